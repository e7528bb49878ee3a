import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { itemSizeBytes } from '../../../shared/store/item-size.ts';

/** What calls of the table cost since the meter was read last. */
export interface Capacity {
  requests: number;
  /** As the table itself says; 0 from an emulator that cannot tell. */
  readUnits: number;
  writeUnits: number;
  /** Units of the consistent reads by the bytes that came back. */
  accountedReadUnits: number;
}

interface Consumed {
  CapacityUnits?: number;
}

const READ_BYTES = 4096;

/** Asks the table to tell what each call of this client consumed, and adds it up. */
export function meterCapacity(client: DynamoDBClient): { take(): Capacity } {
  let capacity = zero();
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
        const result = await next(args);
        const output = { ...result.output } as Record<string, unknown>;
        const consumed = [output.ConsumedCapacity].flat() as (Consumed | undefined)[];
        const units = consumed.reduce((sum, one) => sum + (one?.CapacityUnits ?? 0), 0);
        capacity.requests += 1;
        if (/Put|Write|Update|Delete/.test(commandName)) capacity.writeUnits += units;
        else {
          capacity.readUnits += units;
          capacity.accountedReadUnits += accountRead(output);
        }
        return result;
      },
    { step: 'initialize', priority: 'high' },
  );
  return {
    take() {
      const taken = capacity;
      capacity = zero();
      return taken;
    },
  };
}

function zero(): Capacity {
  return { requests: 0, readUnits: 0, writeUnits: 0, accountedReadUnits: 0 };
}

/** A query pays for the sum of its items, every other item is paid for by itself; at least one unit a call. */
function accountRead({ Items, Item, Responses }: Record<string, unknown>): number {
  if (Array.isArray(Items)) return unitsOf(Items.reduce((sum, item) => sum + attributeBytes(item), 0));
  if (Responses !== undefined) {
    const items = Object.values(Responses as Record<string, unknown[]>).flat();
    return items.reduce((sum: number, item) => sum + unitsOf(attributeBytes(item)), 0);
  }
  return unitsOf(Item === undefined ? 0 : attributeBytes(Item));
}

export function unitsOf(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / READ_BYTES));
}

/** An item itself has no bytes but those of its attributes, unlike a map in it. */
export function attributeBytes(item: unknown): number {
  const attributes = Object.entries(item as Record<string, unknown>);
  return attributes.reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + itemSizeBytes(value), 0);
}
