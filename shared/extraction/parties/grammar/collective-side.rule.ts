import type { Level, PartyType } from '../../../contracts/enumerations.contract.ts';
import { findHits } from '../../../text/find-hits.ts';
import { headOf } from '../../engine/mention.ts';
import type { OrganisationMention } from '../organisation.ts';
import type { Clause } from './clause.ts';

/** Groups that sign as one side without names, by the words that they are told in. */
const GROUPS: readonly [pattern: string, type: PartyType, level: Level | null][] = [
  ['to chuc ton giao|ton giao|chuc sac', 'religion', null],
  [
    'truong(?:,? (?:trung hoc|pho thong|co so|tieu hoc|mam non|thcs|thpt|dai hoc|cao dang|hoc))*|nha truong|co so giao duc',
    'education',
    null,
  ],
  ['benh vien|co so y te', 'health', null],
  [
    'doan the(?: chinh tri ?- ?xa hoi)?|to chuc chinh tri ?- ?xa hoi|to chuc thanh vien|to chuc hoi|hoi, doan the',
    'other_organisation',
    null,
  ],
  ['so,? (?:ban,? )?nganh|phong,? ban|co quan,? don vi', 'other_government', null],
  ['co quan bao chi|co quan thong tan bao chi', 'press', null],
  ['doanh nghiep|ngan hang|cong ty', 'enterprise', null],
  ['xa,? phuong(?:,? thi tran)?|xa,? thi tran|phuong,? xa|xa|phuong', 'peoples_committee', 'commune'],
  [
    '(?:(?:huyen|quan|thanh|thi),? ){1,3}(?:va )?(?:huyen |quan |thanh |thi )?u[yi]',
    'party_committee',
    'district',
  ],
  ['huyen,? (?:thi xa,? )?thanh pho|huyen,? thi|huyen|quan,? huyen', 'peoples_committee', 'district'],
];
const COUNT = '(?:cac|nhung|toan bo|hai|ba|bon|nam|sau|bay|tam|chin|muoi|\\\\d{1,3})';
const SIDE = new RegExp(
  `(?<![a-z])(?:voi|giua|va|cung|ben (?:kia|con lai) la|mot ben la)[ \\t]+(${COUNT}[ \\t]+(?:${GROUPS.map(([pattern]) => `(${pattern})`).join('|')})(?![a-z])(?:[ \\t]+(?:tren dia ban|cua|thuoc|dong tren dia ban|giap ranh|trong|cap|(?:tinh|thanh pho|huyen|quan|thi xa|phuong|xa)(?=[ \\t]))(?:[ \\t]+[a-z0-9]+){0,6}?(?=[ \\t]+(?:ky|ki|to chuc|chuong trinh|quy che|ke hoach|nghi quyet|ban|bien ban|thoa thuan|van ban|hiep dong|trong|de|vua|chinh thuc|cac|hai|da|ve|tong ket|so ket|cung|nam|giai doan|nham)(?![a-z])|[,.;:()\\n]|$))?)`.replaceAll(
    '\\\\d',
    '\\d',
  ),
  'g',
);

/**
 * The other side of an agreement where it is named only as a group: "ký kết với các tổ chức tôn giáo". The tail of a list of
 * named parties is not one.
 *
 * @param side the one named side
 */
export function findCollectiveSide(
  clause: Clause,
  side: OrganisationMention,
): OrganisationMention | undefined {
  for (const hit of findHits(clause.shadow.slice(clause.start, clause.end), SIDE)) {
    const phrase = hit[1] ?? '';
    const start = clause.start + hit.index + hit[0].length - phrase.length;
    const group = GROUPS.find((_, i) => hit[i + 2] !== undefined);
    if (group === undefined || isInside(clause, start)) continue;
    return mentionGroup(clause, start, start + phrase.length, group, side);
  }
  return undefined;
}

function isInside({ mentions }: Clause, at: number): boolean {
  return mentions.some((mention) => at >= headOf(mention).start && at < mention.value.end);
}

/** "các tổ chức tôn giáo trên địa bàn tỉnh" are the province's. */
const LEVEL_OF_GROUP =
  /(?:tren dia ban|cua|thuoc|trong|cap|ton giao|chuc sac|doan the|xa hoi|nganh|bao chi)(?:[ \t]+toan)?[ \t]+(tinh|huyen|xa|phuong)(?![a-z])/;
/** Schools and hospitals have a place, and no level. */
const OF_NO_LEVEL = new Set<PartyType>(['education', 'health', 'enterprise']);

/** "các trường học trên địa bàn phường" are where the side that signs with them is. */
function placesOf(
  { value }: OrganisationMention,
  told: Level | null,
): Pick<OrganisationMention['value'], 'district' | 'commune' | 'districtCode' | 'communeCode'> {
  const { district, commune, districtCode, communeCode } = value;
  const isDistrict = told === 'district' || told === 'commune';
  const isCommune = told === 'commune';
  return {
    ...{ district: isDistrict ? district : null, districtCode: isDistrict ? districtCode : null },
    ...{ commune: isCommune ? commune : null, communeCode: isCommune ? communeCode : null },
  };
}

const LEVELS: Readonly<Record<string, Level>> = {
  tinh: 'province',
  huyen: 'district',
  xa: 'commune',
  phuong: 'commune',
};

function mentionGroup(
  { source, words, shadow }: Clause,
  start: number,
  end: number,
  [, type, level]: (typeof GROUPS)[number],
  side: OrganisationMention,
): OrganisationMention {
  const name = words.slice(start, end).replace(/\s+/g, ' ').trim();
  const { province, provinceCode, provinceNow, provinceNowCode } = side.value;
  const told = LEVELS[LEVEL_OF_GROUP.exec(shadow.slice(start, end))?.[1] ?? ''] ?? null;
  return {
    rule: 'collective-side',
    spans: [{ source, start, end }],
    value: {
      ...{
        name,
        type,
        level: level ?? (OF_NO_LEVEL.has(type) ? null : told),
        province,
        provinceCode,
        provinceNow,
        provinceNowCode,
      },
      ...placesOf(side, told),
      ...{ collective: true, body: `group:${name.toLowerCase()}`, office: false, end },
    },
    details: (side.details ?? []).filter(
      ({ field }) =>
        field === 'province' ||
        (field === 'district' && told !== null && told !== 'province') ||
        (field === 'commune' && told === 'commune'),
    ),
  };
}
