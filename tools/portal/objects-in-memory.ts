import type { ObjectStore } from '../../shared/store/store.port.ts';

/** Objects for one run of a command: robots.txt copies and the like, gone when it ends. */
export function objectsInMemory(): ObjectStore {
  const kept = new Map<string, { bytes: Uint8Array; metadata: Record<string, string> }>();
  return {
    putObject: async (key, bytes, metadata) => void kept.set(key, { bytes, metadata }),
    getObject: async (key) => kept.get(key),
    hasObject: async (key) => kept.has(key),
    deleteObject: async (key) => void kept.delete(key),
    listKeys: async (prefix) => [...kept.keys()].filter((key) => key.startsWith(prefix)).sort(),
    purgeObjects: async (prefix) => {
      for (const key of [...kept.keys()].filter((each) => each.startsWith(prefix))) kept.delete(key);
    },
  };
}
