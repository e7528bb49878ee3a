import { headOf } from '../../engine/mention.ts';
import type { Draft } from '../draft.ts';
import type { Findings } from './findings.ts';

/** Whether the clause that tells the record prints a stretch of years that no record of the article took. */
export function hasLeftOverPeriod(
  { tellings: [best], item }: Draft,
  drafts: Draft[],
  { periods }: Findings,
): boolean {
  if (best === undefined) return false;
  const { start, end } = item ?? best.clause;
  const taken = drafts.flatMap(({ period }) => (period === undefined ? [] : [period.value]));
  return periods.some((period) => {
    const { value } = period;
    const place = headOf(period);
    if (value.kind === 'year' || place.source !== best.sentence.source) return false;
    const isHere = place.start >= start && place.start < end;
    return isHere && !taken.some((years) => years.start === value.start && years.end === value.end);
  });
}
