import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import {
  type AddressState,
  FrontierAddress,
  OPEN_STATES,
} from '../../../shared/contracts/frontier.contract.ts';
import type { ScheduleFired } from '../../../shared/contracts/messages.contract.ts';

const DEMO_PORTAL = 'demo';
const LOOK_EVERY_MS = 400;
/** A tick that finds nothing costs a query; the minute of the schedule would be most of the demo's time. */
const TICK_EVERY_MS = 1_500;
/** A page that a kill cut off waits for its host's turn to run out, up to a minute; longer standstills are retries. */
const STANDSTILL_AT_MOST_MS = 90_000;

export interface DemoRunProps {
  client: DynamoDBClient;
  tableName: string;
  /** Calls `discover` with the event that a schedule would send. */
  discover(event: ScheduleFired): Promise<unknown>;
  tell(line: string): void;
  signal: AbortSignal;
}

/**
 * Runs the demo portal through the real stages: its schedule's event once, then the tick's until every address that
 * was found has its answer. What is put off for longer goes on by itself, at the ticks of the schedule.
 */
export async function runDemo(props: DemoRunProps): Promise<void> {
  const { discover, tell, signal } = props;
  tell('demo: reading the listing and the feed of demo.kyket.test');
  await discover({ kind: 'portal', portalId: DEMO_PORTAL });
  let changedAtMs = Date.now();
  let lastTickMs = 0;
  let lastLine = '';
  for (;;) {
    signal.throwIfAborted();
    const states = await countStates(props);
    const line = `demo: ${describeStates(states)}`;
    if (line !== lastLine) {
      tell(line);
      lastLine = line;
      changedAtMs = Date.now();
    }
    if (countOpen(states) === 0) return;
    if (Date.now() - changedAtMs > STANDSTILL_AT_MOST_MS) {
      tell(`demo: ${countOpen(states)} addresses have work ahead still; it goes on in the background`);
      return;
    }
    if (Date.now() - lastTickMs > TICK_EVERY_MS) {
      lastTickMs = Date.now();
      await discover({ kind: 'tick' });
    }
    await sleep(LOOK_EVERY_MS, undefined, { signal });
  }
}

/**
 * Reads the frontier itself: only it says whether work is left; queues say nothing of retries to come.
 * @throws Error when there is no address at all, which after a read listing is never right
 */
async function countStates({ client, tableName }: DemoRunProps): Promise<Map<AddressState, number>> {
  const states = new Map<AddressState, number>();
  const pages = paginateScan(
    { client: DynamoDBDocumentClient.from(client) },
    {
      TableName: tableName,
      FilterExpression: 'body.portalId = :portal AND attribute_exists(body.addressId)',
      ExpressionAttributeValues: { ':portal': DEMO_PORTAL },
    },
  );
  for await (const { Items = [] } of pages) {
    for (const { body } of Items) {
      const { state } = FrontierAddress.parse(body);
      states.set(state, (states.get(state) ?? 0) + 1);
    }
  }
  if (states.size === 0) throw new Error('the demo portal was read, but its addresses are not in the table');
  return states;
}

function countOpen(states: ReadonlyMap<AddressState, number>): number {
  return OPEN_STATES.reduce((sum, state) => sum + (states.get(state) ?? 0), 0);
}

function describeStates(states: ReadonlyMap<AddressState, number>): string {
  const total = [...states.values()].reduce((sum, count) => sum + count, 0);
  const parts = [...states].sort().map(([state, count]) => `${count} ${state}`);
  return `${total} addresses: ${parts.join(', ')}`;
}
