import { z } from 'zod';
import { BrokenInvariant } from '../../errors.ts';
import { CHANGES_PK, changeKey, readChangeKey } from '../keys.ts';
import type { ArticleChanges } from '../store.port.ts';
import type { DynamoTable } from './dynamo-table.ts';

/**
 * How far back of the newest entry a reader looks again. Entries carry their writer's clock and become visible a moment
 * later, so an older one may appear behind a newer one. Covers the longest put (clients.ts: 3 tries of 5 s),
 * MAX_ENTRY_AGE_MS, and clocks that are some seconds apart.
 */
const OVERLAP_MS = 60_000;
/**
 * So long after the newest entry, by the reader's clock, no older one is on its way: the overlap is left out then, or
 * every reading after a burst would pay for the burst's last minute again. Leaves room for clocks minutes apart.
 */
const SETTLED_MS = 5 * 60_000;
/** A writer that was held up for longer between dating an entry and writing it dates it anew. */
export const MAX_ENTRY_AGE_MS = 20_000;

/** Where a reader is: the newest entry it has seen, and all those within the overlap, which will come again. */
const Cursor = z.object({ newest: z.iso.datetime(), seen: z.array(z.string()) });
type Cursor = z.infer<typeof Cursor>;

/** The change log: who reads it re-reads the articles whole, so order and repetition do not matter. */
export class ChangeLog {
  readonly #table: DynamoTable;
  readonly #now: () => Date;

  constructor(table: DynamoTable, now: () => Date) {
    this.#table = table;
    this.#now = now;
  }

  async hasEntry(changedAt: string, articleId: string, version: number): Promise<boolean> {
    return (await this.#table.readItem(changeKey(changedAt, articleId, version))) !== undefined;
  }

  async writeEntry(changedAt: string, articleId: string, cause: number | string): Promise<void> {
    await this.#table.putItem(changeKey(changedAt, articleId, cause));
  }

  /** See ArticleStore.readChanges. */
  async readChanges(cursorText: string | undefined): Promise<ArticleChanges> {
    const cursor = cursorText === undefined ? undefined : parseCursor(cursorText);
    const from = cursor && this.#readingStart(cursor.newest);
    const entries = (await this.#table.queryItems({ pk: CHANGES_PK, from })).map(({ sk }) => sk);
    const seen = new Set(cursor?.seen);
    const fresh = entries.filter((sk) => !seen.has(sk));
    const changedAt = lastMentions(fresh);
    const news = { articleIds: [...changedAt.keys()], changedAt };
    if (fresh.length === 0) return { ...news, completeUntil: undefined, cursor: cursorText };
    return { ...news, ...this.#positionAfter(entries, cursor) };
  }

  #readingStart(newest: string): string {
    const isSettled = this.#now().getTime() - Date.parse(newest) > SETTLED_MS;
    return isSettled ? newest : this.#overlapStart(newest);
  }

  #positionAfter(entries: string[], before: Cursor | undefined): { completeUntil: string; cursor: string } {
    const last = readChangeKey(entries.at(-1) ?? '').changedAt;
    const newest = before !== undefined && before.newest > last ? before.newest : last;
    const start = this.#overlapStart(newest);
    const cursor: Cursor = { newest, seen: entries.filter((sk) => sk >= start) };
    return { completeUntil: start, cursor: JSON.stringify(cursor) };
  }

  /** Never later than by this reader's own clock: one writer's clock that is far ahead must not hide the others. */
  #overlapStart(newest: string): string {
    const latest = Math.min(Date.parse(newest), this.#now().getTime());
    return new Date(latest - OVERLAP_MS).toISOString();
  }
}

function parseCursor(text: string): Cursor {
  const parsed = Cursor.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new BrokenInvariant('bad-change-cursor', 'No cursor of the change log', { cursor: text });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @returns each article once, at the place of its last entry, with its time */
function lastMentions(entries: string[]): Map<string, string> {
  const times = new Map<string, string>();
  for (const sk of entries) {
    const { articleId, changedAt } = readChangeKey(sk);
    times.delete(articleId);
    times.set(articleId, changedAt);
  }
  return times;
}
