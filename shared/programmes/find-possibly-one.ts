import { compareTellings } from './compare-tellings.ts';
import type { IsApart } from './decided-groups.ts';
import { findBlock, type Telling } from './telling.ts';
import type { TellingGroup } from './telling-group.ts';

/**
 * Programmes that nothing speaks against being one with this, of the same parties, instrument and subject, while the years
 * that would tell are missing on one side: a retelling without a day or a period. They are not joined, and not passed over
 * in silence either.
 *
 * @returns a record of each
 */
export function findPossiblyOne(group: TellingGroup, groups: TellingGroup[], isApart: IsApart): string[] {
  return groups.flatMap((other) => {
    const [first] = other.tellings;
    return other !== group && first !== undefined && mayBeOne(group, other, isApart) ? [first.recordId] : [];
  });
}

function mayBeOne({ tellings }: TellingGroup, other: TellingGroup, isApart: IsApart): boolean {
  let isSameText = false;
  for (const a of tellings) {
    for (const b of other.tellings) {
      if (findBlock(a) !== findBlock(b) || isApart(a.recordId, b.recordId)) return false;
      const { conflict, agreed } = compareTellings(a, b);
      if (conflict !== null || isSignedInOtherYears(a, b) || isSignedInOtherYears(b, a)) return false;
      isSameText ||= agreed.includes('instrument') && agreed.includes('subject');
    }
  }
  return isSameText;
}

/** Its day lies outside of the first years of the period that the other tells: within them, they would have been joined. */
function isSignedInOtherYears(a: Telling, b: Telling): boolean {
  const isDated = a.action !== 'reviewed' && a.period === null && a.date !== null;
  return isDated && b.period !== null && compareTellings(a, b).basis === null;
}
