import type { ExportFormat } from '../../contracts/export.contract.ts';

/** How a whole view is written: its head, then one piece a row. */
export interface RowFormat<Item> {
  /** With its charset, as a header has it. */
  mediaType: string;
  head: string;
  writeRow(item: Item): string;
}

/** A kind of thing that can be exported, in every format. */
export type RowFormats<Item> = Record<ExportFormat, RowFormat<Item>>;

/** `header=present` as RFC 4180 has it. */
export const CSV_TYPE = 'text/csv; charset=utf-8; header=present';
/** There is no registered type; this one is what most tools send. */
export const JSONL_TYPE = 'application/jsonl; charset=utf-8';

/** One item a line, as the JSON lists answer it. Line separators of Unicode stand escaped: some readers split there. */
export function writeJsonLine(item: unknown): string {
  return `${JSON.stringify(item).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`;
}
