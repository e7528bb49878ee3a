import { describe, expect, it } from 'vitest';
import { joinTellings } from '../../../shared/programmes/join-tellings.ts';
import { sampleParty } from '../register/sample-register.ts';
import { joinedIds, provinceParty, type ToldRecord, telling } from './tellings.ts';

const NO_PERIOD = { period: null };
const FRONT = provinceParty('Ủy ban MTTQ Việt Nam tỉnh Gia Lai', 'fatherland_front', 'Gia Lai');

/** Pairs that are one programme, with what holds them together. */
const ONE: [string, ToldRecord, ToldRecord, string][] = [
  ['the same told twice', {}, {}, 'same-terms'],
  ['a signing and its review', {}, { action: 'reviewed', date: '2024-12-20' }, 'same-terms'],
  ['a subject in other words', {}, { subject: 'thực hiện Công tác Dân vận' }, 'same-terms'],
  ['days that papers tell differently', {}, { date: '2022-05-03' }, 'same-terms'],
  [
    '8 and 9 contents',
    {},
    { contentCounts: [{ value: 9, unit: 'nội dung', qualifier: null }] },
    'same-terms',
  ],
  ['a subject that is not told', {}, { subject: null }, 'same-period'],
  ['a kind that is not said', {}, { instrument: 'programme', reasons: ['type-unsaid'] }, 'same-period'],
  ['one day, and no period told', NO_PERIOD, NO_PERIOD, 'same-event'],
  ['one day, and the period told once', {}, { period: null, subject: null }, 'same-event'],
  [
    'one day, and the subject told shorter',
    {},
    { ...NO_PERIOD, subject: 'dân vận chính quyền' },
    'same-event',
  ],
  [
    'a review in the years agreed',
    {},
    { ...NO_PERIOD, action: 'reviewed', date: '2025-01-10' },
    'within-period',
  ],
  ['a province that is not told', {}, { parties: forces({ province: null }) }, 'same-terms'],
  [
    'names as papers write them',
    { parties: [FRONT, police('Công an tỉnh')] },
    frontInOtherWords(),
    'same-terms',
  ],
];

/** Pairs that must not be joined. */
const TWO: [string, ToldRecord, ToldRecord][] = [
  ['another period', {}, { period: { start: 2021, end: 2025 } }],
  ['another subject', {}, { subject: 'phòng, chống tội phạm' }],
  ['a longer subject, not at the same event', {}, { subject: 'dân vận chính quyền', date: '2022-06-20' }],
  ['another instrument', {}, { instrument: 'regulation' }],
  ['another district', {}, { parties: forces({ district: 'Chư Sê' }) }],
  ['a commune of another tone', communes('Lộc Thành'), communes('Lộc Thạnh')],
  ['a district of that name elsewhere', {}, { parties: forces({ province: 'Đắk Lắk' }) }],
  ['one party more', {}, { parties: [...forces(), FRONT] }],
  [
    'districts that are not told',
    { parties: forces({ district: null }) },
    { parties: forces({ district: null }) },
  ],
  ['a single party', { parties: [sampleParty()] }, { parties: [sampleParty()] }],
  ['signings months apart', {}, { date: '2022-09-20' }],
  ['a review before the signing', {}, { action: 'reviewed', date: '2022-02-11' }],
  ['a review long after the years agreed', {}, { ...NO_PERIOD, action: 'reviewed', date: '2029-02-11' }],
  [
    'a review in the first months, which sums up the years before',
    {},
    { ...NO_PERIOD, action: 'reviewed', date: '2022-03-30' },
  ],
  ['nothing but the parties', NO_PERIOD, { ...NO_PERIOD, date: null }],
  ['twice in one article', { article: 'a1' }, { article: 'a1' }],
];

function forces(changes: Parameters<typeof sampleParty>[0] = {}) {
  const front = { name: 'Ban Dân vận Huyện ủy', type: 'mass_mobilization' } as const;
  return [sampleParty(changes), sampleParty({ ...front, ...changes })];
}

function communes(commune: string): ToldRecord {
  const of = { level: 'commune', commune, district: null } as const;
  return {
    parties: [sampleParty({ name: 'Công an xã', ...of }), sampleParty({ name: 'Ban CHQS xã', ...of })],
  };
}

function police(name: string) {
  return provinceParty(name, 'police', 'Gia Lai');
}

function frontInOtherWords(): ToldRecord {
  const front = provinceParty('Ban Thường trực UBMTTQVN tỉnh', 'fatherland_front', 'Gia Lai');
  return { parties: [police('Công an tỉnh Gia Lai'), front] };
}

describe('joining tellings to programmes', () => {
  it.each(ONE)('joins %s', (_what, one, other, basis) => {
    const groups = joinTellings([telling('a', one), telling('b', other)]);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.joints).toMatchObject([{ basis }]);
  });

  it.each(TWO)('leaves apart %s', (_what, one, other) => {
    expect(joinedIds(telling('a', one), telling('b', other))).toEqual([['a'], ['b']]);
  });

  it('tells what agreed, what was not told and what differs', () => {
    const [group] = joinTellings([telling('a'), telling('b', { subject: null, date: '2022-05-02' })]);
    expect(group?.joints).toEqual([
      {
        recordId: 'b',
        withRecordId: 'a',
        basis: 'same-period',
        agreed: ['parties', 'places', 'instrument', 'period'],
        unknown: ['subject'],
        differing: ['date'],
      },
    ]);
  });

  it('lets days agree only where they are of one kind of event', () => {
    const agreed = (other: ToldRecord) => joinTellings([telling('a'), telling('b', other)])[0]?.joints[0];
    expect(agreed({})?.agreed).toContain('date');
    const review = agreed({ action: 'reviewed', date: '2024-12-20' });
    const parts = [...(review?.agreed ?? []), ...(review?.unknown ?? []), ...(review?.differing ?? [])];
    expect(parts).toEqual(['parties', 'places', 'instrument', 'subject', 'period']);
    expect(agreed({ action: 'reviewed', date: null })?.unknown).toEqual(['date']);
  });

  it('joins a telling of too little with none of two that it fits, and says so', () => {
    const other = { subject: 'phòng, chống tội phạm' };
    const groups = joinTellings([telling('a'), telling('b', other), telling('c', { subject: null })]);
    expect(groups.map(({ tellings }) => tellings.length)).toEqual([1, 1, 1]);
    expect(groups[2]?.undecidedWith).toEqual(['a', 'b']);
  });

  it('joins it with the one that its day fits', () => {
    const other = { subject: 'phòng, chống tội phạm', date: '2022-09-20' };
    expect(joinedIds(telling('a'), telling('b', other), telling('c', { subject: null }))).toEqual([
      ['a', 'c'],
      ['b'],
    ]);
  });

  it('keeps together what several papers tell alike, also where it fits two programmes', () => {
    const two = [telling('a'), telling('b', { subject: 'phòng, chống tội phạm' })];
    const alike = [telling('c', { subject: null }), telling('d', { subject: null })];
    expect(joinedIds(...two, ...alike)).toEqual([['a'], ['b'], ['c', 'd']]);
  });

  it('does not join two that differ by way of a third that tells less', () => {
    const [first, second] = [{ date: '2022-05-01' }, { date: '2022-09-20' }];
    const groups = joinedIds(telling('a', first), telling('b', second), telling('c', { date: null }));
    expect(groups).toEqual([['a'], ['b'], ['c']]);
  });

  it('reads a school by its name and a committee by what it is', () => {
    const school = (name: string) => sampleParty({ name, type: 'education', level: null });
    const withSchool = (name: string) => ({ parties: [sampleParty(), school(name)] });
    expect(
      joinedIds(
        telling('a', withSchool('Trường THCS Lê Lợi')),
        telling('b', withSchool('Trường THCS Bà Triệu')),
      ),
    ).toHaveLength(2);
    expect(
      joinedIds(
        telling('a', withSchool('Trường THCS Lê Lợi')),
        telling('b', withSchool('trường THCS Lê Lợi')),
      ),
    ).toHaveLength(1);
  });
});
