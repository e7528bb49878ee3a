import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib';
import { createRegister, REGISTER_FORMAT, readRegisterFormat } from '../schema.ts';

/** A register as a file of this process, in a folder of its own. */
export interface RegisterFile {
  db: DatabaseSync;
  path: string;
  /** Takes the file's name away, so that nothing is left of it however the process ends; it stays open. */
  unlink(): Promise<void>;
  /** Closes the database and takes the folder away. */
  discard(): Promise<void>;
}

/** @param bytes the compressed file; without it an empty register is made */
export async function openRegisterFile(bytes?: Uint8Array): Promise<RegisterFile> {
  const folder = await mkdtemp(join(tmpdir(), 'kyket-register-'));
  const path = join(folder, 'register.sqlite');
  try {
    if (bytes) await pipeline(Readable.from([bytes]), createZstdDecompress(), createWriteStream(path));
    const db = openDatabase(path);
    return {
      db,
      path,
      async unlink() {
        // Where an open file cannot be removed, it stays until it is discarded.
        await rm(folder, { recursive: true, force: true }).catch(() => undefined);
      },
      async discard() {
        db.close();
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The most that SQLite maps; a larger file is read beyond it as without. */
const MAPPED_BYTES = 2_147_418_112;

function openDatabase(path: string): DatabaseSync {
  const db = new DatabaseSync(path);
  // A copy that can be fetched or built again: what a power cut does to it does not matter, and no journal file stays.
  db.exec(
    'PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;',
  );
  // Read in place: copying pages into the cache was half of the time of whatever reads many.
  db.exec(`PRAGMA mmap_size = ${MAPPED_BYTES}`);
  if (readRegisterFormat(db) === 0) createRegister(db);
  return db;
}

/** @returns whether this code can read the register */
export function hasCurrentFormat(db: DatabaseSync): boolean {
  return readRegisterFormat(db) === REGISTER_FORMAT;
}

/** @param file no transaction of it may be open */
export async function compressRegister(file: RegisterFile): Promise<{ bytes: Uint8Array; sha256: string }> {
  const compress = createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 6 } });
  const [bytes] = await Promise.all([buffer(compress), pipeline(createReadStream(file.path), compress)]);
  return { bytes, sha256: findSha256(bytes) };
}

export function findSha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
