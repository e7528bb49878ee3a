/** What the portals print and days are counted by. Vietnam has had no other offset since 1975 (IANA: Asia/Ho_Chi_Minh). */
export const VIETNAM_OFFSET = '+07:00';
export const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;

/** @returns `YYYY-MM-DDTHH:MM:SS+07:00` @throws RangeError for a moment that is none */
export function vietnamTime(moment: Date): string {
  return `${shifted(moment).slice(0, 19)}${VIETNAM_OFFSET}`;
}

/** @returns the day that it is then in Vietnam, `YYYY-MM-DD` @throws RangeError for a moment that is none */
export function vietnamDay(moment: Date): string {
  return shifted(moment).slice(0, 10);
}

function shifted(moment: Date): string {
  return new Date(moment.getTime() + VIETNAM_OFFSET_MS).toISOString();
}
