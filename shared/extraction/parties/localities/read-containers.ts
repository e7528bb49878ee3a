import type { Ground } from './ground.ts';
import type { Locality } from './locality.ts';
import { readLevelWord } from './read-level-word.ts';
import { type PlaceName, readPlaceName } from './read-place-name.ts';

const RANK = { commune: 0, district: 1, province: 2 } as const;
const LEAD = /[ \t]{0,3}(?:,|-|\(|[ \t]thuoc|[ \t]cua|)[ \t]{0,3}/y;
const MOST_CONTAINERS = 3;

/**
 * Reads what a body's units lie in: ", huyện X, tỉnh Y", "(Gia Lai)", "(TP. HCM)", "- Khánh Hòa". Each must be of a higher
 * level than what was read before it. A bare name is believed when it is a province's, in brackets
 * also a district's.
 */
export function readContainers(ground: Ground, locality: Locality): Locality {
  let at = locality.end;
  let rank: number = rankOf(locality);
  let isOpen = false;
  const within: PlaceName[] = [];
  while (within.length < MOST_CONTAINERS) {
    LEAD.lastIndex = at;
    const lead = LEAD.exec(ground.shadow)?.[0] ?? '';
    const from = at + lead.length;
    if (lead.trim() === '' && (lead === '' || isOpen)) break;
    const container = readContainer(ground, from, lead);
    if (container === undefined || RANK[container.kind] <= rank) break;
    isOpen ||= lead.includes('(');
    within.push(container);
    rank = RANK[container.kind];
    at = container.end;
  }
  if (within.length === 0) return locality;
  within.unshift(...locality.within.filter(({ kind }) => within.every((place) => place.kind !== kind)));
  const closing = isOpen ? ground.shadow.slice(at, at + 12).indexOf(')') : -1;
  return { ...locality, within, end: closing >= 0 ? at + closing + 1 : at };
}

function rankOf({ units, level }: Locality): number {
  const [unit] = units;
  if (unit !== undefined) return RANK[unit.kind];
  return level === 'province' || level === 'central'
    ? RANK.province
    : level === 'commune'
      ? RANK.commune
      : -1;
}

function readContainer(ground: Ground, at: number, lead: string): PlaceName | undefined {
  const word = readLevelWord(ground, at);
  const trust = { isOffice: false, mustBeKnown: true };
  if (word !== undefined) {
    if (word.count !== undefined) return undefined;
    return readPlaceName(ground, word.end, word.level, {
      isOffice: false,
      mustBeKnown: word.level !== 'district',
    });
  }
  if (lead.trim() === '') return undefined;
  const province = readPlaceName(ground, at, 'province', trust);
  return (
    province ??
    (lead.includes('(') && !/^\d/.test(ground.shadow.slice(at, at + 1))
      ? readPlaceName(ground, at, 'district', { isOffice: true, mustBeKnown: true })
      : undefined)
  );
}
