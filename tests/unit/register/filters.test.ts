import { describe, expect, it } from 'vitest';
import type { ReviewState } from '../../../shared/contracts/correction.contract.ts';
import { FILTERS, type FilterValues } from '../../../shared/register/filters/index.ts';
import { listRecords } from '../../../shared/register/list-records.ts';
import { registerOf, SAMPLE_CHANGED_AT, type SampleTelling, sampleParty } from './sample-register.ts';

interface Example {
  value: FilterValues;
  finds?: SampleTelling[];
  misses?: SampleTelling[];
}

const with1Party = (changes: Parameters<typeof sampleParty>[0]) => ({ parties: [sampleParty(changes)] });

const reviewed = (state: ReviewState): SampleTelling => ({ review: { state, corrected: [], reopened: [] } });

const count = (value: number, unit = 'nội dung') => ({ value, unit, qualifier: null });
const figureOf = (value: number, unit: string) => ({ value, comparator: 'eq' as const, unit });
const reporting = (value: number, unit: string) => ({ article: { figures: [figureOf(value, unit)] } });
const published = (publishedAt: string | null) => ({ article: { publishedAt } });

/** For each filter at least one record that it finds and one that it does not. */
const EXAMPLES: Record<keyof FilterValues, Example[]> = {
  action: [
    { value: { action: 'reviewed' }, finds: [{ action: 'reviewed' }], misses: [{ action: 'signed' }] },
  ],
  partyType: [
    {
      value: { partyType: ['police', 'court'] },
      finds: [{ parties: [sampleParty({ type: 'court' }), sampleParty({ type: 'police' })] }],
      misses: [with1Party({ type: 'court' }), with1Party({ type: 'police' })],
    },
    { value: { partyType: ['court'] }, finds: [with1Party({ type: 'court' })], misses: [{}] },
  ],
  party: [
    {
      value: { party: 'cong an gia lai' },
      finds: [with1Party({ name: 'CÔNG AN tỉnh Gia Lai' })],
      misses: [
        with1Party({ name: 'Công an tỉnh Kon Tum' }),
        // The words stand in two names.
        { parties: [sampleParty({ name: 'Công an' }), sampleParty({ name: 'Tỉnh ủy Gia Lai' })] },
        with1Party({ name: 'Công anh Gia Lai' }),
      ],
    },
    {
      value: { party: '“dân vận Tỉnh ủy”' },
      finds: [with1Party({ name: 'Ban Dân vận Tỉnh ủy' })],
      misses: [with1Party({ name: 'Tỉnh ủy, Ban Dân vận' })],
    },
    { value: { party: 'dak doa' }, finds: [with1Party({ name: 'Huyện đoàn Đak Đoa' })] },
  ],
  instrument: [
    {
      value: { instrument: 'plan' },
      finds: [{ instrument: 'plan' }],
      misses: [{ instrument: 'regulation' }],
    },
  ],
  level: [
    {
      value: { level: 'commune' },
      finds: [with1Party({ level: 'commune' })],
      misses: [with1Party({ level: 'district' }), with1Party({ level: null })],
    },
  ],
  province: [
    {
      value: { province: 'tinh binh dinh' },
      finds: [with1Party({ province: 'Bình Định', provinceNow: 'Gia Lai' })],
      misses: [
        with1Party({ province: 'Gia Lai', provinceNow: 'Gia Lai' }),
        with1Party({ province: null, provinceNow: null }),
      ],
    },
    {
      value: { province: 'Gia Lai' },
      finds: [with1Party({ province: 'Bình Định', provinceNow: 'Gia Lai' })],
      misses: [with1Party({ province: 'Kon Tum', provinceNow: 'Quảng Ngãi' })],
    },
    {
      value: { province: 'Đắc Lắc' },
      finds: [with1Party({ province: 'Đắk Lắk', provinceNow: 'Đắk Lắk' })],
      misses: [{}],
    },
    {
      value: { province: 'TP.HCM' },
      finds: [with1Party({ province: 'Hồ Chí Minh', provinceNow: null })],
      misses: [{}],
    },
    {
      value: { province: '52' },
      finds: [with1Party({ provinceCode: '52' }), with1Party({ provinceCode: '64', provinceNowCode: '52' })],
      misses: [with1Party({ provinceCode: '62', provinceNowCode: '51' })],
    },
  ],
  district: [
    {
      value: { district: 'huyện Đăk Đoa' },
      finds: [with1Party({ district: 'Đak Đoa' })],
      misses: [with1Party({ district: 'Chư Sê' }), with1Party({ district: null })],
    },
    {
      value: { district: 'quan 3' },
      finds: [with1Party({ district: 'Quận 3' })],
      misses: [with1Party({ district: 'Quận 13' })],
    },
    { value: { district: 'huyện Quan Hóa' }, finds: [with1Party({ district: 'Quan Hóa' })], misses: [{}] },
    {
      value: { district: '626' },
      finds: [with1Party({ districtCode: '626' })],
      misses: [with1Party({ districtCode: '627' })],
    },
  ],
  provinceThen: [
    {
      value: { provinceThen: 'Gia Lai' },
      finds: [with1Party({ province: 'Gia Lai', provinceNow: 'Gia Lai' })],
      misses: [with1Party({ province: 'Bình Định', provinceNow: 'Gia Lai' })],
    },
    {
      value: { provinceThen: '64' },
      finds: [with1Party({ provinceCode: '64' })],
      misses: [with1Party({ provinceCode: '52' })],
    },
  ],
  provinceNow: [
    {
      value: { provinceNow: 'gia lai' },
      finds: [with1Party({ province: 'Bình Định', provinceNow: 'Gia Lai' })],
      misses: [with1Party({ province: 'Gia Lai', provinceNow: null })],
    },
    {
      value: { provinceNow: '52' },
      finds: [with1Party({ provinceCode: '64', provinceNowCode: '52' })],
      misses: [with1Party({ provinceCode: '52', provinceNowCode: '51' })],
    },
  ],
  commune: [
    {
      value: { commune: 'xã Ia Dok' },
      finds: [with1Party({ commune: 'Ia Dơk' })],
      misses: [with1Party({ commune: 'Ia Krêl' }), {}],
    },
    {
      value: { commune: 'phuong 12' },
      finds: [with1Party({ commune: 'Phường 12' })],
      misses: [with1Party({ commune: 'Phường 1' })],
    },
    {
      value: { commune: '23563' },
      finds: [with1Party({ communeCode: '23563' })],
      misses: [with1Party({ communeCode: '23566' })],
    },
  ],
  dateFrom: [
    {
      value: { dateFrom: '2021-05-29' },
      finds: [{ date: '2021-05-29' }, { date: '2021-05' }, { date: '2021-06-01' }],
      misses: [{ date: '2021-05-28' }, { date: '2021-04' }, { date: null }],
    },
    { value: { dateFrom: '2021' }, finds: [{ date: '2021-01' }], misses: [{ date: '2020-12-31' }] },
  ],
  dateTo: [
    {
      value: { dateTo: '2021-05-02' },
      finds: [{ date: '2021-05-02' }, { date: '2021-05' }],
      misses: [{ date: '2021-05-03' }, { date: '2021-06' }, { date: null }],
    },
    {
      value: { dateTo: '2021-02' },
      finds: [{ date: '2021-02-28' }, { date: '2021-02' }],
      misses: [{ date: '2021-03-01' }],
    },
    { value: { dateTo: '2021' }, finds: [{ date: '2021-12-31' }], misses: [{ date: '2022-01-01' }] },
  ],
  activeOn: [
    {
      value: { activeOn: '2022-11-22' },
      finds: [{ period: { start: 2022, end: 2022 } }, { period: { start: 2020, end: 2025 } }],
      misses: [
        { period: { start: 2023, end: 2025 } },
        { period: { start: 2018, end: 2021 } },
        { period: null },
      ],
    },
    {
      value: { activeOn: '2025' },
      finds: [{ period: { start: 2021, end: 2025 } }],
      misses: [{ period: null }],
    },
  ],
  periodFrom: [
    {
      value: { periodFrom: '2022' },
      finds: [{ period: { start: 2019, end: 2022 } }, { period: { start: 2025, end: 2030 } }],
      misses: [{ period: { start: 2016, end: 2021 } }, { period: null }],
    },
    {
      value: { periodFrom: '2022', periodTo: '2023-06' },
      finds: [
        { period: { start: 2016, end: 2022 } },
        { period: { start: 2023, end: 2027 } },
        { period: { start: 2020, end: 2025 } },
      ],
      misses: [{ period: { start: 2016, end: 2021 } }, { period: { start: 2024, end: 2028 } }],
    },
  ],
  periodTo: [
    {
      value: { periodTo: '2022-11-22' },
      finds: [{ period: { start: 2022, end: 2026 } }],
      misses: [{ period: { start: 2023, end: 2024 } }, { period: null }],
    },
  ],
  contentCount: [
    {
      value: { contentCount: '8' },
      finds: [{ contentCounts: [count(3, 'chương'), count(8)] }],
      misses: [{ contentCounts: [count(9)] }, { contentCounts: [] }],
    },
    {
      value: { contentCount: '5..10' },
      finds: [{ contentCounts: [count(5)] }, { contentCounts: [count(10)] }],
      // One count is under the range and one over it.
      misses: [{ contentCounts: [count(3, 'chương'), count(20, 'điều')] }],
    },
    {
      value: { contentCount: '..3 chuong' },
      finds: [{ contentCounts: [count(3, 'chương')] }],
      misses: [{ contentCounts: [count(2), count(4, 'chương')] }],
    },
    {
      value: { contentCount: 'điều' },
      finds: [{ contentCounts: [count(20, 'điều')] }],
      misses: [{ contentCounts: [count(20, 'chương')] }],
    },
  ],
  figure: [
    {
      value: { figure: 'ho' },
      finds: [reporting(1200, 'hộ'), reporting(3, 'hộ dân')],
      misses: [reporting(5, 'hội viên'), reporting(5, 'lượt hộ'), {}],
    },
    {
      value: { figure: '1000.. hộ' },
      finds: [reporting(1000, 'hộ'), reporting(38_500.5, 'hộ dân')],
      misses: [
        reporting(999, 'hộ'),
        { article: { figures: [figureOf(5, 'hộ'), figureOf(2000, 'lượt người')] } },
      ],
    },
    {
      value: { figure: '0,5..2.5' },
      finds: [reporting(0.5, 'tỷ đồng'), reporting(2.5, '%')],
      misses: [reporting(3, 'tỷ đồng')],
    },
    { value: { figure: '..50 %' }, finds: [reporting(49.5, '%')], misses: [reporting(49.5, 'hộ')] },
  ],
  publishedFrom: [
    {
      value: { publishedFrom: '2022-05-02' },
      finds: [
        published('2022-05-02'),
        published('2022-05-01T17:30:00Z'),
        published('2022-05-02T00:10:00+07:00'),
      ],
      misses: [published('2022-05-01T23:59:00+07:00'), published('2022-05-01'), published(null)],
    },
  ],
  publishedTo: [
    {
      value: { publishedTo: '2022-05' },
      finds: [published('2022-05-31T23:59:00+07:00')],
      misses: [published('2022-05-31T17:00:00Z'), published('2022-06-01'), published(null)],
    },
  ],
  source: [
    {
      value: { source: 'bao gia lai' },
      finds: [{ article: { source: 'Báo Gia Lai' } }],
      // The words stand in the title.
      misses: [{ article: { title: 'Báo Gia Lai', source: 'Báo Ví dụ' } }, { article: { source: null } }],
    },
    {
      value: { source: 'baogialai.com.vn' },
      finds: [{ article: { source: 'baogialai.com.vn' } }],
      misses: [{ article: { source: 'baokontum.com.vn' } }],
    },
  ],
  reason: [
    {
      value: { reason: 'any' },
      finds: [{ reasons: ['year-inferred'] }],
      misses: [{ reasons: [] }],
    },
    { value: { reason: 'none' }, finds: [{ reasons: [] }], misses: [{ reasons: ['year-inferred'] }] },
    {
      value: { reason: 'place-ambiguous' },
      finds: [{ reasons: ['year-inferred', 'place-ambiguous: Châu Thành'] }],
      misses: [{ reasons: ['year-inferred'] }],
    },
  ],
  review: [
    {
      value: { review: 'confirmed' },
      finds: [reviewed('confirmed')],
      misses: [reviewed('corrected'), reviewed('reopened'), {}],
    },
    { value: { review: 'reopened' }, finds: [reviewed('reopened')], misses: [reviewed('confirmed')] },
    { value: { review: 'unreviewed' }, finds: [{}], misses: [reviewed('corrected')] },
  ],
  updatedSince: [
    { value: { updatedSince: SAMPLE_CHANGED_AT }, finds: [{}] },
    { value: { updatedSince: '2026-11-22' }, finds: [{}] },
    { value: { updatedSince: '2026-11-22T08:00:00+07:00' }, finds: [{}] },
    { value: { updatedSince: '2026-11-22T01:00:00.001Z' }, misses: [{}] },
  ],
  dateKnown: [
    { value: { dateKnown: 'true' }, finds: [{ date: '2021-05' }], misses: [{ date: null }] },
    { value: { dateKnown: 'false' }, finds: [{ date: null }], misses: [{ date: '2021-05' }] },
  ],
  periodKnown: [
    { value: { periodKnown: 'true' }, finds: [{}], misses: [{ period: null }] },
    { value: { periodKnown: 'false' }, finds: [{ period: null }], misses: [{}] },
  ],
  q: [
    {
      value: { q: 'hoa binh' },
      finds: [{ subject: 'giữ gìn hòa bình' }, { subject: 'giữ gìn hoà bình' }],
      misses: [{}],
    },
    {
      value: { q: 'ĐƯỜNG sắt' },
      finds: [{ subject: 'an toàn đường sắt' }],
      misses: [{ subject: 'an toàn đường bộ' }],
    },
    { value: { q: 'bai so' }, finds: [{}] },
    { value: { q: 'vi du' }, finds: [{}] },
    // The words stand side by side, but in two names.
    { value: { q: '"dak doa ban dan van"' }, misses: [{}] },
    { value: { q: '"van dan"' }, misses: [{ subject: 'công tác dân vận' }] },
    { value: { q: 'kon tum' }, finds: [with1Party({ province: 'Kon Tum' })], misses: [{}] },
    // What papers print short is found by its long form, and the reverse.
    {
      value: { q: 'mặt trận' },
      finds: [{ subject: 'giám sát của MTTQ các cấp' }],
      misses: [{ subject: 'giám sát của HĐND các cấp' }],
    },
    { value: { q: '"giám sát của UBND tỉnh"' }, finds: [{ subject: 'giám sát của Ủy ban nhân dân tỉnh' }] },
    { value: { q: '"hội ccb tỉnh"' }, misses: [{ subject: 'cựu chiến binh Hội phụ nữ tỉnh' }] },
  ],
};

describe('filters', () => {
  it('has examples for every filter', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(FILTERS.map(({ name }) => name).sort());
  });

  const examples = Object.entries(EXAMPLES).flatMap(([name, of]) =>
    of.map((example) => [name, example] as const),
  );
  it.each(examples)('%s finds and misses as told: %j', (_name, { value, finds = [], misses = [] }) => {
    const found = listRecords(registerOf(...finds, ...misses), { filters: value, sort: 'date', limit: 100 });
    const expected = finds.map((_, i) => `a${i + 1}-00000001`);
    expect(found.items.map(({ id }) => id).sort()).toEqual(expected);
  });
});
