import { describe, expect, it } from 'vitest';
import { findPossiblyOne } from '../../../shared/programmes/find-possibly-one.ts';
import { joinTellings } from '../../../shared/programmes/join-tellings.ts';
import { type ToldRecord, telling } from './tellings.ts';

const UNDATED: ToldRecord = { date: null, period: null };

function undecided(one: ToldRecord, other: ToldRecord, isApart = false): string[][] {
  const groups = joinTellings([telling('a', one), telling('b', other)]);
  return groups.map((group) => findPossiblyOne(group, groups, () => isApart));
}

describe('programmes that may be one', () => {
  it.each([
    ['a retelling without day and years', {}, UNDATED],
    ['two of them', UNDATED, UNDATED],
    ['a day without a year that fits no period', { period: null }, UNDATED],
    [
      'a review of years that are not told',
      UNDATED,
      { action: 'reviewed', date: '2024-12-20', period: null },
    ],
  ] as [string, ToldRecord, ToldRecord][])('name each other: %s', (_what, one, other) => {
    expect(undecided(one, other)).toEqual([['b'], ['a']]);
    expect(undecided(one, other, true)).toEqual([[], []]);
  });

  it.each([
    ['another subject', {}, { ...UNDATED, subject: 'tôn giáo' }],
    ['a subject that is not told', {}, { ...UNDATED, subject: null }],
    ['another instrument', {}, { ...UNDATED, instrument: 'regulation' }],
    ['two of one article', { article: 'x' }, { ...UNDATED, article: 'x' }],
    ['other years', {}, { date: null, period: { start: 2027, end: 2031 } }],
    ['signed long before those years', { date: null }, { date: '2015-03-01', period: null }],
    ['signed at another time', { date: '2022-05-01', period: null }, { date: '2020-05-01', period: null }],
  ] as [string, ToldRecord, ToldRecord][])('do not: %s', (_what, one, other) => {
    expect(undecided(one, other)).toEqual([[], []]);
  });

  it('are no question where they are one', () => {
    expect(undecided({}, {})).toEqual([[]]);
  });
});
