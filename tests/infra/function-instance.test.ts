import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { createFunctionEnvironment } from '../../infra/local/functions/function-environment.ts';
import { FunctionPool } from '../../infra/local/functions/function-pool.ts';
import { temporaryDir } from './temporary-dir.ts';

const BUNDLE = pathToFileURL(join(import.meta.dirname, 'tiny-function', 'index.mjs')).href;
const pools: FunctionPool[] = [];
const logged: string[] = [];

function createPool({ timeoutMs = 5_000, limit = 1, memoryMb = 128 } = {}): FunctionPool {
  const log = new Writable({
    write(chunk, _encoding, done) {
      logged.push(String(chunk));
      done();
    },
  });
  const properties = {
    Code: { S3Key: 'x' },
    Handler: 'index.handler',
    Timeout: 5,
    MemorySize: memoryMb,
    Runtime: 'nodejs24.x' as const,
    Role: 'arn:aws:iam::000000000000:role/FnRole',
    Environment: { Variables: { TABLE_NAME: 'Table' } },
  };
  const resource = { logicalId: 'Fn', name: 'Fn', properties };
  const tmp = temporaryDir();
  const endpoints = { dynamoDb: 'http://127.0.0.1:1', s3AndSqs: 'http://127.0.0.1:2' };
  const pool = new FunctionPool(limit, () => ({
    setup: { bundleUrl: BUNDLE, exportName: 'handler', functionName: 'Fn', functionArn: 'arn:Fn', memoryMb },
    environment: createFunctionEnvironment(resource, endpoints, tmp),
    timeoutMs,
    log,
  }));
  pools.push(pool);
  return pool;
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.stop()));
});

describe('a function in its worker', () => {
  it('answers, and the next event finds the same environment warm', async () => {
    const pool = createPool();
    expect(JSON.parse(await pool.invoke({ a: 1 }))).toMatchObject({ calls: 1, event: { a: 1 } });
    expect(JSON.parse(await pool.invoke({}))).toMatchObject({ calls: 2 });
  });

  it('is ended at its time limit even in a synchronous loop, and the next event gets a fresh worker', async () => {
    const pool = createPool({ timeoutMs: 400 });
    await pool.invoke({});
    const startedAtMs = Date.now();
    await expect(pool.invoke({ loopForever: true })).rejects.toMatchObject({ kind: 'timeout' });
    expect(Date.now() - startedAtMs).toBeLessThan(3_000);
    expect(JSON.parse(await pool.invoke({}))).toMatchObject({ calls: 1 });
  });

  it('sees its own environment only', async () => {
    process.env.KYKET_TEST_OF_ISOLATION = 'visible';
    const { environment } = JSON.parse(await createPool().invoke({}));
    delete process.env.KYKET_TEST_OF_ISOLATION;
    expect(environment.TABLE_NAME).toBe('Table');
    expect(environment.AWS_ENDPOINT_URL_DYNAMODB).toBe('http://127.0.0.1:1');
    expect(environment.KYKET_TEST_OF_ISOLATION).toBeUndefined();
    expect(environment.PATH).toBeUndefined();
  });

  it('fails with the error of its handler, which is logged with where it came from', async () => {
    const pool = createPool();
    await expect(pool.invoke({ fail: 'broken' })).rejects.toThrow('TypeError: broken');
    expect(logged.join('')).toMatch(/TypeError: broken\s+at handler/);
    expect(JSON.parse(await pool.invoke({}))).toMatchObject({ calls: 2 });
  });

  it('takes only itself down when it exits or runs out of memory', async () => {
    const pool = createPool({ memoryMb: 48, timeoutMs: 15_000 });
    await expect(pool.invoke({ exit: true })).rejects.toMatchObject({ kind: 'crash' });
    await expect(pool.invoke({ fill: true })).rejects.toThrow(/memory/i);
    expect(JSON.parse(await pool.invoke({}))).toMatchObject({ calls: 1 });
  });

  it('may not answer with more than Lambda carries', async () => {
    await expect(createPool().invoke({ answerBytes: 7_000_000 })).rejects.toMatchObject({ kind: 'payload' });
  });

  it('runs as many events at a time as its limit and not one more', async () => {
    const pool = createPool({ limit: 2 });
    const answers = await Promise.all(
      [{ waitMs: 300 }, { waitMs: 300 }, { waitMs: 1 }].map((e) => pool.invoke(e)),
    );
    expect(answers.map((answer) => JSON.parse(answer).calls).sort()).toEqual([1, 1, 2]);
  });

  it('lets nothing begin once it is stopped, neither what waits its turn nor what comes', async () => {
    const pool = createPool();
    const outcomes = [{ waitMs: 60_000 }, {}, {}].map((event) =>
      pool.invoke(event).catch(({ kind }) => kind),
    );
    await pool.stop();
    outcomes.push(pool.invoke({}).catch(({ kind }) => kind));
    expect(await Promise.all(outcomes)).toEqual(['crash', 'crash', 'crash', 'crash']);
  });
});
