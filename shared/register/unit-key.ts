import { foldWords } from './search-text.ts';

/** The key under which the register keeps a unit: its folded words; of a unit without any, such as `%`, itself. */
export function unitKey(unit: string): string {
  const words = foldWords(unit).join(' ');
  return words === '' ? unit.trim() : words;
}
