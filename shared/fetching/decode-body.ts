import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { KyketError } from '../errors.ts';

/** The body cannot be unpacked: unknown or broken encoding, or more than is allowed once unpacked. */
export class UndecodableBody extends KyketError {}

type Unpack = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>;

/** A map, since a server may also name what every object has: `constructor`. */
const UNPACKERS = new Map<string, Unpack>(
  Object.entries({
    gzip: promisify(gunzip),
    'x-gzip': promisify(gunzip),
    br: promisify(brotliDecompress),
    // The standard says zlib; some servers send the bare stream, whose first byte cannot be a zlib header.
    deflate: (bytes, options) =>
      ((bytes[0] ?? 0) & 0x0f) === 8
        ? promisify(inflate)(bytes, options)
        : promisify(inflateRaw)(bytes, options),
  }),
);
const MAX_ENCODINGS = 2;

/** What the sender is told that we can read. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br';

/**
 * Undoes the content encodings, last applied first.
 *
 * @param contentEncoding value of the header; undefined or `identity` leaves the bytes as they are
 * @param maxBytes refused beyond, before more memory than that is taken
 * @throws UndecodableBody `unknown-encoding`, `too-large-unpacked` or `broken-encoding`
 */
export async function decodeBody(
  bytes: Uint8Array,
  contentEncoding: string | undefined,
  maxBytes: number,
): Promise<Uint8Array> {
  const encodings = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((encoding) => encoding.trim())
    .filter((encoding) => encoding !== '' && encoding !== 'identity');
  if (encodings.length > MAX_ENCODINGS) throw unknownEncoding(contentEncoding);
  let decoded = bytes;
  for (const encoding of encodings.reverse()) {
    const unpack = UNPACKERS.get(encoding);
    if (!unpack) throw unknownEncoding(contentEncoding);
    decoded = await unpackWithin(unpack, decoded, maxBytes);
  }
  return decoded;
}

/** Unpacks a gzip file by its first two bytes, as sitemaps come (`sitemap.xml.gz`); other bytes pass. */
export async function gunzipIfPacked(bytes: Uint8Array, maxBytes: number): Promise<Uint8Array> {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? decodeBody(bytes, 'gzip', maxBytes) : bytes;
}

async function unpackWithin(unpack: Unpack, bytes: Uint8Array, maxBytes: number): Promise<Uint8Array> {
  if (bytes.length === 0) return bytes;
  try {
    return await unpack(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new UndecodableBody(
      tooLarge ? 'too-large-unpacked' : 'broken-encoding',
      tooLarge ? `More than ${maxBytes} bytes once unpacked` : 'The body does not unpack',
      {},
      error,
    );
  }
}

function unknownEncoding(contentEncoding: string | undefined): UndecodableBody {
  return new UndecodableBody('unknown-encoding', `Cannot read content-encoding ${contentEncoding}`);
}
