import { describe, expect, it } from 'vitest';
import type { RegisterRecord } from '../../../shared/contracts/article.contract.ts';
import { FILTERS, type FilterValues } from '../../../shared/register/filters/index.ts';
import { listRecords } from '../../../shared/register/list-records.ts';
import { registerOf, sampleParty } from './sample-register.ts';

interface Example {
  value: FilterValues;
  finds?: Partial<RegisterRecord>[];
  misses?: Partial<RegisterRecord>[];
}

const with1Party = (changes: Parameters<typeof sampleParty>[0]) => ({ parties: [sampleParty(changes)] });

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
