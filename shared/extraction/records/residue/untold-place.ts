import type { OrganisationMention } from '../../parties/organisation.ts';
import type { Draft } from '../draft.ts';

/** Schools, posts and stations have no level, and mostly a place. */
const STATION = /(?:^|\/)(?:truong|dai-hoc|don-bien-phong)(?::|$)/;

/**
 * Whether a school or a post has no place of its own where the other sides are all of one commune, or one district: it
 * most likely stands there, and no words that were read say so.
 */
export function hasUntoldPlace({ parties }: Draft): boolean {
  const communes = placesOf(parties, 'commune');
  const districts = placesOf(parties, 'district');
  return parties.some(({ value }) => {
    if (value.level !== null || value.collective || !STATION.test(value.body)) return false;
    if (communes.size > 0) return communes.size === 1 && value.commune === null;
    return districts.size === 1 && value.district === null;
  });
}

function placesOf(parties: OrganisationMention[], level: 'commune' | 'district'): Set<string> {
  const places = parties.map(({ value }) => (value.level === level ? value[level] : null));
  return new Set(places.filter((place) => place !== null));
}
