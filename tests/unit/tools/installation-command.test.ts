import { execFile } from 'node:child_process';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchRegister } from '../../../shared/register/sync/fetch-register.ts';
import { openStore } from '../../../shared/store/open-store.ts';
import {
  createKyketTable,
  dynamoClient,
  s3Client,
  sqsClient,
  startDynalite,
  startFauxqs,
} from '../../contracts/emulators.ts';
import { sampleDraft } from '../../contracts/sample-articles.ts';
import { temporaryDir } from '../../infra/temporary-dir.ts';

const ROOT = join(import.meta.dirname, '../../..');
const folder = temporaryDir();
let dynalite: Awaited<ReturnType<typeof startDynalite>>;
let fauxqs: Awaited<ReturnType<typeof startFauxqs>>;

beforeAll(async () => {
  [dynalite, fauxqs] = await Promise.all([startDynalite(), startFauxqs()]);
});
afterAll(() => Promise.all([dynalite.stop(), fauxqs.stop()]));

/** An empty installation, and the file that says where it is. */
async function openInstallationCalled(name: string) {
  fauxqs.server.createBucket(name);
  await createKyketTable(dynamoClient(dynalite.endpoint), name);
  const file = join(folder, `${name}.json`);
  const stack = {
    Kyket: { TableName: name, BucketName: name, ExtractQueueUrl: 'http://127.0.0.1/none' },
    local: { dynamoDb: dynalite.endpoint, s3AndSqs: fauxqs.endpoint },
  };
  await writeFile(file, JSON.stringify(stack));
  const clients = {
    dynamo: dynamoClient(dynalite.endpoint),
    s3: s3Client(fauxqs.endpoint),
    sqs: async () => sqsClient(fauxqs.endpoint),
  };
  return { file, store: openStore({ tableName: name, bucketName: name }, () => new Date(), clients) };
}

/** The command as a process of its own. */
const run = (...args: string[]) => runOn(undefined, ...args);

/** With `KYKET_DATA` as `npm start` has it. */
function runOn(
  dataDir: string | undefined,
  ...args: string[]
): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, ...(dataDir === undefined ? {} : { KYKET_DATA: dataDir }) };
  return new Promise((resolve) => {
    const command = ['tools/installation/main.ts', ...args];
    execFile(process.execPath, command, { cwd: ROOT, env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

describe('the command that carries an installation', { timeout: 120_000 }, () => {
  it('exports one, imports it into another, and publishes the register there', async () => {
    const [first, second] = [await openInstallationCalled('first'), await openInstallationCalled('second')];
    const { article } = await first.store.articles.saveArticle(sampleDraft());
    const archive = join(folder, 'archive');
    const exported = await run('export', archive, '--stack', first.file);
    expect(exported).toMatchObject({ code: 0, stderr: '' });
    expect(exported.stdout).toMatch(
      /^local stack on \S+, table first\n(?:.|\n)*\n {8}\d {2}article\n(?:.|\n)*exported to /,
    );
    const imported = await run('import', archive, '--stack', second.file);
    expect(imported).toMatchObject({ code: 0, stderr: '' });
    expect(imported.stdout).toMatch(
      /\d items and \d objects added\n0 items and 0 objects were there already\n/,
    );
    const register = await fetchRegister(second.store.objects);
    const rows = register?.file.db.prepare('SELECT id FROM records').all();
    await register?.file.discard();
    expect(rows).toMatchObject([{ id: article.records[0]?.id }]);
    const again = await run('import', archive, '--stack', second.file);
    expect(again.stdout).toContain('0 items and 0 objects added\n');
    await second.store.articles.saveArticle(sampleDraft({ url: null, text: 'Bài khác.' }));
    const refused = await run('import', archive, '--stack', second.file);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('Nothing was written')]);
  });

  it('works on the stack whose data KYKET_DATA names, where no other is named', async () => {
    const [one, other] = [await openInstallationCalled('data-one'), await openInstallationCalled('data-two')];
    const dataDir = join(folder, 'data');
    await mkdir(dataDir);
    await copyFile(one.file, join(dataDir, 'stack.json'));
    const exported = await runOn(dataDir, 'export', join(folder, 'of-data'));
    expect(exported.stdout).toContain(`local stack on ${dataDir}, table data-one\n`);
    const named = await runOn(dataDir, 'export', join(folder, 'of-named'), '--stack', other.file);
    expect(named.stdout).toContain('table data-two\n');
    const missing = await runOn(join(folder, 'nowhere'), 'export', join(folder, 'of-nothing'));
    expect([missing.code, missing.stderr]).toEqual([
      2,
      expect.stringContaining(join(folder, 'nowhere', 'stack.json')),
    ]);
  });

  it.each([[[]], [['export']], [['import', 'a', 'b']], [['move', 'a']]])(
    'says how it is used: %j',
    async (args) => {
      const { code, stderr } = await run(...args);
      expect([code, stderr]).toEqual([2, expect.stringContaining('npm run installation -- export FOLDER')]);
    },
  );
});
