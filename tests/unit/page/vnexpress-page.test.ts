import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../shared/page/read-page.ts';

const FOLDER = join(import.meta.dirname, '../../../../shared/bench/vnexpress');
const present = existsSync(join(FOLDER, 'page.html.gz'));
if (!present) process.stdout.write('skipped: ../shared/bench/vnexpress is not here\n');

describe.skipIf(!present)('a frozen page of VnExpress, without selectors', () => {
  const read = () => readPage(gunzipSync(readFileSync(join(FOLDER, 'page.html.gz'))));
  const expected = () => JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')).V1;

  it('has its headline and time', () => {
    expect(read().title).toBe(expected().title);
    expect(read().publishedAt).toBe(expected().publishing_date.replace(' ', 'T'));
  });

  it('has summary, every paragraph and the byline, and nothing else but its dateline', () => {
    const { summary, sections } = expected().body;
    const body = [...summary, ...sections[0].paragraphs, ...expected().authors];
    const [dateline, ...lines] = read().text.split('\n\n');
    expect(dateline).toBe('Thứ tư, 22/10/2025, 19:25 (GMT+7)');
    expect(lines).toEqual(body);
  });
});
