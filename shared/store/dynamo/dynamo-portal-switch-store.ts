import { z } from 'zod';
import { portalSwitchKey } from '../keys.ts';
import type { PortalSwitchStore, SwitchedOff } from '../portal-switch.port.ts';
import type { DynamoTable } from './dynamo-table.ts';

const SwitchItem = z.object({ reason: z.string(), since: z.iso.datetime() });

/** One item a portal that is switched off. */
export class DynamoPortalSwitchStore implements PortalSwitchStore {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async readSwitchedOff(portalId: string): Promise<SwitchedOff | undefined> {
    const item = await this.#table.readItem(portalSwitchKey(portalId));
    return item && SwitchItem.parse(item);
  }

  async listSwitchedOff(portalIds: readonly string[]): Promise<Map<string, SwitchedOff>> {
    const items = await this.#table.readItems(portalIds.map(portalSwitchKey));
    const idOf = new Map(portalIds.map((id) => [portalSwitchKey(id).pk, id]));
    return new Map(
      items.flatMap((item) => {
        const id = idOf.get(item.pk);
        return id === undefined ? [] : [[id, SwitchItem.parse(item)] as const];
      }),
    );
  }

  async switchOff(portalId: string, off: SwitchedOff): Promise<void> {
    await this.#table.putItem({ ...portalSwitchKey(portalId), ...SwitchItem.parse(off) });
  }

  async switchOn(portalId: string): Promise<void> {
    await this.#table.deleteItems([portalSwitchKey(portalId)]);
  }
}
