import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { PassThrough, Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** What was written to disk. */
export interface WrittenFile {
  path: string;
  bytes: number;
  sha256: string;
}

/** Rows are small; a stream is quick with pieces of about this length. */
const PIECE_CHARS = 256 * 1024;

/** Writes text to a file, piece by piece, so that its size does not matter; gzipped when asked to. */
export function writeTextFile(
  path: string,
  pieces: Iterable<string>,
  options: { gzip?: boolean } = {},
): Promise<WrittenFile> {
  return writeStream(path, Readable.from(joinPieces(pieces)), options);
}

/** Writes a gzipped copy of a file. */
export function gzipFile(path: string, from: string): Promise<WrittenFile> {
  return writeStream(path, createReadStream(from), { gzip: true });
}

async function writeStream(
  path: string,
  source: Readable,
  { gzip = false }: { gzip?: boolean },
): Promise<WrittenFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const compress = gzip ? createGzip() : new PassThrough();
  await pipeline(source, compress, measure, createWriteStream(path));
  return { path, bytes, sha256: hash.digest('hex') };
}

function* joinPieces(pieces: Iterable<string>): Generator<Buffer> {
  let joined = '';
  for (const piece of pieces) {
    joined += piece;
    if (joined.length < PIECE_CHARS) continue;
    yield Buffer.from(joined);
    joined = '';
  }
  if (joined !== '') yield Buffer.from(joined);
}
