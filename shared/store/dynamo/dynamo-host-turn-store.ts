import { z } from 'zod';
import type { HostTurnStore } from '../host-turn.port.ts';
import { hostTurnKey, toSortableTime } from '../keys.ts';
import type { DynamoTable } from './dynamo-table.ts';

const HostTurn = z.object({ freeAt: z.string() });

/** One small item a host: when it is free again. The condition on the write is what makes the turn exclusive. */
export class DynamoHostTurnStore implements HostTurnStore {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async takeHostTurn(host: string, nowIso: string, untilIso: string): Promise<string | undefined> {
    const taken = await this.#table.putItem(
      { ...hostTurnKey(host), freeAt: toSortableTime(untilIso) },
      {
        expression: 'attribute_not_exists(#pk) OR #freeAt <= :now',
        names: { '#pk': 'pk', '#freeAt': 'freeAt' },
        values: { ':now': toSortableTime(nowIso) },
      },
    );
    if (taken) return undefined;
    const stored = await this.#table.readItem(hostTurnKey(host));
    // Freed between the two calls: the caller looks again at once.
    return stored ? HostTurn.parse(stored).freeAt : toSortableTime(nowIso);
  }

  async endHostTurn(host: string, untilIso: string, freeAtIso: string): Promise<void> {
    await this.#table.putItem(
      { ...hostTurnKey(host), freeAt: toSortableTime(freeAtIso) },
      {
        expression: '#freeAt = :until',
        names: { '#freeAt': 'freeAt' },
        values: { ':until': toSortableTime(untilIso) },
      },
    );
  }
}
