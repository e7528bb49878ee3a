import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface GoldParty {
  name: string;
  type: string;
  level: string | null;
  province: string | null;
  district: string | null;
  commune: string | null;
}

export interface GoldRecord {
  action: string;
  date: string | null;
  partOfDay: string | null;
  instrument: string;
  subject: string | null;
  period: { start: number; end: number } | null;
  parties: GoldParty[];
  contentCounts: { value: number; unit: string; qualifier: string | null }[];
  reasons?: string[];
}

/** What a careful analyst reads out of an article; the shape of a case's `expect`. */
export interface GoldAnswer {
  relevant: boolean;
  publishedAt: string | null;
  author: string | null;
  records: GoldRecord[];
  figures: { value: number; comparator: string; unit: string }[];
  documents: { type: string | null; number: string; date: string | null; issuer: string | null }[];
  people: { name: string; role: string; titles: string[] }[];
}

export interface GoldCase {
  id: string;
  input: { url: string | null; title: string; text: string };
  expect: GoldAnswer;
}

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
/** Our own cases. */
export const DEV_CASES = join(ROOT, 'fixtures', 'gold');
/** Written and labelled without looking at the extractor; its README has what the first measurement found. */
export const OWN_CASES = join(ROOT, 'fixtures', 'gold-own');
/** The five articles the project began from: other people's text, read beside the checkout when it is there. */
export const SEED_CASES = join(ROOT, '..', 'shared', 'gold', 'seeds');

/** The cases of a folder in the order of their names; none when the folder is not there. */
export function loadGoldCases(folder: string): GoldCase[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as GoldCase);
}
