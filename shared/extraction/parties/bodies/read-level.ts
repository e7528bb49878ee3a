import type { Level } from '../../../contracts/enumerations.contract.ts';
import type { LevelRule } from '../../../organisations/organisation-type.ts';
import { isCentralCity } from '../../../places/find-province.ts';
import { foldPlaceName } from '../../../places/fold-place-name.ts';
import type { Seat } from '../localities/find-seat.ts';
import type { Locality } from '../localities/locality.ts';
import type { PlaceName } from '../localities/read-place-name.ts';
import type { Body } from './body.ts';
import { isAreaBody } from './read-body.ts';

/** Regional and central commands, and what is owned by one: "Đảng ủy Quân khu 5". */
export function isPlaceless({ head, owner }: Body): boolean {
  return head.organisation.placeless === true || (owner !== undefined && isPlaceless(owner));
}

/** The rule of the body that says the level: in "Ban Cán sự đảng Chính phủ" the Government's. */
export function levelRuleOf(body: Body): Exclude<LevelRule, 'own'> {
  if (isAreaBody(body)) return 'none';
  const { level } = body.head.organisation;
  if (level === 'none' || level === 'own') return 'none';
  return body.owner === undefined ? level : levelRuleOf(body.owner);
}

/** "Bệnh viện Đa khoa tỉnh": of no level but that of its own name. */
function isNamedByLevel({ head }: Body): boolean {
  return head.organisation.level === 'own';
}

/**
 * @returns a level, `null` for a body that never has one, `undefined` when its own words do not tell it
 */
export function readLevel(
  body: Body,
  { level, levelSpan }: Locality,
  unit: PlaceName | undefined,
  seat: Seat,
): Level | null | undefined {
  const rule = levelRuleOf(body);
  if (isNamedByLevel(body)) return levelSpan !== undefined && level === 'province' ? level : null;
  if (rule === 'none') return null;
  if (rule === 'named') return readNamedLevel(body, { level, levelSpan }, unit, seat);
  if (rule === 'central' && level === undefined) return 'central';
  if (level === 'city') return readCityLevel(rule, unit, seat, body.ground.day);
  if (level !== undefined) return level;
  if (unit !== undefined) return unit.kind;
  if (isNational(body)) return 'central';
  return rule === 'told' ? undefined : rule;
}

/** "Trung ương Hội …", "Tổng LĐLĐ"; a Front's committee bears the country's name at every level. */
function isNational({ ground, start, bodyEnd }: Body): boolean {
  return /^(?:trung[ \t]+uong|tw|t\.?u)[ \t]|[ \t]trung[ \t]+uong|^tong[ \t]+lien/.test(
    ground.shadow.slice(start, bodyEnd),
  );
}

/** A paper or station is of the level that its name tells; "Báo Điện Biên Phủ" bears its province's name in a longer one. */
function readNamedLevel(
  { ground, head, bodyEnd }: Body,
  { level, levelSpan }: Pick<Locality, 'level' | 'levelSpan'>,
  unit: PlaceName | undefined,
  seat: Seat,
): Level | null {
  if (levelSpan !== undefined && level !== undefined && level !== 'city') return level;
  if (unit?.kind === 'province') return 'province';
  if (levelSpan !== undefined) return unit?.kind === 'district' ? 'district' : 'province';
  const name = foldPlaceName(ground.shadow.slice(head.end, bodyEnd));
  if (name.endsWith('vietnam')) return 'central';
  const home = seat.province?.place.places[0]?.name;
  return home !== undefined && name.startsWith(foldPlaceName(home)) ? 'province' : null;
}

/** "Công an thành phố" is provincial where the article is at home in a city of the central government. */
function readCityLevel(
  rule: LevelRule,
  unit: PlaceName | undefined,
  seat: Seat,
  day: string | undefined,
): Level {
  if (unit !== undefined) return unit.kind === 'province' ? 'province' : 'district';
  if (rule === 'province' || rule === 'district') return rule;
  const home = seat.province?.place;
  return home !== undefined && isCentralCity(home.name, day) && !isCityDistrict(seat)
    ? 'province'
    : 'district';
}

/** Thủ Đức, a city inside a city, is the only such district. */
function isCityDistrict({ district }: Seat): boolean {
  return district?.place.places[0]?.name === 'Thủ Đức';
}

/** "Hội Nông dân Việt Nam" with no word of a level anywhere is the national one. */
export function readNationalLevel({ ground, head, id }: Body): Level | null {
  const isNamedSo = /(?:viet[ \t]+nam|vn)$/.test(ground.shadow.slice(head.start, head.end));
  return isNamedSo && id !== 'mttq' ? 'central' : null;
}
