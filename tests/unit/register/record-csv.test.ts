import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordItem } from '../../../shared/contracts/answers.contract.ts';
import { CSV_HEAD, writeCsvRow } from '../../../shared/register/exports/record-csv.ts';
import { sampleParty, sampleRecord } from './sample-register.ts';

function itemOf(changes: Partial<RecordItem> = {}): RecordItem {
  const { evidence: _evidence, ...record } = sampleRecord();
  const article = { id: 'a1', title: 'Bài', url: 'https://x.vn/a', source: 'Báo', publishedAt: '2022-05-01' };
  return { ...record, article, updatedAt: '2026-11-22T01:00:00.000Z', ...changes };
}

/** RFC 4180 by the letter. */
function parseRow(line: string): string[] {
  const cells = [...line.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n$)/g)].map((match) => match[1] ?? '');
  return cells.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}

function cellsOf(item: RecordItem): Record<string, string> {
  const names = parseRow(CSV_HEAD.slice(1));
  const cells = parseRow(writeCsvRow(item));
  expect(cells).toHaveLength(names.length);
  return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
}

describe('a record as a line of CSV', () => {
  it('begins the file with a byte order mark', () => {
    expect(CSV_HEAD.codePointAt(0)).toBe(0xfeff);
    expect(CSV_HEAD.endsWith('\r\n')).toBe(true);
  });

  it('tells the record, its parties in parallel lists, and its provenance', () => {
    expect(cellsOf(itemOf())).toMatchObject({
      id: 'a1-00000001',
      date: '2022-05-01',
      periodStart: '2022',
      periodEnd: '2026',
      parties: 'Công an huyện Đak Đoa; Ban Dân vận Huyện ủy Đak Đoa',
      partyTypes: 'police; mass_mobilization',
      contentCounts: '8 nội dung',
      articleTitle: 'Bài',
      articleUrl: 'https://x.vn/a',
      articleSource: 'Báo',
      articlePublishedAt: '2022-05-01',
    });
  });

  it('tells how far a person has looked at it', () => {
    const untouched = { review: '', correctedFields: '', reopenedFields: '' };
    expect(cellsOf(itemOf())).toMatchObject(untouched);
    const review = { state: 'reopened' as const, corrected: ['date', 'subject'], reopened: ['period'] };
    expect(cellsOf(itemOf({ review }))).toMatchObject({
      review: 'reopened',
      correctedFields: 'date; subject',
      reopenedFields: 'period',
    });
  });

  it('keeps the place of a party whose value is unknown', () => {
    const parties = [sampleParty({ district: null }), sampleParty({ district: 'Chư Sê' })];
    expect(cellsOf(itemOf({ parties })).partyDistricts).toBe('; Chư Sê');
    expect(cellsOf(itemOf({ parties, date: null, period: null }))).toMatchObject({
      date: '',
      periodStart: '',
    });
  });

  it.each(['=1+1', '+84', '-2+3', '@SUM(A1)', '\t=1', ' =1', '\r=1', '\n@x', '＝1', "=cmd|'/c calc'!A0"])(
    'leaves no formula of %j',
    (title) => {
      const { article } = itemOf();
      expect(cellsOf(itemOf({ article: { ...article, title } })).articleTitle).toBe(`'${title}`);
    },
  );

  it('gives back every text, and never a cell that begins like a formula', () => {
    const run = fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { article } = itemOf();
      const cell =
        cellsOf(itemOf({ subject: text, article: { ...article, title: text } })).articleTitle ?? '';
      expect([text, `'${text}`]).toContain(cell);
      expect(cell).not.toMatch(/^\s*[=+\-@]/);
    });
    fc.assert(run, { numRuns: 500 });
  });
});
