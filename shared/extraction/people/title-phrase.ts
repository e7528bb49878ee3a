import {
  isBelievable,
  isCommemorated,
  isPlaceName,
  type NameRun,
  nameOf,
  readNameRun,
  withoutPlace,
} from './person-name.ts';
import {
  AFTER_COMMA,
  FAMILY_NAMES,
  HONORIFICS,
  MIDDLE_NAMES,
  PLURALS,
  RANKS,
  TITLE_HEADS,
  TITLE_PREFIXES,
  VERB_PAIRS,
  VERBS,
} from './person-words.ts';
import type { Token } from './tokens.ts';

/** Token indexes of one office or rank; `to` is exclusive. */
export interface TitlePhrase {
  from: number;
  to: number;
}

const MAX_TOKENS = 40;
const HARD_END = new Set(';:“”"!?…»«])');
const DASHES = new Set('-–—');
/** What stands between a name and the office behind it. */
const LEADS_TO_TITLE = new Set(',–—(-');
const JOINS_TITLES = new Set(',–-');
/** "… và lãnh đạo một số sở", "… và các đồng chí": others follow, the office is over. */
const OTHERS = new Set(['lãnh', 'đại', 'các', 'một', 'nhiều', 'toàn', 'đông', 'những', 'thủ', 'thay']);
/** "thôn A Máy" is a village; "Y Nhung, thôn Đăk Xây" says where someone lives. */
const VILLAGES = new Set(['thôn', 'bản', 'ấp']);
const NAMED_AFTER = new Set(['trường', 'viện', 'hát', 'thpt', 'thcs', 'bảo', 'lưu', 'niệm']);

/** @returns the index after the first words of an office at `at` ("nguyên Phó Chủ tịch"), or -1 */
export function skipTitleHead(tokens: Token[], at: number): number {
  let next = at;
  while (next < at + 3 && TITLE_PREFIXES.has(tokens[next]?.lower ?? '')) next += 1;
  const end = TITLE_HEADS.end(tokens, next);
  return end > 0 ? end : next > at && TITLE_HEADS.end(tokens, next - 1) > 0 ? next : -1;
}

/** Whether someone is announced at `at`: honorific, rank, "các đồng chí", or a name nobody can mistake. */
export function announcesPerson(tokens: Token[], at: number): boolean {
  const after = PLURALS.has(tokens[at]?.lower ?? '') ? at + 1 : at;
  if (HONORIFICS.end(tokens, after) > 0 || RANKS.end(tokens, at) > 0) return true;
  const run = readNameRun(tokens, at);
  return run !== undefined && run.to - run.from >= 3 && isBelievable(tokens, run);
}

/** The office that begins at `at`, up to the verb, mark or person that ends it. */
export function readTitle(tokens: Token[], at: number): TitlePhrase | undefined {
  const head = skipTitleHead(tokens, at);
  if (head < 0) return undefined;
  let to = head;
  while (to < tokens.length && to - at < MAX_TOKENS && !endsTitle(tokens, to)) to = skipInside(tokens, to);
  return { from: at, to: Math.min(to, tokens.length) };
}

/** A short remark in brackets belongs to the title: "Ban Chấp hành Trung ương (khóa XII)". */
function skipInside(tokens: Token[], at: number): number {
  if (tokens[at]?.text !== '(') return at + 1;
  for (let next = at + 1; next < at + 12; next += 1) if (tokens[next]?.text === ')') return next + 1;
  return at + 1;
}

function endsTitle(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (HARD_END.has(token.text)) return true;
  if (token.text === ',') return AFTER_COMMA.end(tokens, at + 1) < 0 || skipTitleHead(tokens, at + 1) > 0;
  if (token.text === '.') return !isAbbreviationDot(tokens, at);
  if (DASHES.has(token.text)) return endsAtDash(tokens, at);
  if (token.lower === 'và')
    return (
      OTHERS.has(tokens[at + 1]?.lower ?? '') ||
      announcesPerson(tokens, at + 1) ||
      namesOfficeHolder(tokens, at + 1) ||
      skipTitleHead(tokens, at + 1) > 0
    );
  if (token.capital) return RANKS.end(tokens, at) > 0;
  if (token.lower === 'cùng' || token.lower === 'với') return true;
  return endsAtVerb(tokens, at) || isBehindLocality(tokens, at);
}

const UNITS = new Set(['tỉnh', 'huyện', 'quận', 'xã', 'phường', 'phố', 'trấn', 'khu']);
/** What an office goes on with behind "tỉnh" or "huyện X" all the same: "Tỉnh ủy viên", "UBND xã phụ trách kinh tế". */
const GOES_ON = new Set(
  'ủy uỷ đoàn hội phố tịch tế trấn vực kinh nhiệm khóa khoá lần phụ kiêm thường và dân tự công đội'.split(
    ' ',
  ),
);

const isNumber = (token: Token | undefined) => {
  const letter = token?.text.charAt(0) ?? '';
  return letter >= '0' && letter <= '9';
};

/** The locality closes an office: whatever small word follows "tỉnh" or "huyện Văn Giang" is told of the person. */
function isBehindLocality(tokens: Token[], at: number): boolean {
  if (GOES_ON.has(tokens[at]?.lower ?? '') || isNumber(tokens[at])) return false;
  let unit = at - 1;
  while (unit > at - 5 && (tokens[unit]?.capital === true || isNumber(tokens[unit]))) unit -= 1;
  const word = tokens[unit];
  if (word === undefined || !UNITS.has(word.lower)) return false;
  return !/^(?:tác|kinh|ban|chi)$/.test(tokens[unit - 1]?.lower ?? '');
}

/** "… Hội Nông dân tỉnh và Rmah H’Bé - Phó Giám đốc": two syllables with an office behind. */
function namesOfficeHolder(tokens: Token[], at: number): boolean {
  const run = readNameRun(tokens, at);
  if (run === undefined || !FAMILY_NAMES.has(tokens[at]?.lower ?? '')) return false;
  return LEADS_TO_TITLE.has(tokens[run.to]?.text ?? '') && skipTitleHead(tokens, run.to + 1) > 0;
}

function endsAtVerb(tokens: Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (lower === 'chỉ' && tokens[at - 1]?.lower === 'ban') return false;
  return VERBS.has(lower) || VERB_PAIRS.end(tokens, at) > 0;
}

function isAbbreviationDot(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  return after?.capital === true && /^(?:TP|TX|TT|T|Tp|Q|P|H)$/.test(before?.text ?? '');
}

/** "HĐND - UBND", "khu vực 2 – Khánh Hòa" go on; "xã Ia Dêr-cho rằng" and a further office end the title. */
function endsAtDash(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || skipTitleHead(tokens, at + 1) > 0) return true;
  return !next.capital || announcesPerson(tokens, at + 1);
}

/** Offices printed before a name: "Ủy viên Ban Thường vụ, Trưởng ban Nội chính Thành ủy Lâm Quang Bảy". */
export function readTitlesBeforeName(
  tokens: Token[],
  at: number,
): { titles: TitlePhrase[]; run: NameRun } | undefined {
  const titles: TitlePhrase[] = [];
  let next = at;
  for (let count = 0; count < 5; count += 1) {
    const title = VILLAGES.has(tokens[next]?.lower ?? '') ? undefined : readTitle(tokens, next);
    if (title === undefined) return undefined;
    const run = findNameInside(tokens, skipTitleHead(tokens, next), title.to);
    if (run !== undefined) return { titles: [...titles, { from: title.from, to: run.from }], run };
    titles.push(title);
    if (!JOINS_TITLES.has(tokens[title.to]?.text ?? '')) return undefined;
    next = title.to + 1;
  }
  return undefined;
}

function findNameInside(tokens: Token[], from: number, to: number): NameRun | undefined {
  for (let at = from; at < to; at += 1) {
    if (!tokens[at]?.capital || isYouthUnion(tokens, at)) continue;
    const whole = readNameRun(tokens, at);
    if (whole === undefined) continue;
    const run = withoutPlace(tokens, whole);
    if (isNameAfterTitle(tokens, run, from)) return run;
  }
  return undefined;
}

/** In "Bí thư Thành Đoàn Lê Thị Hoa" Đoàn is no family name, in "Chủ tịch UBND huyện Đoàn Văn Lộc" it is. */
function isYouthUnion(tokens: Token[], at: number): boolean {
  if (tokens[at]?.lower !== 'đoàn' || !LEVELS.has(tokens[at - 1]?.lower ?? '')) return false;
  const name = readNameRun(tokens, at + 1);
  const first = tokens[at + 1]?.lower ?? '';
  if (name === undefined) return false;
  const isUpper = /^(?:tỉnh|thành)$/.test(tokens[at - 1]?.lower ?? '');
  if ((isUpper || !MIDDLE_NAMES.has(first)) && isPlaceName(nameOf(tokens, name))) return true;
  return FAMILY_NAMES.has(first) && (name.to - name.from > 2 || !MIDDLE_NAMES.has(first));
}

const LEVELS = new Set(['tỉnh', 'thành', 'huyện', 'quận', 'thị', 'xã', 'phường', 'ương']);

/** "Trường Lê Lợi" bears a name, "Môi trường Lê Lợi" does not. */
function isNamedAfter(tokens: Token[], at: number): boolean {
  if (!NAMED_AFTER.has(tokens[at]?.lower ?? '')) return false;
  const [before, word, after] = [tokens[at - 1]?.lower ?? '', tokens[at]?.lower, tokens[at + 1]?.lower];
  if (word === 'viện') return /^(?:bệnh|học)$/.test(before);
  if (word === 'bảo') return after === 'tàng';
  return !/^(?:môi|thị|hội|quảng|hiện)$/.test(before);
}

function isNameAfterTitle(tokens: Token[], run: NameRun, head: number): boolean {
  if (!isBelievable(tokens, run) || isCommemorated(tokens, run)) return false;
  for (let at = run.from - 1; at >= head && !UNITS.has(tokens[at]?.lower ?? ''); at -= 1)
    if (isNamedAfter(tokens, at)) return false;
  return run.to - run.from >= 3 || run.from === head;
}

/** An office with a name inside is the next person's. Offices printed after a name: ", Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh", " - Trưởng ban", "(Chiên Đàn)". */
export function readTitlesAfterName(tokens: Token[], at: number): { titles: TitlePhrase[]; next: number } {
  const titles: TitlePhrase[] = [];
  let next = at;
  for (let count = 0; count < 8; count += 1) {
    const separated = LEADS_TO_TITLE.has(tokens[next]?.text ?? '');
    const bracketed = tokens[next]?.text === '(';
    const title = readTitle(tokens, separated ? next + 1 : next);
    if (title === undefined || (!separated && !tokens[next]?.capital)) break;
    if (findNameInside(tokens, title.from + 1, title.to) !== undefined) break;
    titles.push(title);
    next = bracketed && tokens[title.to]?.text === ')' ? title.to + 1 : title.to;
  }
  return { titles, next };
}
