import { foldPlaceName } from './fold-place-name.ts';
import { ERA_TURN, type Era, type Place } from './place.ts';
import { CENTRAL_CITIES, FORMER_PROVINCE_TABLE, PROVINCE_ALIASES, PROVINCE_TABLE } from './provinces.data.ts';

/** A province with the one that it belongs to since 2025-07-01 (itself, when it stands still). */
export interface Province extends Place {
  now: { code: string; name: string };
}

interface ProvinceIndex {
  now: Map<string, Province>;
  former: Map<string, Province>;
  nowByCode: Map<string, Province>;
  formerByCode: Map<string, Province>;
}

let index: ProvinceIndex | undefined;

/** Built at first use: a page that names no place should not pay for it. */
function provinceIndex(): ProvinceIndex {
  index ??= buildIndex();
  return index;
}

function buildIndex(): ProvinceIndex {
  const built: ProvinceIndex = {
    now: new Map(),
    former: new Map(),
    nowByCode: new Map(),
    formerByCode: new Map(),
  };
  for (const line of PROVINCE_TABLE.trim().split('\n')) {
    const province = makeProvince(line.slice(0, 2), line.slice(3), line.slice(0, 2), line.slice(3));
    built.now.set(foldPlaceName(province.name), province);
    built.nowByCode.set(province.code, province);
  }
  for (const line of FORMER_PROVINCE_TABLE.trim().split('\n')) {
    const nowCode = line.slice(-2);
    const now = built.nowByCode.get(nowCode)?.name ?? '';
    const province = makeProvince(line.slice(0, 2), line.slice(3, -5), nowCode, now);
    built.former.set(foldPlaceName(province.name), province);
    built.formerByCode.set(province.code, province);
  }
  addAliases(built);
  return built;
}

function makeProvince(code: string, name: string, nowCode: string, nowName: string): Province {
  const urban = Object.hasOwn(CENTRAL_CITIES, name);
  return {
    kind: 'province',
    code,
    name,
    urban,
    provinceCode: code,
    now: { code: nowCode, name: nowName },
  };
}

function addAliases({ now, former }: ProvinceIndex): void {
  for (const [alias, name] of Object.entries(PROVINCE_ALIASES)) {
    const key = foldPlaceName(name);
    for (const map of [now, former]) {
      const province = map.get(key);
      if (province !== undefined) map.set(foldPlaceName(alias), province);
    }
  }
}

/**
 * The province of a printed bare name. A text since 2025-07-01 may still speak of a former one, and a text before may
 * not know a later name, so the other map answers when the era's own does not; `Huế` is found in both.
 *
 * @param name `Đắc Lắk`, `TPHCM`, `hồ chí minh`
 */
export function findProvince(name: string, era: Era): Province | undefined {
  const key = foldPlaceName(name);
  const { now, former } = provinceIndex();
  return era === 'since-2025-07' ? (now.get(key) ?? former.get(key)) : (former.get(key) ?? now.get(key));
}

/** @param code of the map before 2025-07-01 */
export function findFormerProvinceByCode(code: string): Province | undefined {
  return provinceIndex().formerByCode.get(code);
}

/** @param code of the map since 2025-07-01 */
export function findCurrentProvinceByCode(code: string): Province | undefined {
  return provinceIndex().nowByCode.get(code);
}

/** Every province of one map. */
export function listProvinces(era: Era): Province[] {
  const { nowByCode, formerByCode } = provinceIndex();
  return [...(era === 'since-2025-07' ? nowByCode : formerByCode).values()];
}

let centralCities: Map<string, string> | undefined;

/**
 * Whether "thành phố NAME" was a province's equal on a day.
 *
 * @param isoDate `YYYY-MM-DD`; undefined when the day is unknown, which leaves the cities of the map before 2025
 */
export function isCentralCity(name: string, isoDate: string | undefined): boolean {
  centralCities ??= new Map(
    Object.entries({ ...CENTRAL_CITIES, HCM: '1976-07-02' }).flatMap(([city, since]): [string, string][] => [
      [foldPlaceName(city), since],
      [foldPlaceName(`TP ${city}`), since],
    ]),
  );
  const since = centralCities.get(foldPlaceName(name));
  return since !== undefined && since <= (isoDate ?? '2024-12-31');
}

/** @param isoDate day that the text speaks of */
export function eraOf(isoDate: string | undefined): Era {
  return isoDate !== undefined && isoDate >= ERA_TURN ? 'since-2025-07' : 'before-2025-07';
}
