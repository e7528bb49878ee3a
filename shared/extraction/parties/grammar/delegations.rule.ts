import { headOf } from '../../engine/mention.ts';
import type { OrganisationMention } from '../organisation.ts';
import type { Clause } from './clause.ts';

const ON_THE_SIDE_OF = /(?<![a-z])(?:ve|ben)[ \t]+phia[ \t]+$/;

/** "Dự lễ, về phía A có …; về phía B có …": the delegations of the two sides. */
export function findDelegations({ shadow, start, mentions }: Clause): OrganisationMention[] {
  return mentions.filter((mention) => {
    const at = headOf(mention).start;
    return !mention.value.office && ON_THE_SIDE_OF.test(shadow.slice(Math.max(start, at - 12), at));
  });
}
