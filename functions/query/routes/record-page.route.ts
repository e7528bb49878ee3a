import type { OpenAPIHono } from '@hono/zod-openapi';
import type { RecordAnswer } from '../../../shared/contracts/answers.contract.ts';
import { reviewArticle } from '../../../shared/corrections/review-article.ts';
import type { GivenValue } from '../../../web/record-page.ts';
import { requireAnswerFits, textAnswerBytes } from '../answer-size.ts';
import { findRecord } from '../find-record.ts';
import type { QueryPorts } from '../query-ports.ts';

/** `GET /records/{id}`: one record with the words of its article that tell it. */
export function addRecordPageRoute(app: OpenAPIHono, ports: QueryPorts): void {
  app.get('/records/:id', async (c) => {
    const { answer, article } = await findRecord(c.req.param('id'), ports);
    const { renderRecordPage } = await import('../../../web/record-page.ts');
    const page = await renderRecordPage(answer, article, await findReopened(answer, ports));
    requireAnswerFits(textAnswerBytes(String(page)), 'Ask for the record as JSON.');
    return c.html(page);
  });
}

/** What reviewers gave that no longer stands, since the source tells something else: without it nobody could look again. */
async function findReopened(
  { id, article, review }: RecordAnswer,
  { reviews }: QueryPorts,
): Promise<GivenValue[]> {
  if (review?.state !== 'reopened') return [];
  const said = await reviews.readReview(article.id);
  if (said === undefined) return [];
  const { states, entriesOf } = reviewArticle(said.extracted, said.corrections);
  const entries = entriesOf.get(id) ?? [];
  return entries.flatMap((entry) =>
    states.get(entry.id) === 'reopened' && entry.field !== null
      ? [{ field: entry.field, value: entry.value }]
      : [],
  );
}
