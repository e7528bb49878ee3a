import {
  isBelievable,
  isCommemorated,
  isPlaceName,
  type NameRun,
  nameOf,
  readNameRun,
} from './person-name.ts';
import { BODY_WORDS, FAMILY_NAMES, HONORIFICS, OPENERS, PLURALS, RANKS } from './person-words.ts';
import {
  readTitle,
  readTitlesAfterName,
  readTitlesBeforeName,
  skipTitleHead,
  type TitlePhrase,
} from './title-phrase.ts';
import type { Token } from './tokens.ts';

/** One person as a sentence names them, with everything that belongs to the name. Indexes are of tokens. */
export interface PersonPhrase {
  name: string;
  run: NameRun;
  titles: TitlePhrase[];
  from: number;
  to: number;
}

const MAX_HONORIFICS = 4;
const SEPARATORS = new Set([',', ';', '(', ')', '–', '—', '-', 'và', 'cùng', 'với']);

interface Announcement {
  /** Where the name or the office begins. */
  at: number;
  announced: boolean;
  plural: boolean;
  ranks: TitlePhrase[];
}

/** Everyone a sentence names in full, left to right: announced, titled, or listed after someone who is. */
export function findPersonPhrases(tokens: Token[]): PersonPhrase[] {
  const people: PersonPhrase[] = [];
  let shared: TitlePhrase[] = [];
  let listing = false;
  let at = 0;
  while (at < tokens.length) {
    if (!mayOpen(tokens, at)) {
      if (!isSeparator(tokens[at])) {
        listing = false;
        shared = [];
      }
      at += 1;
      continue;
    }
    const opening = readListOpening(tokens, at);
    if (opening !== undefined) {
      shared = opening.titles;
      listing = true;
      at = opening.next;
      continue;
    }
    const person = readPerson(tokens, at, listing, shared);
    if (person !== undefined) {
      people.push(person);
      listing = true;
      at = skipSeparators(tokens, person.to);
      continue;
    }
    if (!isSeparator(tokens[at])) {
      listing = false;
      shared = [];
    }
    at += 1;
  }
  return people.filter((person) => !isReporter(tokens, person));
}

/** Cheap: whether anyone can be named from here on at all. */
function mayOpen(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined && ((token.capital && tokens[at + 1]?.capital === true) || OPENERS.has(token.lower))
  );
}

function isSeparator(token: Token | undefined): boolean {
  return token !== undefined && SEPARATORS.has(token.lower);
}

function skipSeparators(tokens: Token[], at: number): number {
  let next = at;
  while (isSeparator(tokens[next])) next += 1;
  return next;
}

/** "các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy:": names follow, the office is everyone's. */
function readListOpening(tokens: Token[], at: number): { titles: TitlePhrase[]; next: number } | undefined {
  const { at: after, announced, plural } = readAnnouncement(tokens, at);
  if (!announced || !plural) return undefined;
  const title = readTitle(tokens, after);
  if (title === undefined || tokens[title.to]?.text !== ':') return undefined;
  return { titles: [title], next: title.to + 1 };
}

/** Honorifics and ranks in front of a name: "các đồng chí:", "đồng chí Thượng tá", "ông, bà:". */
function readAnnouncement(tokens: Token[], at: number): Announcement {
  const plural = PLURALS.has(tokens[at]?.lower ?? '');
  let next = plural ? at + 1 : at;
  let announced = false;
  for (let count = 0; count < MAX_HONORIFICS; count += 1) {
    const end = HONORIFICS.end(tokens, next);
    if (end < 0) break;
    announced = true;
    next = end;
    if (/^[,/]$/.test(tokens[next]?.text ?? '') && HONORIFICS.end(tokens, next + 1) > 0) next += 1;
  }
  if (announced && tokens[next]?.text === ':') next += 1;
  const ranks: TitlePhrase[] = [];
  for (let count = 0; count < MAX_HONORIFICS; count += 1) {
    const end = RANKS.end(tokens, next);
    if (end < 0) break;
    ranks.push({ from: next, to: end });
    next = tokens[end]?.text === ',' && RANKS.end(tokens, end + 1) > 0 ? end + 1 : end;
  }
  return {
    at: announced || ranks.length > 0 ? next : at,
    announced: announced || ranks.length > 0,
    plural,
    ranks,
  };
}

function readPerson(
  tokens: Token[],
  at: number,
  listing: boolean,
  shared: TitlePhrase[],
): PersonPhrase | undefined {
  const { at: start, announced, ranks } = readAnnouncement(tokens, at);
  const run = readNameRun(tokens, start);
  if (run !== undefined && isNamed(tokens, run, announced, listing))
    return complete(tokens, at, [...shared, ...ranks], run);
  const pluralOffice = PLURALS.has(tokens[start]?.lower ?? '') ? start + 1 : start;
  if (skipTitleHead(tokens, pluralOffice) < 0) return undefined;
  const titled = readTitlesBeforeName(tokens, pluralOffice);
  return titled === undefined
    ? undefined
    : complete(tokens, at, [...shared, ...ranks, ...titled.titles], titled.run);
}

function complete(tokens: Token[], from: number, before: TitlePhrase[], run: NameRun): PersonPhrase {
  const after = readTitlesAfterName(tokens, skipRemark(tokens, run.to));
  return { name: nameOf(tokens, run), run, titles: [...before, ...after.titles], from, to: after.next };
}

/** "Huỳnh Quốc Thịnh (Chiên Đàn)": a word or two in brackets behind a name says where from. */
function skipRemark(tokens: Token[], at: number): number {
  if (tokens[at]?.text !== '(' || skipTitleHead(tokens, at + 1) > 0) return at;
  for (let next = at + 1; next < at + 8; next += 1) if (tokens[next]?.text === ')') return next + 1;
  return at;
}

/** Announced names need only their shape; listed ones must not be places or bodies; bare ones need an office behind. */
function isNamed(tokens: Token[], run: NameRun, announced: boolean, listing: boolean): boolean {
  if (isCommemorated(tokens, run) || isMemorial(tokens, run.from)) return false;
  const first = tokens[run.from]?.lower ?? '';
  if (announced) return skipTitleHead(tokens, run.from) < 0 || FAMILY_NAMES.has(first);
  if (skipTitleHead(tokens, run.from) > 0) return false;
  if (PLACE_WORDS.has(tokens[run.from - 1]?.lower ?? '')) return false;
  const officeBehind = hasOfficeBehind(tokens, run.to);
  if (listing && officeBehind) return !BODY_WORDS.has(first) || FAMILY_NAMES.has(first);
  if (!isBelievable(tokens, run)) return false;
  if (listing) return run.to - run.from >= 3 || !isPlaceName(nameOf(tokens, run));
  return officeBehind;
}

function hasOfficeBehind(tokens: Token[], at: number): boolean {
  return /^[,–—(-]$/.test(tokens[at]?.text ?? '') && skipTitleHead(tokens, at + 1) > 0;
}

const PLACE_WORDS = new Set([
  'thôn',
  'bản',
  'ấp',
  'làng',
  'buôn',
  'khóm',
  'xã',
  'phường',
  'huyện',
  'quận',
  'tỉnh',
  'phum',
]);
const MEMORIALS = new Set([
  'niệm',
  'đường',
  'phố',
  'trường',
  'tượng',
  'đài',
  'thờ',
  'mang',
  'tên',
  'giải',
  'quỹ',
]);

function isMemorial(tokens: Token[], at: number): boolean {
  return MEMORIALS.has(tokens[at - 1]?.lower ?? '');
}

/** "Phóng viên Tô Phương đưa tin", "Ảnh: Thu Hà": who made the article is not in it. */
function isReporter(tokens: Token[], { from }: PersonPhrase): boolean {
  const before = tokens[from - 1]?.lower;
  const earlier = tokens[from - 2]?.lower;
  return (
    (before === 'viên' && earlier === 'phóng') ||
    before === 'pv' ||
    before === 'ctv' ||
    (before === ':' && earlier === 'ảnh')
  );
}
