import type { Period } from '../../contracts/record.contract.ts';
import { endPattern, startPattern } from '../../text/bound-pattern.ts';
import { findHitsInLines } from '../../text/find-hits-in-lines.ts';
import { spacedPattern } from '../../text/spaced-pattern.ts';
import type { ArticleView } from '../engine/article-view.ts';
import type { Mention } from '../engine/mention.ts';

/**
 * A stretch of years as printed. `kind` is the word before it: a `stage` ("giai đoạn"), a `term` ("nhiệm kỳ"), a
 * single `year` ("năm 2021", also "6 tháng cuối năm 2025"), a `schoolYear`, or `bare` digits ("2016-2021").
 */
export interface PeriodValue extends Period {
  kind: 'stage' | 'term' | 'year' | 'schoolYear' | 'bare';
}

export type PeriodMention = Mention<PeriodValue>;

const RANGE = spacedPattern(
  String.raw`(?:\b(giai doan|nhiem k[yi]|nam hoc|nien khoa|cac nam|nam|tu|trong)(?: (?:tu|nam|tu nam|[1-9i]{1,3}))?:? ?)?\(?\b(\d{4}) ?(?:-+|den (?:het )?(?:nam )?|toi (?:nam )?|\/) ?(?:nam )?(\d{4}|\d{2})\b(?!\/)`,
  'g',
);
const SINGLE = spacedPattern(
  String.raw`\b(?:(?:\d{1,2}|sau|ba|chin) thang(?: dau| cuoi)? (?:cua )?|quy [1-4iv]{1,3},? ?(?:cua )?)?nam (?:cong tac )?(\d{4})\b(?! ?(?:-+|den|\/) ?(?:nam )?\d| va (?:nhung|cac) nam)`,
  'g',
);
const TWO_YEARS = /\d{4} {0,5}(?:-|den|toi|\/)/g;
const WORDED_YEAR = /nam {1,5}(?:cong {1,5}tac {1,5})?\d{4}/g;
/** "đến năm 2027", "từ năm 2021": one end of a stretch whose other end is not told. */
const ONE_END = endPattern(/(?<!\p{L})(?:đến|tới|từ|trước|sau)(?: hết| cuối| đầu)? $/iu);
const LONGEST_YEARS = 15;
const KINDS: Record<string, PeriodValue['kind']> = {
  'giai doan': 'stage',
  'nhiem ky': 'term',
  'nhiem ki': 'term',
  'nien khoa': 'schoolYear',
  'nam hoc': 'schoolYear',
};

/** Every stretch of years in title and text, in order. Whose it is, is decided by the phrase that it stands in. */
export function findPeriods(view: ArticleView): PeriodMention[] {
  return [...scan(view.title, view.titleShadow, 'title'), ...scan(view.flat, view.shadow, 'text')];
}

function scan(flat: string, shadow: string, source: 'text' | 'title'): PeriodMention[] {
  const ranges = findHitsInLines(shadow, TWO_YEARS, RANGE).flatMap((hit) => readRange(hit, source));
  const singles = findHitsInLines(shadow, WORDED_YEAR, SINGLE).flatMap((hit) =>
    readSingle(hit, flat, shadow, source),
  );
  return [...ranges, ...singles].sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

function readRange(hit: RegExpExecArray, source: 'text' | 'title'): PeriodMention[] {
  const [all, word = '', from = '', to = ''] = hit;
  // "giai đoạn 2024-26": only the word before it tells it from a number or a month.
  if (to.length === 2 && KINDS[word] === undefined) return [];
  const [start, end] = [Number(from), Number(to.length === 2 ? from.slice(0, 2) + to : to)];
  if (!isYear(start) || !isYear(end) || end <= start || end - start > LONGEST_YEARS) return [];
  const kind = KINDS[word] ?? 'bare';
  const trimmed = hit.index + (all.length - all.trimStart().length);
  return [
    {
      rule: 'year-range',
      value: { start, end, kind },
      spans: [{ source, start: trimmed, end: hit.index + all.length }],
    },
  ];
}

/** "năm 2024, 2025 và 2026": years in a row are a stretch. */
const FURTHER_YEARS = startPattern(
  /^(?:, {0,2}(?:nam )?\d{4})*(?:,| va|, va) (?:nam )?(\d{4})(?!\d|[/.-]\d)/,
);
const LONGEST_LIST = 60;

function readFurtherYears(
  shadow: string,
  end: number,
  year: number,
): { year: number; length: number } | undefined {
  const hit = FURTHER_YEARS.exec(shadow.slice(end, end + LONGEST_LIST));
  if (hit === null) return undefined;
  const years = [year, ...Array.from(hit[0].matchAll(/\d{4}/g), ([digits]) => Number(digits))];
  const areInRow = years.every((one, i) => i === 0 || one === (years[i - 1] ?? 0) + 1);
  return areInRow ? { year: Number(hit[1]), length: hit[0].length } : undefined;
}

function readSingle(
  hit: RegExpExecArray,
  flat: string,
  shadow: string,
  source: 'text' | 'title',
): PeriodMention[] {
  const year = Number(hit[1]);
  const start = hit.index;
  const end = start + hit[0].length;
  if (!isYear(year) || !/năm/i.test(flat.slice(start, end))) return [];
  if (ONE_END.test(flat.slice(Math.max(0, start - 12), start))) return [];
  const further = readFurtherYears(shadow, end, year);
  if (further !== undefined)
    return [
      {
        rule: 'years-in-a-row',
        value: { start: year, end: further.year, kind: 'bare' },
        spans: [{ source, start, end: end + further.length }],
      },
    ];
  return [
    { rule: 'single-year', value: { start: year, end: year, kind: 'year' }, spans: [{ source, start, end }] },
  ];
}

function isYear(year: number): boolean {
  return year >= 1990 && year <= 2060;
}
