/** A line that ends this much before the margin was ended by its writer, not by the margin. */
const FULL_LINE_SHARE = 0.75;
const BULLET = /^[-–—•*+●▪]/;

/**
 * Paragraphs out of lines as printed: a line that reaches the margin goes on in the next.
 *
 * @param lines trimmed lines in order; empty ones end a paragraph
 * @returns paragraphs, apart by a blank line
 */
export function joinPrintedLines(lines: readonly string[]): string {
  const full = findFullLength(lines);
  const paragraphs: string[] = [];
  let goesOn = false;
  for (const line of lines) {
    if (line === '') goesOn = false;
    else if (goesOn && !BULLET.test(line)) paragraphs.push(`${paragraphs.pop()} ${line}`);
    else paragraphs.push(line);
    goesOn = line.length >= full * FULL_LINE_SHARE;
  }
  return paragraphs.join('\n\n');
}

/** The length that one line in ten reaches: the margin, whatever a single long line does. */
function findFullLength(lines: readonly string[]): number {
  const lengths = lines.map(({ length }) => length).sort((a, b) => b - a);
  return lengths[Math.floor(lengths.length / 10)] ?? 0;
}
