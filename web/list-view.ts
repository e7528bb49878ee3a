import { FILTERS } from '../shared/register/filters/index.ts';
import type { RecordFilter } from '../shared/register/filters/record-filter.ts';
import { PROGRAMME_FILTERS } from '../shared/register/programmes/filters/index.ts';

/** A list that the page shows with a form over it. */
export interface ListView {
  path: '/' | '/programmes';
  /** Where the whole list is as a file. */
  csvPath: string;
  title: string;
  /** What one entry is called. */
  noun: string;
  filters: readonly RecordFilter[];
  /** The first is what an address without `sort` means. */
  sorts: readonly [SortChoice, ...SortChoice[]];
  /** The other list, which knows some of the same filters. */
  other: { path: string; name: string; filters: readonly RecordFilter[] };
}

interface SortChoice {
  value: string;
  vi: string;
}

/** The order that stands when none is asked for (findSortOrder). */
const USUAL: SortChoice = { value: '', vi: 'Khớp nhất trước khi tìm, nếu không thì mới nhất' };
const NEWEST: SortChoice = { value: '-date', vi: 'Mới nhất trước' };
const MATCHING: SortChoice = { value: 'relevance', vi: 'Khớp nhất trước' };
const OLDEST: SortChoice = { value: 'date', vi: 'Cũ nhất trước' };

const CHANGED: SortChoice[] = [
  { value: '-updated', vi: 'Mới thay đổi trước' },
  { value: 'updated', vi: 'Thay đổi lâu nhất trước' },
];

export const RECORDS_VIEW: ListView = {
  path: '/',
  csvPath: '/v1/records.csv',
  title: 'Kyket – sổ ký kết phối hợp',
  noun: 'bản ghi',
  filters: FILTERS,
  sorts: [USUAL, NEWEST, OLDEST, MATCHING, ...CHANGED],
  other: {
    path: '/programmes',
    name: 'Xem theo chương trình, gộp mọi nguồn tin',
    filters: PROGRAMME_FILTERS,
  },
};

export const PROGRAMMES_VIEW: ListView = {
  path: '/programmes',
  csvPath: '/v1/programmes.csv',
  title: 'Chương trình phối hợp – Kyket',
  noun: 'chương trình',
  filters: PROGRAMME_FILTERS,
  sorts: [USUAL, NEWEST, OLDEST, MATCHING, { value: 'ending', vi: 'Sắp kết thúc trước' }, ...CHANGED],
  other: { path: '/', name: 'Xem theo từng bản ghi của từng bài', filters: FILTERS },
};
