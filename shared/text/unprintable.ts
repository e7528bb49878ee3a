/**
 * What no document of XML 1.0 may hold (its production 2, `Char`), and the other controls (C0, DEL, C1), which no text of an
 * article means either: terminals and tables take them for commands, or break. Tab and line ends are no part of it. Lone
 * surrogates are: they are no characters at all.
 */
const UNPRINTABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/u;
const EVERY_UNPRINTABLE = new RegExp(UNPRINTABLE, 'gu');

export function hasUnprintable(text: string): boolean {
  return UNPRINTABLE.test(text);
}

export function removeUnprintable(text: string): string {
  return text.replace(EVERY_UNPRINTABLE, '');
}
