import type { ObjectStore } from '../../store/store.port.ts';
import { REGISTER_FORMAT } from '../schema.ts';
import { findSha256, hasCurrentFormat, openRegisterFile, type RegisterFile } from './register-file.ts';
import { type RegisterPointer, readPointer } from './register-pointer.ts';

/** The pointer may move, and its old file go, between reading the one and fetching the other. */
const FETCH_ATTEMPTS = 3;

export interface FetchedRegister {
  file: RegisterFile;
  pointer: RegisterPointer;
}

/**
 * Fetches the current register and opens it.
 *
 * @returns undefined when there is none that can be used: none published yet, one of another form, one that is damaged;
 * it can always be built from the store
 */
export async function fetchRegister(objects: ObjectStore): Promise<FetchedRegister | undefined> {
  for (let attempt = 0; attempt < FETCH_ATTEMPTS; attempt += 1) {
    const pointer = await readPointer(objects);
    if (pointer === undefined || pointer.format !== REGISTER_FORMAT) return undefined;
    const object = await objects.getObject(pointer.key);
    if (object && findSha256(object.bytes) === pointer.sha256) return openFetched(object.bytes, pointer);
  }
  return undefined;
}

async function openFetched(
  bytes: Uint8Array,
  pointer: RegisterPointer,
): Promise<FetchedRegister | undefined> {
  const file = await openRegisterFile(bytes);
  if (hasCurrentFormat(file.db)) return { file, pointer };
  await file.discard();
  return undefined;
}
