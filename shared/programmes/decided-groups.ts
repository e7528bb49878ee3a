import type { ProgrammeDecision } from '../contracts/programme-decision.contract.ts';
import type { Telling } from './telling.ts';
import type { TellingGroup } from './telling-group.ts';

/** Whether a person has said that two records are not of one programme. */
export type IsApart = (recordId: string, otherId: string) => boolean;

/** Of two decisions on the same pair the later one counts, whichever way it goes. */
export function findApart(decisions: ProgrammeDecision[]): IsApart {
  const verdicts = new Map<string, string>();
  for (const { left, right, verdict } of inForce(decisions)) {
    for (const one of left) for (const other of right) verdicts.set(pairKey(one, other), verdict);
  }
  if (verdicts.size === 0) return () => false;
  return (recordId, otherId) => verdicts.get(pairKey(recordId, otherId)) === 'different';
}

/**
 * Puts groups together that a person has said to be one, in the order in which it was decided. A group that would then
 * hold two records said to be apart stays as it is: the decisions contradict each other, and a wrong join is worse.
 */
export function uniteSame(
  groups: TellingGroup[],
  decisions: ProgrammeDecision[],
  isApart: IsApart,
): TellingGroup[] {
  let united = groups;
  for (const { id, verdict, left, right } of inForce(decisions)) {
    if (verdict !== 'same') continue;
    const named = new Set([...left, ...right]);
    const chosen = united.filter(({ tellings }) => tellings.some(({ recordId }) => named.has(recordId)));
    if (
      chosen.length < 2 ||
      holdsApart(
        chosen.flatMap(({ tellings }) => tellings),
        isApart,
      )
    )
      continue;
    united = [...united.filter((group) => !chosen.includes(group)), unite(chosen, id)];
  }
  return united;
}

function inForce(decisions: ProgrammeDecision[]): ProgrammeDecision[] {
  const inOrder = (a: ProgrammeDecision, b: ProgrammeDecision) => (a.at + a.id < b.at + b.id ? -1 : 1);
  return decisions.filter(({ undone }) => undone === null).sort(inOrder);
}

/** Whether there are two among them that a person has said to be apart. */
export function holdsApart(tellings: Telling[], isApart: IsApart): boolean {
  const ids = tellings.map(({ recordId }) => recordId);
  return ids.some((id, i) => ids.slice(i + 1).some((other) => isApart(id, other)));
}

function unite(groups: TellingGroup[], decisionId: string): TellingGroup {
  const tellings = groups.flatMap((group) => group.tellings);
  const inside = new Set(tellings.map(({ recordId }) => recordId));
  return {
    tellings: tellings.sort((a, b) => (a.recordId < b.recordId ? -1 : 1)),
    joints: groups.flatMap(({ joints }) => joints),
    undecidedWith: groups.flatMap((group) => group.undecidedWith).filter((id) => !inside.has(id)),
    decisions: [...groups.flatMap((group) => group.decisions), decisionId],
  };
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
