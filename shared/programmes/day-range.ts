/** The days that a date may mean, as days since 1970. */
export interface DayRange {
  first: number;
  last: number;
}

const DAY_MS = 86_400_000;

/** @param date `YYYY-MM-DD`, or `YYYY-MM` for any day of the month */
export function readDays(date: string | null): DayRange | null {
  if (date === null) return null;
  const [year = 0, month = 1, day] = date.split('-').map(Number);
  const dayOf = (y: number, m: number, d: number) => Math.round(Date.UTC(y, m - 1, d) / DAY_MS);
  return day === undefined
    ? { first: dayOf(year, month, 1), last: dayOf(year, month + 1, 0) }
    : { first: dayOf(year, month, day), last: dayOf(year, month, day) };
}

/** The least number of days that may lie between them; 0 where they may be one day. */
export function daysBetween(a: DayRange, b: DayRange): number {
  return Math.max(0, a.first - b.last, b.first - a.last);
}

/** @returns whether every day of one comes after every day of the other */
export function isAfter(a: DayRange, b: DayRange): boolean {
  return a.first > b.last;
}

export function yearsOf({ first, last }: DayRange): { first: number; last: number } {
  const yearOf = (day: number) => new Date(day * DAY_MS).getUTCFullYear();
  return { first: yearOf(first), last: yearOf(last) };
}
