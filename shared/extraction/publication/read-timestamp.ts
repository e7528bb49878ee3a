import { VIETNAM_OFFSET } from '../../calendar/vietnam-time.ts';

/**
 * A day, with or without a time of day, as pages print them above and below an article: "Thứ 6, 05.03.2021 | 00:00:00",
 * "Cập nhật lúc: 02:25 20/02/2017", "Thứ Ba, 8 tháng 1, 2019", "19h07, 05/04/2022". Works on the shadow.
 */
export interface Timestamp {
  /** ISO 8601: `YYYY-MM-DD`, or with `THH:MM:00+07:00` when a time other than midnight is printed. */
  value: string;
  /** From the first to the last unit read, in the shadow given. */
  start: number;
  end: number;
}

/** Pages in English say "12 Jan 2024", "January 12th, 2024". */
const ENGLISH_MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DAY = new RegExp(
  String.raw`\b(?:(?<d>\d{1,2})\s*[/.-]\s*(?<m>\d{1,2})\s*[/.-]\s*(?<y>(?:19|20)\d\d)|(?<y2>(?:19|20)\d\d)[/-](?<m2>\d{1,2})[/-](?<d2>\d{1,2})|(?<d3>\d{1,2})[\s,]+thang\s+(?<m3>\d{1,2}|[a-z]{2,5}(?:\s[a-z]{2,3})?)[\s,]+(?:nam\s+)?(?<y3>(?:19|20)\d\d)|(?<d5>\d{1,2})(?:st|nd|rd|th)?[\s,.-]+(?<m5>${ENGLISH_MONTH})\.?[\s,.-]+(?<y5>(?:19|20)\d\d)|(?<m6>${ENGLISH_MONTH})\.?\s+(?<d6>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y6>(?:19|20)\d\d)|thang\s+(?<m4>\d{1,2}|[a-z]{2,5}(?:\s[a-z]{2,3})?)\s+(?<d4>\d{1,2}),\s*(?<y4>(?:19|20)\d\d))(?!\d)`,
);
/** Cheap: every day is printed with one. */
const YEAR = /(?:19|20)\d\d/;
const TIME =
  /\b(?<h>[01]?\d|2[0-3])\s?(?::|h|\sgio\s)\s?(?<min>[0-5]?\d)(?!\d)(?:'|\sphut)?(?::(?<sec>[0-5]\d))?(?:\s?(?<half>am|pm|sa|ch)\b)?(?![\d/])/;
const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const IS_ENGLISH_MONTH = new RegExp(`^(?:${ENGLISH_MONTH})$`);
const MONTH_WORDS = [
  'mot',
  'hai',
  'ba',
  'tu',
  'nam',
  'sau',
  'bay',
  'tam',
  'chin',
  'muoi',
  'muoi mot',
  'muoi hai',
];

/**
 * @param shadow folded text of one line
 * @returns the first day printed in it with the time of day that stands beside it
 */
export function readTimestamp(shadow: string): Timestamp | undefined {
  if (!YEAR.test(shadow)) return undefined;
  const day = DAY.exec(shadow);
  if (day === null) return undefined;
  const date = isAmerican(shadow) ? readAmericanDay(day.groups ?? {}) : readDay(day.groups ?? {});
  if (date === undefined) return undefined;
  const dayEnd = day.index + day[0].length;
  const after = timeIn(shadow, dayEnd, dayEnd + 40);
  const time = after ?? timeIn(shadow, Math.max(0, day.index - 40), day.index);
  if (time === undefined) return { value: date, start: day.index, end: dayEnd };
  return {
    value: time.clock === '00:00:00' ? date : `${date}T${time.clock}${VIETNAM_OFFSET}`,
    start: Math.min(day.index, time.start),
    end: Math.max(dayEnd, time.end),
  };
}

/** "3/1/2019 9:51 AM": an English page prints the month first, without zeros, and nothing Vietnamese beside it. */
function isAmerican(shadow: string): boolean {
  return /^\s*[1-9]\d?\/[1-9]\d?\/\d{4} [1-9]\d?:\d\d(?::\d\d)? [ap]m\s*$/.test(shadow);
}

function readAmericanDay({ d, m, y }: Groups): string | undefined {
  return readDay({ d: m, m: d, y });
}

type Groups = Record<string, string | undefined>;

function readDay(groups: Groups): string | undefined {
  const year = groups.y ?? groups.y2 ?? groups.y3 ?? groups.y4 ?? groups.y5 ?? groups.y6 ?? '';
  const month = monthNumber(groups.m ?? groups.m2 ?? groups.m3 ?? groups.m4 ?? groups.m5 ?? groups.m6 ?? '');
  const day = Number(groups.d ?? groups.d2 ?? groups.d3 ?? groups.d4 ?? groups.d5 ?? groups.d6);
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(year), month))) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function monthNumber(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  const english = ENGLISH_MONTHS.indexOf(word.slice(0, 3)) + 1;
  return english > 0 && IS_ENGLISH_MONTH.test(word) ? english : MONTH_WORDS.indexOf(word) + 1;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function timeIn(
  shadow: string,
  from: number,
  to: number,
): { clock: string; start: number; end: number } | undefined {
  const hit = TIME.exec(shadow.slice(from, to));
  if (hit === null) return undefined;
  const half = hit.groups?.half;
  let hours = Number(hit.groups?.h);
  if ((half === 'pm' || half === 'ch') && hours < 12) hours += 12;
  if ((half === 'am' || half === 'sa') && hours === 12) hours = 0;
  const clock = `${String(hours).padStart(2, '0')}:${(hit.groups?.min ?? '').padStart(2, '0')}:${hit.groups?.sec ?? '00'}`;
  return { clock, start: from + hit.index, end: from + hit.index + hit[0].length };
}
