/** One word or one mark of a sentence; offsets count in the words given. */
export interface Token {
  text: string;
  /** Lower-cased, diacritics kept. */
  lower: string;
  start: number;
  end: number;
  /** True for a word that begins with a capital. */
  capital: boolean;
}

const TOKEN = /\p{L}[\p{L}\p{M}\p{N}'’/]*|\d[\d.,/]*|\S/gu;

/** Words and single marks; hyphens stand alone, since pages glue them ("Hiền-Trưởng Công an"). */
export function listTokens(words: string): Token[] {
  const tokens: Token[] = [];
  for (const hit of words.matchAll(TOKEN)) {
    const text = hit[0];
    const first = text.charAt(0);
    tokens.push({
      text,
      lower: text.toLowerCase(),
      start: hit.index,
      end: hit.index + text.length,
      capital: first !== first.toLowerCase(),
    });
  }
  return tokens;
}

/** Whether the lower-cased words `phrase` stand at token `at`; answers the index after them, or -1. */
export function skipPhrase(tokens: Token[], at: number, phrase: string[]): number {
  for (let i = 0; i < phrase.length; i += 1) if (tokens[at + i]?.lower !== phrase[i]) return -1;
  return at + phrase.length;
}

/** A set of phrases, keyed by first word, longest first. */
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

  /** @returns the index after the longest phrase that stands at `at`, or -1 */
  end(tokens: Token[], at: number): number {
    for (const phrase of this.#byFirst.get(tokens[at]?.lower ?? '') ?? []) {
      const next = skipPhrase(tokens, at, phrase);
      if (next > 0) return next;
    }
    return -1;
  }
}
