/** Two blanks in a row, or one that is no plain space. */
const UNEVEN = /\s{2}|[^\S ]/;

/** Each run of blanks as one space. Most names are printed so already, and replacing each of their blanks by itself costs. */
export function collapseBlanks(words: string): string {
  return UNEVEN.test(words) ? words.replace(/\s+/g, ' ') : words;
}
