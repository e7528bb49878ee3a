import type { PageView, ParagraphKind } from '../engine/article-view.ts';
import { readByline } from './byline.rule.ts';
import { ACTS, BYLINE_LABEL, isOffice } from './byline-words.ts';
import {
  CAPTION_LINE,
  FOOTER_START,
  INLINE_LINK,
  MASTHEAD_LINE,
  RELATED_START,
  SITE_OWNER,
} from './furniture-words.ts';
import {
  FURNITURE_MAX_CHARS,
  firstOfKey,
  haveOneKey,
  isProse,
  keyOf,
  listLines,
  type PageLine,
} from './page-line.ts';
import { readTimestampLine } from './timestamp-line.ts';

/** Some pages print the time below the lead. */
const LATE_TIME_LINES = 4;

/** What each paragraph of the page is for; one entry per `page.paragraphs`, in order. */
export function findParagraphKinds(page: PageView): ParagraphKind[] {
  const lines = listLines(page);
  const titleKey = keyOf(page.titleShadow);
  const first = findBodyStart(lines, titleKey);
  const cut = findCut(lines, first);
  const byline = findBylineIndex(lines, first, cut);
  return lines.map((line, i) => {
    if (i < Math.max(first, 3) && isHeadline(line, titleKey)) return 'headline';
    if (i < first) return 'masthead';
    if (i >= cut) return FOOTER_START.test(line.shadow) ? 'footer' : 'related';
    if (i === byline) return 'byline';
    if (i > byline) return kindAfterByline(line);
    if (i < first + LATE_TIME_LINES && readTimestampLine(line) !== undefined) return 'masthead';
    return kindInside(lines, i);
  });
}

function isHeadline(line: PageLine, titleKey: string): boolean {
  if (titleKey === '' || line.words.length > 600) return false;
  if (firstOfKey(line.shadow) !== titleKey.charAt(0)) return false;
  const key = keyOf(line.shadow);
  return (
    key === titleKey ||
    (key.startsWith(titleKey) && key.length < titleKey.length * 2.2) ||
    (titleKey.startsWith(`${key} `) && key.length > titleKey.length * 0.7)
  );
}

/** The first line that is neither furniture nor the headline. */
function findBodyStart(lines: PageLine[], titleKey: string): number {
  const start = lines.findIndex((line) => !isMasthead(line) && !isHeadline(line, titleKey));
  return start < 0 ? lines.length : start;
}

function isMasthead(line: PageLine): boolean {
  if (line.words.length > FURNITURE_MAX_CHARS) return false;
  if (readTimestampLine(line) !== undefined || readByline(line.words, line.shadow) !== undefined) return true;
  if (CAPTION_LINE.test(line.shadow)) return false;
  return (
    MASTHEAD_LINE.test(line.shadow) || isFoot(line) || (!isProse(line) && !/[.!?…]["”’)]*$/.test(line.words))
  );
}

/** The first line of the page's end. Not before the first prose, since some sites print counters above. */
function findCut(lines: PageLine[], first: number): number {
  for (let i = first + 1; i < lines.length; i += 1) {
    const line = lines[i];
    if (line === undefined || line.words.length > FURNITURE_MAX_CHARS) continue;
    if (INLINE_LINK.test(line.shadow) && hasProseAfter(lines, i)) continue;
    if (RELATED_START.test(line.shadow) || (i >= first + 2 && isTeaser(lines, i))) return i;
  }
  return lines.length;
}

/** A headline printed twice (picture and link) with a lead cut short by dots: another story's. */
function isTeaser(lines: PageLine[], i: number): boolean {
  const [line, again, lead] = [lines[i], lines[i + 1], lines[i + 2]];
  if (line === undefined || again === undefined || lead === undefined) return false;
  if (lead.words.length > FURNITURE_MAX_CHARS || CAPTION_LINE.test(line.shadow)) return false;
  return line.words === again.words && !/[.!?]$/.test(line.words) && /(?:\.\.\.|…)$/.test(lead.words);
}

function hasProseAfter(lines: PageLine[], i: number): boolean {
  return lines.slice(i + 1, i + 4).some((line) => line.words.length > FURNITURE_MAX_CHARS);
}

/**
 * The line that ends the article's own words: a labelled byline in its second half; else a lone name, the last one when
 * no prose follows it (a lone name further up is a caption), else the first (what follows is teasers); else the first
 * line of the foot. `Infinity` when none is there.
 */
function findBylineIndex(lines: PageLine[], first: number, cut: number): number {
  const total = lines.slice(0, cut).reduce((sum, line) => sum + proseLength(line), 0);
  let before = 0;
  let foot = Number.POSITIVE_INFINITY;
  const lone: number[] = [];
  for (let i = first; i < cut; i += 1) {
    const line = lines[i];
    if (line === undefined) continue;
    before += proseLength(line);
    if (before < total * 0.5 || proseLength(line) > FURNITURE_MAX_CHARS) continue;
    const byline = readByline(line.words, line.shadow);
    if (byline?.labelled === true || (before === total && isOfficeSignature(line))) return i;
    if (byline !== undefined && before === total) return i;
    if (byline !== undefined && !isRunningText(lines[i + 1])) lone.push(i);
    if (foot > i && isFoot(line)) foot = i;
  }
  return lone[0] ?? foot;
}

/** Long prose below a lone name goes on with the article: the name is a caption's. */
function isRunningText(line: PageLine | undefined): boolean {
  return line !== undefined && line.words.length > 120 && !/(?:\.\.\.|…)$/.test(line.words);
}

/** A line of the site's foot; "Theo báo cáo …" and "Trở về địa phương, …" are sentences. */
function isFoot({ words, shadow }: PageLine): boolean {
  return (
    FOOTER_START.test(shadow) && (SITE_OWNER.test(shadow) || (words.length <= 120 && !/[.!?…]$/.test(words)))
  );
}

/** "Văn phòng Ban Dân tộc", "Tin, ảnh: Văn phòng HĐND và UBND xã": signed by an office, not by a person. */
function isOfficeSignature({ words, shadow }: PageLine): boolean {
  if (words.length > 90 || /[.!?…]$/.test(words)) return false;
  if (BYLINE_LABEL.test(shadow)) return true;
  return isOffice(words) && !ACTS.test(words.replace(/\s(?:và|của)\s/gu, ' ')) && !CAPTION_LINE.test(shadow);
}

function proseLength(line: PageLine): number {
  return isProse(line) ? line.words.length : 0;
}

function kindAfterByline(line: PageLine): ParagraphKind {
  if (line.words.length <= FURNITURE_MAX_CHARS && CAPTION_LINE.test(line.shadow)) return 'caption';
  return FOOTER_START.test(line.shadow) || readTimestampLine(line) !== undefined
    ? 'footer'
    : isProse(line)
      ? 'related'
      : 'footer';
}

function kindInside(lines: PageLine[], i: number): ParagraphKind {
  const line = lines[i];
  if (line === undefined || line.words.length > FURNITURE_MAX_CHARS) return 'body';
  if (INLINE_LINK.test(line.shadow)) return 'related';
  const open = !/[.!?…:;,]["”’)\]]*$/.test(line.words) && !/^[-–•+*\d]/.test(line.words);
  if (open || CAPTION_LINE.test(line.shadow)) return 'caption';
  const isRepeated = [lines[i - 1], lines[i + 1]].some((beside) =>
    haveOneKey(beside?.shadow ?? '', line.shadow),
  );
  return isRepeated ? 'caption' : 'body';
}
