import fc from 'fast-check';
import type { RegisterRecord, StoredArticle } from '../../../shared/contracts/article.contract.ts';
import {
  ACTIONS,
  INSTRUMENTS,
  LEVELS,
  PARTY_TYPES,
} from '../../../shared/contracts/enumerations.contract.ts';
import type { FilterValues } from '../../../shared/register/filters/index.ts';
import { sampleArticle, sampleParty, sampleRecord } from './sample-register.ts';

const PROVINCES = ['Gia Lai', 'Đắk Lắk', 'Thái Bình', 'Hồ Chí Minh'] as const;
const NAMES = ['Công an tỉnh', 'Hội Nông dân huyện', 'Ban Dân vận Tỉnh ủy', 'Tòa án nhân dân'] as const;
const DATES = [
  '2020-12-31',
  '2021-01',
  '2021-01-01',
  '2021-01-31',
  '2021-02',
  '2021-02-28',
  '2022-05-01',
] as const;
const FIGURES = [
  { value: 1200, comparator: 'gt' as const, unit: 'hộ' },
  { value: 5, comparator: 'eq' as const, unit: 'mô hình' },
];
const FEW_TYPES = PARTY_TYPES.slice(0, 4);

const arbitraryParty = fc
  .record({
    name: fc.constantFrom(...NAMES),
    type: fc.constantFrom(...FEW_TYPES),
    level: fc.constantFrom(...LEVELS, null),
    province: fc.constantFrom(...PROVINCES, null),
    district: fc.constantFrom('Đak Đoa', 'Quận 3', null),
    commune: fc.constantFrom('Ia Dơk', null),
  })
  .map(sampleParty);

const arbitraryRecord: fc.Arbitrary<RegisterRecord> = fc
  .record({
    action: fc.constantFrom(...ACTIONS),
    instrument: fc.constantFrom(...INSTRUMENTS),
    date: fc.constantFrom(...DATES, null),
    period: fc.constantFrom({ start: 2021, end: 2025 }, { start: 2020, end: 2020 }, null),
    parties: fc.array(arbitraryParty, { minLength: 1, maxLength: 3 }),
    subject: fc.constantFrom('công tác dân vận', 'Nông dân', null),
    reasons: fc.constantFrom<string[][]>([], ['year-inferred'], ['year-inferred', 'place-ambiguous']),
    contentCounts: fc.constantFrom<RegisterRecord['contentCounts'][]>(
      [],
      [{ value: 8, unit: 'nội dung', qualifier: null }],
      [
        { value: 3, unit: 'chương', qualifier: null },
        { value: 20, unit: 'điều', qualifier: null },
      ],
    ),
  })
  .map(sampleRecord);

/** Articles with few distinct values, so that records agree in dates and filters both match and miss. */
export const arbitraryArticles: fc.Arbitrary<StoredArticle[]> = fc
  .array(
    fc.record({
      records: fc.array(arbitraryRecord, { maxLength: 3 }),
      publishedAt: fc.constantFrom('2022-05-01T23:59:00+07:00', '2022-05-02', null),
      source: fc.constantFrom('Báo Ví dụ', 'congan.example.vn', null),
      figures: fc.constantFrom([], FIGURES.slice(0, 1), FIGURES),
    }),
    { maxLength: 12 },
  )
  .map((tellings) =>
    tellings.map(({ records, ...facts }, i) => {
      const id = `art${i}`;
      const owned = records.map((record, n) => ({ ...record, id: `${id}-${n}`, articleId: id }));
      return sampleArticle({ ...facts, id, records: owned, relevant: owned.length > 0 });
    }),
  );

/** Rarely more than a few at once, or nothing would be found. */
const optional = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: 6 }, { arbitrary: value, weight: 1 });

const anyFilters: fc.Arbitrary<FilterValues> = fc.record({
  action: optional(fc.constantFrom(...ACTIONS)),
  partyType: optional(fc.uniqueArray(fc.constantFrom(...FEW_TYPES), { minLength: 1, maxLength: 2 })),
  party: optional(fc.constantFrom('cong an', 'dan van')),
  level: optional(fc.constantFrom(...LEVELS)),
  province: optional(fc.constantFrom(...PROVINCES)),
  district: optional(fc.constantFrom('Dak Doa', 'quan 3')),
  dateFrom: optional(fc.constantFrom('2021', '2021-01-31', '2021-02')),
  dateTo: optional(fc.constantFrom('2021', '2021-01-31', '2021-02')),
  activeOn: optional(fc.constantFrom('2020', '2022-05-01')),
  dateKnown: optional(fc.constantFrom('true' as const, 'false' as const)),
  periodKnown: optional(fc.constantFrom('true' as const, 'false' as const)),
  instrument: optional(fc.constantFrom(...INSTRUMENTS)),
  provinceThen: optional(fc.constantFrom(...PROVINCES)),
  provinceNow: optional(fc.constantFrom(...PROVINCES)),
  commune: optional(fc.constantFrom('Ia Dok')),
  periodFrom: optional(fc.constantFrom('2021', '2024')),
  periodTo: optional(fc.constantFrom('2020', '2022')),
  contentCount: optional(fc.constantFrom('5..10', '..3 chương')),
  figure: optional(fc.constantFrom('hộ', '1000..', '..10 mô hình')),
  publishedFrom: optional(fc.constantFrom('2022-05-02')),
  publishedTo: optional(fc.constantFrom('2022-05-01', '2022')),
  source: optional(fc.constantFrom('vi du')),
  reason: optional(fc.constantFrom('any' as const, 'none' as const, 'place-ambiguous' as const)),
  updatedSince: optional(fc.constantFrom('2026-11-22', '2026-11-23')),
  review: optional(fc.constantFrom('unreviewed' as const, 'confirmed' as const)),
  q: optional(fc.constantFrom('ky ket', 'nong dan')),
});

/** Without ranges that end before they begin, which are refused. */
export const arbitraryFilters = anyFilters.filter((values) => {
  const isBackward = (from?: string, to?: string) =>
    from !== undefined && to !== undefined && from > `${to}~`;
  return !(
    isBackward(values.dateFrom, values.dateTo) ||
    isBackward(values.periodFrom, values.periodTo) ||
    isBackward(values.publishedFrom, values.publishedTo)
  );
});
