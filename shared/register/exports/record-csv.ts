import type { RecordItem } from '../../contracts/answers.contract.ts';
import type { Party } from '../../contracts/record.contract.ts';

type Cell = string | number | null;

/** Between the values of one cell. Lists of one record run in parallel: the second type is the second party's. */
const BETWEEN = '; ';
const BYTE_ORDER_MARK = '\ufeff';

/** What stands in each column, in order: the record, its parties, what it is cited by, and how it was read. */
const COLUMNS: Record<string, (record: RecordItem) => Cell> = {
  id: (record) => record.id,
  action: (record) => record.action,
  date: (record) => record.date,
  partOfDay: (record) => record.partOfDay,
  instrument: (record) => record.instrument,
  subject: (record) => record.subject,
  periodStart: (record) => record.period?.start ?? null,
  periodEnd: (record) => record.period?.end ?? null,
  parties: partyColumn((party) => party.name),
  partyTypes: partyColumn((party) => party.type),
  partyLevels: partyColumn((party) => party.level),
  partyProvinces: partyColumn((party) => party.province),
  partyProvinceCodes: partyColumn((party) => party.provinceCode),
  partyProvincesNow: partyColumn((party) => party.provinceNow),
  partyProvinceNowCodes: partyColumn((party) => party.provinceNowCode),
  partyDistricts: partyColumn((party) => party.district),
  partyDistrictCodes: partyColumn((party) => party.districtCode),
  partyCommunes: partyColumn((party) => party.commune),
  partyCommuneCodes: partyColumn((party) => party.communeCode),
  contentCounts: ({ contentCounts }) =>
    contentCounts
      .map(({ value, unit, qualifier }) => [value, unit, qualifier].filter((part) => part !== null).join(' '))
      .join(BETWEEN),
  reasons: (record) => record.reasons.join(BETWEEN),
  articleTitle: ({ article }) => article.title,
  articleUrl: ({ article }) => article.url,
  articleSource: ({ article }) => article.source,
  articlePublishedAt: ({ article }) => article.publishedAt,
  articleId: ({ article }) => article.id,
  extractorVersion: (record) => record.extractorVersion,
  updatedAt: (record) => record.updatedAt,
};

function partyColumn(readCell: (party: Party) => string | null): (record: RecordItem) => Cell {
  return ({ parties }) => {
    const values = parties.map((party) => readCell(party) ?? '');
    return values.every((value) => value === '') ? null : values.join(BETWEEN);
  };
}

/** The first line, with the mark by which Excel knows UTF-8. */
export const CSV_HEAD = `${BYTE_ORDER_MARK}${writeRow(Object.keys(COLUMNS))}`;

/** One record as one line (RFC 4180, CRLF at its end). */
export function writeCsvRow(record: RecordItem): string {
  return writeRow(Object.values(COLUMNS).map((readCell) => readCell(record)));
}

function writeRow(cells: Cell[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = defuseFormula(cell);
  return /[",;\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Spreadsheets run a cell that begins with one of these, or with blanks that they trim before it, as a formula. An
 * apostrophe makes it text; values of the register hardly ever begin so.
 */
function defuseFormula(text: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}
