import { describe, expect, it } from 'vitest';
import type { RecordItem } from '../../../shared/contracts/answers.contract.ts';
import { ProgrammeItem } from '../../../shared/contracts/programme.contract.ts';
import { describeProgramme } from '../../../shared/programmes/describe-programme.ts';
import { listEvents } from '../../../shared/programmes/list-events.ts';
import { SAMPLE_CHANGED_AT, sampleArticle, sampleParty, sampleRecord } from '../register/sample-register.ts';
import type { ToldRecord } from './tellings.ts';

const NO_LINKS = { id: 'p-a', renews: null, renewedBy: null };

function item(id: string, { article: articleId = `of-${id}`, ...changes }: ToldRecord = {}): RecordItem {
  const { evidence: _evidence, ...record } = sampleRecord({ id, articleId, ...changes });
  const { title, url, source, publishedAt } = sampleArticle();
  return {
    ...record,
    updatedAt: SAMPLE_CHANGED_AT,
    article: { id: articleId, title, url, source, publishedAt },
  };
}

const counted = (value: number, unit = 'nội dung') => ({ value, unit, qualifier: null });
const qualified = (value: number, qualifier: string) => ({ ...counted(value), qualifier });
const [GENERAL, SPECIFIC] = [qualified(7, 'chung'), qualified(10, 'cụ thể')];

describe('a programme as its records tell it', () => {
  it('shows both where sources disagree, with their sources, and no plain value', () => {
    const records = [
      item('b', { date: '2022-05-02', contentCounts: [counted(9)] }),
      item('a'),
      item('c', { subject: 'dân vận', contentCounts: [] }),
    ];
    const programme = ProgrammeItem.parse(describeProgramme(records, NO_LINKS));
    expect(programme.disagreements).toEqual(['signedOn', 'contentCounts']);
    expect(programme).toMatchObject({ signedOn: null, contentCounts: [], subject: 'công tác dân vận' });
    expect(programme.told.signedOn).toEqual([
      { value: '2022-05-01', recordIds: ['a', 'c'] },
      { value: '2022-05-02', recordIds: ['b'] },
    ]);
    expect(programme.told.contentCounts).toEqual([
      { value: counted(8), recordIds: ['a'] },
      { value: counted(9), recordIds: ['b'] },
    ]);
  });

  it('takes a month for no other day, and what only one source counts for no disagreement', () => {
    const chapters = { contentCounts: [counted(3, 'chương'), counted(12, 'điều')] };
    const programme = describeProgramme([item('a', { date: '2022-05', ...chapters }), item('b')], NO_LINKS);
    expect(programme).toMatchObject({ disagreements: [], signedOn: '2022-05-01' });
    expect(programme.contentCounts).toHaveLength(3);
  });

  it.each([
    [
      'one number with and without its qualifier',
      [[qualified(6, 'chủ yếu')], [counted(6)]],
      [qualified(6, 'chủ yếu')],
    ],
    [
      'one number under two words',
      [[qualified(6, 'chủ yếu')], [qualified(6, 'trọng tâm')]],
      [qualified(6, 'chủ yếu')],
    ],
    ['the general and the specific ones', [[GENERAL], [SPECIFIC], [GENERAL, SPECIFIC]], [SPECIFIC, GENERAL]],
    ['the general ones alone', [[GENERAL], [SPECIFIC]], [SPECIFIC, GENERAL]],
    ['one of two', [[GENERAL, SPECIFIC], [counted(10)]], [SPECIFIC, GENERAL]],
    ['parts that add up', [[counted(17)], [GENERAL, SPECIFIC]], [SPECIFIC, counted(17), GENERAL]],
    ['some of them', [[counted(8)], [qualified(3, 'trọng tâm')]], [qualified(3, 'trọng tâm'), counted(8)]],
  ])('takes %s for no disagreement', (_what, lists, agreed) => {
    const records = lists.map((contentCounts, i) => item(`r${i}`, { contentCounts }));
    expect(describeProgramme(records, NO_LINKS)).toMatchObject({
      disagreements: [],
      contentCounts: agreed,
    });
  });

  it.each([
    ['more in one paper that are only some in it', [qualified(9, 'trọng tâm')], [counted(8)]],
    ['parts that are fewer', [qualified(5, 'chung'), qualified(2, 'cụ thể')], [counted(8)]],
    ['other words', [qualified(8, 'trọng tâm')], [qualified(9, 'chủ yếu')]],
    ['neither of two', [GENERAL, SPECIFIC], [counted(8)]],
    ['one of two alike', [GENERAL, SPECIFIC], [GENERAL, qualified(11, 'cụ thể')]],
  ])('shows that numbers differ with %s', (_what, one, other) => {
    const records = [item('a', { contentCounts: one }), item('b', { contentCounts: other })];
    for (const told of [records, records.toReversed()]) {
      expect(describeProgramme(told, NO_LINKS)).toMatchObject({
        disagreements: ['contentCounts'],
        contentCounts: [],
      });
    }
  });

  it('tells a count with the records of its shorter telling', () => {
    const records = [
      item('a', { contentCounts: [counted(6)] }),
      item('b', { contentCounts: [qualified(6, 'chính')] }),
    ];
    expect(describeProgramme(records, NO_LINKS).told.contentCounts).toEqual([
      { value: qualified(6, 'chính'), recordIds: ['a', 'b'] },
    ]);
  });

  it('has one day for each review, and none where sources put one review on two', () => {
    const review = (id: string, date: string) => item(id, { action: 'reviewed', date });
    const records = [
      review('a', '2023-12-20'),
      review('b', '2023-12-21'),
      review('c', '2024-12'),
      review('d', '2024-12-20'),
      review('e', '2025-12-22'),
    ];
    const programme = ProgrammeItem.parse(describeProgramme(records, NO_LINKS));
    expect(programme).toMatchObject({
      reviewedOn: ['2024-12-20', '2025-12-22'],
      disagreements: ['reviewedOn'],
    });
    expect(programme.told.reviewedOn).toEqual(
      records.map(({ id, date }) => ({ value: date, recordIds: [id] })),
    );
    expect(describeProgramme(records.slice(2), NO_LINKS).disagreements).toEqual([]);
  });

  it('tells that parties differ, and not that one record names fewer or no place', () => {
    const [one, other] = [sampleParty(), sampleParty({ name: 'Tòa án nhân dân huyện', type: 'court' })];
    const union = sampleParty({ name: 'Hội Nông dân huyện', type: 'farmers_union' });
    const disagreements = (...lists: (typeof one)[][]) =>
      describeProgramme(
        lists.map((parties, i) => item(`r${i}`, { parties })),
        NO_LINKS,
      ).disagreements;
    expect(disagreements([one, other], [one, union])).toEqual(['parties']);
    expect(disagreements([one, other], [other], [sampleParty({ district: 'Chư Sê' }), other])).toEqual([
      'parties',
    ]);
    expect(disagreements([one, other, union], [one, union], [other])).toEqual([]);
    expect(
      disagreements([one, other], [sampleParty({ name: 'Công an huyện', district: null }), other]),
    ).toEqual([]);
  });

  it('does not take an assumed kind of instrument for a told one', () => {
    const programme = describeProgramme(
      [item('a', { instrument: 'regulation' }), item('b', { reasons: ['type-unsaid'] })],
      NO_LINKS,
    );
    expect(programme).toMatchObject({ instrument: 'regulation', disagreements: [] });
  });

  it('names the parties as the fullest record does', () => {
    const without = { parties: [sampleParty({ province: null }), sampleParty({ province: null })] };
    expect(describeProgramme([item('a', without), item('b')], NO_LINKS).parties[0]?.province).toBe('Gia Lai');
  });

  it.each([
    ['signed', [{}], NO_LINKS],
    ['launched', [{}, { action: 'launched' }], NO_LINKS],
    ['reviewed', [{}, { action: 'reviewed' }], NO_LINKS],
    ['renewed', [{}], { ...NO_LINKS, renewedBy: 'p-z' }],
  ] as const)('has come as far as %s', (stage, records, links) => {
    const items = records.map((changes, i) => item(`r${i}`, changes));
    expect(describeProgramme(items, links).stage).toBe(stage);
  });
});

describe('the timeline of a programme', () => {
  it('has one signing, each review by its day, and what has no day at its end', () => {
    const review = { action: 'reviewed' } as const;
    const events = listEvents([
      item('f', { ...review, date: null }),
      item('e', { ...review, date: '2024-12-22' }),
      item('d', { ...review, date: '2024-12-20' }),
      item('c', { ...review, date: '2023-12-20' }),
      item('b', { date: '2022-05-20' }),
      item('a', { date: null }),
    ]);
    const shown = events.map(({ action, tellings }) => [action, tellings.map(({ id }) => id).join()]);
    expect(shown).toEqual([
      ['signed', 'b,a'],
      ['reviewed', 'c'],
      ['reviewed', 'd,e'],
      ['reviewed', 'f'],
    ]);
    expect(events[2]?.dates.map(({ value }) => value)).toEqual(['2024-12-20', '2024-12-22']);
  });
});
