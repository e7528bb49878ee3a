import { z } from 'zod';
import type { ObjectStore } from '../../store/store.port.ts';

const POINTER_KEY = 'register/current.json';

/** Which register file is the current one. Moved last, so whoever follows it finds a whole file. */
export const RegisterPointer = z.object({
  /** REGISTER_FORMAT of the file. */
  format: z.int(),
  version: z.string(),
  /** Version of the build from scratch that this file goes back to. */
  lineage: z.string(),
  key: z.string(),
  /** Of the compressed file. */
  sha256: z.string(),
  publishedAt: z.iso.datetime(),
  /** Keys of earlier files, newest first, still there for readers that are about to fetch them. */
  earlierKeys: z.array(z.string()),
});
export type RegisterPointer = z.infer<typeof RegisterPointer>;

/** @returns undefined before the first publication */
export async function readPointer(objects: ObjectStore): Promise<RegisterPointer | undefined> {
  const object = await objects.getObject(POINTER_KEY);
  return object && RegisterPointer.parse(JSON.parse(Buffer.from(object.bytes).toString('utf8')));
}

export async function movePointer(objects: ObjectStore, pointer: RegisterPointer): Promise<void> {
  await objects.putObject(POINTER_KEY, Buffer.from(JSON.stringify(pointer)), {
    contentType: 'application/json',
  });
}

export function registerKey(version: string): string {
  return `register/${version}.sqlite.zst`;
}
