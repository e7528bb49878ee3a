import type { FieldNote } from '../field-note.ts';

/** What stands in a column of CSV: the field that it is read from, and words of its own where those of the field do not do. */
export interface ColumnNote extends Partial<Pick<FieldNote, 'vi' | 'en'>> {
  /** Path of the field; its words are in the table of the shape. */
  field: string;
}

/** Notes by the column's name in the first line. The codebook's test holds them against the writers' columns, both ways. */
export type ColumnNotes = Readonly<Record<string, ColumnNote>>;

/** Columns that have the name and the meaning of a field. */
function same(...fields: string[]): ColumnNotes {
  return Object.fromEntries(fields.map((field) => [field, { field }]));
}

const PERIOD_COLUMNS: ColumnNotes = {
  periodStart: { field: 'period.start' },
  periodEnd: { field: 'period.end' },
};

const PARTY_COLUMNS: ColumnNotes = {
  parties: { field: 'parties[].name' },
  partyTypes: { field: 'parties[].type' },
  partyLevels: { field: 'parties[].level' },
  partyProvinces: { field: 'parties[].province' },
  partyProvinceCodes: { field: 'parties[].provinceCode' },
  partyProvincesNow: { field: 'parties[].provinceNow' },
  partyProvinceNowCodes: { field: 'parties[].provinceNowCode' },
  partyDistricts: { field: 'parties[].district' },
  partyDistrictCodes: { field: 'parties[].districtCode' },
  partyCommunes: { field: 'parties[].commune' },
  partyCommuneCodes: { field: 'parties[].communeCode' },
};

const COUNT_COLUMNS: ColumnNotes = {
  contentCounts: {
    field: 'contentCounts',
    vi: 'Mỗi con số với đơn vị và từ đi kèm: "8 nội dung chung; 3 chương".',
    en: 'Each number with its unit and qualifier: "8 nội dung chung; 3 chương".',
  },
};

export const RECORD_CSV_NOTES: ColumnNotes = {
  ...same('id', 'action', 'date', 'partOfDay', 'instrument', 'subject'),
  ...PERIOD_COLUMNS,
  ...PARTY_COLUMNS,
  ...COUNT_COLUMNS,
  ...same('reasons'),
  review: {
    field: 'review.state',
    vi: 'Người duyệt đã xem bản ghi đến đâu (corrected, confirmed, reopened); trống khi chưa ai xem.',
    en: 'How far a person has looked at the record (corrected, confirmed, reopened); empty while nobody has.',
  },
  correctedFields: { field: 'review.corrected' },
  reopenedFields: { field: 'review.reopened' },
  articleTitle: { field: 'article.title' },
  articleUrl: { field: 'article.url' },
  articleSource: { field: 'article.source' },
  articlePublishedAt: { field: 'article.publishedAt' },
  ...same('articleId', 'extractorVersion', 'updatedAt'),
};

export const PROGRAMME_CSV_NOTES: ColumnNotes = {
  ...same('id', 'stage', 'instrument', 'subject'),
  ...PERIOD_COLUMNS,
  ...same('signedOn', 'launchedOn', 'reviewedOn'),
  ...PARTY_COLUMNS,
  ...COUNT_COLUMNS,
  ...same('disagreements', 'recordIds', 'articleCount', 'renews', 'renewedBy'),
};
