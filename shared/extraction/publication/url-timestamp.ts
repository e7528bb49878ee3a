import { VIETNAM_OFFSET } from '../../calendar/vietnam-time.ts';

/**
 * The day in an address whose site numbers its stories by time: `-20150530162238256.htm` (year to millisecond), or
 * `/2022/05/01/`. A month alone (`/201803/`) tells no day.
 */
const STAMP =
  /[-/](20[0-3]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])([0-5]\d)\d{2,8}(?=\.\w{3,5}$|\/?$)/;
const FOLDERS = /\/(20[0-3]\d)\/(0[1-9]|1[0-2])\/(0[1-9]|[12]\d|3[01])\//;

/** @returns ISO 8601 and where it stands in the address */
export function readUrlTimestamp(url: string): { value: string; start: number; end: number } | undefined {
  const stamp = STAMP.exec(url) ?? FOLDERS.exec(url);
  if (stamp === null) return undefined;
  const [whole, year, month, day, hours, minutes] = stamp;
  const value = `${year}-${month}-${day}${hours === undefined ? '' : `T${hours}:${minutes}:00${VIETNAM_OFFSET}`}`;
  return { value, start: stamp.index + 1, end: stamp.index + whole.length };
}
