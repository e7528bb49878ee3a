import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../../../shared/contracts/enumerations.contract.ts';
import type { ProgrammeDecision } from '../../../shared/contracts/programme-decision.contract.ts';
import { compareTellings } from '../../../shared/programmes/compare-tellings.ts';
import { GroupIndex } from '../../../shared/programmes/group-index.ts';
import { joinTellings } from '../../../shared/programmes/join-tellings.ts';
import { linkRenewals } from '../../../shared/programmes/link-renewals.ts';
import type { Telling } from '../../../shared/programmes/telling.ts';
import { sampleParty } from '../register/sample-register.ts';
import { telling } from './tellings.ts';

const PERIODS = [null, { start: 2017, end: 2021 }, { start: 2022, end: 2022 }, { start: 2022, end: 2026 }];
const DATES = [null, '2022-05', '2022-05-01', '2022-05-03', '2022-09-20', '2017-03-01', '2023-01-09'];

/** Few values, so that tellings agree, conflict and leave open in all ways at once. */
const arbitraryTelling = fc.record({
  action: fc.constantFrom(...ACTIONS),
  date: fc.constantFrom(...DATES),
  instrument: fc.constantFrom('programme' as const, 'regulation' as const),
  reasons: fc.constantFrom<string[]>([], ['type-unsaid']),
  subject: fc.constantFrom(null, 'công tác dân vận', 'dân vận chính quyền', 'tôn giáo'),
  period: fc.constantFrom(...PERIODS),
  province: fc.constantFrom('Gia Lai', 'Đắk Lắk', null),
  article: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
});

const arbitraryTellings = fc.array(arbitraryTelling, { maxLength: 14 }).map((told) =>
  told.map(({ province, ...rest }, i) =>
    telling(`r${String(i).padStart(2, '0')}`, {
      ...rest,
      parties: [sampleParty({ province }), sampleParty({ name: 'Ban Dân vận Huyện ủy', province })],
    }),
  ),
);

const arbitraryDecisions = (tellings: Telling[]): fc.Arbitrary<ProgrammeDecision[]> => {
  const ids = tellings.map(({ recordId }) => recordId);
  if (ids.length === 0) return fc.constant([]);
  const decision = fc.record({
    id: fc.constantFrom('d1', 'd2', 'd3'),
    verdict: fc.constantFrom('same' as const, 'different' as const),
    left: fc.subarray(ids, { minLength: 1, maxLength: Math.min(2, ids.length) }),
    right: fc.subarray(ids, { minLength: 1, maxLength: Math.min(2, ids.length) }),
    who: fc.constant('người duyệt'),
    subject: fc.constant('reviewer-1'),
    reason: fc.constant('đã đối chiếu'),
    at: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'),
    undone: fc.constant(null),
  });
  return fc.uniqueArray(decision, { maxLength: 3, selector: ({ id }) => id });
};

const shuffled = arbitraryTellings.chain((tellings) =>
  fc.record({
    tellings: fc.constant(tellings),
    again: fc.shuffledSubarray(tellings, { minLength: tellings.length }),
    decisions: arbitraryDecisions(tellings),
  }),
);

describe('joining any tellings', () => {
  it('gives the same programmes and renewals, whatever order they come in', () => {
    const property = fc.property(shuffled, ({ tellings, again, decisions }) => {
      const [groups, others] = [
        joinTellings(tellings, decisions),
        joinTellings(again, [...decisions].reverse()),
      ];
      expect(others).toEqual(groups);
      expect(linkRenewals(others)).toEqual(linkRenewals(groups));
    });
    fc.assert(property, { numRuns: 400 });
  });

  it('puts each telling into one programme, and no two that conflict into the same', () => {
    const property = fc.property(arbitraryTellings, (tellings) => {
      const groups = joinTellings(tellings);
      const ids = groups.flatMap((group) => group.tellings.map(({ recordId }) => recordId));
      expect(ids.sort()).toEqual(tellings.map(({ recordId }) => recordId));
      for (const { tellings: members, joints } of groups) {
        expect(joints).toHaveLength(members.length - 1);
        const pairs = members.flatMap((a, i) => members.slice(i + 1).map((b) => compareTellings(a, b)));
        expect(pairs.filter(({ conflict }) => conflict !== null)).toEqual([]);
      }
    });
    fc.assert(property, { numRuns: 400 });
  });

  it('compares alike both ways', () => {
    const property = fc.property(arbitraryTellings, (tellings) => {
      for (const a of tellings)
        for (const b of tellings) expect(compareTellings(a, b)).toEqual(compareTellings(b, a));
    });
    fc.assert(property, { numRuns: 100 });
  });

  it('is measured against every group that holds one it has a basis with', () => {
    const property = fc.property(arbitraryTellings, (tellings) => {
      for (const a of tellings) {
        for (const b of tellings) {
          const group = { tellings: [a], joints: [], undecidedWith: [], decisions: [] };
          const index = new GroupIndex();
          index.add(a, group);
          if (compareTellings(a, b).basis !== null) expect(index.find([b])).toEqual([group]);
        }
      }
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('is measured against few groups, however many its bodies have', () => {
    const index = new GroupIndex();
    for (let i = 0; i < 3_000; i += 1) {
      const [year, subject] = [1000 + (i % 300), `việc ${Math.floor(i / 300)}`];
      const one = telling(`r${i}`, {
        subject,
        period: { start: year, end: year + 2 },
        date: `${year}-05-01`,
      });
      // What may lie within the period comes from the same text, and what may be the same event from its month.
      expect(index.find([one]).length).toBeLessThan(11);
      index.add(one, { tellings: [one], joints: [], undecidedWith: [], decisions: [] });
    }
  });

  it('never lets a renewal lead two ways, back, or in a circle', () => {
    const property = fc.property(arbitraryTellings, (tellings) => {
      const links = new Map(linkRenewals(joinTellings(tellings)).map(({ fromId, toId }) => [fromId, toId]));
      expect(new Set(links.values()).size).toBe(links.size);
      for (const start of links.keys()) {
        let at = links.get(start);
        for (let steps = 0; at !== undefined && steps <= links.size; steps += 1) {
          expect(at).not.toBe(start);
          at = links.get(at);
        }
      }
    });
    fc.assert(property, { numRuns: 300 });
  });
});
