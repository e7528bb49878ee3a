import { inflateRawSync } from 'node:zlib';

/** Signatures and offsets: PKWARE's APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16. */
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const COMMENT_MAX = 0xffff;
const STORED = 0;
const DEFLATED = 8;

interface ZipEntry {
  method: number;
  packedBytes: number;
  localOffset: number;
}

/** What the files of a ZIP come to, all together. */
export interface ZipMeasure {
  unpackedBytes: number;
  /** Characters `<`, one for each tag: what a reader of XML needs time and memory for. */
  tags: number;
}

/**
 * Measures the files of a ZIP by unpacking one after the other and keeping none: what a ZIP says of its own sizes is up
 * to whoever made it.
 *
 * @param limitBytes nothing is unpacked beyond it; `unpackedBytes` is Infinity then
 * @returns undefined when it is no ZIP, or one that another reader could see otherwise (something before its first file
 * or between its directory and its end, ZIP64, other methods)
 */
export function measureZip(bytes: Uint8Array, limitBytes: number): ZipMeasure | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = listEntries(view);
  if (entries === undefined) return undefined;
  const sum: ZipMeasure = { unpackedBytes: 0, tags: 0 };
  for (const entry of entries) {
    const packed = findPacked(bytes, view, entry);
    const left = limitBytes - sum.unpackedBytes;
    const unpacked = packed && (entry.method === STORED ? packed : inflate(packed, left));
    if (unpacked === undefined) return undefined;
    if (unpacked === 'over' || unpacked.byteLength > left)
      return { ...sum, unpackedBytes: Number.POSITIVE_INFINITY };
    sum.unpackedBytes += unpacked.byteLength;
    sum.tags += countTags(unpacked);
  }
  return sum;
}

/** Only where the directory lies wholly and exactly between where it says to begin and the archive's end. */
function listEntries(view: DataView): ZipEntry[] | undefined {
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const offset = view.getUint32(end + 16, true);
  if (offset + view.getUint32(end + 12, true) !== end) return undefined;
  const entries: ZipEntry[] = [];
  let at = offset;
  while (at + ENTRY_LENGTH <= end && view.getUint32(at, true) === DIRECTORY_ENTRY) {
    entries.push({
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      localOffset: view.getUint32(at + 42, true),
    });
    const nameBytes = view.getUint16(at + 28, true);
    at += ENTRY_LENGTH + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return at === end && entries.length === view.getUint16(end + 10, true) ? entries : undefined;
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - COMMENT_MAX); at -= 1)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return undefined;
}

/** @returns undefined when the file is not where the directory says, or packed in a way that is not read */
function findPacked(
  bytes: Uint8Array,
  view: DataView,
  { method, packedBytes, localOffset }: ZipEntry,
): Uint8Array | undefined {
  if (method !== STORED && method !== DEFLATED) return undefined;
  if (localOffset + LOCAL_LENGTH > bytes.byteLength) return undefined;
  if (view.getUint32(localOffset, true) !== LOCAL_ENTRY) return undefined;
  const names = view.getUint16(localOffset + 26, true) + view.getUint16(localOffset + 28, true);
  const start = localOffset + LOCAL_LENGTH + names;
  return start + packedBytes <= bytes.byteLength ? bytes.subarray(start, start + packedBytes) : undefined;
}

/** @returns undefined for what is no deflated data */
function inflate(packed: Uint8Array, limitBytes: number): Uint8Array | 'over' | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(limitBytes, 1) });
  } catch (error) {
    const isOver = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isOver ? 'over' : undefined;
  }
}

function countTags(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0x3c); at >= 0; at = bytes.indexOf(0x3c, at + 1)) count += 1;
  return count;
}
