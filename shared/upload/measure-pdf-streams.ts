import { inflateSync } from 'node:zlib';

const STREAM_START = /stream\r?\n/g;
/** More than any article has; each costs its own start of the inflater. */
const STREAMS_MAX = 5_000;

/**
 * What the packed streams of a PDF unpack to, all together: a reader of PDF has no bound of its own, and a few megabytes
 * can be made to fill any memory. Whatever is no deflated stream counts for nothing; the reader meets it as it stands.
 *
 * @param limitBytes nothing is unpacked beyond it
 * @returns Infinity when the limit is passed, or there are more streams than any article has
 */
export function measurePdfStreams(bytes: Uint8Array, limitBytes: number): number {
  // Latin-1: one character a byte, so offsets agree.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  let sum = 0;
  let streams = 0;
  for (const match of text.matchAll(STREAM_START)) {
    const start = match.index + match[0].length;
    if (text.startsWith('end', match.index - 3) || !isDeflated(bytes, start)) continue;
    streams += 1;
    sum += measureStream(bytes.subarray(start), limitBytes - sum);
    if (sum > limitBytes || streams > STREAMS_MAX) return Number.POSITIVE_INFINITY;
  }
  return sum;
}

/** The header of RFC 1950: method 8, and a multiple of 31. */
function isDeflated(bytes: Uint8Array, at: number): boolean {
  const [method = 0, flags = 0] = bytes.subarray(at, at + 2);
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
}

/** The stream ends itself; what stands behind it in the file is not its. */
function measureStream(packed: Uint8Array, limitBytes: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: limitBytes + 1 }).byteLength;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ERR_BUFFER_TOO_LARGE' ? Number.POSITIVE_INFINITY : 0;
  }
}
