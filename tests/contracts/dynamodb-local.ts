import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { dynamoClient, type Emulator } from './emulators.ts';

const run = promisify(execFile);

/** The npm package that carries Amazon's emulator; as a dependency it would bring 283 packages. */
const PACKAGE = 'amplify-dynamodb-simulator@2.9.30';
const CACHE = join(import.meta.dirname, '../../.cache/dynamodb-local');
const START_TIMEOUT_MS = 120_000;

/** @returns why Amazon's DynamoDB Local cannot be run here, or undefined when it can */
export async function findDynamoDbLocalObstacle(): Promise<string | undefined> {
  try {
    await run('java', ['-version']);
  } catch {
    return 'there is no java here';
  }
  try {
    await fetchJar();
  } catch (error) {
    return `${PACKAGE} cannot be had: ${error instanceof Error ? error.message.split('\n')[0] : error}`;
  }
  return undefined;
}

/** Amazon's own emulator, in memory, on a free port. */
export async function startDynamoDbLocal(): Promise<Emulator> {
  const port = await findFreePort();
  const args = ['-Djava.library.path=./DynamoDBLocal_lib', '-jar', 'DynamoDBLocal.jar', '-inMemory'];
  const child = spawn('java', ['-Xmx512m', ...args, '-disableTelemetry', '-port', String(port)], {
    cwd: join(CACHE, 'emulator'),
    stdio: 'ignore',
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const endpoint = `http://127.0.0.1:${port}`;
  await waitUntilAnswering(endpoint);
  return {
    endpoint,
    async stop() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** Two test runs may fetch at once: each into a folder of its own, and whoever is first moves it into place. */
async function fetchJar(): Promise<void> {
  if (existsSync(join(CACHE, 'emulator/DynamoDBLocal.jar'))) return;
  await mkdir(join(CACHE, '..'), { recursive: true });
  const folder = await mkdtemp(join(CACHE, '../fetching-'));
  try {
    await run('npm', ['pack', PACKAGE, '--silent', '--pack-destination', folder]);
    const [archive = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
    await run('tar', [
      '-xzf',
      join(folder, archive),
      '-C',
      folder,
      '--strip-components=1',
      'package/emulator',
    ]);
    await rm(join(folder, archive));
    await rename(folder, CACHE).catch(() => undefined);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function waitUntilAnswering(endpoint: string): Promise<void> {
  const client = dynamoClient(endpoint);
  const until = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < until) {
    try {
      await client.send(new ListTablesCommand({}));
      return;
    } catch {
      await sleep(200);
    }
  }
  throw new Error(`DynamoDB Local did not answer within ${START_TIMEOUT_MS} ms`);
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
