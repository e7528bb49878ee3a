import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../shared/store/open-store.ts';
import {
  createKyketTable,
  dynamoClient,
  s3Client,
  sqsClient,
  startDynalite,
  startFauxqs,
} from '../../contracts/emulators.ts';
import { temporaryDir } from '../../infra/temporary-dir.ts';
import { answerWith, type HostileSite, startHostileSite } from '../fetching/hostile-site.ts';

const ROOT = join(import.meta.dirname, '../../..');
const stackFile = join(temporaryDir(), 'stack.json');
const DEMO = join(ROOT, 'fixtures/portals/demo');

let site: HostileSite;
let dynalite: Awaited<ReturnType<typeof startDynalite>>;
let fauxqs: Awaited<ReturnType<typeof startFauxqs>>;

beforeAll(async () => {
  [site, dynalite, fauxqs] = await Promise.all([startHostileSite(), startDynalite(), startFauxqs()]);
  const { routes } = JSON.parse(await readFile(join(DEMO, 'site.json'), 'utf8'));
  for (const [path, { file, contentType }] of Object.entries<{ file: string; contentType: string }>(routes)) {
    const body = await readFile(join(DEMO, file));
    site.routes.set(path, answerWith(200, { 'content-type': contentType }, body));
  }
  fauxqs.server.createBucket('bucket');
  await createKyketTable(dynamoClient(dynalite.endpoint), 'table');
  const stack = {
    Kyket: { TableName: 'table', BucketName: 'bucket', ExtractQueueUrl: 'http://127.0.0.1/none' },
    local: { dynamoDb: dynalite.endpoint, s3AndSqs: fauxqs.endpoint },
  };
  await writeFile(stackFile, JSON.stringify(stack));
});
afterAll(async () => {
  await Promise.all([site.stop(), dynalite.stop(), fauxqs.stop()]);
});

/** The command as a process of its own, on the emulators. */
function runPortal(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const command = ['tools/portal/main.ts', ...args, '--stack', stackFile];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

const backfillDemo = () => {
  const hosts = ['--local-hosts', `demo.kyket.test=127.0.0.1:${site.port}`];
  return runPortal('backfill', 'demo', '--from', '2016-01-01', '--to', '2023-12-31', ...hosts);
};

describe('portal off, on and backfill, on the store of a stack', { timeout: 60_000 }, () => {
  it('a portal that is off is not read until it is on again; its archive then is, to the end', async () => {
    expect(await runPortal('off', 'demo', '--reason', 'its owner objects')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('demo is off: its owner objects'),
    });
    expect(await backfillDemo()).toMatchObject({
      code: 2,
      stderr: 'demo is switched off: its owner objects\n',
    });
    expect(site.requests).toEqual([]);
    expect((await runPortal('on', 'demo')).stdout).toContain('demo is on again');
    const { code, stdout } = await backfillDemo();
    expect(stdout).toMatch(/^2 pages read, 0 known to be left, 0 unread; 10 articles: \d+ new/m);
    expect(stdout).toContain('DONE demo, 2016-01-01 to 2023-12-31');
    expect(stdout).toMatch(
      /^pages of 1 runs: (\d+): \1 open, 0 extracted, 0 not relevant, .* 0 failed; 0 published outside/m,
    );
    expect(code).toBe(0);
    const clients = {
      dynamo: dynamoClient(dynalite.endpoint),
      s3: s3Client(fauxqs.endpoint),
      sqs: async () => sqsClient(fauxqs.endpoint),
    };
    const { frontier } = openStore({ tableName: 'table', bucketName: 'bucket' }, () => new Date(), clients);
    const due = await frontier.listDueAddresses(new Date().toISOString(), 100);
    expect(due.length).toBeGreaterThan(8);
    for (const { addressId } of due.slice(0, 2))
      await frontier.updateAddress(addressId, { state: 'gone', reason: 'http-status: 410', dueAt: null });
    const again = await backfillDemo();
    expect(again.stdout).toMatch(
      new RegExp(`pages of 1 runs: ${due.length}: ${due.length - 2} open, .* 2 failed`),
    );
    expect(again.stdout).toContain('  2 gone: http-status: 410');
  });

  it.each([
    [['backfill', 'demo', '--from', '2016-01-01'], /--from 2019-01-01 --to/],
    [['backfill', 'demo', '--from', '2016-13-01', '--to', '2016-12-31'], /2016-13-01 is no day/],
    [['backfill', 'bao-gia-lai', '--from', '2016-01-01', '--to', '2016-12-31'], /is unverified/],
    [['off', 'demo'], /--reason WHY/],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await runPortal(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
