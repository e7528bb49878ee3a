import { endPattern } from '../text/bound-pattern.ts';
import { listOpenings } from './list-openings.ts';
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

const HYPHEN = 0x2d;
const STROKE = 0x2f;
/** No row begins with a word half as long. */
const LONGEST_WORD = 40;
/** As many as a compiled row reads between two words. */
const MOST_BLANKS = 3;
/** A word before a head that makes it something else: a law's name, a person's family, a street, a feast. */
const NOT_A_BODY_AFTER = endPattern(
  /(?:\bluat|\bbo luat|\bphap lenh|\bduong|\bpho|\bnganh hoc|\bgiai|\bngay|\bngay (?:thanh lap|truyen thong|hoi)) $/,
);
/** The number of a document before it: "17/KH-UBND", "05/QĐ-UBND". */
const OF_A_NUMBER = /\d[^\s]{0,16}[/-]$/;
/** "Trưởng ban Dân vận" prints the body's first letter small. */
const OFFICE_OF_LOWER_CASE = endPattern(/(?:\btruong|\bpho|\bchanh) $/);
/** Cheap: the letters that these words end with. */
const ENDS_OFFICE = new Set([...'goh'].map((letter) => letter.charCodeAt(0)));

/** The rows that may begin at one place, in the table's order. */
interface Candidates {
  capital: CompiledRow[];
  /** Those that are also told in small letters. */
  small: CompiledRow[];
}

/** The rows that may begin with one word, by the letter that the next word begins with; the last ones where none does. */
type CandidatesByNext = readonly Candidates[];

interface RowIndex {
  byWord: Map<string, CandidatesByNext>;
  /** A byte for each hash of a word that rows begin with (see hashWord): most words are told off by it without a look-up. */
  openings: Uint8Array;
}

let rowIndex: RowIndex | undefined;

/**
 * Patterns are written with single blanks; pages print several, and a soft line break is a run of them.
 */
function compileRow(organisation: OrganisationType): CompiledRow {
  const source = organisation.pattern.replace(/ \?/g, '[ ]{0,3}').replace(/(?<!\[) (?!\])/g, '[ ]{1,3}');
  const { printed } = organisation;
  return {
    organisation,
    pattern: new RegExp(`(?:${source})(?![a-z0-9])`, 'y'),
    printed: printed === undefined ? undefined : new RegExp(`^${printed}`),
  };
}

/** A row is tried only where one of its openings stands, so 195 rows cost as little as the few that can match. */
function indexRows(): RowIndex {
  const byWord = new Map<string, CandidatesByNext>();
  for (const organisation of ORGANISATION_TYPES) {
    const row = compileRow(organisation);
    for (const [word, letters] of Map.groupBy(listOpenings(organisation.pattern), wordOf)) {
      const byNext = byWord.get(word) ?? NEXT.map(() => ({ capital: [], small: [] }));
      byWord.set(word, byNext);
      const isAny = letters.some((opening) => opening.endsWith('*'));
      for (const [i, { capital, small }] of byNext.entries()) {
        if (!isAny && !letters.includes(`${word} ${NEXT[i]}`)) continue;
        capital.push(row);
        if (isTold(organisation)) small.push(row);
      }
    }
  }
  const openings = new Uint8Array(HASHES);
  for (const word of byWord.keys()) openings[hashWord(word, 0, word.length)] = 1;
  return { byWord, openings };
}

const NEXT = [...'abcdefghijklmnopqrstuvwxyz*'];
const NO_NEXT = NEXT.length - 1;
const wordOf = (opening: string) => opening.slice(0, opening.indexOf(' '));

/** Far more than there are words that rows begin with, so that few others share a hash with one. */
const HASHES = 1 << 14;

function hashWord(shadow: string, at: number, stop: number): number {
  let hash = 0;
  for (let i = at; i < stop; i += 1) hash = (Math.imul(hash, 31) + shadow.charCodeAt(i)) | 0;
  return hash & (HASHES - 1);
}

function findCandidates(shadow: string, at: number, stop: number): Candidates | undefined {
  rowIndex ??= indexRows();
  if (rowIndex.openings[hashWord(shadow, at, stop)] !== 1) return undefined;
  const byNext = rowIndex.byWord.get(shadow.slice(at, stop));
  if (byNext === undefined) return undefined;
  let next = stop;
  while (next < stop + MOST_BLANKS && shadow.charCodeAt(next) === 0x20) next += 1;
  const letter = shadow.charCodeAt(next);
  return byNext[next > stop && isLetter(letter) ? letter - FIRST_LETTER : NO_NEXT];
}

/** Small letters are read where the pattern is more than one word; the reader drops what then tells no level and no name. */
function isTold({ pattern, lowerCase }: OrganisationType): boolean {
  return lowerCase === true || pattern.includes(' ');
}

/**
 * Every body that the table knows in one stretch, in order, without overlaps; the longest pattern wins.
 *
 * @param shadow folded words (see foldText)
 * @param words the same words unfolded, same offsets
 */
export function findHeads(shadow: string, words: string, start = 0, end = shadow.length): OrganisationHead[] {
  const heads: OrganisationHead[] = [];
  for (let at = findWord(shadow, start, end); at < end; ) {
    const stop = findWordEnd(shadow, at, end);
    const candidates = findCandidates(shadow, at, stop);
    const head = candidates === undefined ? undefined : chooseHead(shadow, words, at, candidates);
    const isInside = head !== undefined && head.end <= end;
    if (isInside) heads.push(head);
    at = findWord(shadow, isInside ? head.end : stop, end);
  }
  return heads;
}

const FIRST_LETTER = 0x61;
const isLetter = (code: number) => code >= FIRST_LETTER && code <= 0x7a;
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

function findWord(shadow: string, from: number, end: number): number {
  let at = from;
  while (at < end && !isLetter(shadow.charCodeAt(at))) at += 1;
  return at;
}

function findWordEnd(shadow: string, from: number, end: number): number {
  let at = from;
  while (at < end && isLetter(shadow.charCodeAt(at))) at += 1;
  return at;
}

/** The body that begins exactly at an offset, when one does. */
export function findHeadAt(shadow: string, words: string, at: number): OrganisationHead | undefined {
  const stop = findWordEnd(shadow, at, Math.min(shadow.length, at + LONGEST_WORD));
  const candidates = findCandidates(shadow, at, stop);
  return candidates === undefined ? undefined : chooseHead(shadow, words, at, candidates);
}

/** What equals its shadow is small; asking for the small letter costs more. */
const isPrintedCapital = (letter: string, folded: string) =>
  letter !== folded && letter !== letter.toLowerCase();

function chooseHead(
  shadow: string,
  words: string,
  at: number,
  { capital, small }: Candidates,
): OrganisationHead | undefined {
  const previous = shadow.charCodeAt(at - 1);
  if (isLetter(previous) || isDigit(previous)) return undefined;
  if (capital.length === 0) return undefined;
  const before = shadow.slice(Math.max(0, at - 24), at);
  if ((previous === HYPHEN || previous === STROKE) && OF_A_NUMBER.test(before)) return undefined;
  const isCapital =
    isPrintedCapital(words.charAt(at), shadow.charAt(at)) ||
    (ENDS_OFFICE.has(shadow.charCodeAt(at - 2)) && OFFICE_OF_LOWER_CASE.test(before));
  if (!isCapital && small.length === 0) return undefined;
  let best: OrganisationHead | undefined;
  for (const { organisation, pattern, printed } of isCapital ? capital : small) {
    pattern.lastIndex = at;
    if (!pattern.test(shadow)) continue;
    const end = at + shadow.slice(at, pattern.lastIndex).trimEnd().length;
    if (best !== undefined && end <= best.end) continue;
    if (printed !== undefined && !printed.test(words.slice(at, at + 24).toLowerCase())) continue;
    const isSmallWord = !isCapital && !shadow.slice(at, end).includes(' ');
    if (isSmallWord && organisation.lowerCase !== true) continue;
    best = { start: at, end, organisation };
  }
  return best === undefined || NOT_A_BODY_AFTER.test(before) ? undefined : best;
}
