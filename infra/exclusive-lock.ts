import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Takes a lock that one process at a time can hold. It is the operating system's lock on an SQLite file, since that
 * ends with its process however the process ends; a file with a process id in it would outlive a kill -9.
 * @returns how to give it back, or undefined when another holds it
 */
export function takeExclusiveLock(file: string): (() => void) | undefined {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file);
  try {
    database.exec('BEGIN EXCLUSIVE');
    return () => database.close();
  } catch {
    database.close();
    return undefined;
  }
}
