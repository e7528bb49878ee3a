import { z } from 'zod';
import { ContentCount, Party, Period } from '../../../shared/contracts/record.contract.ts';
import { stripControls } from '../../../shared/terminal/strip-controls.ts';

/** The part of a listed record that the table shows. */
const ListedRecord = z.object({
  date: z.string().nullable(),
  action: z.string(),
  instrument: z.string(),
  parties: z.array(Party.pick({ name: true, province: true, district: true, commune: true })),
  period: Period.nullable(),
  contentCounts: z.array(ContentCount),
});
type ListedRecord = z.infer<typeof ListedRecord>;
const Listing = z.object({ items: z.array(ListedRecord), total: z.number() });

const MAX_ROWS = 50;
const COLUMNS = [
  { title: 'date', width: 10, cell: (record: ListedRecord) => record.date ?? '–' },
  { title: 'action', width: 20, cell: ({ action, instrument }: ListedRecord) => `${action} ${instrument}` },
  {
    title: 'parties',
    width: 58,
    cell: ({ parties }: ListedRecord) => parties.map(({ name }) => name).join(' · '),
  },
  { title: 'place', width: 24, cell: tellPlaces },
  {
    title: 'period',
    width: 9,
    cell: ({ period }: ListedRecord) => (period ? `${period.start}–${period.end}` : '–'),
  },
  { title: 'contents', width: 24, cell: tellCounts },
];

/** The records of the register as `GET /v1/records` lists them, as lines for a terminal. */
export async function readRecordTable(baseUrl: string): Promise<string[]> {
  const response = await fetch(`${baseUrl}/v1/records?limit=${MAX_ROWS}`);
  if (!response.ok) throw new Error(`GET /v1/records answered ${response.status}: ${await response.text()}`);
  const { items, total } = Listing.parse(await response.json());
  const rows = items.flatMap((record) => layOut(COLUMNS.map(({ cell }) => cell(record))));
  const rule = COLUMNS.map(({ width }) => '─'.repeat(width)).join('──');
  const more = total > items.length ? [`… and ${total - items.length} more at ${baseUrl}/`] : [];
  return [...layOut(COLUMNS.map(({ title }) => title)), rule, ...rows, rule, `${total} records`, ...more];
}

/** Places of the parties, each once, from the smallest unit up. */
function tellPlaces({ parties }: ListedRecord): string {
  const places = parties.map(({ commune, district, province }) =>
    [commune, district, province].filter((part) => part !== null).join(', '),
  );
  return [...new Set(places.filter((place) => place !== ''))].join('; ') || '–';
}

function tellCounts({ contentCounts }: ListedRecord): string {
  const told = contentCounts.map(
    ({ value, unit, qualifier }) => `${value} ${unit}${qualifier ? ` ${qualifier}` : ''}`,
  );
  return told.join(', ') || '–';
}

/** One row as lines: cells wider than their column go on in the next line rather than lose their end. */
function layOut(cells: readonly string[]): string[] {
  const wrapped = cells.map((cell, index) => wrap(stripControls(cell), COLUMNS[index]?.width ?? 20));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, index) => (lines[line] ?? '').padEnd(COLUMNS[index]?.width ?? 20))
      .join('  ')
      .trimEnd(),
  );
}

function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
