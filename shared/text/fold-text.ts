/**
 * The shadow of a text: same length, same offsets, case and Vietnamese diacritics folded by table to ASCII, typographic
 * quotes and dashes to `"` and `-`, so that plain `\b`, `\w` and cheap alternations work on it. Folding merges words
 * (ký and kỳ, tối and tới): confirm a hit on the real text wherever that matters.
 */
const TABLE = buildTable();

function buildTable(): Uint16Array {
  const table = new Uint16Array(65536);
  for (let code = 0; code < table.length; code += 1) table[code] = foldedUnit(code);
  return table;
}

function foldedUnit(code: number): number {
  const char = String.fromCharCode(code);
  if ('đĐ\u00d0'.includes(char)) return 0x64;
  if ('“”„«»″'.includes(char)) return 0x22;
  if ('‘’‚′'.includes(char)) return 0x27;
  if ('–—−‐‑‒―'.includes(char)) return 0x2d;
  if (code < 0xd800 || code > 0xdfff) {
    const base = char
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase();
    if (base.length === 1) return base.charCodeAt(0);
  }
  return code;
}

/** Below this, appending letters one by one beats the decoder's fixed cost. */
const SHORT = 48;
const DECODER = new TextDecoder('utf-16le', { ignoreBOM: true });

/**
 * Measured on a 4,000-letter text: 12 µs by the decoder, 28 µs by fromCharCode over chunks, 145 µs when those are
 * spread as arguments.
 *
 * @param text NFC text (see normaliseText); in NFD the combining marks stay and words do not match
 * @returns a string of exactly the same length in UTF-16 units
 */
export function foldText(text: string): string {
  if (text.length < SHORT) return foldShort(text);
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i += 1) units[i] = TABLE[text.charCodeAt(i)] ?? 0;
  return DECODER.decode(units);
}

function foldShort(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i += 1) folded += String.fromCharCode(TABLE[text.charCodeAt(i)] ?? 0);
  return folded;
}
