import { vietnamDay } from '../../calendar/vietnam-time.ts';
import { PortalDay } from '../../contracts/coverage.contract.ts';
import { PortalRun } from '../../contracts/portal.contract.ts';
import { TemporaryFailure } from '../../errors.ts';
import { lastRunKey, portalDayKey, portalRunKey, sha256Hex, toSortableTime } from '../keys.ts';
import type { ObjectStore, PortalRunStore } from '../store.port.ts';
import type { DynamoTable, PutCondition } from './dynamo-table.ts';
import { packItem, unpackItem } from './packed-item.ts';

const MARK_ATTEMPTS = 10;
const FIRST_TIME = '1970-01-01T00:00:00Z';
const LAST_TIME = '9999-12-31T23:59:59.999Z';

/** Runs over the portals' listings and archives, under the portal by time; and the days on which there was one, under the month. */
export class DynamoPortalRunStore implements PortalRunStore {
  readonly #table: DynamoTable;
  readonly #objects: ObjectStore;

  constructor(table: DynamoTable, objects: ObjectStore) {
    this.#table = table;
    this.#objects = objects;
  }

  async saveRun(run: PortalRun): Promise<void> {
    await this.updateRun(run);
    if (run.range === null) await this.#markDay(run);
  }

  async updateRun(run: PortalRun): Promise<void> {
    const valid = PortalRun.parse(run);
    const key = portalRunKey(valid.portalId, valid.startedAt, valid.range === null ? 'listings' : 'archive');
    await this.#table.putItem(await packItem(this.#objects, key, valid));
    if (valid.range === null) await this.#putLastRun(valid);
  }

  async listRuns(portalId: string, limit: number, startedBefore?: string): Promise<PortalRun[]> {
    return this.#listRunsOf('listings', portalId, limit, startedBefore);
  }

  async listLastRuns(portalIds: readonly string[]): Promise<PortalRun[]> {
    const items = await this.#table.readItems(portalIds.map(lastRunKey));
    const found = await Promise.all(items.map((item) => unpackItem(this.#objects, item, PortalRun)));
    // Its last run may be from before it was kept once more.
    const have = new Set(found.map(({ portalId }) => portalId));
    const others = portalIds.filter((id) => !have.has(id));
    const older = await Promise.all(others.map((id) => this.listRuns(id, 1)));
    return [...found, ...older.flat()];
  }

  async listBackfillRuns(portalId: string, limit: number, startedBefore?: string): Promise<PortalRun[]> {
    return this.#listRunsOf('archive', portalId, limit, startedBefore);
  }

  async #listRunsOf(
    of: 'listings' | 'archive',
    portalId: string,
    limit: number,
    startedBefore: string | undefined,
  ): Promise<PortalRun[]> {
    const { pk, sk: from } = portalRunKey(portalId, FIRST_TIME, of);
    const { sk: to } = portalRunKey(portalId, findTimeBefore(startedBefore), of);
    const items = await this.#table.queryItems({ pk, from, to, newestFirst: true, limit });
    return Promise.all(items.map((item) => unpackItem(this.#objects, item, PortalRun)));
  }

  async listDays(fromDay: string, toDay: string): Promise<PortalDay[]> {
    const months = listMonths(fromDay, toDay);
    const items = await Promise.all(
      months.map((month) => {
        const { pk } = portalDayKey(month, '');
        // `~` comes after every letter of a portal's id.
        return this.#table.queryItems({ pk, from: `${fromDay}#`, to: `${toDay}#~` });
      }),
    );
    return Promise.all(items.flat().map((item) => unpackItem(this.#objects, item, PortalDay)));
  }

  /** An earlier run, counted again, does not take the place of a later one. */
  async #putLastRun(run: PortalRun): Promise<void> {
    const startedAt = toSortableTime(run.startedAt);
    const item = await packItem(this.#objects, { ...lastRunKey(run.portalId), startedAt }, run);
    await this.#table.putItem(item, {
      expression: 'attribute_not_exists(#startedAt) OR #startedAt <= :startedAt',
      names: { '#startedAt': 'startedAt' },
      values: { ':startedAt': startedAt },
    });
  }

  /** May be repeated, and done by several runs at once. */
  async #markDay({ portalId, startedAt, outcome }: PortalRun): Promise<void> {
    const day = vietnamDay(new Date(startedAt));
    const key = portalDayKey(day, portalId);
    for (let attempt = 0; attempt < MARK_ATTEMPTS; attempt += 1) {
      const stored = await this.#table.readItem(key);
      const before = stored ? (await unpackItem(this.#objects, stored, PortalDay)).runs : {};
      if (before[startedAt] === outcome) return;
      const marked: PortalDay = { portalId, day, runs: { ...before, [startedAt]: outcome } };
      const digest = sha256Hex(JSON.stringify(marked)).slice(0, 16);
      const item = await packItem(this.#objects, { ...key, digest }, marked);
      if (await this.#table.putItem(item, unchangedSince(stored?.digest))) return;
    }
    throw new TemporaryFailure('day-contended', 'Too many runs want to mark this day', { portalId, day });
  }
}

function findTimeBefore(startedBefore: string | undefined): string {
  return startedBefore === undefined ? LAST_TIME : new Date(Date.parse(startedBefore) - 1).toISOString();
}

function unchangedSince(digest: unknown): PutCondition {
  if (digest === undefined) return { expression: 'attribute_not_exists(#pk)', names: { '#pk': 'pk' } };
  return { expression: '#digest = :digest', names: { '#digest': 'digest' }, values: { ':digest': digest } };
}

/** The first of each month from the one day's to the other's. */
function listMonths(fromDay: string, toDay: string): string[] {
  const months: string[] = [];
  const month = new Date(`${fromDay.slice(0, 7)}-01T00:00:00Z`);
  while (month.toISOString().slice(0, 10) <= toDay) {
    months.push(month.toISOString().slice(0, 10));
    month.setUTCMonth(month.getUTCMonth() + 1);
  }
  return months;
}
