import type { Party } from '../../contracts/record.contract.ts';

export type Cell = string | number | null;

/** What stands in each column, by its name in the first line. */
export type Columns<Item> = Record<string, (item: Item) => Cell>;

/** Between the values of one cell. Lists of one item run in parallel: the second type is the second party's. */
export const BETWEEN = '; ';
const BYTE_ORDER_MARK = '\ufeff';

/** The first line, with the mark by which Excel knows UTF-8. */
export function writeCsvHead<Item>(columns: Columns<Item>): string {
  return `${BYTE_ORDER_MARK}${writeLine(Object.keys(columns))}`;
}

/** One item as one line (RFC 4180, CRLF at its end). */
export function writeCsvLine<Item>(columns: Columns<Item>, item: Item): string {
  return writeLine(Object.values(columns).map((readCell) => readCell(item)));
}

/** The columns of an item's parties, in parallel lists. */
export function partyColumns<Item extends { parties: Party[] }>(): Columns<Item> {
  const column =
    (readCell: (party: Party) => string | null) =>
    ({ parties }: Item): Cell => {
      const values = parties.map((party) => readCell(party) ?? '');
      return values.every((value) => value === '') ? null : values.join(BETWEEN);
    };
  return {
    parties: column((party) => party.name),
    partyTypes: column((party) => party.type),
    partyLevels: column((party) => party.level),
    partyProvinces: column((party) => party.province),
    partyProvinceCodes: column((party) => party.provinceCode),
    partyProvincesNow: column((party) => party.provinceNow),
    partyProvinceNowCodes: column((party) => party.provinceNowCode),
    partyDistricts: column((party) => party.district),
    partyDistrictCodes: column((party) => party.districtCode),
    partyCommunes: column((party) => party.commune),
    partyCommuneCodes: column((party) => party.communeCode),
  };
}

/** Numbers of contents as they are said: `8 nội dung chung; 3 chương`. */
export function writeCounts(counts: { value: number; unit: string; qualifier: string | null }[]): string {
  return counts
    .map(({ value, unit, qualifier }) => [value, unit, qualifier].filter((part) => part !== null).join(' '))
    .join(BETWEEN);
}

function writeLine(cells: Cell[]): string {
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
