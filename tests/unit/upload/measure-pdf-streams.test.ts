import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { measurePdfStreams } from '../../../shared/upload/measure-pdf-streams.ts';

const LIMIT = 1_000_000;

/** A file with these streams, deflated, and one that is not. */
function writePdf(sizes: number[]): Uint8Array {
  const streams = sizes.flatMap((size) => [
    Buffer.from('<< /Filter /FlateDecode >>\nstream\r\n'),
    deflateSync(Buffer.alloc(size)),
    Buffer.from('\nendstream\n'),
  ]);
  return Buffer.concat([
    Buffer.from('%PDF-1.7\nstream\nplain\nendstream\n'),
    ...streams,
    Buffer.from('%%EOF'),
  ]);
}

describe('the streams of a PDF', () => {
  it('are measured all together, plain ones for nothing', () => {
    expect(measurePdfStreams(writePdf([1_000, 2_000]), LIMIT)).toBe(3_000);
  });

  it('pass the limit alone or together', () => {
    expect(measurePdfStreams(writePdf([LIMIT + 1]), LIMIT)).toBe(Number.POSITIVE_INFINITY);
    expect(measurePdfStreams(writePdf([600_000, 600_000]), LIMIT)).toBe(Number.POSITIVE_INFINITY);
    expect(measurePdfStreams(writePdf([LIMIT / 2, LIMIT / 2]), LIMIT)).toBe(LIMIT);
  });

  it('cost nothing where they only claim to be streams, and are too many beyond any article', () => {
    expect(measurePdfStreams(Buffer.from('stream\n'.repeat(500_000)), LIMIT)).toBe(0);
    expect(measurePdfStreams(writePdf(Array(5_001).fill(0)), LIMIT)).toBe(Number.POSITIVE_INFINITY);
  });
});
