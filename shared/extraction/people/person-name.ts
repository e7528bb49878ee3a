import { findCommunes } from '../../places/find-commune.ts';
import { findDistricts } from '../../places/find-district.ts';
import { findProvince } from '../../places/find-province.ts';
import { startPattern } from '../../text/bound-pattern.ts';
import { BODY_WORDS, COMMEMORATED, FAMILY_NAMES, MIDDLE_NAMES, TITLE_HEADS } from './person-words.ts';
import type { Token } from './tokens.ts';

/** A run of capitalised syllables that may be a name; `from` and `to` are token indexes. */
export interface NameRun {
  from: number;
  to: number;
}

const SYLLABLE = /^\p{Lu}[\p{Ll}'’]*$|^\p{Lu}{2,7}$|^\p{Lu}['’]\p{Lu}?\p{Ll}+$/u;
/** Names of one word: "K’Brel", "H’Thuyên". */
const WHOLE_NAME = startPattern(/^\p{Lu}['’]\p{Lu}\p{Ll}{2,}$/u);
const MAX_SYLLABLES = 5;

/**
 * The capitalised run at a token, up to five syllables; "văn" and "thị" may be printed small inside it. It ends where
 * an office begins ("ông Lê Văn An Chủ tịch …").
 */
export function readNameRun(tokens: Token[], from: number): NameRun | undefined {
  let to = from;
  while (to < tokens.length && to - from < MAX_SYLLABLES && continuesName(tokens, from, to)) to += 1;
  while (to > from && !tokens[to - 1]?.capital) to -= 1;
  return to - from >= 2 || (to > from && WHOLE_NAME.test(tokens[from]?.text ?? ''))
    ? { from, to }
    : undefined;
}

function continuesName(tokens: Token[], from: number, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (at > from && token.start - (tokens[at - 1]?.end ?? 0) !== 1) return false;
  if (at > from && !token.capital) return token.lower === 'văn' || token.lower === 'thị';
  if (!SYLLABLE.test(token.text) || !isOneCase(tokens[from]?.text ?? '', token.text)) return false;
  return at < from + 2 || TITLE_HEADS.end(tokens, at) < at + 2;
}

/** "Đoàn ĐBQH" is no name: capitals throughout, or a capital first throughout. */
function isOneCase(first: string, other: string): boolean {
  const isShouted = (word: string) => word === word.toUpperCase();
  return first.length === 1 || other.length === 1 || isShouted(first) === isShouted(other);
}

/** The words of a run with single blanks, title-cased when printed in capitals. */
export function nameOf(tokens: Token[], { from, to }: NameRun): string {
  const words = tokens.slice(from, to).map(({ text }) => text);
  const shouted =
    words.every((word) => word.length === 1 || word === word.toUpperCase()) && words.join('').length > 4;
  return words.map((word) => (shouted ? word.charAt(0) + word.slice(1).toLowerCase() : word)).join(' ');
}

/** A run nobody announced: a family name first, or a middle name that only persons have; no place, no memory. */
export function isBelievable(tokens: Token[], run: NameRun): boolean {
  const first = tokens[run.from]?.lower ?? '';
  const second = tokens[run.from + 1]?.lower ?? '';
  const length = run.to - run.from;
  if (BODY_WORDS.has(first) && !FAMILY_NAMES.has(first)) return false;
  if (first === 'đoàn' && tokens[run.to]?.lower === 'niên') return false;
  if (!FAMILY_NAMES.has(first) && !(length > 2 && (second === 'thị' || second === 'văn'))) return false;
  return !isPlaceName(nameOf(tokens, run)) && !isCommemorated(tokens, run);
}

export function isCommemorated(tokens: Token[], run: NameRun): boolean {
  return COMMEMORATED.has(nameOf(tokens, run).toLowerCase());
}

/** Strong evidence from the syllables alone: family name, then a middle name, then at least one more. */
export function isFullName(tokens: Token[], run: NameRun): boolean {
  return (
    run.to - run.from >= 3 &&
    isBelievable(tokens, run) &&
    (MIDDLE_NAMES.has(tokens[run.from + 1]?.lower ?? '') || run.to - run.from === 3)
  );
}

const placeNames = new Map<string, boolean>();

export function isPlaceName(name: string): boolean {
  const known = placeNames.get(name);
  if (known !== undefined) return known;
  const eras = ['before-2025-07', 'since-2025-07'] as const;
  const found =
    findDistricts(name).length > 0 ||
    eras.some((era) => findProvince(name, era) !== undefined || findCommunes(name, era).length > 0);
  if (placeNames.size > 10_000) placeNames.clear();
  placeNames.set(name, found);
  return found;
}

/** "Châu Thành Nguyễn Văn An" after an office is a place and a person: the run without the place. */
export function withoutPlace(tokens: Token[], run: NameRun): NameRun {
  for (let at = run.from + 2; at <= run.to - 2; at += 1) {
    if (!FAMILY_NAMES.has(tokens[at]?.lower ?? '')) continue;
    if (isPlaceName(nameOf(tokens, { from: run.from, to: at }))) return { from: at, to: run.to };
  }
  return run;
}
