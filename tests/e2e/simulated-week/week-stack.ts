import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { Gateway } from '../../../infra/local/http/gateway.ts';
import { LocalRuntime } from '../../../infra/local/local-runtime.ts';
import { readTemplateFile } from '../../../infra/local/template/template-file.ts';
import { FrontierAddress, OPEN_STATES } from '../../../shared/contracts/frontier.contract.ts';
import type { ScheduleFired } from '../../../shared/contracts/messages.contract.ts';
import { fetchChecked } from '../../openapi/fetch-checked.ts';

const LOOK_EVERY_MS = 100;
const TICK_EVERY_MS = 400;
/** A delivery that a busy machine made fail comes again when its visibility timeout is over: six minutes. */
const IDLE_LIMIT_MS = 420_000;
const OPEN = new Set<string>(OPEN_STATES);

/** The local stack with a clock that is set by hand: real functions in workers, real tables, queues and HTTP. */
export interface WeekStack {
  now(): Date;
  /** Sets the clock; from then on it goes on by itself. */
  setClock(time: Date): void;
  fire(event: ScheduleFired): Promise<unknown>;
  /** Ticks until nothing is under way or due any more. */
  drain(): Promise<void>;
  getJson(path: string): Promise<{ status: number; body: unknown }>;
  readAddresses(): Promise<FrontierAddress[]>;
  /** What failed: functions, queues, grants. */
  failures: string[];
  stop(): Promise<void>;
}

export async function startWeekStack(localHosts: string): Promise<WeekStack> {
  const dir = await mkdtemp(join(tmpdir(), 'kyket-week-'));
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'week-app.ts'), dir]);
  const clockShift = new SharedArrayBuffer(8);
  const aheadMs = new BigInt64Array(clockShift);
  const failures: string[] = [];
  const gateway = await Gateway.listen(0);
  const runtime = await LocalRuntime.start({
    template: readTemplateFile(join(dir, 'cdk.out', 'Kyket.template.json')),
    dataDir: join(dir, 'data'),
    gateway,
    localHosts,
    clockShift,
    tell: () => undefined,
    reportFailure: (line) => failures.push(line),
  });
  const now = () => new Date(Date.now() + Number(Atomics.load(aheadMs, 0)));
  const readAddresses = () => scanAddresses(runtime);
  const tick = () => runtime.fireSchedule({ kind: 'tick' });
  return {
    now,
    setClock: (time) => void Atomics.store(aheadMs, 0, BigInt(time.getTime() - Date.now())),
    fire: (event) => runtime.fireSchedule(event),
    drain: () => drain(tick, readAddresses, now, failures),
    async getJson(path) {
      const answer = await fetchChecked(`${gateway.baseUrl}${path}`);
      return { status: answer.status, body: await answer.json() };
    },
    readAddresses,
    failures,
    async stop() {
      await runtime.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function drain(
  tick: () => Promise<unknown>,
  readAddresses: () => Promise<FrontierAddress[]>,
  now: () => Date,
  failures: string[],
): Promise<void> {
  const limitMs = Date.now() + IDLE_LIMIT_MS;
  let tickedMs = 0;
  for (;;) {
    if (Date.now() - tickedMs > TICK_EVERY_MS) {
      await tick();
      tickedMs = Date.now();
    }
    const busy = (await readAddresses()).filter((address) => isBusy(address, now()));
    if (busy.length === 0) return;
    if (Date.now() > limitMs)
      throw new Error(`Not idle: ${JSON.stringify(busy.slice(0, 3))} ${failures.join('; ')}`);
    await sleep(LOOK_EVERY_MS);
  }
}

/** Queued and fetched ones are under way; a due one that waits for its time is not. */
function isBusy({ state, dueAt }: FrontierAddress, now: Date): boolean {
  if (state === 'due') return dueAt !== null && new Date(dueAt) <= now;
  return OPEN.has(state);
}

async function scanAddresses({ dynamoDb, tableName }: LocalRuntime): Promise<FrontierAddress[]> {
  const addresses: FrontierAddress[] = [];
  const pages = paginateScan(
    { client: DynamoDBDocumentClient.from(dynamoDb) },
    { TableName: tableName, FilterExpression: 'sk = :sk', ExpressionAttributeValues: { ':sk': 'address' } },
  );
  for await (const { Items = [] } of pages)
    for (const { body } of Items) addresses.push(FrontierAddress.parse(body));
  return addresses;
}
