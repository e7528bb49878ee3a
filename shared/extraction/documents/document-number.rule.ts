import type { Document } from '../../contracts/record.contract.ts';
import { findHits } from '../../text/find-hits.ts';
import type { Sentence } from '../engine/article-view.ts';
import type { Detail, Mention } from '../engine/mention.ts';
import { readDocumentDate } from './document-date.rule.ts';
import { BARE_NUMBER_TYPES, DOCUMENT_TYPES } from './document-words.ts';
import { readIssuer } from './issuer.rule.ts';

const RULE = 'document-number';
/** `46/NQ-HĐND`, `72-KH/HU`, `13/2016/TTLT-BYT-BGDĐT`, `85/2025/QH15`, `09/CP`, with blanks as pages print them. */
const TAIL = String.raw`(?:[/-][A-ZĐƯ0-9][\p{L}0-9]{0,14}|\s[/-]\s?[A-ZĐƯ]{2}[\p{L}0-9]{0,12}|[/-]\s[A-ZĐƯ]{2}[\p{L}0-9]{0,12}){0,8}`;
const CODE = String.raw`\d{1,5}[a-zđ]?(?:[/-]\d{4})?${TAIL}`;
/** Without "số" in front, blanks would make codes of "khu vực 2 - KHÁNH HÒA". */
const TIGHT_CODE = String.raw`\d{1,5}[a-zđ]?(?:[/-]\d{4})?(?:[/-][A-ZĐƯ0-9][\p{L}0-9]{0,14}){0,8}`;
const TYPED = new RegExp(
  String.raw`(?<![\p{L}])(?<type>${DOCUMENT_TYPES})(?<gap>(?:\s\([^()]{1,20}\))?\s{1,3}(?:mang |có )?)số\s?:?\s{0,2}(?<number>${CODE})(?![\p{L}\d])`,
  'giu',
);
const BARE = new RegExp(
  String.raw`(?<![\p{L}])(?<type>${DOCUMENT_TYPES})\s{1,3}(?<number>${TIGHT_CODE})(?![\p{L}\d%]|[.,/]\d)`,
  'giu',
);
const UNTYPED = new RegExp(
  String.raw`(?<![\p{L}\d/.-])(?:số\s?:?\s{0,2})?(?<number>${TIGHT_CODE})(?![\p{L}\d])`,
  'gu',
);
const BARE_TYPE = new RegExp(`^(?:${BARE_NUMBER_TYPES})$`, 'iu');
/** A code has letters after a stroke; a bare number or a fraction has none. */
const LETTERED = /[/-]\s?[\p{L}\d]*\p{Lu}/u;
/** Cheap: without one, no code without a type, and no code of letters behind one. */
const CAPITALS_BEHIND_STROKE = /[/-][\p{L}\d]{0,14}\p{Lu}{2}/u;
/** Cheap: a number alone behind a law-maker's word. */
const NUMBER_BEHIND_TYPE = new RegExp(`(?<=(?:${BARE_NUMBER_TYPES})\\s{1,3})\\d`, 'iu');
const LAST_TYPE = new RegExp(
  String.raw`(?<![\p{L}])(${DOCUMENT_TYPES})(?![\p{L}])(?!.{0,90}(?<![\p{L}])(?:${DOCUMENT_TYPES})(?![\p{L}]))`,
  'iu',
);

interface Hit {
  type: string | undefined;
  number: string;
  start: number;
  numberStart: number;
  end: number;
}

/** Every numbered document that a sentence cites, in order; lists share type and issuer. */
export function findDocumentNumbers(printed: string, sentence: Sentence): Mention<Document>[] {
  if (!/\d/.test(printed)) return [];
  const words = printed.replace(/[–—−]/g, '-');
  const hits = listHits(words);
  const documents = hits.map((hit, i) => readDocument(words, hit, hits[i - 1], hits[i + 1], sentence));
  return shareIssuers(words, hits, documents);
}

function listHits(words: string): Hit[] {
  const hits: Hit[] = [];
  const take = (pattern: RegExp, accepts: (hit: Hit) => boolean) => {
    for (const match of findHits(words, pattern)) {
      const hit = toHit(match);
      const overlaps = hits.some(({ start, end }) => hit.numberStart < end && start < hit.end);
      if (!overlaps && accepts(hit)) hits.push(hit);
    }
  };
  if (/số/iu.test(words)) take(TYPED, () => true);
  if (LETTERED.test(words) || NUMBER_BEHIND_TYPE.test(words))
    take(
      BARE,
      ({ type, number }) => LETTERED.test(number) || (BARE_TYPE.test(type ?? '') && /^\d{1,4}$/.test(number)),
    );
  if (CAPITALS_BEHIND_STROKE.test(words))
    take(UNTYPED, ({ number }) => /\p{Lu}{2}/u.test(number) && LETTERED.test(number));
  return hits.sort((a, b) => a.start - b.start);
}

function toHit(match: RegExpExecArray): Hit {
  const number = match.groups?.number ?? '';
  const end = match.index + match[0].length;
  return { type: match.groups?.type, number, start: match.index, numberStart: end - number.length, end };
}

function readDocument(
  words: string,
  hit: Hit,
  before: Hit | undefined,
  after: Hit | undefined,
  sentence: Sentence,
): Mention<Document> {
  const limit = after?.start ?? words.length;
  const from = before?.end ?? 0;
  const date = readDocumentDate(words, hit, from, limit);
  const issuer =
    readIssuer(words, date?.after ?? hit.end, limit) ??
    (date === undefined ? undefined : readIssuer(words, hit.end, date.start));
  const type =
    hit.type ?? LAST_TYPE.exec(words.slice(Math.max(from, hit.start - 90), hit.start))?.[1] ?? before?.type;
  if (hit.type === undefined) hit.type = type;
  const details: Detail[] = [];
  const spanOf = (at: { start: number; end: number }) => ({
    source: sentence.source,
    start: sentence.start + at.start,
    end: sentence.start + at.end,
  });
  if (date !== undefined) details.push({ field: 'date', rule: 'document-date', spans: [spanOf(date)] });
  if (issuer !== undefined) details.push({ field: 'issuer', rule: 'issuer', spans: [spanOf(issuer)] });
  const number = hit.number.replace(/\s+/g, '');
  return {
    rule: RULE,
    value: {
      type: type === undefined ? null : capitalise(type),
      number,
      date: date?.value ?? null,
      issuer: issuer?.name ?? null,
    },
    spans: [spanOf({ start: hit.start, end: hit.end })],
    details,
  };
}

function capitalise(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1).replace(/\s+/g, ' ');
}

/** "Nghị quyết số 25-NQ/TW, Kết luận số 43-KL/TW của Ban Chấp hành Trung ương": the last one's issuer is everyone's. */
function shareIssuers(words: string, hits: Hit[], documents: Mention<Document>[]): Mention<Document>[] {
  for (let i = documents.length - 2; i >= 0; i -= 1) {
    const document = documents[i];
    const next = documents[i + 1];
    const between = words.slice(hits[i]?.end ?? 0, hits[i + 1]?.start ?? 0);
    if (
      document === undefined ||
      next === undefined ||
      !haveOneIssuer(document.value.number, next.value.number) ||
      document.value.issuer !== null ||
      next.value.issuer === null
    )
      continue;
    if (
      !/^[\s,;()]*(?:ngà\s?y [\d\s/.-]+(?:tháng \d+ năm \d+)?)?[\s,;()]*(?:và|,|;)?[\s,]*(?:các )?$/iu.test(
        between,
      )
    )
      continue;
    document.value.issuer = next.value.issuer;
    const shared = next.details?.find(({ field }) => field === 'issuer');
    if (shared !== undefined) document.details = [...(document.details ?? []), shared];
  }
  return documents;
}

/** "18-NQ/TW" and "19-NQ/TW" come from one house, "11/2022/QH15" and "59/2023/NĐ-CP" do not; a bare number may. */
function haveOneIssuer(a: string, b: string): boolean {
  const house = (number: string) => /[/-]([^/-]*)$/.exec(number)?.[1]?.replace(/\d+$/, '') ?? '';
  return house(a) === '' || house(b) === '' || house(a) === house(b);
}
