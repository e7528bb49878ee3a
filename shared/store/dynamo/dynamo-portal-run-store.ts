import { PortalRun } from '../../contracts/portal.contract.ts';
import { portalRunKey } from '../keys.ts';
import type { ObjectStore, PortalRunStore } from '../store.port.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { packItem, unpackItem } from './packed-item.ts';

/** Runs over the portals' listings, under the portal by time. */
export class DynamoPortalRunStore implements PortalRunStore {
  readonly #table: DynamoTable;
  readonly #objects: ObjectStore;

  constructor(table: DynamoTable, objects: ObjectStore) {
    this.#table = table;
    this.#objects = objects;
  }

  async saveRun(run: PortalRun): Promise<void> {
    const valid = PortalRun.parse(run);
    await this.#table.putItem(
      await packItem(this.#objects, portalRunKey(valid.portalId, valid.startedAt), valid),
    );
  }

  async listRuns(portalId: string, limit: number): Promise<PortalRun[]> {
    const { pk } = portalRunKey(portalId, '1970-01-01T00:00:00Z');
    const items = await this.#table.queryItems({ pk, newestFirst: true, limit });
    return Promise.all(items.map((item) => unpackItem(this.#objects, item, PortalRun)));
  }
}
