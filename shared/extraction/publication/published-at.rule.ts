import { VIETNAM_OFFSET, vietnamTime } from '../../calendar/vietnam-time.ts';
import type { PageView } from '../engine/article-view.ts';
import type { Mention } from '../engine/mention.ts';
import { SITE_OWNER } from './furniture-words.ts';
import { listLines, type PageLine } from './page-line.ts';
import { readTimestamp } from './read-timestamp.ts';
import { readTimestampLine, type TimestampLine } from './timestamp-line.ts';
import { readUrlTimestamp } from './url-timestamp.ts';

const RULE = 'published-at';
const PREFIX_MAX_CHARS = 60;

/** A timestamp line and where it stands: above the article or at its foot. */
export interface PlacedTimestamp extends TimestampLine {
  above: boolean;
}

/** The lines made to tell the time, above the article first, then at its foot from the last one up. */
export function listTimestampLines(page: PageView): PlacedTimestamp[] {
  const above: PlacedTimestamp[] = [];
  const below: PlacedTimestamp[] = [];
  for (const line of listLines(page)) {
    const kind = page.paragraphs[line.index]?.kind;
    if (kind === 'body' || kind === 'caption' || kind === 'related') continue;
    const stamp = readTimestampLine(line);
    if (stamp === undefined) continue;
    const isAbove = kind === 'masthead' || kind === 'headline';
    (isAbove ? above : below).push({ ...stamp, above: isAbove });
  }
  return [...above, ...below.reverse()];
}

/** When the page says it was published: its markup, a line above or below the article, a line's beginning, the address. */
export function findPublishedAt(page: PageView, lines: PlacedTimestamp[]): Mention<string> | undefined {
  const told = page.page.publishedAt === undefined ? undefined : normaliseIso(page.page.publishedAt);
  if (told !== undefined)
    return { rule: RULE, value: told, spans: [{ source: 'page', start: 0, end: told.length }] };
  const line = lines[0];
  if (line !== undefined) return inText(line.value, line.line, line);
  return findBehindHeadline(page) ?? findInFirstLine(page) ?? findInCredit(page) ?? findInUrl(page.url);
}

function inText(value: string, line: PageLine, at: { start: number; end: number }): Mention<string> {
  return {
    rule: RULE,
    value,
    spans: [{ source: 'text', start: line.start + at.start, end: line.start + at.end }],
  };
}

/** "Ký kết chương trình phối hợp … (17/07/2019 18:28)": the time in brackets or with a label behind the headline. */
const LABELLED = /(?:ngay dang|dang (?:luc|ngay)|cap nhat)(?: luc| ngay)?:? {0,3}(\d[^a-z]{6,30})/;
const BRACKETED = /[([]([^()[\]]{8,50})[)\]]\s*$/;

function findBehindHeadline(page: PageView): Mention<string> | undefined {
  const headline = page.paragraphs.find(({ kind }) => kind === 'headline');
  const places = [
    { source: 'title' as const, start: 0, shadow: page.titleShadow },
    ...(headline === undefined
      ? []
      : [
          {
            source: 'text' as const,
            start: headline.start,
            shadow: page.shadow.slice(headline.start, headline.end),
          },
        ]),
  ];
  for (const { source, start, shadow } of places) {
    const tail = Math.max(0, shadow.length - 90);
    const hit = BRACKETED.exec(shadow.slice(-60)) ?? LABELLED.exec(shadow.slice(tail));
    const stamp = hit === null ? undefined : readTimestamp(hit[1] ?? '');
    if (hit === null || stamp === undefined) continue;
    const from = start + shadow.lastIndexOf(hit[1] ?? '');
    return {
      rule: RULE,
      value: stamp.value,
      spans: [{ source, start: from + stamp.start, end: from + stamp.end }],
    };
  }
  return undefined;
}

/** "(Báo Quảng Trị, 20/01/2025) - Hội …": the paper and the day it printed the story. */
const SOURCE_IN_BRACKETS = /^\((?:bao|dai|theo|cong|trang|tap chi|ttxvn)[^()]{2,40}\d{4}\)/;

/** "Thứ Ba, 12/01/2021 18:46 Chiều 12/01, đồng chí …": day and time run into the first sentence. */
function findInFirstLine(page: PageView): Mention<string> | undefined {
  const index = page.paragraphs.findIndex(({ kind }) => kind === 'body');
  const paragraph = page.paragraphs[index];
  if (paragraph === undefined) return undefined;
  const shadow = page.shadow.slice(
    paragraph.start,
    Math.min(paragraph.end, paragraph.start + PREFIX_MAX_CHARS),
  );
  const stamp = readTimestamp(shadow);
  if (stamp !== undefined && SOURCE_IN_BRACKETS.test(shadow))
    return inText(stamp.value, { index, start: paragraph.start, words: '', shadow }, stamp);
  if (
    stamp === undefined ||
    stamp.value.length === 10 ||
    !/^[\sa-z0-9,:|(-]{0,24}$/.test(shadow.slice(0, stamp.start))
  )
    return undefined;
  return inText(stamp.value, { index, start: paragraph.start, words: '', shadow }, stamp);
}

/** "Theo Minh Anh (Báo Phú Thọ, 20/4/2019)", "Phòng Tổng hợp | 13/03/2026": the day beside who signs the article. */
function findInCredit(page: PageView): Mention<string> | undefined {
  const credits = listLines(page).filter((line) => {
    const kind = page.paragraphs[line.index]?.kind;
    return (kind === 'byline' || kind === 'footer') && line.words.length <= LONGEST_CREDIT;
  });
  for (const line of credits) {
    const stamp = readTimestamp(line.shadow);
    if (stamp === undefined || SITE_OWNER.test(line.shadow)) continue;
    if (!OF_SOMETHING.test(line.words.slice(0, stamp.start))) return inText(stamp.value, line, stamp);
  }
  return undefined;
}

const LONGEST_CREDIT = 120;
/** A licence's, a document's or an event's own day. */
const OF_SOMETHING = /(?<!\p{L})(?:số|giấy phép|cấp|ký|từ|đến|quyết định|ảnh|chụp)(?!\p{L})[^|]{0,30}$/iu;

function findInUrl(url: string | undefined): Mention<string> | undefined {
  const stamp = url === undefined ? undefined : readUrlTimestamp(url);
  if (stamp === undefined) return undefined;
  return { rule: RULE, value: stamp.value, spans: [{ source: 'url', start: stamp.start, end: stamp.end }] };
}

/** Markup prints ISO 8601 in any zone; the register keeps Vietnam's. A day stays a day. */
function normaliseIso(told: string): string | undefined {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/.exec(
    told.trim(),
  );
  if (iso === null) return readTimestamp(told.toLowerCase())?.value;
  const [, day, clock, zone] = iso;
  if (clock === undefined || (zone === undefined && clock === '00:00')) return day;
  const instant = new Date(`${day}T${clock}:00${zone ?? VIETNAM_OFFSET}`);
  if (Number.isNaN(instant.getTime())) return undefined;
  return vietnamTime(instant);
}
