import { z } from 'zod';

const FORM = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** `2021`, `2021-05` or `2021-05-29`, of the real calendar. */
export const CalendarValue = z
  .string()
  .regex(FORM, 'Expected YYYY, YYYY-MM or YYYY-MM-DD')
  .refine(isOnCalendar, 'Not a day of the calendar');

function isOnCalendar(value: string): boolean {
  const day = firstDayOf(value);
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
}

/** Periods are told in whole years. */
export function yearOf(value: string): number {
  return Number(value.slice(0, 4));
}

/** The first day meant, `YYYY-MM-DD`. */
export function firstDayOf(value: string): string {
  return `${value}-01-01`.slice(0, 10);
}

/** The last day meant. Day 31 stands for the end of any month: days are only compared as text. */
export function lastDayOf(value: string): string {
  return value.length === 4 ? `${value}-12-31` : `${value}-31`.slice(0, 10);
}
