import { VIETNAM_OFFSET_MS, vietnamTime } from '../../calendar/vietnam-time.ts';

const MACHINE_TIME =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;
const OLDEST_YEAR = 1990;

/**
 * @param value a machine-readable time as markup gives it: `2025-10-22T12:25:52Z`, `2025-10-22 19:25`, `2025-10-22`
 * @returns `YYYY-MM-DDTHH:MM:SS+07:00`, or `YYYY-MM-DD` when no time of day is told (midnight to the second is how
 *   sites print "none"), or undefined when it is no such time; local spellings (`05/03/2021`) are left to extraction
 */
export function readMarkupTime(value: string | null | undefined): string | undefined {
  const hit = MACHINE_TIME.exec(value?.trim() ?? '');
  if (hit === null) return undefined;
  const [, year = '', month = '', day = '', hour, minute = '00', second = '00', zone] = hit;
  const date = `${year}-${month}-${day}`;
  if (Number(year) < OLDEST_YEAR || !isCalendarDay(date)) return undefined;
  if (hour === undefined) return date;
  const offsetMs = zone === undefined ? VIETNAM_OFFSET_MS : readOffset(zone) * 60_000;
  const instant = Date.parse(`${date}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(instant)) return undefined;
  const local = vietnamTime(new Date(instant - offsetMs));
  if (`${hour}${minute}${second}` === '000000') return date;
  if (local.includes('T00:00:00')) return local.slice(0, 10);
  return local;
}

function readOffset(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}

function isCalendarDay(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}
