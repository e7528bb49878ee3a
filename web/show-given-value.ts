import { z } from 'zod';
import { ContentCount, Period } from '../shared/contracts/record.contract.ts';
import { ACTION_LABELS, INSTRUMENT_LABELS, PART_OF_DAY_LABELS } from '../shared/register/labels.ts';
import { showDate } from './show-date.ts';
import { showContentCount, showPeriod } from './show-record.ts';

const DATE = /^\d{4}-\d{2}(-\d{2})?$/;
const LABELS: Record<string, { vi: string } | undefined> = {
  ...ACTION_LABELS,
  ...INSTRUMENT_LABELS,
  ...PART_OF_DAY_LABELS,
};
const Named = z.object({ name: z.string() });

/** What a reviewer gave, of whatever field: a word, a day, years, a party by its name, a number of contents, or several. */
export function showGivenValue(value: unknown): string {
  if (value === null) return 'bài không nói';
  if (Array.isArray(value)) return value.map(showGivenValue).join('; ');
  if (typeof value === 'string')
    return DATE.test(value) ? showDate(value) : (LABELS[value]?.vi ?? `“${value}”`);
  const [period, count, named] = [
    Period.safeParse(value),
    ContentCount.safeParse(value),
    Named.safeParse(value),
  ];
  if (period.success) return showPeriod({ period: period.data });
  if (count.success) return showContentCount(count.data);
  return named.success ? named.data.name : JSON.stringify(value);
}
