import type { Level, PartyType } from '../../contracts/enumerations.contract.ts';
import type { LevelRule, OrganisationType } from '../organisation-type.ts';

type Flags = Pick<OrganisationType, 'open' | 'owned' | 'placeless' | 'lowerCase' | 'printed'>;

export const OPEN: Flags = { open: true };
export const OWNED: Flags = { owned: true };
export const PLACELESS: Flags = { placeless: true };

/** What joins the words of a sector's name, or nothing: "Giáo dục và Đào tạo", "Thông tin - Truyền thông". */
export const AND = '(?: va| -|,| &|&|-)?';

/** The standing board that speaks for a committee or a union is named with it: "Ban Thường vụ Hội LHPN tỉnh". */
export const BOARD =
  '(?:(?:ban thuong vu|thuong vu|btv|ban thuong truc|thuong truc|btt|tt[.]?|ban chap hanh|bch) ?)?';

/** One row of the table. */
export function row(
  type: PartyType,
  level: LevelRule,
  id: string,
  pattern: string,
  flags: Flags = {},
): OrganisationType {
  return { id, type, level, pattern, ...flags };
}

/**
 * One row for each government department of a sector: ministry, provincial department, district office. The sector's
 * name is what all three share.
 */
export function sector(type: PartyType, id: string, names: string): OrganisationType[] {
  const made: [string, Level][] = [
    ['bo', 'central'],
    ['so', 'province'],
    ['phong', 'district'],
  ];
  return made.map(([word, level]) => row(type, level, `${word}-${id}`, `${word} (?:${names})`));
}
