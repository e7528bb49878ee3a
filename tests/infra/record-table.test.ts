import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { readRecordTable } from '../../infra/local/demo/record-table.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** A register that answers with these rows. */
async function serve(status: number, answer: unknown): Promise<string> {
  server = createServer((_request, response) => response.writeHead(status).end(JSON.stringify(answer)));
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const party = (name: string, district: string | null = null) => ({
  name,
  commune: null,
  district,
  province: 'Gia Lai',
});
const RECORD = {
  date: '2022-04-29',
  action: 'signed',
  instrument: 'programme',
  parties: [party('Ban Dân vận Huyện ủy', 'Đak Đoa'), party('Công an huyện', 'Đak Đoa')],
  period: { start: 2022, end: 2026 },
  contentCounts: [
    { value: 7, unit: 'nội dung', qualifier: 'chung' },
    { value: 3, unit: 'chương', qualifier: null },
  ],
};

describe('the table of records', () => {
  it('shows date, action, parties, place once, period and contents', async () => {
    const [head, , row, rest] = await readRecordTable(await serve(200, { items: [RECORD], total: 1 }));
    expect(head?.split(/\s+/)).toEqual(['date', 'action', 'parties', 'place', 'period', 'contents']);
    expect(row?.split(/ {2,}/)).toEqual([
      '2022-04-29',
      'signed programme',
      'Ban Dân vận Huyện ủy · Công an huyện',
      'Đak Đoa, Gia Lai',
      '2022–2026',
      '7 nội dung chung, 3',
    ]);
    expect(rest?.trim()).toBe('chương');
  });

  it('shows what is not known as such, and keeps long cells whole over several lines', async () => {
    const names = Array.from({ length: 6 }, (_, n) => `Ủy ban nhân dân huyện số ${n}`);
    const bare = {
      ...RECORD,
      date: null,
      period: null,
      contentCounts: [],
      parties: names.map((name) => party(name)),
    };
    const lines = await readRecordTable(await serve(200, { items: [bare], total: 80 }));
    const text = lines.slice(2).join('\n');
    expect(lines[2]).toMatch(/^– {2,}signed/);
    for (const number of [0, 1, 2, 3, 4, 5]) expect(text.replace(/\s+/g, ' ')).toContain(`số ${number}`);
    expect(text).toMatch(/80 records\n… and 79 more/);
  });

  it('writes no escape sequence of a name that was read, and keeps the columns in line', async () => {
    const hostile = { ...RECORD, parties: [party('\u001b[2JCông an\u009b1A\r huyện', 'Đak Đoa')] };
    const lines = await readRecordTable(await serve(200, { items: [RECORD, hostile], total: 2 }));
    expect(lines.join('')).not.toMatch(/\p{Cc}/u);
    const [, , plain, , row] = lines;
    expect(row).toContain('[2JCông an1A huyện');
    expect(row?.indexOf('Đak Đoa')).toBe(plain?.indexOf('Đak Đoa, Gia'));
  });

  it('fails when the register does not answer', async () => {
    await expect(readRecordTable(await serve(500, {}))).rejects.toThrow(/answered 500/);
  });
});
