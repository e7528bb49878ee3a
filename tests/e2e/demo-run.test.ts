import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FrontierAddress } from '../../shared/contracts/frontier.contract.ts';
import { type DataFolder, readDataFolder, type StoredItem, sendAgain } from './data-folder.ts';
import {
  askArticles,
  askRecords,
  askStates,
  readExpectedArticles,
  readExpectedStates,
} from './demo-portal.ts';
import { startLocalStack } from './local-stack.ts';

/** For tests that start it up to five times, on a machine that does other things as well. */
const START_LIMIT_MS = 400_000;
const dataDir = mkdtempSync(join(tmpdir(), 'kyket-demo-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** Bookkeeping that each run adds to or renews: when portals were read, when hosts may be asked again. */
const isBookkeeping = ({ pk }: StoredItem) => /^(portal|coverage|host)#/.test(pk);

/** Everything that a repetition must leave as it is: items, and objects but for the crawler's kept copies. */
function lasting({ items, objects }: DataFolder) {
  const keptCopy = /^(listings|robots)\//;
  return {
    items: items.filter((item) => !isBookkeeping(item)),
    objects: [...objects].filter(([key]) => !keptCopy.test(key) && !key.startsWith('register/')),
  };
}

function addresses({ items }: DataFolder): FrontierAddress[] {
  return items.filter(({ pk }) => pk.startsWith('address#')).map(({ body }) => FrontierAddress.parse(body));
}

async function runOnce() {
  const stack = await startLocalStack({ demo: true, dataDir });
  const records = await askRecords(stack.baseUrl);
  const states = await askStates(stack.baseUrl);
  const articles = await askArticles(stack.baseUrl);
  expect(await stack.stop()).toBe(0);
  return { records, states, articles, output: stack.output() };
}

describe('the demo run', () => {
  let first: Awaited<ReturnType<typeof runOnce>>;
  let left: DataFolder;

  beforeAll(async () => {
    first = await runOnce();
    left = await readDataFolder(dataDir);
  }, START_LIMIT_MS);

  it('brings every address that the portal lists to the state expected of it', () => {
    expect(first.states).toEqual(readExpectedStates());
  });

  it('reads from every article what a careful reader finds', () => {
    expect(first.articles).toEqual(readExpectedArticles());
  });

  it('shows progress, the records it found, then exactly one line that it is ready', () => {
    const { output, records } = first;
    expect(output.match(/^demo: \d+ addresses: /gm)?.length).toBeGreaterThan(1);
    expect(records.total).toBeGreaterThan(0);
    expect(output).toMatch(new RegExp(`^${records.total} records$`, 'm'));
    for (const { date } of records.items) expect(output).toContain(date ?? '–');
    expect(output.match(/^kyket: ready on http:\/\/127\.0\.0\.1:\d+$/gm)).toHaveLength(1);
    expect(output.indexOf('kyket: ready')).toBeGreaterThan(output.indexOf(`${records.total} records`));
  });

  it('fails nowhere on the way and leaves no message behind', () => {
    expect(first.output).not.toMatch(/^!/m);
    expect([...left.messages].filter(([, bodies]) => bodies.length > 0)).toEqual([]);
  });

  it(
    'changes nothing when it is run again, byte for byte',
    async () => {
      const again = await runOnce();
      expect(again.records).toEqual(first.records);
      expect(again.states).toEqual(first.states);
      expect(lasting(await readDataFolder(dataDir))).toEqual(lasting(left));
    },
    START_LIMIT_MS,
  );

  it(
    'is not changed by any of its messages when they are delivered again',
    async () => {
      const known = addresses(left);
      const due = known.map(({ addressId, url, foundAt }) => ({ addressId, url, dueAt: foundAt }));
      const fetched = known.flatMap(({ addressId, rawKey }) => (rawKey ? [{ addressId, rawKey }] : []));
      expect(fetched.length).toBeGreaterThan(5);
      await sendAgain(dataDir, due, fetched);
      const after = await runUntilEmpty();
      expect(lasting(after)).toEqual(lasting(left));
    },
    START_LIMIT_MS,
  );
});

/** Lets the stack work on what is in its queues; how long that takes is the machine's affair. */
async function runUntilEmpty(): Promise<DataFolder> {
  for (let attempt = 1; ; attempt += 1) {
    const { output } = await runOnce();
    expect(output).not.toMatch(/^!/m);
    const folder = await readDataFolder(dataDir);
    const waiting = [...folder.messages].filter(([, bodies]) => bodies.length > 0);
    if (waiting.length === 0) return folder;
    if (attempt === 5) throw new Error(`messages are left: ${JSON.stringify(waiting)}`);
  }
}
