/**
 * The lines of a text that comes in pieces, ended by `\n` alone: Node's own readline also ends them at U+2028 and U+2029,
 * which JSON leaves in texts as they are.
 */
export async function* splitLines(pieces: AsyncIterable<string>): AsyncIterable<string> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
