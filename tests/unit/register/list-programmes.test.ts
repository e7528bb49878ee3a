import { describe, expect, it } from 'vitest';
import type { RegisterRecord } from '../../../shared/contracts/article.contract.ts';
import { ProgrammesAnswer } from '../../../shared/contracts/programme.contract.ts';
import { applyArticle, removeArticle } from '../../../shared/register/apply-article.ts';
import type { ProgrammeFilterValues } from '../../../shared/register/programmes/filters/index.ts';
import { PROGRAMME_FILTERS } from '../../../shared/register/programmes/filters/index.ts';
import { listProgrammes } from '../../../shared/register/programmes/list-programmes.ts';
import { settleProgrammes } from '../../../shared/register/programmes/settle-programmes.ts';
import {
  registerOf,
  registerOfArticles,
  SAMPLE_CHANGED_AT,
  type SampleTelling,
  sampleArticle,
  sampleParty,
  sampleRecord,
} from './sample-register.ts';

interface Example {
  value: ProgrammeFilterValues;
  finds?: SampleTelling[][];
  misses?: SampleTelling[][];
}

const COURT = { parties: [sampleParty({ type: 'court', name: 'Tòa án nhân dân huyện' }), sampleParty()] };
const EARLY = { period: { start: 2017, end: 2021 } };
const CONFIRMED = { review: { state: 'confirmed' as const, corrected: [], reopened: [] } };
const REVIEW = { action: 'reviewed', date: '2024-12-20' } as const;

/** For each filter a programme, as its records, that it finds and one that it does not. */
const EXAMPLES: Record<keyof ProgrammeFilterValues, Example[]> = {
  q: [{ value: { q: 'ton giao' }, finds: [[{ subject: 'công tác tôn giáo' }]], misses: [[{}]] }],
  action: [{ value: { action: 'reviewed' }, finds: [[{}, REVIEW]], misses: [[{}]] }],
  partyType: [{ value: { partyType: ['court', 'police'] }, finds: [[COURT]], misses: [[{}]] }],
  party: [{ value: { party: 'toa an' }, finds: [[COURT]], misses: [[{}]] }],
  instrument: [{ value: { instrument: 'plan' }, finds: [[{ instrument: 'plan' }]], misses: [[{}]] }],
  level: [{ value: { level: 'district' }, finds: [[{}]], misses: [[provincial()]] }],
  province: [{ value: { province: 'Gia Lai' }, finds: [[{}]], misses: [[provincial('Đắk Lắk')]] }],
  district: [{ value: { district: 'dak doa' }, finds: [[{}]], misses: [[provincial()]] }],
  provinceThen: [{ value: { provinceThen: 'Gia Lai' }, finds: [[{}]], misses: [[provincial('Đắk Lắk')]] }],
  provinceNow: [{ value: { provinceNow: 'Gia Lai' }, finds: [[{}]], misses: [[provincial('Đắk Lắk')]] }],
  commune: [{ value: { commune: 'Ia Dêr' }, finds: [[communal()]], misses: [[{}]] }],
  periodFrom: [{ value: { periodFrom: '2026' }, finds: [[{}]], misses: [[EARLY], [{ period: null }]] }],
  periodTo: [{ value: { periodTo: '2018' }, finds: [[EARLY]], misses: [[{}], [{ period: null }]] }],
  contentCount: [{ value: { contentCount: '8' }, finds: [[{}]], misses: [[{ contentCounts: [] }]] }],
  source: [{ value: { source: 'vi du' }, finds: [[{}]], misses: [[{ article: { source: 'Báo Khác' } }]] }],
  dateFrom: [{ value: { dateFrom: '2023' }, finds: [[{}, REVIEW]], misses: [[{}], [{ date: null }]] }],
  dateTo: [{ value: { dateTo: '2023' }, finds: [[{}, REVIEW]], misses: [[REVIEW], [{ date: null }]] }],
  figure: [
    {
      value: { figure: '1000.. hộ' },
      finds: [[{}, { article: { figures: [{ value: 1200, unit: 'hộ dân', comparator: 'eq' }] } }]],
      misses: [[{ article: { figures: [{ value: 900, unit: 'hộ', comparator: 'eq' }] } }]],
    },
  ],
  publishedFrom: [
    {
      value: { publishedFrom: '2023' },
      finds: [[{}, { article: { publishedAt: '2023-02-01' } }]],
      misses: [[{}], [{ article: { publishedAt: null } }]],
    },
  ],
  publishedTo: [
    {
      value: { publishedTo: '2021' },
      finds: [[{}, { article: { publishedAt: '2021-02-01' } }]],
      misses: [[{}], [{ article: { publishedAt: null } }]],
    },
  ],
  reason: [
    { value: { reason: 'any' }, finds: [[{}, { reasons: ['year-inferred'] }]], misses: [[{}]] },
    {
      value: { reason: 'none' },
      finds: [[{}, { reasons: ['year-inferred'] }]],
      misses: [[{ reasons: ['year-inferred'] }]],
    },
  ],
  dateKnown: [
    { value: { dateKnown: 'true' }, finds: [[{}, { date: null }]], misses: [[{ date: null }]] },
    { value: { dateKnown: 'false' }, finds: [[{ date: null }]], misses: [[{}, { date: null }]] },
  ],
  periodKnown: [
    { value: { periodKnown: 'true' }, finds: [[{}, { period: null }]], misses: [[{ period: null }]] },
    { value: { periodKnown: 'false' }, finds: [[{ period: null }]], misses: [[{}, { period: null }]] },
  ],
  updatedSince: [
    { value: { updatedSince: SAMPLE_CHANGED_AT }, finds: [[{}]] },
    { value: { updatedSince: '2026-11-22T08:00:00.001+07:00' }, misses: [[{}]] },
  ],
  activeOn: [
    {
      value: { activeOn: '2026-11-22' },
      finds: [[{}], [{ period: null }, {}]],
      misses: [[{ period: { start: 2018, end: 2021 } }], [{ period: null }]],
    },
  ],
  endingBefore: [
    { value: { endingBefore: '2027' }, finds: [[{}]], misses: [[{ period: { start: 2022, end: 2027 } }]] },
    { value: { endingBefore: '2026-12-31' }, misses: [[{}], [{ period: null }]] },
  ],
  review: [
    { value: { review: 'confirmed' }, finds: [[{}, CONFIRMED]], misses: [[{}]] },
    { value: { review: 'unreviewed' }, finds: [[{}, CONFIRMED]], misses: [[CONFIRMED]] },
  ],
  neverReviewed: [
    { value: { neverReviewed: 'true' }, finds: [[{}]], misses: [[{}, REVIEW]] },
    { value: { neverReviewed: 'false' }, finds: [[{}, REVIEW]], misses: [[{}]] },
  ],
};

function communal(): Partial<RegisterRecord> {
  const place = { level: 'commune', district: null, commune: 'Ia Dêr' } as const;
  return {
    parties: [sampleParty({ name: 'Công an xã', ...place }), sampleParty({ name: 'UBND xã', ...place })],
  };
}

function provincial(province = 'Gia Lai'): Partial<RegisterRecord> {
  const place = { level: 'province', district: null, province, provinceNow: province } as const;
  return {
    parties: [sampleParty({ name: 'Công an tỉnh', ...place }), sampleParty({ name: 'Tỉnh ủy', ...place })],
  };
}

const CASES = PROGRAMME_FILTERS.flatMap(({ name }) =>
  EXAMPLES[name].map((example) => [name, JSON.stringify(example.value), example] as const),
);

describe('filters of programmes', () => {
  it.each(CASES)('%s %s', (_name, _value, { value, finds = [], misses = [] }) => {
    for (const records of [...finds, ...misses]) {
      const db = registerOf(...records);
      expect(listProgrammes(db, { filters: {}, sort: '-date', limit: 10 }).total).toBe(1);
      const { total } = listProgrammes(db, { filters: value, sort: '-date', limit: 10 });
      expect({ records, total }).toEqual({ records, total: finds.includes(records) ? 1 : 0 });
    }
  });

  it('count the programmes that they cannot decide on, once', () => {
    const db = registerOf({}, { period: null, date: null, subject: 'tôn giáo' });
    const filters = { activeOn: '2026', dateFrom: '2022', endingBefore: '2030' };
    expect(listProgrammes(db, { filters, sort: '-date', limit: 5 })).toMatchObject({
      total: 1,
      excludedUnknown: 1,
    });
    const other = { ...filters, q: '"cong tac dan van"' };
    expect(listProgrammes(db, { filters: other, sort: '-date', limit: 5 }).excludedUnknown).toBe(0);
  });
});

describe('what one record of a programme has to meet', () => {
  const db = registerOf(
    { article: { source: 'Báo A' } },
    { ...REVIEW, article: { source: 'Báo B' }, contentCounts: [] },
    { action: 'reviewed', date: null, article: { source: 'Báo C' } },
  );
  const count = (filters: ProgrammeFilterValues) => {
    const { total, excludedUnknown } = listProgrammes(db, { filters, sort: '-date', limit: 5 });
    return [total, excludedUnknown];
  };

  it('is all that is asked of one telling', () => {
    const inReviewYear = { dateFrom: '2024', dateTo: '2024' };
    expect(count({ ...inReviewYear, action: 'reviewed' })).toEqual([1, 0]);
    expect(count({ ...inReviewYear, action: 'signed' })).toEqual([0, 0]);
    expect(count({ action: 'signed', source: 'bao b' })).toEqual([0, 0]);
    expect(count({ action: 'signed', source: 'bao a' })).toEqual([1, 0]);
    // It was signed before 2023 and reviewed after; no one event lies between.
    expect(count({ dateFrom: '2023-01', dateTo: '2024-01', action: 'signed' })).toEqual([0, 0]);
  });

  it('is not what was agreed, which any of them may tell', () => {
    expect(count({ action: 'reviewed', dateFrom: '2024', contentCount: '8', source: 'bao b' })).toEqual([
      1, 0,
    ]);
  });

  it('may be open where the very record has no date', () => {
    expect(count({ dateFrom: '2025', source: 'bao c' })).toEqual([0, 1]);
    expect(count({ dateFrom: '2025', source: 'bao b' })).toEqual([0, 0]);
  });
});

describe('following the changes of programmes', () => {
  const late = '2026-11-22T02:00:00.000Z';
  const article = (id: string, changes: Partial<RegisterRecord> = {}) =>
    sampleArticle({ id, records: [sampleRecord({ id: `${id}-1`, articleId: id, ...changes })] });
  const elsewhere = article('e', { parties: provincial().parties ?? [] });
  const follow = (db: ReturnType<typeof registerOf>, limit = 10) => {
    const page = { filters: { updatedSince: late }, sort: 'updated' as const, limit };
    const pages = [ProgrammesAnswer.parse(listProgrammes(db, page))];
    for (let cursor = pages[0]?.cursor ?? null; cursor !== null; cursor = pages.at(-1)?.cursor ?? null)
      pages.push(ProgrammesAnswer.parse(listProgrammes(db, { ...page, cursor })));
    return {
      items: pages.flatMap(({ items }) => items.map(({ id, recordIds }) => [id, ...recordIds])),
      deleted: pages.flatMap(({ deleted }) => deleted),
      redirected: pages.flatMap(({ redirected }) => redirected),
    };
  };
  const change = (db: ReturnType<typeof registerOf>, apply: () => void) => {
    apply();
    settleProgrammes(db);
  };

  it('tells one that a source was added to, and where ids lead now', () => {
    const db = registerOfArticles([article('b'), article('c'), elsewhere]);
    change(db, () => applyArticle(db, article('a'), late));
    expect(follow(db)).toEqual({
      items: [['p-a-1', 'a-1', 'b-1', 'c-1']],
      deleted: [],
      redirected: ['b', 'c'].map((id) => ({ id: `p-${id}-1`, redirectedTo: 'p-a-1' })),
    });
  });

  it('tells one that lost a source, under the id that it has now, and the id that is gone', () => {
    const db = registerOfArticles([article('a'), article('b'), elsewhere]);
    change(db, () => removeArticle(db, 'a', late));
    for (const limit of [1, 10]) {
      expect(follow(db, limit)).toEqual({
        items: [['p-b-1', 'b-1']],
        deleted: [{ id: 'p-a-1', deletedAt: late }],
        redirected: [],
      });
    }
  });

  it('tells the one that a changed record left, and the one that it came to', () => {
    const other = { subject: 'tôn giáo' };
    const db = registerOfArticles([article('a'), article('b'), article('c', other), elsewhere]);
    change(db, () => applyArticle(db, article('b', other), late));
    expect(follow(db).items).toEqual([
      ['p-a-1', 'a-1'],
      ['p-b-1', 'b-1', 'c-1'],
    ]);
  });

  it('tells all that were joined anew from the beginning, since nobody knows what they were before', () => {
    const db = registerOfArticles([article('b'), elsewhere]);
    const built = registerOfArticles([]);
    change(built, () => {
      for (const each of [article('b'), elsewhere]) applyArticle(built, each, SAMPLE_CHANGED_AT);
      removeArticle(built, 'a', late, ['a-1']);
    });
    expect(follow(db).items).toEqual([]);
    expect(follow(built).items).toHaveLength(2);
  });
});

describe('listing programmes', () => {
  const db = registerOf(
    ...[2021, 2019, 2030, 2024, 2021, 2026].map((end, i) => ({
      subject: `chủ đề ${i}`,
      date: i === 3 ? null : `20${10 + i}-01-01`,
      period: i === 5 ? null : { start: 2010 + i, end },
    })),
  );
  const whole = (sort: 'date' | '-date' | 'ending', limit: number) => {
    const items: string[] = [];
    let cursor: string | undefined;
    do {
      const page = ProgrammesAnswer.parse(listProgrammes(db, { filters: {}, sort, limit, cursor }));
      items.push(...page.items.map(({ id }) => id));
      cursor = page.cursor ?? undefined;
    } while (cursor !== undefined);
    return items;
  };

  it.each([
    ['-date', [6, 5, 3, 2, 1, 4]],
    ['date', [1, 2, 3, 5, 6, 4]],
    ['ending', [2, 1, 5, 4, 3, 6]],
  ] as const)('goes by %s, what is unknown last, for any page size', (sort, order) => {
    const ids = order.map((n) => `p-a${n}-00000001`);
    for (const limit of [1, 2, 6]) expect(whole(sort, limit)).toEqual(ids);
  });

  it('takes no cursor of the records, nor of another order', () => {
    const { cursor } = listProgrammes(db, { filters: {}, sort: 'date', limit: 1 });
    const page = { filters: {}, limit: 1, cursor: cursor ?? '' };
    expect(() => listProgrammes(db, { ...page, sort: '-date' })).toThrow(/cursor/);
  });
});
