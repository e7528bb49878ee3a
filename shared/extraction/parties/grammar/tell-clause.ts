import { headOf } from '../../engine/mention.ts';
import { organisationKey } from '../fullest-form.ts';
import { isLooseName } from '../loose-name.ts';
import type { OrganisationMention } from '../organisation.ts';
import { findPartiesBetween } from './between.rule.ts';
import { type Clause, mentionsIn } from './clause.ts';
import { findCollectiveSide } from './collective-side.rule.ts';
import { findDelegations } from './delegations.rule.ts';
import { roleMentions } from './mention-role.ts';
import { findPartiesSignedFor } from './on-behalf.rule.ts';
import { findPartiesOfSigners } from './signers-offices.rule.ts';

/**
 * How a clause tells its parties, surest first: "giữa A với B", "thay mặt A và B", sides of the verb, also hosts of the
 * event, also places that act themselves, offices of who signs; `few` when all together are fewer than two.
 */
export type TellingManner = 'between' | 'behalf' | 'sides' | 'hosts' | 'acting' | 'offices' | 'few';

export interface PartyTelling {
  parties: OrganisationMention[];
  manner: TellingManner;
}

/** What the whole article knows that a single clause does not. */
export interface PartyContext {
  /** Bodies (identity and level) that act somewhere in the article. */
  actors: Set<string>;
  localities: OrganisationMention[];
}

/** The parties that one clause tells, by the surest manner that yields two. */
export function tellClause(clause: Clause, { actors, localities }: PartyContext): PartyTelling {
  const between = findPartiesBetween(clause);
  if (between.length >= 2) return { parties: between, manner: 'between' };
  const signedFor = findPartiesSignedFor(clause);
  if (countBodies(signedFor) >= 2) return { parties: signedFor, manner: 'behalf' };
  const roles = roleMentions(clause);
  const sides = preferNamed(clause.mentions.filter((_, i) => roles[i] === 'side'));
  if (countBodies(sides) >= 2) return { parties: addGroup(sides, clause), manner: 'sides' };
  const hosts = clause.mentions.filter((_, i) => roles[i] === 'host' || roles[i] === 'side');
  if (countBodies(hosts) >= 2) return { parties: hosts, manner: 'hosts' };
  const acting = addActing(sides, clause, localities);
  if (countBodies(acting) >= 2) return { parties: acting, manner: 'acting' };
  const [side] = sides;
  const group = side === undefined || countBodies(sides) > 1 ? undefined : findCollectiveSide(clause, side);
  if (side !== undefined && group !== undefined) return { parties: [side, group], manner: 'sides' };
  const offices = findPartiesOfSigners(clause, actors);
  const all = [...sides, ...offices].sort((a, b) => headOf(a).start - headOf(b).start);
  if (countBodies(all) >= 2) return { parties: all, manner: 'offices' };
  const delegations = findDelegations(clause);
  if (countBodies(delegations) >= 2) return { parties: delegations, manner: 'offices' };
  return { parties: sides, manner: 'few' };
}

/** "A cùng B ký kết với các tổ chức tôn giáo": a group that is the whole other side, behind the verb. */
function addGroup(sides: OrganisationMention[], clause: Clause): OrganisationMention[] {
  const last = sides.at(-1);
  const group = last === undefined ? undefined : findCollectiveSide(clause, last);
  if (last === undefined || group === undefined) return sides;
  const between = clause.shadow.slice(last.value.end, headOf(group).start);
  return /(?<![a-z])(?:(?:ky|ki)(?: ket)?(?![a-z])[^;.]{0,220}[ \t]voi|ben (?:kia|con lai) la)[ \t]+$/.test(
    between,
  )
    ? [...sides, group]
    : sides;
}

/** Branches give way to named bodies: the "Biên phòng -" of a newspaper's own dateline is no party. */
function preferNamed(mentions: OrganisationMention[]): OrganisationMention[] {
  const named = mentions.filter((mention) => mention.value.level !== null || !isLooseName(mention));
  return countBodies(named) >= 2 ? named : mentions;
}

/** "Đoàn KT-QP 72 ký quy chế với 3 xã A, B và C": places are sides where bodies alone are too few. */
function addActing(
  sides: OrganisationMention[],
  clause: Clause,
  localities: OrganisationMention[],
): OrganisationMention[] {
  const here = mentionsIn(localities, clause);
  return [...sides, ...here].sort((a, b) => headOf(a).start - headOf(b).start);
}

/** How many different bodies the mentions name. */
export function countBodies(mentions: OrganisationMention[]): number {
  return new Set(mentions.map(organisationKey)).size;
}
