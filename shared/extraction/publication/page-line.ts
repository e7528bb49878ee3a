import type { PageView } from '../engine/article-view.ts';

/** One paragraph as the layout rules see it. Offsets of anything read in it count from `start`. */
export interface PageLine {
  /** Index into `PageView.paragraphs`. */
  index: number;
  start: number;
  words: string;
  /** `words` folded, same length and offsets. */
  shadow: string;
}

/** Longer lines are prose whatever they look like; keeps every pattern of this folder on short input. */
export const FURNITURE_MAX_CHARS = 260;

export function listLines(page: PageView): PageLine[] {
  return page.paragraphs.map(({ start, end }, index) => ({
    index,
    start,
    words: page.flat.slice(start, end),
    shadow: page.shadow.slice(start, end),
  }));
}

/** Letters and digits only, folded: equal for two printings of one headline. */
export function keyOf(shadow: string): string {
  return shadow.replace(/[^a-z0-9]+/g, ' ').trim();
}

/** Whether two printings are of one headline; most lines differ in their first letter already. */
export function haveOneKey(shadow: string, other: string): boolean {
  return firstOfKey(shadow) === firstOfKey(other) && keyOf(shadow) === keyOf(other);
}

/** The first letter or digit of a line's key; '' when it has none. */
export function firstOfKey(shadow: string): string {
  return /[a-z0-9]/.exec(shadow)?.[0] ?? '';
}

/** Running text: long enough for a sentence, or closed like one. */
export function isProse({ words }: PageLine): boolean {
  return words.length > 100 || (words.length > 60 && /[.!?…;:]["”’)]*$/.test(words));
}
