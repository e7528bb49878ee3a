import { join } from 'node:path';
import PQueue from 'p-queue';
import type { Installation, StoredItem } from '../../shared/store/installation.port.ts';
import { carryingPhase, isTakenUpAtOnce } from '../../shared/store/keys.ts';
import { UsageError } from '../stack/usage-error.ts';
import { type ArchivedObject, blobFile, canonicalJson } from './archive-format.ts';
import { measureFile } from './hashed-lines.ts';
import { checkArchive } from './read-archive.ts';
import { WorkingIndex } from './working-index.ts';

const CONCURRENT = 8;
const PHASES = [0, 1, 2, 3] as const;
const NAMED_CONFLICTS = 5;

/** How much was put, and how much stood there already from an import that was cut off, or that is repeated. */
export interface ImportReport {
  items: { added: number; known: number };
  objects: { added: number; known: number };
}

/**
 * Puts everything of an archive into an installation that holds nothing, or only what the archive holds too: so an import
 * that was cut off goes on, and a second one changes nothing. Nothing is ever replaced. The register is not published: see
 * publishRegister.
 *
 * @throws UsageError before anything is written when the archive is damaged or of an unknown version, or when the
 * installation holds anything that the archive does not hold in the same way
 */
export async function importInstallation(installation: Installation, folder: string): Promise<ImportReport> {
  const missing = new WorkingIndex();
  try {
    await checkArchive(folder, missing);
    const known = await setKnownAside(installation, missing);
    const early = await putObjects(installation, folder, missing, (key) => !isTakenUpAtOnce(key));
    let added = 0;
    for (const phase of PHASES) added += await addItems(installation, missing, phase);
    const late = await putObjects(installation, folder, missing, isTakenUpAtOnce);
    return {
      items: { added, known: known.items },
      objects: { added: early + late, known: known.objects },
    };
  } finally {
    missing.close();
  }
}

/** Takes what the installation holds already out of the index, and refuses when it holds anything else. */
async function setKnownAside(
  installation: Installation,
  missing: WorkingIndex,
): Promise<{ items: number; objects: number }> {
  const known = { items: 0, objects: 0 };
  const conflicts = new Conflicts();
  for await (const item of installation.listItems()) {
    if (missing.findItem(item) !== canonicalJson(item)) {
      conflicts.add(`${item.pk} ${item.sk}`);
      continue;
    }
    missing.forgetItem(item);
    known.items += 1;
  }
  for await (const { key, bytes } of installation.listObjects()) {
    if (!(await isSameObject(installation, missing, key, bytes))) {
      conflicts.add(key);
      continue;
    }
    missing.forgetObject(key);
    known.objects += 1;
  }
  conflicts.reject();
  return known;
}

async function isSameObject(
  installation: Installation,
  archive: WorkingIndex,
  key: string,
  bytes: number,
): Promise<boolean> {
  const archived = archive.findObject(key);
  if (archived === undefined || (JSON.parse(archived) as ArchivedObject).bytes !== bytes) return false;
  const path = join(archive.folder, 'object');
  const facts = await installation.fetchObject(key, path);
  return facts !== undefined && canonicalJson({ key, ...facts, ...(await measureFile(path)) }) === archived;
}

/** What stands in the way, counted, with the first few by name. */
class Conflicts {
  #count = 0;
  readonly #named: string[] = [];

  add(name: string): void {
    this.#count += 1;
    if (this.#named.length < NAMED_CONFLICTS) this.#named.push(name);
  }

  reject(): void {
    if (this.#count === 0) return;
    throw new UsageError(
      `The installation holds other data than the archive: ${this.#count} entries that are not in it, or differ. ` +
        `Nothing was written; import into an empty one. The first: ${this.#named.join(', ')}`,
    );
  }
}

async function putObjects(
  installation: Installation,
  folder: string,
  missing: WorkingIndex,
  isDue: (key: string) => boolean,
): Promise<number> {
  const objects = function* (): Iterable<ArchivedObject> {
    for (const line of missing.listObjects()) yield JSON.parse(line);
  };
  let count = 0;
  await runAll(objects(), async ({ key, sha256, contentType, headers }) => {
    if (!isDue(key)) return;
    await installation.putObject(key, join(folder, blobFile(sha256)), { contentType, headers, sha256 });
    count += 1;
  });
  return count;
}

async function addItems(installation: Installation, missing: WorkingIndex, phase: number): Promise<number> {
  const items = function* (): Iterable<StoredItem> {
    for (const { value } of missing.listItems()) yield JSON.parse(value);
  };
  let count = 0;
  await runAll(items(), async (item) => {
    if (carryingPhase(item) !== phase) return;
    const isAdded = await installation.addItem(item);
    if (isAdded) count += 1;
    else if (canonicalJson(await installation.readItem(item)) !== canonicalJson(item))
      throw new UsageError(
        `${item.pk} ${item.sk} was written by somebody else meanwhile: stop the stack's schedules, and import into an empty one`,
      );
  });
  return count;
}

/** Some at once, never more in memory than are on their way. */
async function runAll<T>(values: Iterable<T>, run: (value: T) => Promise<void>): Promise<void> {
  const queue = new PQueue({ concurrency: CONCURRENT });
  const failures: unknown[] = [];
  for (const value of values) {
    await queue.onSizeLessThan(CONCURRENT * 2);
    if (failures.length > 0) break;
    void queue.add(() => run(value)).catch((error: unknown) => failures.push(error));
  }
  await queue.onIdle();
  if (failures.length > 0) throw failures[0];
}
