import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { RecordsAnswer, WhyAnswer } from '../../shared/contracts/answers.contract.ts';

const FILE = join(import.meta.dirname, '..', '..', 'fixtures', 'portals', 'demo', 'expected.json');

const Expected = z.object({
  host: z.string(),
  listed: z.array(z.string()),
  articles: z.record(z.string(), z.object({ state: z.string() })),
});

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
    const response = await fetch(`${baseUrl}/v1/why?url=${encodeURIComponent(url)}`);
    states.set(url, response.ok ? WhyAnswer.parse(await response.json()).state : `status ${response.status}`);
  }
  return states;
}

/** The whole register as the API lists it. */
export async function askRecords(baseUrl: string): Promise<RecordsAnswer> {
  const response = await fetch(`${baseUrl}/v1/records?limit=100`);
  return RecordsAnswer.parse(await response.json());
}
