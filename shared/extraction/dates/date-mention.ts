import type { PartOfDay } from '../../contracts/enumerations.contract.ts';
import type { Mention } from '../engine/mention.ts';

/**
 * What a date is of, by the words around it: of something that happened (`event`), of a cited text (`document`), one
 * end of a stretch of time (`bound`), or one of two years of the same day (`anniversary`).
 */
export type DateUse = 'event' | 'document' | 'bound' | 'anniversary';

/** A day or a month as printed. */
export interface DateValue {
  /** Missing when none stands beside the day. */
  year: number | undefined;
  month: number | undefined;
  /** Missing when only the month is told. */
  day: number | undefined;
  partOfDay: PartOfDay | undefined;
  /** Days before the page's own day, for "hôm nay" (0) and "hôm qua" (1). */
  daysBefore: number | undefined;
  use: DateUse;
}

export type DateMention = Mention<DateValue>;
