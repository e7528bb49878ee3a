import { findCommunes } from '../../../places/find-commune.ts';
import { findDistricts } from '../../../places/find-district.ts';
import { findProvince, isCentralCity } from '../../../places/find-province.ts';
import { spellPlaceName } from '../../../places/fold-place-name.ts';
import type { Place, PlaceKind } from '../../../places/place.ts';
import { endPattern } from '../../../text/bound-pattern.ts';
import { collapseBlanks } from '../../../text/collapse-blanks.ts';
import type { Ground } from './ground.ts';
import type { ToldLevel } from './read-level-word.ts';

/** A place's bare name where a text prints it. */
export interface PlaceName {
  kind: PlaceKind;
  /** As printed, blanks collapsed; in the official spelling where the text prints capitals only or an abbreviation. */
  name: string;
  start: number;
  end: number;
  /** What the tables know under this name; empty when they know none. */
  places: Place[];
  /** The word of its kind, where an announced list gives each item its own: "phường A, B, xã C". */
  levelWord?: { start: number; end: number };
  /** What it alone lies in, where a list says it in brackets. */
  within?: PlaceName[];
}

/** How much a name is trusted: next to a person's office only names of the tables are, and never part of a longer name. */
export interface NameTrust {
  isOffice: boolean;
  mustBeKnown: boolean;
  /** One of an announced list, where a name that no table knows is a place all the same: "hai tỉnh A và Savannakhet". */
  isListed?: boolean;
}

interface Token {
  start: number;
  end: number;
}

const TOKEN = /[a-z0-9]+(?:['.][a-z0-9]+)*/y;
const GAP = /[ \t]{0,2}-[ \t]{0,2}|[ \t]{1,3}/y;
const MOST_TOKENS = 6;
/** The commonest family names; behind an office an unknown name that begins with one is the office-holder's. */
const FAMILY_NAME =
  /^(?:nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh|truong|lam|mai|dao|trinh|doan|luong|cao|ta|to|thai|quach|hua|luu|vuong|chu|ha|kieu|tang|lu|khuat|mac|phung|ngan|giang|van|bach|la|nong|ma|lo|y|a|siu|ksor|rmah|ro)$/;

/**
 * The bare name that begins at an offset (blanks before it skipped): the longest that the tables know at this level, else
 * the run of two or three words with capital letters (one alone is the next word: "Hội Nông dân xã Quy chế phối hợp").
 */
export function readPlaceName(
  ground: Ground,
  at: number,
  level: ToldLevel,
  trust: NameTrust,
): PlaceName | undefined {
  const tokens = readTokens(ground, at);
  const first = tokens[0];
  if (first === undefined) return undefined;
  const numbered = readNumberedName(ground, first, level);
  if (numbered !== undefined) return numbered;
  const run = spacedRun(ground, tokens);
  for (let length = tokens.length; length > 0; length -= 1) {
    const last = tokens[length - 1] ?? first;
    const printed = ground.words.slice(first.start, last.end);
    const found = narrowBySpelling(lookUp(ground, printed, level), printed);
    if (found === undefined || (trust.isOffice && length < run)) continue;
    return {
      ...found,
      name: spell(ground, first.start, last.end, found.places),
      start: first.start,
      end: last.end,
    };
  }
  return trust.mustBeKnown ? undefined : readUnknownName(ground, tokens.slice(0, run), level, trust);
}

/** First words of bodies and papers, which no unknown place begins with: "Huyện Đoàn X", "xã Quy chế". */
const NO_NAME =
  /^(?:doan|hoi|uy|ui|dang|ban|cong|quy|chuong|ke|nghi|chi|so|bo|truong|mat|tinh|huyen|xa|phuong|thanh|ubnd|hdnd|mttq|ong|ba|dong)$/;

/** "Sơn La Online", "Lào Cai TV": what sites put behind their province. */
const SITE_WORD = endPattern(/^(?:online|tv|news|portal|radio|newspaper)$/);

/** Words with a capital letter or of digits that follow each other over blanks or a hyphen. */
function readTokens({ shadow, words }: Ground, at: number): Token[] {
  const tokens: Token[] = [];
  let from = at;
  while (from < at + 3 && (shadow.charAt(from) === ' ' || shadow.charAt(from) === '\t')) from += 1;
  while (tokens.length < MOST_TOKENS) {
    TOKEN.lastIndex = from;
    const hit = TOKEN.exec(shadow);
    if (hit === null || !isCapital(words, from) || SITE_WORD.test(hit[0])) break;
    tokens.push({ start: from, end: from + hit[0].length });
    GAP.lastIndex = from + hit[0].length;
    const gap = GAP.exec(shadow);
    if (gap === null) break;
    from = GAP.lastIndex;
  }
  return tokens;
}

function isCapital(words: string, at: number): boolean {
  const letter = words.charAt(at);
  return letter !== letter.toLowerCase() || (letter >= '0' && letter <= '9');
}

/** How many tokens follow each other over blanks only: a person's name never holds a hyphen. */
function spacedRun({ shadow }: Ground, tokens: Token[]): number {
  let run = 1;
  while (run < tokens.length) {
    const gap = shadow.slice(tokens[run - 1]?.end, tokens[run]?.start);
    if (gap.includes('-')) break;
    run += 1;
  }
  return run;
}

function isShortNumber(word: string): boolean {
  return word.length <= 2 && [...word].every((sign) => sign >= '0' && sign <= '9');
}

/** "quận 3", "phường 12": the number is the name, told with its kind. */
function readNumberedName(ground: Ground, { start, end }: Token, level: ToldLevel): PlaceName | undefined {
  const number = ground.shadow.slice(start, end);
  if (!isShortNumber(number) || (level !== 'district' && level !== 'commune')) return undefined;
  const name = `${level === 'district' ? 'Quận' : 'Phường'} ${Number(number)}`;
  const places = level === 'district' ? findDistricts(name) : findCommunes(name, ground.era);
  return { kind: level, name, start, end, places };
}

/**
 * Folding merges names: those spelt as printed come first and alone, when there are any. A name of one syllable is believed
 * only as spelt ("Đảng" is no commune), unless capitals hide the spelling's case only.
 */
function narrowBySpelling(found: { kind: PlaceKind; places: Place[] } | undefined, printed: string) {
  if (found === undefined || found.kind === 'province') return found;
  const spelling = spellPlaceName(printed);
  const spelt = found.places.filter(({ name }) => spellPlaceName(name) === spelling);
  if (spelt.length > 0) return { ...found, places: spelt };
  return spelling.includes(' ') || /[\d'’-]/.test(printed) ? found : undefined;
}

/** @returns the kind that a level and a known name make together */
function lookUp(
  ground: Ground,
  name: string,
  level: ToldLevel,
): { kind: PlaceKind; places: Place[] } | undefined {
  if (level === 'commune') {
    const own = findCommunes(name, ground.era);
    const places =
      own.length > 0 || ground.era === 'before-2025-07' ? own : findCommunes(name, 'before-2025-07');
    return places.length > 0 ? { kind: 'commune', places } : undefined;
  }
  const isProvince =
    level === 'province' || level === 'central' || (level === 'city' && isCentralCity(name, ground.day));
  if (isProvince) {
    const province = findProvince(name, ground.era);
    return province === undefined ? undefined : { kind: 'province', places: [province] };
  }
  const places = findDistricts(name);
  return places.length > 0 ? { kind: 'district', places } : undefined;
}

function readUnknownName(
  ground: Ground,
  tokens: Token[],
  level: ToldLevel,
  trust: NameTrust,
): PlaceName | undefined {
  const { isOffice } = trust;
  const taken = tokens.slice(0, 3);
  const first = taken[0];
  const last = taken.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (first === last && !trust.isListed && !endsPhrase(ground, last.end)) return undefined;
  if (NO_NAME.test(ground.shadow.slice(first.start, first.end))) return undefined;
  if (level === 'central') return undefined;
  if (level === 'province' && !trust.isListed && !isAbroad(ground, tokens, last.end, isOffice))
    return undefined;
  const printed = ground.words.slice(first.start, last.end);
  const isCapitals = printed === printed.toUpperCase();
  if ((isCapitals && !endsPhrase(ground, last.end)) || /\d/.test(ground.words.charAt(first.start)))
    return undefined;
  const family = ground.shadow.slice(first.start, first.end);
  if (isOffice && (tokens.length > 3 || (tokens.length > 1 && FAMILY_NAME.test(family)))) return undefined;
  const kind = level === 'commune' || level === 'province' ? level : 'district';
  const name = collapse(printed);
  return { kind, name: isCapitals ? capitalise(name) : name, start: first.start, end: last.end, places: [] };
}

/** The printed spelling, unless it is all capitals ("HUYỆN ĐÔNG HƯNG", "TP.HCM"), which tells no spelling. */
function spell(ground: Ground, start: number, end: number, places: Place[]): string {
  const printed = collapse(ground.words.slice(start, end));
  const [place] = places;
  return place !== undefined && printed === printed.toUpperCase() && /[^\d\s]/.test(printed)
    ? place.name
    : printed;
}

/** The tables know every province at home: "tỉnh Khăm Muồn (Lào)", "tỉnh Sê Kông, nước CHDCND Lào", "tỉnh Svay Rieng)". */
function isAbroad(ground: Ground, tokens: Token[], end: number, isOffice: boolean): boolean {
  if (FOREIGN.test(ground.shadow.slice(end, end + 40))) return true;
  return !isOffice && tokens.length <= 3 && endsPhrase(ground, end);
}

const FOREIGN =
  /^[ ,(-]{1,4}(?:nuoc |vuong quoc )?(?:chdcnd |cong hoa dan chu nhan dan )?(?:lao|campuchia|trung quoc|thai lan)(?![a-z])/;

/** One unknown word is a name where the phrase ends with it: "xã Zuôih (huyện Nam Giang)". */
function endsPhrase({ shadow }: Ground, end: number): boolean {
  return end === shadow.length || /^(?: ?\(|[,.;)]|\n)/.test(shadow.slice(end, end + 2));
}

const collapse = (words: string) => collapseBlanks(words).trim();

/** "ZUÔIH" as "Zuôih". */
function capitalise(name: string): string {
  return name.toLowerCase().replace(/(?:^|[\s'’-])\p{L}/gu, (letter) => letter.toUpperCase());
}
