import type { ExtractionInput } from '../../contracts/extraction.contract.ts';

const HTML_START = /^\s*(?:<!doctype\s+html|<html|<\?xml[^>]*>\s*<!doctype\s+html|<head|<body)/i;
const HAS_WORD = /\p{L}/u;

/**
 * @param bytes a text file in UTF-8 (its first line with words is the title) or an HTML page in any charset
 * @returns what `extract` reads
 */
export async function readInputFile(bytes: Uint8Array): Promise<ExtractionInput> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  if (HTML_START.test(head.replace(/^\u00ef\u00bb\u00bf/, ''))) return readHtml(bytes);
  return splitTitle(new TextDecoder('utf-8').decode(bytes));
}

async function readHtml(bytes: Uint8Array): Promise<ExtractionInput> {
  // Loaded only for HTML: the reader brings a DOM along.
  const { readPage } = await import('../../page/read-page.ts');
  const { title, text, publishedAt, author } = readPage(bytes, {});
  return { title, text, page: { publishedAt, author } };
}

/** The title is the first line that has words; the rest is the text. */
export function splitTitle(content: string): ExtractionInput {
  const lines = content.split(/\r\n?|\n/);
  const at = lines.findIndex((line) => HAS_WORD.test(line));
  return { title: lines[at]?.trim() ?? '', text: lines.slice(at + 1).join('\n') };
}
