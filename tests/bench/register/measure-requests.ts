import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { createQueryApp } from '../../../functions/query/app.ts';
import { adaptToLambda } from '../../../functions/query/lambda-adapter.ts';
import { openAccess } from '../../../shared/access/open-access.ts';
import type { Portal } from '../../../shared/contracts/portal.contract.ts';
import type { Store } from '../../../shared/store/open-store.ts';

/** Milliseconds of processor time: by the clock, whatever else runs on the machine would be measured too. */
export interface Times {
  p50: number;
  p99: number;
}

const BUDGET_MS = 2_000;
/** A process that has answered for a while: compiling the code is no part of an answer. */
const WARM_UP_MS = 500;
const WARM_UP_RUNS = 500;
const MIN_RUNS = 10;
const MAX_RUNS = 100;

type Handler = (
  event: APIGatewayProxyEventV2,
  context: object,
) => Promise<{ statusCode: number; body?: string }>;

/** @returns a function that answers a path as the deployed handler does, with the body, and throws for any answer but 200 */
export function openHandler(
  store: Store,
  openRegister: () => Promise<DatabaseSync>,
  portals: readonly Portal[] = [],
) {
  const app = createQueryApp({
    ...store,
    access: openAccess({ kind: 'loopback' }),
    openRegister,
    portals,
    now: () => new Date(),
    logDefect: (error) => {
      throw error;
    },
  });
  const handler = adaptToLambda(app) as unknown as Handler;
  return async (path: string): Promise<string> => {
    const answer = await handler(eventOf(path), {});
    if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`);
    return answer.body ?? '';
  };
}

/** An event of the HTTP API, format 2.0. */
export function eventOf(path: string): APIGatewayProxyEventV2 {
  const [rawPath = '', rawQueryString = ''] = path.split('?');
  const http = {
    method: 'GET',
    path: rawPath,
    protocol: 'HTTP/1.1',
    sourceIp: '127.0.0.1',
    userAgent: 'bench',
  };
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    headers: { host: 'bench.test', accept: 'application/json' },
    isBase64Encoded: false,
    requestContext: {
      accountId: '0',
      apiId: 'bench',
      domainName: 'bench.test',
      domainPrefix: 'bench',
      http,
      requestId: '0',
      routeKey: '$default',
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
  };
}

type Method = 'all' | 'get';
interface Ran {
  sql: string;
  method: Method;
  params: SQLInputValue[];
}

/**
 * The statements that answering a path runs, as a function that runs nothing but them: the same rows and columns, by
 * statements that are kept ready as the handler keeps its own.
 */
export async function bareSqlOf(
  db: DatabaseSync,
  answer: (register: DatabaseSync) => Promise<unknown>,
): Promise<() => void> {
  const ran = await recordStatements(db, answer);
  const ready = ran.map(({ sql, method, params }) => ({ statement: db.prepare(sql), method, params }));
  return () => {
    for (const { statement, method, params } of ready) statement[method](...params);
  };
}

/** @returns the statements that answering runs, in order */
export async function recordStatements(
  db: DatabaseSync,
  answer: (register: DatabaseSync) => Promise<unknown>,
): Promise<Ran[]> {
  const ran: Ran[] = [];
  const recording = new Proxy(db, {
    get(target, name) {
      if (name !== 'prepare') return bound(target, name);
      return (sql: string) => {
        const statement = target.prepare(sql);
        return new Proxy(statement, {
          get(own, method) {
            if (method !== 'all' && method !== 'get') return bound(own, method);
            return (...params: SQLInputValue[]) => {
              ran.push({ sql, method, params });
              return own[method](...params);
            };
          },
        });
      };
    },
  });
  await answer(recording);
  return ran;
}

function bound(target: object, name: string | symbol): unknown {
  const value: unknown = Reflect.get(target, name);
  return typeof value === 'function' ? value.bind(target) : value;
}

/** Runs the two in turn, so that whatever else the machine does falls on both. */
export async function timeInTurn(first: () => unknown, second: () => unknown): Promise<[Times, Times]> {
  const times: [number[], number[]] = [[], []];
  const warmUntil = performance.now() + WARM_UP_MS;
  for (let run = 0; run === 0 || (run < WARM_UP_RUNS && performance.now() < warmUntil); run += 1) {
    await first();
    await second();
  }
  const until = performance.now() + BUDGET_MS;
  for (let run = 0; run < MAX_RUNS && (run < MIN_RUNS || performance.now() < until); run += 1) {
    times[0].push(await timeOf(first));
    times[1].push(await timeOf(second));
  }
  return [summarise(times[0]), summarise(times[1])];
}

async function timeOf(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function summarise(times: number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}
