/**
 * `node tests/goldens/print-scores.ts` prints the scores of the dev cases, of the cases written blind and, when they
 * lie beside the checkout, of the seeds, as the table of shared/extraction/SCORES.md; `--write` writes it there, with
 * the floors that the tests hold.
 */
import { writeFileSync } from 'node:fs';
import { extract } from '../../shared/extraction/extract.ts';
import { DEV_CASES, type GoldCase, loadGoldCases, OWN_CASES, SEED_CASES } from './scoring/gold-case.ts';
import { type Scores, scoreCases } from './scoring/score-cases.ts';

const FLOORS = new URL('./floors.json', import.meta.url);
const OWN_FLOORS = new URL('./floors-own.json', import.meta.url);
const TABLE = new URL('../../shared/extraction/SCORES.md', import.meta.url);

function score(folder: string): Scores | undefined {
  const cases: GoldCase[] = loadGoldCases(folder);
  return cases.length === 0 ? undefined : scoreCases(cases, extract);
}

function formatTable(dev: Scores, own: Scores, seeds: Scores | undefined): string {
  const rows = Object.entries(dev).map(
    ([field, value]) => `| ${field} | ${value} | ${own[field] ?? '–'} | ${seeds?.[field] ?? '–'} |`,
  );
  return ['| field | dev | own | seeds |', '|---|---|---|---|', ...rows].join('\n');
}

const dev = score(DEV_CASES);
const own = score(OWN_CASES);
if (dev !== undefined && own !== undefined) {
  const table = formatTable(dev, own, score(SEED_CASES));
  process.stdout.write(`${table}\n`);
  if (process.argv.includes('--write')) {
    writeFileSync(FLOORS, `${JSON.stringify(dev, null, 2)}\n`);
    writeFileSync(OWN_FLOORS, `${JSON.stringify(own, null, 2)}\n`);
    writeFileSync(
      TABLE,
      [
        '# Scores of the extraction',
        '',
        'F1 per field over the dev cases in `fixtures/gold`, the 314 cases in `fixtures/gold-own` and the five seeds;',
        '`recordExact` and `casePerfect` are shares, `wrongFlagged` and `rightFlagged` the shares of wrong and of right',
        'records that carry a reason. All of them have been read by those who write rules: how new wording is read is in',
        '`GENERALISATION.md`. Written by `node tests/goldens/print-scores.ts --write`; `tests/goldens/dev.test.ts` and',
        '`own.test.ts` fail when a score drops below it.',
        '',
        table,
        '',
      ].join('\n'),
    );
  }
}
