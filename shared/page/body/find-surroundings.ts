import { foldText } from '../../text/fold-text.ts';
import type { PageLine } from './list-lines.ts';

/** Lines outside of the body that tell when, where and by whom the article was published. */
export interface Surroundings {
  above: PageLine[];
  below: PageLine[];
}

const LINES_ABOVE_MAX = 12;
const LINES_BELOW_MAX = 10;
/** A teaser; some layouts print the byline below the box of related stories. */
const BREAKS_OFF = /(?:\.\.\.|…)$/;
const DATELINE_CHARACTERS_MAX = 120;
const BYLINE_CHARACTERS_MAX = 60;
/** Matched on the folded line. */
const DATELINE = /\b\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}\b|\bngay \d{1,2} thang \d{1,2} nam \d{4}\b/;
const MASTHEAD =
  /^(?:trang (?:thong tin|tin dien tu)|cong (?:thong tin|ttdt)|co quan (?:cua|ngon luan)|bao dien tu|dang bo|uy ban nhan dan|ubnd)\b/;
const FOOTER =
  /^(?:©|\(c\)|copyright|ban quyen|dia chi|tru so|toa soan|trang (?:thong tin|tin dien tu)|cong (?:thong tin|ttdt)|co quan (?:chu quan|ngon luan|cua))/;
const BYLINE_LEAD =
  /^(?:(?:tin(?:,? (?:va )?(?:anh|bai)|[:,])|anh(?: va bai)?:|bai(?:,? (?:va )?anh|:)|(?:nguoi )?thuc hien:?|tac gia|nguon|nguoi (?:dang|viet|dua tin)|pv\b|phong vien|ctv\b|bien tap|chum anh)[^.!?]*)$/;
const NAME_LINE = /^\p{Lu}[\p{L}.]*(?:\s+(?:[-–]\s+)?\p{Lu}[\p{L}.]*){1,6}(?:\s*[-–/,]\s*.{2,40})?$/u;
const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

/**
 * Datelines between headline and body (or close above the headline), the masthead, the byline right below the body,
 * and what the site's footer says of its place. Reader mode drops most of these; extraction reads them.
 *
 * @param page all visible lines of the page, in order
 * @param body the lines of the body
 */
export function findSurroundings(
  page: readonly PageLine[],
  body: readonly PageLine[],
  title: string,
): Surroundings {
  const first = findLine(page, body[0]?.text, 0);
  if (first === -1) return { above: [], below: [] };
  const last = Math.max(first, findLastLine(page, body, first));
  const inBody = new Set(body.map(({ text }) => text));
  const keep = (line: PageLine) => !inBody.has(line.text);
  return {
    above: [...findMasthead(page, first, title), ...findDatelines(page, first, title)].filter(keep),
    below: [...findBylines(page, last), ...findFooter(page, last)].filter(keep),
  };
}

export function findLine(page: readonly PageLine[], text: string | undefined, from: number): number {
  return page.findIndex((line, i) => i >= from && line.text === text);
}

function findLastLine(page: readonly PageLine[], body: readonly PageLine[], first: number): number {
  const texts = new Set(body.slice(-3).map(({ text }) => text));
  for (let i = Math.min(page.length - 1, first + body.length * 2 + 40); i > first; i -= 1)
    if (texts.has(page[i]?.text ?? '')) return i;
  return first;
}

function findMasthead(page: readonly PageLine[], first: number, title: string): PageLine[] {
  const found = page
    .slice(0, first)
    .find(
      ({ text }) =>
        text !== title && text.length < 120 && VIETNAMESE.test(text) && MASTHEAD.test(foldText(text)),
    );
  return found === undefined ? [] : [found];
}

/**
 * The site's own clock ("Thứ Hai, 23/11/2026" above the menu) looks the same as a dateline: only lines after the
 * headline count, or right above it.
 */
function findDatelines(page: readonly PageLine[], first: number, title: string): PageLine[] {
  const headline = findHeadline(page, first, title);
  const from = headline === -1 ? Math.max(0, first - 4) : Math.max(0, headline - 2);
  const near = page.slice(Math.max(from, first - LINES_ABOVE_MAX), first);
  return near.filter(isDateline);
}

function findHeadline(page: readonly PageLine[], first: number, title: string): number {
  const wanted = title.toLowerCase();
  for (let i = first - 1; i >= 0; i -= 1) if (page[i]?.text.toLowerCase() === wanted) return i;
  return -1;
}

export function isDateline({ text, linkShare }: PageLine): boolean {
  return text.length <= DATELINE_CHARACTERS_MAX && linkShare < 0.5 && DATELINE.test(foldText(text));
}

function findBylines(page: readonly PageLine[], last: number): PageLine[] {
  const below = page.slice(last + 1, last + 1 + LINES_BELOW_MAX);
  const end = below.findIndex(({ text }) => text.length > DATELINE_CHARACTERS_MAX && !BREAKS_OFF.test(text));
  return below
    .slice(0, end === -1 ? below.length : end)
    .filter((line) => isByline(line) || isDatedFoot(line));
}

export function isByline({ text, linkShare }: PageLine): boolean {
  if (text.length > BYLINE_CHARACTERS_MAX || !VIETNAMESE.test(text)) return false;
  if (BYLINE_LEAD.test(foldText(text))) return true;
  return linkShare === 0 && NAME_LINE.test(text);
}

/** "( Ngày 29 tháng 05 năm 2017 )" under the article; a dated line with other words is a teaser. */
function isDatedFoot(line: PageLine): boolean {
  const rest = foldText(line.text)
    .replace(DATELINE, '')
    .replace(/\d{1,2}:\d{2}(?::\d{2})?/g, '');
  return isDateline(line) && rest.replace(/[^a-z]/g, '').length < 24;
}

function findFooter(page: readonly PageLine[], last: number): PageLine[] {
  return page
    .slice(last + 1)
    .filter(({ text }) => text.length < 300 && VIETNAMESE.test(text) && FOOTER.test(foldText(text)))
    .slice(0, 6);
}
