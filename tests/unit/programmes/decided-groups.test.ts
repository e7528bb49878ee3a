import { describe, expect, it } from 'vitest';
import type { ProgrammeDecision } from '../../../shared/contracts/programme-decision.contract.ts';
import { joinTellings } from '../../../shared/programmes/join-tellings.ts';
import { idsOf, telling } from './tellings.ts';

const OTHER = { subject: 'tôn giáo' };

function decision(changes: Partial<ProgrammeDecision> = {}): ProgrammeDecision {
  return {
    id: 'd1',
    verdict: 'same',
    left: ['a'],
    right: ['b'],
    who: 'người duyệt',
    subject: 'reviewer-1',
    reason: 'đã đối chiếu với văn bản',
    at: '2026-01-01T00:00:00.000Z',
    undone: null,
    ...changes,
  };
}

const LATER = { id: 'd2', at: '2026-01-02T00:00:00.000Z' };

describe('what a person decided', () => {
  it('joins what conflicts, with all that stood with either', () => {
    const groups = joinTellings([telling('a'), telling('b', OTHER), telling('c')], [decision()]);
    expect(idsOf(groups)).toEqual([['a', 'b', 'c']]);
    expect(groups[0]?.decisions).toEqual(['d1']);
  });

  it('parts what agrees in everything', () => {
    const groups = joinTellings([telling('a'), telling('b')], [decision({ verdict: 'different' })]);
    expect(idsOf(groups)).toEqual([['a'], ['b']]);
  });

  it('counts as last decided, and not at all once it is undone', () => {
    const parted = decision({ verdict: 'different', ...LATER });
    const tellings = [telling('a'), telling('b', OTHER)];
    expect(idsOf(joinTellings(tellings, [decision(), parted]))).toHaveLength(2);
    const undone = {
      who: 'người duyệt',
      subject: 'reviewer-1',
      reason: 'nhầm',
      at: '2026-01-03T00:00:00.000Z',
    };
    expect(idsOf(joinTellings(tellings, [decision(), { ...parted, undone }]))).toHaveLength(1);
  });

  it('joins nothing where two decisions contradict each other by way of a third record', () => {
    const parted = decision({ verdict: 'different', left: ['a'], right: ['c'] });
    const joined = decision({ ...LATER, left: ['a', 'b'], right: ['c'] });
    const tellings = [telling('a'), telling('b', OTHER), telling('c', { subject: 'y tế' })];
    // The later one names a and c too, so it counts for them.
    expect(idsOf(joinTellings(tellings, [parted, joined]))).toHaveLength(1);
    const byWayOfB = [decision(), decision({ ...LATER, left: ['b'], right: ['c'] })];
    expect(idsOf(joinTellings(tellings, [parted, ...byWayOfB]))).toEqual([['a', 'b'], ['c']]);
  });

  it('may name records that are not there', () => {
    expect(idsOf(joinTellings([telling('a')], [decision({ right: ['gone'] })]))).toEqual([['a']]);
  });
});
