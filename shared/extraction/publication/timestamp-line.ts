import { SECTION_WORDS } from './byline-words.ts';
import type { PageLine } from './page-line.ts';
import { FURNITURE_MAX_CHARS, keyOf } from './page-line.ts';
import type { Timestamp } from './read-timestamp.ts';
import { readTimestamp } from './read-timestamp.ts';

/** What stands beside a publication time and says nothing else. */
const FURNITURE_WORDS =
  /\b(?:duoc (?:dang|viet|cap nhat)(?: boi| ngay| luc)?|viet boi|dang boi|ngay tao|cap nhat(?: luc| ngay| lan cuoi)?|ngay (?:dang(?: tin| bai)?|cap nhat|xuat ban|viet|tao|gui)|nguoi (?:dang|viet|gui)(?: tin| bai)?(?: viet)?|quan tri(?: vien)?|ban (?:quan tri|bien tap)|bbt|admin|by|dang (?:luc|ngay)|xuat ban(?: luc)?|thoi gian(?: dang)?|dang tai|post(?:ed)?(?: on)?|created|reads?|update[d]?|publish(?:ed)?|(?:thu|t) ?(?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|cn|(?:mon|tues|wednes|thurs|fri|satur|sun)day|gmt ?\+? ?\d?|utc ?\+? ?\d?|ict|luot (?:xem|doc|truy cap)|da xem|xem|view count|views?|in bai(?: nay| viet)?|in trang|gui (?:bai|mail|email)|ban in|print|email|facebook|zalo|luc|ngay|a[-+]|so lan xem|(?:xem )?co chu|chia se|luu bai|tweet|ban tin(?: thoi su)?)\b/g;
/** A source printed in front of the time: "Báo Quảng Ninh - 24/10/2016 14:07". */
const SOURCE_WORDS = /\b(?:bao|dai|tap chi|cong thong tin|trang|ttxvn|truyen hinh|nhan dan|thong tan xa)\b/;
const CAPITALISED = /^(?:\p{Lu}[\p{L}.'’-]*)(?: \p{Lu}[\p{L}.'’-]*){0,4}$/u;

interface Beside {
  start: number;
  end: number;
}

export interface TimestampLine extends Timestamp {
  line: PageLine;
  /** What else the line prints, as offsets into the line: a byline, a source. Undefined when nothing is left. */
  beside: Beside | undefined;
}

/**
 * @returns the publication time that a line prints when it is made for that; a sentence that only mentions a day, or a
 * heading with a day in it, gives nothing
 */
export function readTimestampLine(line: PageLine): TimestampLine | undefined {
  if (line.words.length > FURNITURE_MAX_CHARS) return undefined;
  const stamp = readTimestamp(line.shadow);
  if (stamp === undefined || /\b(?:hom nay|today|anh|so)\s*:?\s*$/.test(line.shadow.slice(0, stamp.start)))
    return undefined;
  const [before, after] = listBeside(line, stamp);
  if (before !== undefined && after !== undefined) return undefined;
  const beside = before ?? after;
  return beside === undefined || isSource(line, beside, stamp.value.length > 10)
    ? { ...stamp, line, beside }
    : undefined;
}

function isSource(line: PageLine, beside: Beside, timed: boolean): boolean {
  const words = line.words.slice(beside.start, beside.end);
  const shadow = line.shadow.slice(beside.start, beside.end);
  const count = keyOf(shadow).split(' ').length;
  if (/^(?:sang|trua|chieu|toi|hom|vao|tu|den|qua|trong)\b/.test(shadow)) return false;
  return (
    CAPITALISED.test(words) ||
    (SOURCE_WORDS.test(shadow) && count <= 10) ||
    (SECTION_WORDS.test(shadow) && count <= 6) ||
    (timed && count <= 8 && !/[.;:]/.test(words))
  );
}

/** The words before and after the time that are not furniture, each as one stretch of the line. */
function listBeside(line: PageLine, stamp: Timestamp): [Beside | undefined, Beside | undefined] {
  return [
    boundWords(blankFurniture(line.shadow.slice(0, stamp.start)), 0),
    boundWords(blankFurniture(line.shadow.slice(stamp.end)).replace(/[\d.,]+/g, blank), stamp.end),
  ];
}

function blankFurniture(part: string): string {
  return part.replace(FURNITURE_WORDS, blank);
}

function blank(hit: string): string {
  return ' '.repeat(hit.length);
}

function boundWords(part: string, offset: number): Beside | undefined {
  const first = part.search(/[a-z0-9]/);
  if (first < 0) return undefined;
  let end = part.length;
  while (!/[a-z0-9.]/.test(part.charAt(end - 1))) end -= 1;
  return { start: offset + first, end: offset + end };
}
