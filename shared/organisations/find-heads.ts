import type { OrganisationType } from './organisation-type.ts';
import { ORGANISATION_TYPES } from './organisation-types.ts';

/** A body's name where the table knows it, without its locality and without what an open name goes on with. */
export interface OrganisationHead {
  start: number;
  end: number;
  organisation: OrganisationType;
}

interface CompiledRow {
  organisation: OrganisationType;
  pattern: RegExp;
  printed: RegExp | undefined;
}

const WORD = /[a-z]+/g;
/** A word before a head that makes it something else: a law's name, a person's family, a street. */
const NOT_A_BODY_AFTER = /(?:\bluat|\bbo luat|\bphap lenh|\bduong|\bpho|\bnganh hoc|\bgiai) $/;
/** "Trưởng ban Dân vận" prints the body's first letter small. */
const OFFICE_OF_LOWER_CASE = /(?:\btruong|\bpho|\bchanh) $/;

let rows: CompiledRow[] | undefined;
const rowsByFirstWord = new Map<string, CompiledRow[]>();

/**
 * Patterns are written with single blanks; pages print several, and a soft line break is a run of them. A row is tried
 * only at words that its pattern holds, so 170 rows cost as little as the few that can match.
 */
function compileRows(): CompiledRow[] {
  return ORGANISATION_TYPES.map((organisation) => {
    const source = organisation.pattern.replace(/ \?/g, '[ ]{0,3}').replace(/(?<!\[) (?!\])/g, '[ ]{1,3}');
    const { printed } = organisation;
    return {
      organisation,
      pattern: new RegExp(`(?:${source})(?![a-z0-9])`, 'y'),
      printed: printed === undefined ? undefined : new RegExp(`^${printed}`),
    };
  });
}

function rowsAt(word: string): CompiledRow[] {
  // indexOf('') never runs out.
  if (word === '') return [];
  if (word === '') return [];
  const known = rowsByFirstWord.get(word);
  if (known !== undefined) return known;
  rows ??= compileRows();
  const candidates = rows.filter(({ organisation }) => holdsWord(organisation.pattern, word));
  if (candidates.length > 0 || rowsByFirstWord.size < 4096) rowsByFirstWord.set(word, candidates);
  return candidates;
}

function holdsWord(pattern: string, word: string): boolean {
  for (let at = pattern.indexOf(word); at >= 0; at = pattern.indexOf(word, at + 1))
    if (!isLetter(pattern.charCodeAt(at - 1)) && !isLetter(pattern.charCodeAt(at + word.length))) return true;
  return false;
}

const isLetter = (code: number) => code >= 0x61 && code <= 0x7a;

/** Small letters are read where the pattern is more than one word; the reader drops what then tells no level and no name. */
function isTold({ pattern, lowerCase }: OrganisationType): boolean {
  return lowerCase === true || / /.test(pattern);
}

/**
 * Every body that the table knows in one stretch, in order, without overlaps; the longest pattern wins.
 *
 * @param shadow folded words (see foldText)
 * @param words the same words unfolded, same offsets
 */
export function findHeads(shadow: string, words: string, start = 0, end = shadow.length): OrganisationHead[] {
  const heads: OrganisationHead[] = [];
  const stretch = shadow.slice(start, end);
  WORD.lastIndex = 0;
  for (let hit = WORD.exec(stretch); hit !== null; hit = WORD.exec(stretch)) {
    const candidates = rowsAt(hit[0]);
    if (candidates.length === 0) continue;
    const head = findHeadAt(shadow, words, start + hit.index, candidates);
    if (head === undefined || head.end > end) continue;
    heads.push(head);
    WORD.lastIndex = head.end - start;
  }
  return heads;
}

/** The body that begins exactly at an offset, when one does. */
export function findHeadAt(
  shadow: string,
  words: string,
  at: number,
  candidates = rowsAt(/[a-z]*/y.exec(shadow.slice(at, at + 40))?.[0] ?? ''),
): OrganisationHead | undefined {
  const before = shadow.slice(Math.max(0, at - 12), at);
  if (/[a-z0-9]$/.test(before) || NOT_A_BODY_AFTER.test(before)) return undefined;
  const letter = words.charAt(at);
  const isCapital = letter !== letter.toLowerCase() || OFFICE_OF_LOWER_CASE.test(before);
  let best: OrganisationHead | undefined;
  for (const { organisation, pattern, printed } of candidates) {
    if (!isCapital && !isTold(organisation)) continue;
    if (printed !== undefined && !printed.test(words.slice(at, at + 24).toLowerCase())) continue;
    pattern.lastIndex = at;
    const length = pattern.exec(shadow)?.[0].trimEnd().length ?? 0;
    const isWord =
      length > 0 &&
      !isCapital &&
      organisation.lowerCase !== true &&
      !shadow.slice(at, at + length).includes(' ');
    if (length > 0 && !isWord && (best === undefined || at + length > best.end))
      best = { start: at, end: at + length, organisation };
  }
  return best;
}
