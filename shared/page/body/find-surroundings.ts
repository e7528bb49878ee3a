import { foldText } from '../../text/fold-text.ts';
import type { PageLine } from './list-lines.ts';

const LINES_ABOVE_MAX = 12;
const LINES_BELOW_MAX = 10;
/** A teaser; some layouts print the byline below the box of related stories. */
const BREAKS_OFF = /(?:\.\.\.|…)$/;
const DATELINE_CHARACTERS_MAX = 120;
const BYLINE_CHARACTERS_MAX = 60;
/** Matched on the folded line. */
const DATELINE = /\b\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}\b|\b\d{1,2} thang \d{1,2},? (?:nam )?\d{4}\b/;
const MASTHEAD =
  /^(?:trang (?:thong tin|tin dien tu)|cong (?:thong tin|ttdt)|co quan (?:cua|ngon luan)|bao dien tu|dang bo|uy ban nhan dan|ubnd)\b/;
const FOOTER =
  /^(?:©|\(c\)|copyright|ban quyen|dia chi|tru so|toa soan|trang (?:thong tin|tin dien tu)|cong (?:thong tin|ttdt)|co quan (?:chu quan|ngon luan|cua))/;
const SHARE_TOOL =
  /^(?:chia se|in bai|in trang|gui (?:email|mail|bai)|nghe bai|co chu|tang|giam|luu|theo doi|quang cao|a[+-])\b/;
const SITE_HEADER =
  'header:not(article header),nav,[id*="banner" i],[class*="banner" i],[id*="menu" i],[class*="menu" i],[class*="clock" i],[class*="topbar" i],[id*="header" i],[class*="site-header" i]';
const BYLINE_LEAD =
  /^(?:(?:tin(?:,? (?:va )?(?:anh|bai)|[:,])|anh(?: va bai)?:|bai(?:,? (?:va )?anh|:)|(?:nguoi )?thuc hien:?|tac gia|nguon|nguoi (?:dang|viet|dua tin)|pv\b|phong vien|ctv\b|bien tap|chum anh)[^.!?]*)$/;
const NAME_LINE = /^\p{Lu}[\p{L}.]*(?:\s+(?:[-–]\s+)?\p{Lu}[\p{L}.]*){1,6}(?:\s*[-–/,]\s*.{2,40})?$/u;
const INITIALS = /^\p{Lu}{1,2}\. ?\p{Lu}[\p{L}.]*(?: ?\(\p{Lu}+\))?$/u;
/** How layouts name the element of the byline. */
const BYLINE_MARK =
  '[class*="author" i],[class*="byline" i],[class*="tacgia" i],[class*="tac-gia" i],[class*="nguon" i],[class*="source" i],[rel="author"]';
const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

/**
 * Datelines between headline and body (or close above the headline), the masthead, the byline right below the body,
 * and what the site's footer says of its place. Reader mode drops most of these; extraction reads them.
 *
 * @param page all visible lines of the page, in order
 * @param body the lines of the body
 * @returns lines of `page`, none twice
 */
export function findSurroundings(
  page: readonly PageLine[],
  body: readonly PageLine[],
  title: string,
): PageLine[] {
  const first = findLine(page, body[0]?.text, 0);
  if (first === -1) return [];
  const last = Math.max(first, findLastLine(page, body, first));
  const inBody = new Set(body.map(({ text }) => text));
  const above = [...findMasthead(page, first, title), ...findDatelines(page, first, title)];
  const below = isVietnamese(body) ? [...findBylines(page, first, last), ...findFooter(page, last)] : [];
  return [...new Set([...above, ...below])].filter(({ text }) => !inBody.has(text));
}

/** Whether the page's own words are Vietnamese: most of its lines of some length have letters of no other language. */
export function isVietnamese(lines: readonly PageLine[]): boolean {
  const long = lines.filter(({ text }) => text.length >= 40);
  return long.filter(({ text }) => VIETNAMESE.test(text)).length * 2 > long.length;
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
 * What stands between headline and body: dateline, section, summary. Where no dateline is there, one right above the
 * headline counts, unless it is the site's own clock, which looks the same but stands in the site's header.
 */
function findDatelines(page: readonly PageLine[], first: number, title: string): PageLine[] {
  const headline = findHeadline(page, first, title);
  const from = Math.max(headline === -1 ? first - 4 : headline + 1, first - LINES_ABOVE_MAX, 0);
  const between = page
    .slice(from, first)
    .filter((line) => isDateline(line) || (headline !== -1 && isOwnLine(line)));
  if (between.some(isDateline) || headline === -1) return between;
  const above = page.slice(Math.max(0, headline - 2), headline);
  return [...above.filter((line) => isDateline(line) && !isInSiteHeader(line)), ...between];
}

function isOwnLine({ text, linkShare }: PageLine): boolean {
  return linkShare < 0.5 && VIETNAMESE.test(text) && !SHARE_TOOL.test(foldText(text));
}

function isInSiteHeader({ element }: PageLine): boolean {
  return element.closest(SITE_HEADER) !== null;
}

function findHeadline(page: readonly PageLine[], first: number, title: string): number {
  const wanted = title.toLowerCase();
  for (let i = first - 1; i >= 0; i -= 1) if (page[i]?.text.toLowerCase() === wanted) return i;
  return -1;
}

function isDateline({ text, linkShare }: PageLine): boolean {
  return text.length <= DATELINE_CHARACTERS_MAX && linkShare < 0.5 && DATELINE.test(foldText(text));
}

/** Also inside the body's stretch, where reader mode takes a byline out and throws it away. */
function findBylines(page: readonly PageLine[], first: number, last: number): PageLine[] {
  const below = page.slice(last + 1, last + 1 + LINES_BELOW_MAX);
  const end = below.findIndex(({ text }) => text.length > DATELINE_CHARACTERS_MAX && !BREAKS_OFF.test(text));
  const near = [...page.slice(first, last + 1), ...below.slice(0, end === -1 ? below.length : end)];
  return near.filter((line) => isByline(line) || isBareDateline(line));
}

/** Who wrote it, or where it is taken from; meant for Vietnamese pages. */
export function isByline({ text, linkShare, element }: PageLine): boolean {
  if (text.length > BYLINE_CHARACTERS_MAX) return false;
  if (BYLINE_LEAD.test(foldText(text))) return true;
  return (
    linkShare === 0 && (NAME_LINE.test(text) || INITIALS.test(text) || element.closest(BYLINE_MARK) !== null)
  );
}

/** "( Ngày 29 tháng 05 năm 2017 )" under the article; a dated line with other words is a teaser. */
export function isBareDateline(line: PageLine): boolean {
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
