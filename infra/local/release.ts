import { createWriteStream, existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReleaseFired } from '../../shared/contracts/messages.contract.ts';
import { ReleaseAnswer } from '../../shared/contracts/release.contract.ts';
import { stripControls } from '../../shared/terminal/strip-controls.ts';
import { PROJECT_DIR } from '../content-stamp.ts';
import { synthesize, TEMPLATE_FILE } from '../synth.ts';
import { DataFolderTaken } from './emulators/emulators.ts';
import { DataFolderUnusable, prepareDataFolder } from './emulators/prepare-data-folder.ts';
import { Gateway } from './http/gateway.ts';
import { LocalRuntime } from './local-runtime.ts';
import { readTemplateFile } from './template/template-file.ts';

/**
 * `npm run release [-- FOLDER]`: the job that the deployed schedule fires, on the data of this machine, and the files of
 * the newest release in a folder. Usage: release.ts [folder, `releases` by default]
 */

process.env.TZ = 'UTC';
const dataDir = resolve(process.env.KYKET_DATA ?? join(PROJECT_DIR, '.kyket'));
const folder = resolve(process.argv[2] ?? 'releases');
const tell = (line: string) => process.stdout.write(`${stripControls(line)}\n`);

let runtime: LocalRuntime | undefined;
try {
  if (existsSync(dataDir)) prepareDataFolder(dataDir);
  else {
    tell(`kyket: there is nothing to release yet: ${dataDir} does not exist, so nothing was collected`);
    process.exit();
  }
  tell('kyket: bundling the functions, unless they are');
  await synthesize();
  const gateway = await Gateway.listen(0);
  const template = readTemplateFile(TEMPLATE_FILE);
  runtime = await LocalRuntime.start({
    template,
    dataDir,
    gateway,
    tell,
    reportFailure: (line) => tell(`! ${line}`),
  });
  const fired: ReleaseFired = { kind: 'release' };
  const { outcome } = JSON.parse(await runtime.fireSchedule(fired));
  if (outcome === 'empty') tell('kyket: there is nothing to release yet');
  else tell(`kyket: ${outcome}: ${await saveNewest(gateway.baseUrl)}`);
} catch (error) {
  const isTaken = error instanceof DataFolderTaken;
  const isUnusable = error instanceof DataFolderUnusable;
  const told = isTaken
    ? 'the stack is running on this data; stop it first'
    : isUnusable
      ? error.message
      : String(error);
  process.stderr.write(`kyket: ${stripControls(told)}\n`);
  process.exitCode = 1;
}
await runtime?.stop();
process.exit();

/** @returns the folder that its files are in now */
async function saveNewest(baseUrl: string): Promise<string> {
  const release = ReleaseAnswer.parse(await (await ask(`${baseUrl}/v1/releases/latest`)).json());
  const target = join(folder, release.version);
  await mkdir(target, { recursive: true });
  for (const { name, url } of release.files) {
    const { body } = await ask(baseUrl + url);
    if (body) await pipeline(Readable.fromWeb(body as never), createWriteStream(join(target, name)));
  }
  return target;
}

async function ask(url: string): Promise<Response> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return answer;
}
