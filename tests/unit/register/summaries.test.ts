import type { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordItem } from '../../../shared/contracts/answers.contract.ts';
import { eachRecord } from '../../../shared/register/list-records.ts';
import { findOfficialPlaces } from '../../../shared/register/official-places.ts';
import { countStats } from '../../../shared/register/summaries/count-stats.ts';
import { DIMENSION_NAMES, type DimensionName } from '../../../shared/register/summaries/dimensions.ts';
import { listFigures } from '../../../shared/register/summaries/list-figures.ts';
import { listParties } from '../../../shared/register/summaries/list-parties.ts';
import { listPlaces } from '../../../shared/register/summaries/list-places.ts';
import {
  FiguresQuery,
  PartiesQuery,
  PlacesQuery,
} from '../../../shared/register/summaries/summaries-query.ts';
import { arbitraryArticles, arbitraryFilters } from './arbitrary-articles.ts';
import { registerOf, registerOfArticles, sampleParty } from './sample-register.ts';

type Key = string | null;

/** What each dimension says of a record (one key) or of each of its parties. */
const READ: Record<DimensionName, (record: RecordItem) => Key[]> = {
  year: ({ date }) => [date?.slice(0, 4) ?? null],
  month: ({ date }) => [date?.slice(0, 7) ?? null],
  action: ({ action }) => [action],
  instrument: ({ instrument }) => [instrument],
  partyType: ({ parties }) => parties.map(({ type }) => type),
  provinceThen: ({ parties }) => parties.map(({ province }) => province),
  provinceNow: ({ parties }) => parties.map(({ provinceNow }) => provinceNow),
};
const OF_PARTY = new Set<DimensionName>(['partyType', 'provinceThen', 'provinceNow']);

/** The groups of a record by the words of the description, one by one. */
function groupsOf(record: RecordItem, by: DimensionName[]): Set<string> {
  const [first = 'year', second] = by;
  const [a, b] = [READ[first](record), second === undefined ? [] : READ[second](record)];
  if (second === undefined) {
    const known = a.filter((key) => key !== null);
    return new Set((known.length > 0 ? known : [null]).map((key) => JSON.stringify([key])));
  }
  if (first === second && OF_PARTY.has(first)) {
    const pairs = a.flatMap((one, i) => a.flatMap((other, n) => (n > i ? [[one, other]] : [])));
    const known = pairs.filter((pair) => pair.every((key) => key !== null));
    return new Set(known.map((pair) => JSON.stringify(pair.sort())));
  }
  if (OF_PARTY.has(first) && OF_PARTY.has(second)) {
    const pairs = record.parties.map((_, i) => [a[i] ?? null, b[i] ?? null]);
    const known = pairs.filter((pair) => pair.some((key) => key !== null));
    return new Set((known.length > 0 ? known : [[null, null]]).map((pair) => JSON.stringify(pair)));
  }
  const knownOf = (keys: Key[]) =>
    keys.some((key) => key !== null) ? keys.filter((key) => key !== null) : [null];
  return new Set(knownOf(a).flatMap((one) => knownOf(b).map((other) => JSON.stringify([one, other]))));
}

function countByHand(db: DatabaseSync, filters: Parameters<typeof countStats>[1], by: DimensionName[]) {
  const counts = new Map<string, number>();
  for (const record of eachRecord(db, { filters, sort: 'date' })) {
    for (const group of groupsOf(record, by)) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}

describe('places that papers spell in two ways', () => {
  const province = (name: string) => ({
    parties: [sampleParty({ province: name, provinceCode: '17', provinceNow: 'Phú Thọ', district: null })],
  });
  const commune = (name: string, communeCode: string) => ({
    parties: [sampleParty({ commune: name, communeCode, district: null, level: 'commune' })],
  });
  const list = (db: DatabaseSync, kind: string) =>
    listPlaces(db, PlacesQuery.parse({ kind })).items.map(({ name, code, records }) => [name, code, records]);

  it('are counted and listed as one, as official tables spell them', () => {
    const db = registerOf(province('Hoà Bình'), province('Hòa Bình'), province('Hoà Bình'));
    for (const by of [['provinceThen'], ['provinceThen', 'partyType']] as DimensionName[][])
      expect(countStats(db, {}, by).rows).toMatchObject([{ records: 3 }]);
    expect(countStats(db, {}, ['provinceThen']).rows).toEqual([{ keys: ['Hòa Bình'], records: 3 }]);
    expect(list(db, 'province')).toEqual([['Hòa Bình', '17', 3]]);
    const told = [...eachRecord(db, { filters: {}, sort: 'date' })].map(
      ({ parties }) => parties[0]?.province,
    );
    expect(new Set(told)).toEqual(new Set(['Hoà Bình', 'Hòa Bình']));
  });

  it('are so too as districts and communes, and two communes that fold to one name are two', () => {
    const district = (name: string) => ({
      parties: [
        sampleParty({ province: 'Quảng Ninh', provinceCode: '22', district: name, districtCode: '203' }),
      ],
    });
    const db = registerOf(district('Vân Ðồn'), district('Vân Đồn'));
    expect(list(db, 'district')).toEqual([['Vân Đồn', '203', 2]]);
    const communes = registerOf(
      commune('Lộc Thành', '25294'),
      commune('Lộc Thạnh', '25280'),
      commune('Lôc Thành', '25294'),
    );
    expect(list(communes, 'commune')).toEqual([
      ['Lộc Thành', '25294', 2],
      ['Lộc Thạnh', '25280', 1],
    ]);
  });
});

describe('statistics', () => {
  it('count what counting record by record gives, by any one or two properties, under any filters', () => {
    const by = fc.array(fc.constantFrom(...DIMENSION_NAMES), { minLength: 1, maxLength: 2 });
    const run = fc.property(arbitraryArticles, arbitraryFilters, by, (articles, filters, dimensions) => {
      const db = registerOfArticles(articles);
      const { rows, total } = countStats(db, filters, dimensions);
      const told = new Map(rows.map(({ keys, records }) => [JSON.stringify(keys), records]));
      expect(told).toEqual(countByHand(db, filters, dimensions));
      expect(total).toBe([...eachRecord(db, { filters, sort: 'date' })].length);
    });
    fc.assert(run, { numRuns: 60 });
  });

  it('tell who signs with whom', () => {
    const [police, court, front] = (['police', 'court', 'fatherland_front'] as const).map((type) =>
      sampleParty({ type }),
    ) as [ReturnType<typeof sampleParty>, ReturnType<typeof sampleParty>, ReturnType<typeof sampleParty>];
    const db = registerOf(
      { parties: [police, court] },
      { parties: [court, police, front] },
      { parties: [police, police] },
      { parties: [police] },
    );
    expect(countStats(db, {}, ['partyType', 'partyType'])).toMatchObject({
      rows: [
        { keys: ['court', 'fatherland_front'], records: 1 },
        { keys: ['court', 'police'], records: 2 },
        { keys: ['fatherland_front', 'police'], records: 1 },
        { keys: ['police', 'police'], records: 1 },
      ],
      total: 4,
    });
  });
});

describe('lists of what is in the records', () => {
  const parties = (db: DatabaseSync, query: Record<string, unknown> = {}) =>
    listParties(db, PartiesQuery.parse(query));

  it('names each party once however it is printed, with its number of records', () => {
    const of = (name: string, district: string) => ({ parties: [sampleParty({ name, district })] });
    const db = registerOf(
      of('Công an huyện', 'Đak Đoa'),
      of('Công an huyện Đak Đoa', 'Đak Đoa'),
      of('CÔNG AN HUYỆN ĐAK ĐOA', 'Đak Đoa'),
      of('Công an huyện Đak Đoa', 'Đak Đoa'),
      of('Công an huyện', 'Chư Sê'),
    );
    const { items, total } = parties(db);
    expect(items).toMatchObject([
      { name: 'Công an huyện Đak Đoa', type: 'police', district: 'Đăk Đoa', records: 4 },
      { name: 'Công an huyện', district: 'Chư Sê', records: 1 },
    ]);
    expect(total).toBe(2);
  });

  it('takes bodies whose own place is not told for one within an article only', () => {
    const committee = sampleParty({
      name: 'UBND huyện',
      type: 'peoples_committee',
      district: null,
      districtCode: null,
    });
    const told = { parties: [committee, sampleParty()] };
    const { items } = parties(registerOf(told, told, told), { type: 'peoples_committee' });
    const one = { name: 'UBND huyện', district: null, ownPlaceKnown: false, records: 1 };
    expect(items).toMatchObject([one, one, one]);
    expect(parties(registerOf(told, told), { type: 'police' }).items).toMatchObject([
      { ownPlaceKnown: true, records: 2 },
    ]);
  });

  it('keeps the communes of two tones apart', () => {
    const of = (commune: string) => ({
      parties: [sampleParty({ name: 'Công an xã', level: 'commune', commune })],
    });
    expect(parties(registerOf(of('Lộc Thành'), of('Lộc Thạnh'))).total).toBe(2);
  });

  it('chooses records by the filters, and parties by their own name and type', () => {
    const ministry = sampleParty({ name: 'Bộ Công an', level: 'central', province: null, district: null });
    const front = sampleParty({ name: 'Ủy ban MTTQ Việt Nam', type: 'fatherland_front' });
    const db = registerOf({ parties: [ministry, front] }, { parties: [front] });
    const names = (query: Record<string, unknown>) => parties(db, query).items.map(({ name }) => name);
    expect(names({ party: 'bo cong an' }).sort()).toEqual(['Bộ Công an', 'Ủy ban MTTQ Việt Nam']);
    expect(names({ name: 'bo cong an' })).toEqual(['Bộ Công an']);
    expect(names({ partyType: 'police', type: 'fatherland_front' })).toEqual(['Ủy ban MTTQ Việt Nam']);
    expect(parties(db, { name: 'sở y tế' })).toEqual({ items: [], cursor: null, total: 0 });
  });

  it('visits each entry once, for any page size, and agrees with the records', () => {
    const run = fc.property(
      arbitraryArticles,
      arbitraryFilters,
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom('province', 'district', 'commune'),
      (articles, filters, limit, kind) => {
        const db = registerOfArticles(articles);
        const pages = visit((cursor) =>
          listPlaces(db, { ...PlacesQuery.parse({ kind, limit }), ...filters, cursor }),
        );
        const records = [...eachRecord(db, { filters, sort: 'date' })];
        const told = records.flatMap((record) => [
          ...new Set(record.parties.flatMap((party) => (party[kind] === null ? [] : [placeOf(party, kind)]))),
        ]);
        const counted = pages.flatMap(({ name, province, district, records: n }) => {
          const place = JSON.stringify([name, kind === 'province' ? null : province, district]);
          return Array<string>(n).fill(place);
        });
        expect(counted.sort()).toEqual(told.sort());
      },
    );
    fc.assert(run, { numRuns: 40 });
  });

  it('gives the figures of the articles, in order, with article and records', () => {
    const figure = (value: number, unit: string) => ({ value, unit, comparator: 'gt' as const });
    const db = registerOf(
      { article: { figures: [figure(5, 'hộ'), figure(900, 'triệu đồng')], publishedAt: '2021-01-01' } },
      { action: 'reviewed', article: { figures: [figure(70, 'hộ dân')], publishedAt: '2022-01-01' } },
      { article: { figures: [] } },
    );
    const list = (query: Record<string, unknown>) =>
      visit((cursor) => listFigures(db, { ...FiguresQuery.parse({ limit: 1, ...query }), cursor }));
    expect(list({}).map(({ value }) => value)).toEqual([70, 900, 5]);
    expect(list({ sort: 'value', figure: 'hộ' }).map(({ value }) => value)).toEqual([5, 70]);
    expect(list({ sort: '-value', action: 'signed' }).map(({ unit }) => unit)).toEqual(['triệu đồng', 'hộ']);
    expect(list({ figure: '50..' })[0]).toEqual({
      value: 70,
      unit: 'hộ dân',
      comparator: 'gt',
      article: expect.objectContaining({ id: 'a2', title: 'Bài số 2' }),
      recordIds: ['a2-00000001'],
    });
  });
});

function placeOf(party: RecordItem['parties'][number], kind: 'province' | 'district' | 'commune'): string {
  const { province, district, commune } = findOfficialPlaces(party);
  if (kind === 'province') return JSON.stringify([province, null, null]);
  return JSON.stringify(kind === 'district' ? [district, province, null] : [commune, province, district]);
}

/** All entries of a list, page by page; its total has to be their number on each page. */
function visit<Item>(
  read: (cursor: string | undefined) => { items: Item[]; cursor: string | null; total: number },
): Item[] {
  const items: Item[] = [];
  const totals = new Set<number>();
  let cursor: string | undefined;
  do {
    const page = read(cursor);
    items.push(...page.items);
    totals.add(page.total);
    cursor = page.cursor ?? undefined;
    if (items.length > page.total) throw new Error('paging goes in circles');
  } while (cursor !== undefined);
  expect([...totals]).toEqual([items.length]);
  return items;
}
