import { foldText } from '../../text/fold-text.ts';
import { nameOf } from './person-name.ts';
import { HONORIFICS, OPENERS, RANKS } from './person-words.ts';
import { readTitle, skipTitleHead, type TitlePhrase } from './title-phrase.ts';
import type { Token } from './tokens.ts';

/** Someone named in full before, named again; indexes are of tokens. */
export interface PersonAgain {
  key: string;
  from: number;
  to: number;
}

/** Who can be meant by a bare name, a given name ("bà Quyên") or an office ("đồng chí Chủ tịch UBND tỉnh"). */
export class KnownPeople {
  readonly #names = new Set<string>();
  readonly #firstWords = new Set<string>();
  readonly #byGivenName = new Map<string, string | undefined>();
  readonly #byTitle = new Map<string, string | undefined>();

  add(key: string, titles: string[]): void {
    if (!this.#names.has(key)) {
      this.#names.add(key);
      this.#firstWords.add(key.slice(0, key.indexOf(' ')));
      addUnique(this.#byGivenName, key.slice(key.lastIndexOf(' ') + 1), key);
    }
    for (const title of titles) if (title.length >= 8) addUnique(this.#byTitle, foldText(title), key);
  }

  /** Cheap: whether anyone's name begins with this word, in small letters. */
  beginsWith(word: string): boolean {
    return this.#firstWords.has(word);
  }

  hasName(name: string): boolean {
    return this.#names.has(name);
  }

  withGivenName(name: string): string | undefined {
    return this.#byGivenName.get(name);
  }

  withTitle(title: string): string | undefined {
    return this.#byTitle.get(foldText(title));
  }
}

/** Two people with one given name or office: neither is meant for sure. */
function addUnique(map: Map<string, string | undefined>, word: string, key: string): void {
  map.set(word, map.has(word) && map.get(word) !== key ? undefined : key);
}

/** The key of a name: case does not count. */
export function keyOfName(name: string): string {
  return name.toLowerCase();
}

/** @param isTaken whether a token belongs to someone named in full already */
export function findPeopleAgain(
  tokens: Token[],
  known: KnownPeople,
  isTaken: (token: number) => boolean,
  textOf: (title: TitlePhrase) => string,
): PersonAgain[] {
  const found: PersonAgain[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || !(token.capital || OPENERS.has(token.lower)) || isTaken(at)) continue;
    const again =
      readBareName(tokens, at, known) ??
      readGivenName(tokens, at, known) ??
      readOffice(tokens, at, known, textOf);
    if (again === undefined || isTaken(again.to - 1)) continue;
    found.push(again);
    at = again.to - 1;
  }
  return found;
}

function readBareName(tokens: Token[], at: number, known: KnownPeople): PersonAgain | undefined {
  const first = tokens[at];
  if (first === undefined || !first.capital || !known.beginsWith(first.lower)) return undefined;
  for (let to = Math.min(at + 5, tokens.length); to >= at + 2; to -= 1) {
    const key = keyOfName(nameOf(tokens, { from: at, to }));
    if (known.hasName(key)) return { key, from: at, to };
  }
  return undefined;
}

function readGivenName(tokens: Token[], at: number, known: KnownPeople): PersonAgain | undefined {
  const name = Math.max(HONORIFICS.end(tokens, at), RANKS.end(tokens, at));
  const token = tokens[name];
  if (name < 0 || token === undefined || !token.capital || tokens[name + 1]?.capital) return undefined;
  const key = known.withGivenName(token.lower);
  return key === undefined ? undefined : { key, from: at, to: name + 1 };
}

function readOffice(
  tokens: Token[],
  at: number,
  known: KnownPeople,
  textOf: (title: TitlePhrase) => string,
): PersonAgain | undefined {
  const honorific = HONORIFICS.end(tokens, at);
  const start = honorific > 0 ? honorific : at;
  if (!tokens[start]?.capital || skipTitleHead(tokens, start) < 0) return undefined;
  let title = readTitle(tokens, start);
  let key: string | undefined;
  for (let count = 0; title !== undefined && count < 4; count += 1) {
    key = known.withTitle(textOf(title)) ?? key;
    const next = tokens[title.to]?.text === ',' ? readTitle(tokens, title.to + 1) : undefined;
    if (next === undefined) break;
    title = next;
  }
  return key === undefined || title === undefined ? undefined : { key, from: at, to: title.to };
}
