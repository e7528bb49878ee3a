import { findHeadAt } from '../../../organisations/find-heads.ts';
import type { Ground } from './ground.ts';
import { emptyLocality, type Locality } from './locality.ts';
import { readContainers } from './read-containers.ts';
import { type LevelWord, readLevelWord, type ToldLevel } from './read-level-word.ts';
import { type PlaceName, readPlaceName } from './read-place-name.ts';

/** Words that may stand between the announced kind and the names: "3 xã biên giới …", "các phường giáp ranh của …". */
const DESCRIPTION =
  /(?:[ \t]{1,3}(?:bien gioi bien|bien gioi|ven bien|bien dao|bien|dao|giap ranh|giap bien|tiep giap|lan can|vung cao|vung bien|vung sau|mien nui|noi bien|cua khau|trong diem|ket nghia|anh em|ban|tren dia ban|nam tren|con lai|moi|phia nam|phia bac|dac biet kho khan|noi tren|tren)){0,3}/y;
const OPENING = /[ \t]{0,3}(?:gom co|bao gom|gom|nhu|la|do la|cu the la)?[ \t]{0,2}:?[ \t]{0,3}/y;
const SEPARATOR =
  /[ \t]{0,2}(?:,[ \t]{1,3}va(?=[ \t])|,[ \t]{1,3}cung(?=[ \t])|,|;|-|&|[ \t]va(?=[ \t])|[ \t]voi(?=[ \t])|[ \t]cung(?=[ \t]))[ \t]{0,3}/y;
const MOST_ITEMS = 40;
const MOST_KINDS = 4;

/**
 * Reads an announced list: "3 tỉnh A, B và C", "các quận như: 1, 3, Phú Nhuận", "5 xã, phường biên giới biển gồm phường A,
 * B (Hội An), xã C (Duy Xuyên)". Items may change the kind and say in brackets where they lie, for themselves and the ones
 * before them. Without names the list is a group.
 */
export function readEnumeration(ground: Ground, word: LevelWord, locality: Locality): void {
  const kindsEnd = readFurtherKinds(ground, word.end);
  DESCRIPTION.lastIndex = kindsEnd;
  const described = kindsEnd + (DESCRIPTION.exec(ground.shadow)?.[0].length ?? 0);
  const home = readContainers(ground, { ...emptyLocality(described), level: word.level });
  const before = home.within.length > 0 ? home.end : described;
  readItems(ground, word, locality, before);
  if (locality.units.length > 0) {
    locality.within = home.within;
    return;
  }
  locality.isCollective = true;
  locality.count = word.count;
  locality.within = home.within;
  locality.nameEnd = before;
  locality.end = before;
}

/** "5 xã, phường", "các huyện, thành ủy", "tỉnh, thành phố". */
function readFurtherKinds(ground: Ground, at: number): number {
  let end = at;
  for (let i = 0; i < MOST_KINDS; i += 1) {
    const next = readFurtherKind(ground, end);
    if (next === undefined) break;
    end = next;
  }
  return end;
}

/** @returns the end of one more kind behind a comma or "và" */
function readFurtherKind(ground: Ground, at: number): number | undefined {
  const { shadow } = ground;
  const gap = /^(?:,|[ \t]va|[ \t]-)[ \t]{1,3}/.exec(shadow.slice(at, at + 8));
  if (gap === null) return undefined;
  const from = at + gap[0].length;
  const committee = /^(?:tinh|thanh|huyen|quan|thi)[ \t]{1,3}u[yi](?![a-z])/.exec(
    shadow.slice(from, from + 12),
  );
  if (committee !== null) return from + committee[0].length;
  const word = readLevelWord(ground, from);
  return word === undefined || word.count !== undefined || isNamed(ground, word) ? undefined : word.end;
}

function isNamed(ground: Ground, word: LevelWord): boolean {
  return readPlaceName(ground, word.end, word.level, { isOffice: true, mustBeKnown: true }) !== undefined;
}

function readItems(ground: Ground, word: LevelWord, locality: Locality, at: number): void {
  OPENING.lastIndex = at;
  const opening = OPENING.exec(ground.shadow)?.[0] ?? '';
  const isOpened = opening.trim() !== '';
  const most = word.count === undefined || word.count === Infinity ? MOST_ITEMS : word.count;
  let kind: LevelWord = word;
  let from = at + opening.length;
  while (locality.units.length < most) {
    const again = readLevelWord(ground, from);
    if (again?.count !== undefined || findHeadAt(ground.shadow, ground.words, from) !== undefined) return;
    if (again !== undefined && locality.units.length > 0 && isLarger(again.level, kind.level)) return;
    kind = again ?? kind;
    const isSure = isOpened || word.count !== Infinity;
    const name = readPlaceName(ground, again?.end ?? from, kind.level, {
      isOffice: false,
      mustBeKnown: false,
      isListed: isSure && locality.units.length < most,
    });
    if (name === undefined) return;
    const end = addItem(ground, locality, { ...name, levelWord: kind.word }, kind);
    SEPARATOR.lastIndex = end;
    const gap = SEPARATOR.exec(ground.shadow);
    if (gap === null) return;
    from = end + gap[0].length;
  }
}

const SIZE: Readonly<Record<ToldLevel, number>> = {
  commune: 0,
  district: 1,
  city: 1,
  province: 2,
  central: 3,
};

/** "Công an các xã A, B, huyện C, tỉnh D": what is larger than the items says where they lie. */
function isLarger(next: ToldLevel, item: ToldLevel): boolean {
  return SIZE[next] > SIZE[item];
}

/** @returns where the item ends, the brackets that say where it lies included */
function addItem(ground: Ground, locality: Locality, unit: PlaceName, kind: LevelWord): number {
  locality.units.push(unit);
  locality.nameEnd = unit.end;
  locality.end = unit.end;
  if (!/^[ \t]?\(/.test(ground.shadow.slice(unit.end, unit.end + 2))) return unit.end;
  const own = readContainers(ground, { ...emptyLocality(unit.end), level: kind.level, units: [unit] });
  if (own.within.length === 0) return unit.end;
  for (const item of locality.units) item.within ??= own.within;
  locality.end = own.end;
  return own.end;
}
