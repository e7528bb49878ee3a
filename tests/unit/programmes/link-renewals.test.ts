import { describe, expect, it } from 'vitest';
import { joinTellings } from '../../../shared/programmes/join-tellings.ts';
import { linkRenewals } from '../../../shared/programmes/link-renewals.ts';
import type { Telling } from '../../../shared/programmes/telling.ts';
import { telling } from './tellings.ts';

const BEFORE = { period: { start: 2017, end: 2021 }, date: '2017-03-01' };

function linksOf(...tellings: Telling[]) {
  return linkRenewals(joinTellings(tellings)).map(({ fromId, toId, basis }) => [fromId, toId, basis]);
}

describe('renewals', () => {
  it('lead from one period to the next of the same text', () => {
    expect(linksOf(telling('a'), telling('b', BEFORE))).toEqual([['p-b', 'p-a', 'next-period']]);
  });

  it('may begin in the year in which the last period ends', () => {
    const until2022 = { ...BEFORE, period: { start: 2017, end: 2022 } };
    expect(linksOf(telling('a'), telling('b', until2022))).toEqual([['p-b', 'p-a', 'next-period']]);
  });

  it.each([
    ['a year is missing between', { ...BEFORE, period: { start: 2016, end: 2020 } }],
    ['the subject is another', { ...BEFORE, subject: 'tôn giáo' }],
    ['the periods overlap', { ...BEFORE, period: { start: 2017, end: 2023 } }],
  ])('are not assumed where %s', (_what, changes) => {
    expect(linksOf(telling('a'), telling('b', changes))).toEqual([]);
  });

  it('are told by an article that sums up the one and signs the other, whatever the instrument', () => {
    const review = telling('b', { action: 'reviewed', instrument: 'regulation', period: null, article: 'x' });
    expect(linksOf(telling('a', { article: 'x' }), review)).toEqual([['p-b', 'p-a', 'same-article']]);
  });

  it('are left open between two that fit alike', () => {
    const twice = [
      telling('b', { ...BEFORE, article: 'x' }),
      telling('c', { ...BEFORE, article: 'x', date: '2018-09-09' }),
    ];
    expect(linksOf(telling('a'), ...twice)).toEqual([]);
  });

  it('go by what an article tells before what the years suggest', () => {
    const review = telling('c', {
      ...BEFORE,
      action: 'reviewed',
      instrument: 'plan',
      date: '2022-05-01',
      article: 'x',
    });
    const links = linksOf(telling('a', { article: 'x' }), telling('b', BEFORE), review);
    expect(links).toEqual([['p-c', 'p-a', 'same-article']]);
  });
});
