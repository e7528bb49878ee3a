const HAS_WORD = /\p{L}/u;

/** @returns the first line that has words as the title, and all that follows it as the text */
export function splitTitle(content: string): { title: string; text: string } {
  const lines = content.split(/\r\n?|\n/);
  const at = lines.findIndex((line) => HAS_WORD.test(line));
  return {
    title: lines[at]?.trim() ?? '',
    text: lines
      .slice(at + 1)
      .join('\n')
      .trim(),
  };
}
