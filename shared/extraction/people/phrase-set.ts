import type { Token } from './tokens.ts';

/** A set of phrases in lower case, looked up by their first word; the longest one wins. */
export class PhraseSet {
  readonly #byFirst = new Map<string, string[][]>();

  constructor(phrases: string[]) {
    for (const phrase of phrases) {
      const words = phrase.split(' ');
      const key = words[0] ?? '';
      this.#byFirst.set(
        key,
        [...(this.#byFirst.get(key) ?? []), words].sort((a, b) => b.length - a.length),
      );
    }
  }

  /** The words that phrases begin with. */
  firstWords(): Iterable<string> {
    return this.#byFirst.keys();
  }

  /** @returns the index after the longest phrase that stands at `at`, or -1 */
  end(tokens: Token[], at: number): number {
    const phrases = this.#byFirst.get(tokens[at]?.lower ?? '');
    if (phrases === undefined) return -1;
    for (const phrase of phrases) if (standsAt(tokens, at, phrase)) return at + phrase.length;
    return -1;
  }
}

function standsAt(tokens: Token[], at: number, phrase: string[]): boolean {
  for (let i = 1; i < phrase.length; i += 1) if (tokens[at + i]?.lower !== phrase[i]) return false;
  return true;
}
