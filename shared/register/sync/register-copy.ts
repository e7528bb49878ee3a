import type { DatabaseSync } from 'node:sqlite';
import type { ObjectStore } from '../../store/store.port.ts';
import { applyChanges, type ChangeSource, type FailedArticle, findPendingChanges } from './apply-changes.ts';
import { type FetchedRegister, fetchRegister } from './fetch-register.ts';
import { openRegisterFile, type RegisterFile } from './register-file.ts';
import { readPointer } from './register-pointer.ts';

export interface RegisterCopyPorts {
  articles: ChangeSource;
  objects: ObjectStore;
  now: () => Date;
  /** Called with articles that the register could not take in; answers are given without them. */
  reportFailed(failed: FailedArticle[]): void;
}

/** This process's copy of the register. */
export interface RegisterCopy {
  /**
   * @returns the register with everything in it that was stored before the call. Read from it at once: a later call
   * changes it, and the one after may close it
   */
  openCurrent(): Promise<DatabaseSync>;
  /** Closes the copy and takes its files away. */
  close(): Promise<void>;
}

/** With more to take in than this, a newer published file is the shorter way. */
const FETCH_RATHER_THAN_APPLY = 200;
/** How often the pointer is looked at though little has changed: a rebuilt register repairs what this one may lack. */
const POINTER_CHECK_MS = 5 * 60_000;

/**
 * Keeps a copy of the published register and brings it up to date from the store at every call: one small read of the
 * change log, then the changed articles. What is published matters for speed only, never for what is answered.
 */
export function openRegisterCopy(ports: RegisterCopyPorts): RegisterCopy {
  const copy = new LocalCopy(ports);
  let running: Promise<DatabaseSync> | undefined;
  let waiting: Promise<DatabaseSync> | undefined;

  /** A run that is under way may have read the log before this call: wait for the next one, which all waiters share. */
  function openCurrent(): Promise<DatabaseSync> {
    if (waiting) return waiting;
    if (running) {
      waiting = running
        .catch(() => undefined)
        .then(() => {
          waiting = undefined;
          return start();
        });
      return waiting;
    }
    return start();
  }

  function start(): Promise<DatabaseSync> {
    running = copy.bringUpToDate().finally(() => {
      running = undefined;
    });
    return running;
  }

  return { openCurrent, close: () => copy.close() };
}

class LocalCopy {
  readonly #ports: RegisterCopyPorts;
  #file: RegisterFile | undefined;
  /** The one before: whoever was given it may still be reading. */
  #replaced: RegisterFile | undefined;
  #base: { version: string; lineage: string } | undefined;
  #pointerCheckedAt = 0;

  constructor(ports: RegisterCopyPorts) {
    this.#ports = ports;
  }

  async bringUpToDate(): Promise<DatabaseSync> {
    const { articles, reportFailed } = this.#ports;
    let file = this.#file ?? (await this.#adopt(await fetchRegister(this.#ports.objects)));
    let pending = await findPendingChanges(file.db, articles);
    if (await this.#isWorthFetching(pending.articleIds.length)) {
      file = await this.#adopt(await fetchRegister(this.#ports.objects));
      pending = await findPendingChanges(file.db, articles);
    }
    const failed = await applyChanges(file.db, articles, pending);
    if (failed.length > 0) reportFailed(failed);
    return file.db;
  }

  async #isWorthFetching(pendingCount: number): Promise<boolean> {
    const isMuch = pendingCount > FETCH_RATHER_THAN_APPLY;
    const now = this.#ports.now().getTime();
    if (!isMuch && now - this.#pointerCheckedAt < POINTER_CHECK_MS) return false;
    const pointer = await readPointer(this.#ports.objects);
    this.#pointerCheckedAt = now;
    if (pointer === undefined) return false;
    return isMuch ? pointer.version !== this.#base?.version : pointer.lineage !== this.#base?.lineage;
  }

  async #adopt(fetched: FetchedRegister | undefined): Promise<RegisterFile> {
    // Without a published one that can be used, what this process has is kept; a new process begins with nothing.
    if (fetched === undefined && this.#file) return this.#file;
    const file = fetched?.file ?? (await openRegisterFile());
    await file.unlink();
    await this.#replaced?.discard();
    this.#replaced = this.#file;
    this.#file = file;
    this.#base = fetched?.pointer;
    this.#pointerCheckedAt = this.#ports.now().getTime();
    return file;
  }

  async close(): Promise<void> {
    await Promise.all([this.#file?.discard(), this.#replaced?.discard()]);
    this.#file = undefined;
    this.#replaced = undefined;
  }
}
