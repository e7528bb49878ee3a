import { findHeadAt } from '../../../organisations/find-heads.ts';
import type { Ground } from './ground.ts';
import { emptyLocality, type Locality } from './locality.ts';
import { readContainers } from './read-containers.ts';
import { readEnumeration } from './read-enumeration.ts';
import { type LevelWord, readLevelWord, type ToldLevel } from './read-level-word.ts';
import { type NameTrust, type PlaceName, readPlaceName } from './read-place-name.ts';

/** "TƯ" is believed only in capitals: the shadow merges it with "tự", "tư". */
const CENTRAL =
  /(?:trung[ \t]{1,3}uong|t\.?[ ]?u|tw)(?![a-z])|toi[ \t]{1,3}cao(?![a-z])|viet[ \t]{1,3}nam(?![a-z])|chinh[ \t]{1,3}phu(?![a-z])/y;
const COMMITTEE =
  /(?:ban[ \t]{1,3}thuong[ \t]{1,3}vu[ \t]{1,3})?(tinh|thanh|huyen|quan|thi|dang)[ \t]{1,3}u[yi](?![a-z])/y;
const ALL_OF_A_LEVEL =
  /cap[ \t]{1,3}(tinh|huyen|xa|tren|duoi|uy)(?![a-z])|cac[ \t]{1,3}cap(?![a-z])|cung[ \t]{1,3}cap(?![a-z])/y;
const COMMITTEE_LEVEL: Readonly<Record<string, ToldLevel>> = {
  tinh: 'province',
  thanh: 'city',
  huyen: 'district',
  quan: 'district',
  thi: 'district',
};
const LEVEL_OF_ALL: Readonly<Record<string, ToldLevel>> = {
  tinh: 'province',
  huyen: 'district',
  xa: 'commune',
};

/**
 * Reads what follows a body's name.
 *
 * @param at offset at the end of the name
 * @param implied level that the name itself tells: "Thành đoàn", "Huyện ủy"
 * @param count how many bodies of this name are announced: "Hai Ban Dân vận A và B"
 * @param isOffice the body is told as somebody's office, so that the next name may be a person's
 */
export function readLocality(
  ground: Ground,
  at: number,
  implied: ToldLevel | undefined,
  isOffice: boolean,
  count?: number,
): Locality {
  const locality = emptyLocality(at);
  locality.level = implied;
  const from = skipBlanks(ground, skipAbbreviation(ground, at));
  if (from === at) return locality;
  const told = readCentral(ground, from) ?? readAllOfALevel(ground, from);
  if (told !== undefined) return { ...locality, ...told };
  const afterCommittee = implied === undefined ? readCommittee(ground, from, locality) : from;
  readUnits(ground, afterCommittee, locality, { isOffice, mustBeKnown: locality.level === undefined }, count);
  return locality.isCollective ? locality : readContainers(ground, locality);
}

/** "(LĐLĐ)", "(CHQS)": the short form that a text gives behind a full name. */
export function skipAbbreviation({ words, shadow }: Ground, at: number): number {
  const open = skipSpaces(shadow, at);
  if (shadow.charAt(open) !== '(') return at;
  const close = open + shadow.slice(open, open + 25).indexOf(')');
  if (close < open) return at;
  const inside = words.slice(open + 1, close).trim();
  const isShort = /^[\p{Lu}\p{N}&.,\- –]{2,}$/u.test(inside) && !/^TP|^\d+$/.test(inside);
  const isGloss = /^(?:gọi tắt|sau đây)/u.test(inside);
  return isShort || isGloss ? close + 1 : at;
}

function skipSpaces(shadow: string, at: number): number {
  let from = at;
  while (from < at + 4 && (shadow.charAt(from) === ' ' || shadow.charAt(from) === '\t')) from += 1;
  return from;
}

/** @returns the offset of the next word, or the given offset when no blank (or hyphen) leads to one */
function skipBlanks({ shadow }: Ground, at: number): number {
  const from = skipSpaces(shadow, at);
  if (shadow.charAt(from) !== '-' || shadow.charAt(from + 1) !== ' ') return from;
  return /^- (?:tinh|thanh pho|tp|huyen|xa|phuong)\b/.test(shadow.slice(from, from + 14)) ? from + 2 : from;
}

function readCentral({ shadow, words }: Ground, at: number): Partial<Locality> | undefined {
  CENTRAL.lastIndex = at;
  const hit = CENTRAL.exec(shadow);
  if (hit === null || /^t\.?[ ]?u/.test(hit[0]) !== /^T\.?[ ]?Ư/.test(words.slice(at, at + 4)))
    return undefined;
  const end = at + hit[0].length;
  return { level: 'central', levelSpan: { start: at, end }, nameEnd: end, end };
}

function readAllOfALevel({ shadow }: Ground, at: number): Partial<Locality> | undefined {
  ALL_OF_A_LEVEL.lastIndex = at;
  const hit = ALL_OF_A_LEVEL.exec(shadow);
  if (hit === null) return undefined;
  const end = at + hit[0].length;
  const level = LEVEL_OF_ALL[hit[1] ?? ''];
  return { level, levelSpan: { start: at, end }, isCollective: true, nameEnd: end, end };
}

/** "Huyện ủy" behind a committee's board: tells the level, and a name may follow. */
function readCommittee(ground: Ground, at: number, locality: Locality): number {
  COMMITTEE.lastIndex = at;
  const hit = COMMITTEE.exec(ground.shadow);
  if (hit === null) return at;
  const end = at + hit[0].length;
  locality.level = COMMITTEE_LEVEL[hit[1] ?? ''];
  locality.levelSpan = { start: at, end };
  locality.nameEnd = end;
  locality.end = end;
  return skipSpaces(ground.shadow, end);
}

/** The level word and the names behind it, or a bare name that the tables know. */
function readUnits(
  ground: Ground,
  at: number,
  locality: Locality,
  trust: NameTrust,
  count: number | undefined,
): void {
  const word = readLevelWord(ground, at);
  if (word !== undefined && isOwnLevel(locality.level, word.level)) {
    readTypedUnits(ground, word, locality, trust);
    return;
  }
  const bare = readBareName(ground, at, locality.level, trust);
  if (bare === undefined) return;
  locality.level ??= bare.kind === 'province' ? 'province' : bare.kind;
  addUnit(locality, bare);
  if (locality.levelSpan === undefined || bare.kind !== 'commune')
    readMoreUnits(ground, locality, bare, count, trust);
}

/** "Quận ủy Quận 3", "Thành ủy TP. Hồ Chí Minh": the level word repeats the committee's; another one is a container. */
function isOwnLevel(told: ToldLevel | undefined, word: ToldLevel): boolean {
  return (
    told === undefined || told === word || (told === 'city' && (word === 'province' || word === 'district'))
  );
}

function readBareName(
  ground: Ground,
  at: number,
  level: ToldLevel | undefined,
  trust: NameTrust,
): PlaceName | undefined {
  if (level !== undefined) return readPlaceName(ground, at, level, { ...trust, mustBeKnown: true });
  const known = { isOffice: true, mustBeKnown: true };
  return readPlaceName(ground, at, 'province', known) ?? readPlaceName(ground, at, 'city', known);
}

function readTypedUnits(ground: Ground, word: LevelWord, locality: Locality, trust: NameTrust): void {
  const told = locality.levelSpan;
  const isNextWord = told !== undefined && word.start - told.end <= 3;
  if (told === undefined) locality.levelSpan = { start: word.start, end: word.end };
  else if (isNextWord) locality.levelSpan = { start: told.start, end: word.end };
  locality.level = word.level;
  locality.nameEnd = word.end;
  locality.end = word.end;
  if (word.count !== undefined) {
    readEnumeration(ground, word, locality);
    return;
  }
  const first = readPlaceName(ground, word.end, word.level, { ...trust, mustBeKnown: false });
  if (first === undefined) return;
  addUnit(locality, first);
  readMoreUnits(ground, locality, first, undefined, trust);
}

function addUnit(locality: Locality, unit: PlaceName): void {
  locality.units.push(unit);
  locality.nameEnd = unit.end;
  locality.end = unit.end;
}

const SEPARATOR = /[ \t]{0,2}(?:,|;|-|&|[ \t]va(?=[ \t])|[ \t]voi(?=[ \t]))[ \t]{0,3}/y;

/** "3 tỉnh A, B và C", "quận 1, 3, 4", "tỉnh A và B": names that share one level word. */
function readMoreUnits(
  ground: Ground,
  locality: Locality,
  first: PlaceName,
  count: number | undefined,
  trust: NameTrust,
): void {
  const level =
    first.kind === 'district' && locality.level === 'city' ? 'city' : (locality.level ?? first.kind);
  const most = count === undefined || count === Infinity ? 40 : count;
  while (locality.units.length < most) {
    SEPARATOR.lastIndex = locality.end;
    const gap = SEPARATOR.exec(ground.shadow);
    if (gap === null) return;
    const at = locality.end + gap[0].length;
    const again = readLevelWord(ground, at);
    if (again !== undefined && !isOneMore(again, first, count, gap[0])) return;
    if (findHeadAt(ground.shadow, ground.words, at) !== undefined) return;
    const next = readPlaceName(ground, again?.end ?? at, again?.level ?? level, {
      ...trust,
      mustBeKnown: count === undefined && again === undefined,
      isListed: count !== undefined && count !== Infinity,
    });
    if (next === undefined || next.kind !== first.kind || isContainer(ground, locality, next, count)) return;
    addUnit(locality, again === undefined ? next : { ...next, levelWord: again.word });
  }
}

/** "Công an phường A và phường B": the head is left out, the kind told again. */
function isOneMore(again: LevelWord, first: PlaceName, count: number | undefined, gap: string): boolean {
  if (again.count !== undefined) return false;
  return count !== undefined || (again.level === first.kind && !gap.includes('voi'));
}

/** "huyện Hàm Tân, Bình Thuận": a province's name behind a unit of it says where it lies, unless a list was announced. */
function isContainer(
  ground: Ground,
  { units }: Locality,
  next: PlaceName,
  count: number | undefined,
): boolean {
  if (count !== undefined || next.kind === 'province') return false;
  if (/^\d/.test(ground.shadow.slice(next.start, next.end))) return false;
  const asProvince = readPlaceName(ground, next.start, 'province', { isOffice: false, mustBeKnown: true });
  const codes = new Set(asProvince?.places.map(({ code }) => code));
  return units.some(
    ({ places }) => places.length === 0 || places.some(({ provinceCode }) => codes.has(provinceCode)),
  );
}
