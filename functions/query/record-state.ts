import type { Context } from 'hono';
import type { RecordAnswer } from '../../shared/contracts/answers.contract.ts';
import { findRecord } from './find-record.ts';
import { readPrecondition, tagOf } from './if-match.ts';
import type { QueryPorts } from './query-ports.ts';

/**
 * @returns the entity tag of a record with its article, as they are shown. The programme that it is joined to is no part:
 * that changes with records of other articles, and says nothing of this one.
 */
export function recordTag({ programmeId: _joined, ...shown }: RecordAnswer): string {
  return tagOf(shown);
}

/** Answers with the record as it now stands. */
export async function answerRecord(c: Context, recordId: string, ports: QueryPorts) {
  const { answer } = await findRecord(recordId, ports);
  c.header('etag', recordTag(answer));
  return c.json(answer, 200);
}

/** What `If-Match` demands of a record (see readPrecondition). */
export function readRecordPrecondition(c: Context, id: string, ports: QueryPorts): () => Promise<void> {
  return readPrecondition(c, { kind: 'record', id }, async () =>
    recordTag((await findRecord(id, ports)).answer),
  );
}
