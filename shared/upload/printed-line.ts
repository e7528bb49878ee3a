/** One line of a page as it is printed. Lengths in points. */
export interface PrintedLine {
  /** Trimmed; empty for a line without words. */
  text: string;
  page: number;
  /** Of the base line, from the lower edge of the page. */
  y: number;
  /** Of most of its letters, as `font` is: the document's own name for a font, where bold is another one. */
  size: number;
  font: string;
}

/** A piece of text as pdf.js gives it. */
export interface TextItem {
  str: string;
  hasEOL: boolean;
  /** Matrix of six numbers. */
  transform: number[];
  fontName: string;
}

/** The lines of one page, from pieces that stand in a line until one ends it. */
export function listPrintedLines(items: readonly TextItem[], page: number): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let pieces: TextItem[] = [];
  for (const item of items) {
    pieces.push(item);
    if (!item.hasEOL) continue;
    lines.push(joinPieces(pieces, page));
    pieces = [];
  }
  return pieces.length === 0 ? lines : [...lines, joinPieces(pieces, page)];
}

function joinPieces(pieces: readonly TextItem[], page: number): PrintedLine {
  const text = pieces
    .map(({ str }) => str)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  const longest = pieces.reduce((one, other) =>
    other.str.trim().length > one.str.trim().length ? other : one,
  );
  const [, , c = 0, d = 0, , y = 0] = longest.transform;
  return { text, page, y, size: Math.hypot(c, d), font: longest.fontName };
}
