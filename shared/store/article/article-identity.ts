import type { ArticleDraft } from '../../contracts/article.contract.ts';
import type { ExtractedRecord } from '../../contracts/record.contract.ts';
import { foldText } from '../../text/fold-text.ts';
import { sha256Hex } from '../keys.ts';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * What makes two texts the same article: the letters and digits of the body, case and diacritics folded. The title is
 * left out, also where it stands as the body's first line, since sites and uploaders trim it in their own ways.
 *
 * @returns 64 hex digits
 */
export function findContentFingerprint(article: { title: string; text: string }): string {
  const title = bareLetters(article.title);
  const text = bareLetters(article.text);
  const body = text.startsWith(title) ? text.slice(title.length) : text;
  return sha256Hex(body === '' ? `title:${title}` : body);
}

function bareLetters(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Article ids say nothing and are the same wherever the article comes in first, so that two doors that take it at once
 * mint one id.
 *
 * @param address only when the fingerprint's own id belongs to an article that has changed since
 * @returns 16 characters of base32
 */
export function mintArticleId(fingerprint: string, address = ''): string {
  const digest = Buffer.from(sha256Hex(`article\n${fingerprint}\n${address}`), 'hex');
  let id = '';
  let bits = 0n;
  for (const byte of digest.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  for (let i = 0; i < 16; i += 1) {
    id = (BASE32[Number(bits & 31n)] ?? '') + id;
    bits >>= 5n;
  }
  return id;
}

/**
 * `<article id>-<8 hex of action, instrument and sorted party keys>`: from so few values that re-extraction keeps it.
 * Where one article tells two records of the same action, instrument and parties, the later ones get `.2`, `.3` …
 */
export function mintRecordIds(
  articleId: string,
  records: Pick<ExtractedRecord, 'action' | 'instrument' | 'parties'>[],
): string[] {
  const seen = new Map<string, number>();
  return records.map(({ action, instrument, parties }) => {
    const partyKeys = parties.map((party) => `${party.type}|${bareLetters(party.name)}`).sort();
    const id = `${articleId}-${sha256Hex([action, instrument, ...partyKeys].join('\n')).slice(0, 8)}`;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}.${count}`;
  });
}

/**
 * The same while an article tells the same: everything a reader can see, but neither the raw bytes (a page's counters
 * and advertisements differ at every fetch) nor which door it came through.
 *
 * @returns 16 hex digits
 */
export function findRevision(draft: ArticleDraft): string {
  return sha256Hex(sortedJson([draft.url, draft.source, draft.extraction])).slice(0, 16);
}

/** JSON with the keys of every object in order, so that equal values have equal text. */
export function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_name, entry: unknown) =>
    entry !== null && typeof entry === 'object' && !Array.isArray(entry)
      ? Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)))
      : entry,
  );
}
