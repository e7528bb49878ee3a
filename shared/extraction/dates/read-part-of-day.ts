import type { PartOfDay } from '../../contracts/enumerations.contract.ts';

const PARTS: Record<string, PartOfDay> = {
  sáng: 'morning',
  chiều: 'afternoon',
  // One broken charset conversion prints "ề" as "ử" throughout a site.
  chiửu: 'afternoon',
  tối: 'evening',
  đêm: 'evening',
};

/** Folded words that may name a part of the day. */
export const PART_OF_DAY_SHADOW = '(?:sang|trua|chi[eu]u|toi|dem)';

/**
 * Folding merges tối with tới and chiều with chiếu: the printed word decides.
 *
 * @param words real words that begin with the part of the day
 */
export function readPartOfDay(words: string): PartOfDay | undefined {
  return PARTS[/^\p{L}+/u.exec(words.toLowerCase())?.[0] ?? ''];
}
