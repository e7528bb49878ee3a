import type { ObjectStore } from '../../store/store.port.ts';
import { movePointer, readPointer, registerKey } from './register-pointer.ts';

/**
 * Takes every published register away but the current one, with all versions that the bucket keeps: they hold what was
 * withdrawn since. A reader that was about to fetch one of them looks at the pointer again.
 *
 * @returns the lineage of the current one; undefined when none is published
 */
export async function purgeEarlierFiles(objects: ObjectStore): Promise<string | undefined> {
  const pointer = await readPointer(objects);
  if (pointer === undefined) return undefined;
  await movePointer(objects, { ...pointer, earlierKeys: [] });
  const files = await objects.listKeys(registerKey('').replace('.sqlite.zst', ''));
  for (const key of files) {
    const isRegister = key.endsWith('.sqlite.zst');
    if (isRegister && key !== pointer.key) await objects.purgeObjects(key);
  }
  return pointer.lineage;
}
