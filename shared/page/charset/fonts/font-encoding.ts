/**
 * Before Unicode, Vietnamese was typed with fonts that draw other letters than the bytes say. Pages pasted from such
 * documents still hold those bytes, or the Latin-1 characters that stand for them.
 */
export interface FontEncoding {
  name: 'tcvn3' | 'vni';
  /** @param text Latin-1 characters as typed; others pass through */
  convert(text: string): string;
}

/** Replaces the longest codes first, so that a letter with its tone is not taken for the letter alone. */
export function convertByTable(table: ReadonlyMap<string, string>): (text: string) => string {
  const codes = [...table.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(codes.join('|'), 'g');
  return (text) => text.replace(pattern, (code) => table.get(code) ?? code);
}
