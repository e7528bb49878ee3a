import type { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordItem } from '../../../shared/contracts/answers.contract.ts';
import { RecordsAnswer } from '../../../shared/contracts/answers.contract.ts';
import { applyArticle, removeArticle } from '../../../shared/register/apply-article.ts';
import type { FilterValues } from '../../../shared/register/filters/index.ts';
import { eachRecord, listRecords, writeRecordsJson } from '../../../shared/register/list-records.ts';
import { SortOrder } from '../../../shared/register/sort-order.ts';
import { arbitraryArticles, arbitraryFilters } from './arbitrary-articles.ts';
import {
  registerOf,
  registerOfArticles,
  SAMPLE_CHANGED_AT,
  sampleArticle,
  sampleRecord,
} from './sample-register.ts';

function idsOf(items: Iterable<RecordItem>): string[] {
  return [...items].map(({ id }) => id);
}

function visitAll(db: DatabaseSync, filters: FilterValues, sort: SortOrder, limit: number): RecordsAnswer[] {
  const pages: RecordsAnswer[] = [];
  let cursor: string | undefined;
  do {
    const page = listRecords(db, { filters, sort, limit, cursor });
    pages.push(page);
    cursor = page.cursor ?? undefined;
    // More pages than records and tombstones: paging goes in circles.
    if (pages.length > page.total + 10) throw new Error('paging does not end');
  } while (cursor !== undefined);
  return pages;
}

const arbitrarySort = fc.constantFrom(...SortOrder.options);

describe('listing records', () => {
  it('gives items that can be cited as they stand, without evidence', () => {
    const db = registerOf({ evidence: [{ field: 'date', rule: 'x', spans: [] }] });
    const [item] = listRecords(db, { filters: {}, sort: '-date', limit: 1 }).items;
    expect(item?.article).toEqual({
      id: 'a1',
      title: 'Bài số 1',
      url: 'https://bao.example.vn/a1.html',
      source: 'Báo Ví dụ',
      publishedAt: '2022-05-01T10:30:00+07:00',
    });
    expect(item).not.toHaveProperty('evidence');
    expect(item?.parties).toHaveLength(2);
  });

  it('answers in the shape of the contract, whatever the register holds', () => {
    fc.assert(
      fc.property(arbitraryArticles, arbitraryFilters, arbitrarySort, (articles, filters, sort) => {
        const page = listRecords(registerOfArticles(articles), { filters, sort, limit: 5 });
        expect(RecordsAnswer.parse(page)).toEqual(page);
        const text = writeRecordsJson(registerOfArticles(articles), { filters, sort, limit: 5 });
        expect(JSON.parse(text)).toEqual(page);
      }),
      { numRuns: 30 },
    );
  });

  it('puts unknown dates last in both directions', () => {
    const db = registerOf(
      { date: null },
      { date: '2021-05' },
      { date: '2020-01-01' },
      { date: '2021-05-02' },
    );
    const dates = (sort: SortOrder) =>
      listRecords(db, { filters: {}, sort, limit: 10 }).items.map(({ date }) => date);
    expect(dates('date')).toEqual(['2020-01-01', '2021-05', '2021-05-02', null]);
    expect(dates('-date')).toEqual(['2021-05-02', '2021-05', '2020-01-01', null]);
  });

  it('visits each record of the view once, in order, for any page size', () => {
    const run = fc.property(
      arbitraryArticles,
      arbitraryFilters,
      arbitrarySort,
      fc.integer({ min: 1, max: 7 }),
      (articles, filters, sort, limit) => {
        const db = registerOfArticles(articles);
        const pages = visitAll(db, filters, sort, limit);
        const visited = idsOf(pages.flatMap(({ items }) => items));
        expect(new Set(visited).size).toBe(visited.length);
        expect(visited).toEqual(idsOf(eachRecord(db, { filters, sort })));
        for (const page of pages) expect(page.total).toBe(visited.length);
        for (const page of pages.slice(0, -1)) expect(page.items).toHaveLength(limit);
      },
    );
    fc.assert(run, { numRuns: 60 });
  });

  it('narrows by several filters as by each alone, in whatever order they are given', () => {
    const run = fc.property(arbitraryArticles, arbitraryFilters, (articles, filters) => {
      const db = registerOfArticles(articles);
      const found = idsOf(eachRecord(db, { filters, sort: 'date' }));
      const reversed = Object.fromEntries(Object.entries(filters).reverse());
      expect(idsOf(eachRecord(db, { filters: reversed, sort: 'date' }))).toEqual(found);
      const eachAlone = Object.entries(filters).map(
        ([name, value]) => new Set(idsOf(eachRecord(db, { filters: { [name]: value }, sort: 'date' }))),
      );
      const all = idsOf(eachRecord(db, { filters: {}, sort: 'date' }));
      expect(all.filter((id) => eachAlone.every((ids) => ids.has(id)))).toEqual(found);
    });
    fc.assert(run, { numRuns: 60 });
  });

  it('goes on rightly when the register changes between two pages', () => {
    const db = registerOf({ date: '2021-01-01' }, { date: '2021-01-02' }, { date: '2021-01-03' });
    const first = listRecords(db, { filters: {}, sort: 'date', limit: 2 });
    removeArticle(db, 'a2', SAMPLE_CHANGED_AT);
    const second = listRecords(db, { filters: {}, sort: 'date', limit: 2, cursor: first.cursor ?? '' });
    expect(idsOf(second.items)).toEqual(['a3-00000001']);
    expect(second.cursor).toBeNull();
  });
});

describe('sorting by relevance', () => {
  const subjects = (db: DatabaseSync, q: string, limit = 10) =>
    visitAll(db, { q }, 'relevance', limit).flatMap(({ items }) => items.map(({ subject }) => subject));

  it('puts first what is called so, then what holds it as it stands, then what has its words', () => {
    const told = [
      'công an phối hợp với các bộ',
      'Cục C06 Bộ Công an',
      'bố trí công an',
      'Bộ Công an',
      'giữ gìn hòa bình',
    ];
    const db = registerOf(...told.map((subject, i) => ({ subject, date: `202${9 - i}-01-01` })));
    const sorted = ['Bộ Công an', 'Cục C06 Bộ Công an', 'công an phối hợp với các bộ', 'bố trí công an'];
    expect(subjects(db, 'bo cong an')).toEqual(sorted);
    expect(subjects(db, 'BỘ CÔNG AN', 1)).toEqual(sorted);
    expect(subjects(db, 'hoà bình')).toEqual(['giữ gìn hòa bình']);
  });

  it('puts a short form behind the long one that was asked for, and the reverse', () => {
    const db = registerOf(
      { subject: 'Hội CCB', date: '2025-01-01' },
      { subject: 'Hội Cựu chiến binh', date: '2024-01-01' },
    );
    expect(subjects(db, 'hội cựu chiến binh')).toEqual(['Hội Cựu chiến binh', 'Hội CCB']);
    expect(subjects(db, 'hội ccb')).toEqual(['Hội CCB', 'Hội Cựu chiến binh']);
  });

  it('puts what is spelt as asked before what only folds to the same', () => {
    const db = registerOf(
      { subject: 'chống hạn hán', date: '2025-01-01' },
      { subject: 'chồng hàn Hàn', date: '2024-01-01' },
      { subject: 'phòng chống hạn hán', date: '2023-01-01' },
      { subject: 'CHỐNG HẠN HÁN', date: '2022-01-01' },
    );
    expect(subjects(db, 'chống hạn hán')).toEqual([
      'chống hạn hán',
      'CHỐNG HẠN HÁN',
      'chồng hàn Hàn',
      'phòng chống hạn hán',
    ]);
    expect(subjects(db, 'hán')[3]).toBe('chồng hàn Hàn');
  });

  it('is by date where nothing is sought', () => {
    const db = registerOf({ date: '2021-01-01' }, { date: null }, { date: '2022-01-01' });
    const dates = visitAll(db, {}, 'relevance', 2).flatMap(({ items }) => items.map(({ date }) => date));
    expect(dates).toEqual(['2022-01-01', '2021-01-01', null]);
  });

  it('goes on at the same place when other records come between two pages', () => {
    const telling = (subject: string) => ({ subject });
    const before = [telling('Bộ Công an'), telling('Sở, Bộ Công an'), telling('công an, bộ')];
    const db = registerOf(...before);
    const view = { filters: { q: 'bộ công an' }, sort: 'relevance' as const, limit: 2 };
    const first = listRecords(db, view);
    for (const [i, subject] of ['Bộ Công an', 'bộ công an tỉnh'].entries()) {
      const id = `new${i}`;
      const record = sampleRecord({ id: `${id}-1`, articleId: id, subject, date: '2030-01-01' });
      applyArticle(db, sampleArticle({ id, records: [record] }), SAMPLE_CHANGED_AT);
    }
    const second = listRecords(db, { ...view, cursor: first.cursor ?? '' });
    expect(second.items.map(({ subject }) => subject)).toEqual(['công an, bộ']);
  });
});

describe('following changes', () => {
  const [early, late] = ['2026-11-22T01:00:00.000Z', '2026-11-22T02:00:00.000Z'];
  const article = (id: string, records = 1) =>
    sampleArticle({
      id,
      records: Array.from({ length: records }, (_, i) => sampleRecord({ id: `${id}-${i}`, articleId: id })),
    });

  it('tells what changed since, what is gone since, and from when to ask next', () => {
    const db = registerOfArticles([article('a'), article('b', 2)]);
    applyArticle(db, { ...article('b'), formerRecordIds: ['b-1'] }, late);
    const page = listRecords(db, { filters: { updatedSince: late }, sort: 'updated', limit: 10 });
    expect(page.items).toMatchObject([{ id: 'b-0', updatedAt: late }]);
    expect(page).toMatchObject({ total: 1, deleted: [{ id: 'b-1', deletedAt: late }] });
    expect(page.followFrom).toBe('1970-01-01T00:00:00.000Z');
    const all = listRecords(db, { filters: {}, sort: '-updated', limit: 10 });
    expect(all.items.map(({ updatedAt }) => updatedAt)).toEqual([late, early]);
    expect(all).not.toHaveProperty('deleted');
  });

  it('spreads what is gone over the pages, and ends when both are told', () => {
    const db = registerOfArticles([article('a'), article('b', 5)]);
    removeArticle(db, 'b', late);
    const pages = visitAll(db, { updatedSince: early }, 'updated', 2);
    expect(pages.map(({ items }) => items.length)).toEqual([1, 0, 0]);
    expect(pages.flatMap(({ deleted }) => deleted?.map(({ id }) => id))).toEqual(
      [0, 1, 2, 3, 4].map((n) => `b-${n}`),
    );
  });
});

describe('counting what is left out as unknown', () => {
  const db = registerOf(
    { date: '2021-05-01', period: { start: 2021, end: 2025 } },
    { date: null, period: { start: 2021, end: 2025 } },
    { date: '2021-05-01', period: null },
    { date: null, period: null, action: 'reviewed' },
    { date: '2019-05-01', period: null },
  );
  const count = (filters: FilterValues) => {
    const { total, excludedUnknown } = listRecords(db, { filters, sort: 'date', limit: 1 });
    return { total, excludedUnknown };
  };

  it('is zero when no filter needs a date or a period', () => {
    expect(count({})).toEqual({ total: 5, excludedUnknown: 0 });
    expect(count({ action: 'signed' })).toEqual({ total: 4, excludedUnknown: 0 });
  });

  it('counts records without a date for a date filter, if all other filters hold', () => {
    expect(count({ dateFrom: '2021' })).toEqual({ total: 2, excludedUnknown: 2 });
    expect(count({ dateFrom: '2021', action: 'signed' })).toEqual({ total: 2, excludedUnknown: 1 });
  });

  it('counts a record once when both its date and its period are unknown', () => {
    expect(count({ dateFrom: '2021', activeOn: '2022' })).toEqual({ total: 1, excludedUnknown: 3 });
  });

  it('does not count a record that a known value already leaves out', () => {
    // The last record has no period, but its date is too early whatever its period.
    expect(count({ dateFrom: '2020', activeOn: '2022' }).excludedUnknown).toBe(3);
  });

  it('is zero when the unknown ones are asked away or asked for', () => {
    expect(count({ dateFrom: '2021', dateKnown: 'true' })).toEqual({ total: 2, excludedUnknown: 0 });
    expect(count({ dateKnown: 'false' })).toEqual({ total: 2, excludedUnknown: 0 });
  });
});
