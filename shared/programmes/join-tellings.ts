import type { ProgrammeDecision } from '../contracts/programme-decision.contract.ts';
import { compareTellings } from './compare-tellings.ts';
import { findApart, holdsApart, type IsApart, uniteSame } from './decided-groups.ts';
import { GroupIndex } from './group-index.ts';
import { findBlock, type Telling } from './telling.ts';
import type { Joint, TellingGroup } from './telling-group.ts';

/**
 * Which tellings mean one thing: a function of the set, whatever order they come in.
 *
 * In one canonical order, those that tell most first, each telling goes to the group that it conflicts with in no member
 * and has a basis with in at least one. Where several groups would do, the one with the same terms; where that does not
 * single one out, none. What a person decided is kept apart throughout, and put together at the end.
 */
export function joinTellings(tellings: Telling[], decisions: ProgrammeDecision[] = []): TellingGroup[] {
  const isApart = findApart(decisions);
  const blocks = [...Map.groupBy(tellings, findBlock).values()];
  const groups = blocks.flatMap((block) => joinBlock(block, isApart));
  return uniteSame(groups.sort(byFirstId), decisions, isApart).sort(byFirstId);
}

function joinBlock(tellings: Telling[], isApart: IsApart): TellingGroup[] {
  const groups: TellingGroup[] = [];
  const index = new GroupIndex();
  for (const unit of listUnits(tellings, isApart)) {
    const { group, isNew } = placeUnit(unit, index, isApart);
    for (const telling of unit) index.add(telling, group);
    if (isNew) groups.push(group);
  }
  return groups;
}

/**
 * Several articles that tell exactly the same are placed as one: where one of them would fit two groups, they still
 * belong together. Not where one article tells it twice, since then it is open which of the two the others mean.
 */
function listUnits(tellings: Telling[], isApart: IsApart): Telling[][] {
  const sorted = tellings.toSorted(byKnownParts);
  const alike = Map.groupBy(sorted, tellsOf);
  return [...alike.values()]
    .flatMap((unit) => {
      const articles = new Set(unit.map(({ articleId }) => articleId));
      const isDated = unit[0]?.date !== null || unit[0]?.period !== null;
      const isOne = isDated && articles.size === unit.length && !holdsApart(unit, isApart);
      return isOne ? [unit] : unit.map((telling) => [telling]);
    })
    .sort(([a], [b]) => (a && b ? byKnownParts(a, b) : 0));
}

function placeUnit(
  unit: Telling[],
  index: GroupIndex,
  isApart: IsApart,
): { group: TellingGroup; isNew: boolean } {
  const fitting = index.find(unit).flatMap((group) => findFit(unit, group, isApart) ?? []);
  const best = fitting.filter(({ joint }) => joint.basis === 'same-terms');
  const candidates = best.length > 0 ? best : fitting;
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1) {
    only.group.joints.push(only.joint, ...listInnerJoints(unit));
    only.group.tellings = [...only.group.tellings, ...unit].sort(byId);
    return { group: only.group, isNew: false };
  }
  const undecidedWith = candidates.flatMap(({ group }) => group.tellings.map(({ recordId }) => recordId));
  const tellings = unit.toSorted(byId);
  return { group: { tellings, joints: listInnerJoints(unit), undecidedWith, decisions: [] }, isNew: true };
}

interface Fit {
  group: TellingGroup;
  joint: Joint;
}

const STRENGTH = ['same-terms', 'same-period', 'same-event', 'within-period'];

/** @returns undefined where any member speaks against it, or none for it */
function findFit(unit: Telling[], group: TellingGroup, isApart: IsApart): Fit | undefined {
  const joints: Joint[] = [];
  for (const telling of unit) {
    for (const member of group.tellings) {
      if (isApart(telling.recordId, member.recordId)) return undefined;
      const { conflict, ...comparison } = compareTellings(telling, member);
      if (conflict !== null) return undefined;
      joints.push({ recordId: telling.recordId, withRecordId: member.recordId, ...comparison });
    }
  }
  const [joint] = joints
    .filter(({ basis }) => basis !== null)
    .sort((a, b) => STRENGTH.indexOf(a.basis ?? '') - STRENGTH.indexOf(b.basis ?? ''));
  return joint && { group, joint };
}

function listInnerJoints([first, ...others]: Telling[]): Joint[] {
  return others.flatMap((telling) => {
    if (first === undefined) return [];
    const { conflict: _none, ...comparison } = compareTellings(telling, first);
    return { recordId: telling.recordId, withRecordId: first.recordId, ...comparison };
  });
}

/** Those that tell most first, so that each finds what it can be measured against. Ids settle the rest. */
function byKnownParts(a: Telling, b: Telling): number {
  return countKnown(b) - countKnown(a) || byId(a, b);
}

function countKnown({ period, subject, instrument, date }: Telling): number {
  const weights = [period ? 8 : 0, subject ? 4 : 0, instrument ? 2 : 0, date ? 1 : 0];
  return weights.reduce((sum, weight) => sum + weight, 0);
}

function tellsOf({ recordId: _record, articleId: _article, ...told }: Telling): string {
  return JSON.stringify(told);
}

function byId(a: Telling, b: Telling): number {
  return a.recordId < b.recordId ? -1 : a.recordId > b.recordId ? 1 : 0;
}

function byFirstId({ tellings: [a] }: TellingGroup, { tellings: [b] }: TellingGroup): number {
  return a && b ? byId(a, b) : 0;
}
