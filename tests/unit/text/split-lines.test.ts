import { expect, it } from 'vitest';
import { splitLines } from '../../../shared/text/split-lines.ts';

async function linesOf(...pieces: string[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of splitLines(
    (async function* () {
      yield* pieces;
    })(),
  ))
    lines.push(line);
  return lines;
}

it('lines end at line feeds alone, wherever the pieces end', async () => {
  expect(await linesOf('a\u2028b', '\u2029c\nd', '\n\ne\r\n')).toEqual(['a\u2028b\u2029c', 'd', '', 'e\r']);
  expect(await linesOf('a', '\n', 'b')).toEqual(['a', 'b']);
  expect(await linesOf()).toEqual([]);
});
