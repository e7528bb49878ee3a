import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ArticleAnswer, RecordsAnswer, WhyAnswer } from '../../shared/contracts/answers.contract.ts';
import { ContentCount, ExtractedRecord, Party, Period } from '../../shared/contracts/record.contract.ts';
import { fetchChecked } from '../openapi/fetch-checked.ts';

const FILE = join(import.meta.dirname, '..', '..', 'fixtures', 'portals', 'demo', 'expected.json');

/** What makes a record that record; names are printed in many ways and are scored by the gold cases. */
const Told = z.object({
  relevant: z.boolean(),
  publishedAt: z.string().nullable(),
  author: z.string().nullable(),
  records: z.array(
    ExtractedRecord.pick({
      action: true,
      date: true,
      partOfDay: true,
      instrument: true,
      subject: true,
    }).extend({
      period: Period.nullable(),
      contentCounts: z.array(ContentCount),
      parties: z.array(
        Party.pick({ type: true, level: true, province: true, district: true, commune: true }),
      ),
    }),
  ),
});
export type Told = z.infer<typeof Told>;

const Expected = z.object({
  host: z.string(),
  listed: z.array(z.string()),
  articles: z.record(z.string(), z.object({ state: z.string(), expect: Told.nullable() })),
});

/** Address → what its page tells, of those that are stored as articles. */
export function readExpectedArticles(): Map<string, Told> {
  const { host, articles } = Expected.parse(JSON.parse(readFileSync(FILE, 'utf8')));
  const told = Object.entries(articles).flatMap(
    ([path, { expect }]): Array<[string, Told]> => (expect ? [[`http://${host}${path}`, expect]] : []),
  );
  return new Map(told);
}

/** What the API tells of the same addresses. */
export async function askArticles(baseUrl: string): Promise<Map<string, Told>> {
  const told = new Map<string, Told>();
  for (const url of readExpectedArticles().keys()) {
    const why = await fetchChecked(`${baseUrl}/v1/why?url=${encodeURIComponent(url)}`);
    const { articleId } = WhyAnswer.parse(await why.json());
    const answer = ArticleAnswer.parse(
      await (await fetchChecked(`${baseUrl}/v1/articles/${articleId}`)).json(),
    );
    told.set(url, Told.parse({ ...answer.article, ...answer }));
  }
  return told;
}

/** Addresses that the demo portal lists, with the state each of them is to end in. */
export function readExpectedStates(): Map<string, string> {
  const { host, listed, articles } = Expected.parse(JSON.parse(readFileSync(FILE, 'utf8')));
  return new Map(
    listed.map((path) => [`http://${host}${path}`, articles[path]?.state ?? 'not in expected.json']),
  );
}

/** What the API tells of every address of the demo portal. */
export async function askStates(baseUrl: string): Promise<Map<string, string>> {
  const states = new Map<string, string>();
  for (const url of readExpectedStates().keys()) {
    const response = await fetchChecked(`${baseUrl}/v1/why?url=${encodeURIComponent(url)}`);
    states.set(url, response.ok ? WhyAnswer.parse(await response.json()).state : `status ${response.status}`);
  }
  return states;
}

/** The whole register as the API lists it. */
export async function askRecords(baseUrl: string): Promise<RecordsAnswer> {
  const response = await fetchChecked(`${baseUrl}/v1/records?limit=100`);
  return RecordsAnswer.parse(await response.json());
}
