import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { stripControls } from '../../shared/terminal/strip-controls.ts';
import { PROJECT_DIR } from '../content-stamp.ts';
import { TEMPLATE_FILE } from '../synth.ts';
import { runDemo } from './demo/demo-run.ts';
import { type DemoSite, startDemoSite } from './demo/demo-site.ts';
import { readRecordTable } from './demo/record-table.ts';
import { DataFolderTaken } from './emulators/emulators.ts';
import { DataFolderUnusable, prepareDataFolder } from './emulators/prepare-data-folder.ts';
import { type DataFolderWatch, watchDataFolder } from './emulators/watch-data-folder.ts';
import type { LocalTokens } from './functions/local-functions.ts';
import { Gateway } from './http/gateway.ts';
import { LocalRuntime } from './local-runtime.ts';
import { readTemplateFile } from './template/template-file.ts';

/** `npm start`: bundles, synthesizes and runs the stack here until Ctrl-C. Usage: start.ts [--no-demo] */

// Lambda's clock runs in UTC; a bundle that leans on the machine's zone is to fail here, too.
process.env.TZ = 'UTC';

const options = readOptions();
const dataDir = resolve(process.env.KYKET_DATA ?? join(PROJECT_DIR, '.kyket'));
const port = readPort(process.env.PORT);
const tokens = readTokens(process.env.KYKET_TOKEN_ISSUER, process.env.KYKET_TOKEN_AUDIENCE);
const stopping = new AbortController();
const tell = (line: string) => process.stdout.write(`${stripControls(line)}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // Twice means at once; what is cut off is taken up at the next start.
    if (stopping.signal.aborted) process.exit(130);
    stopping.abort();
  });
}

let watch: DataFolderWatch | undefined;
// What the emulators throw from their own timers when their files are gone says less than what happened to them.
process.on('uncaughtException', (error) => {
  endWhenLost();
  process.stderr.write(`kyket: ${stripControls(explain(error))}\n`);
  process.exit(1);
});

let site: DemoSite | undefined;
let runtime: LocalRuntime | undefined;
try {
  prepareDataFolder(dataDir);
  const gateway = await Gateway.listen(port);
  tell('kyket: bundling the functions; the first time takes a minute or more');
  await prepareTemplate();
  tell(`kyket: starting the stack on ${dataDir}`);
  if (!options['no-demo']) site = await startDemoSite();
  runtime = await LocalRuntime.start({
    template: readTemplateFile(TEMPLATE_FILE),
    dataDir,
    gateway,
    ...(site ? { localHosts: site.localHosts } : {}),
    ...(tokens ? { tokens } : {}),
    tell,
    reportFailure: (line) => {
      endWhenLost();
      tell(`! ${line}`);
    },
  });
  watch = watchDataFolder(dataDir, endWhenLost);
  if (site) await showDemo(runtime, gateway.baseUrl);
  tell(`kyket: ready on ${gateway.baseUrl}`);
  await untilStopped();
} catch (error) {
  if (!stopping.signal.aborted) {
    endWhenLost();
    process.stderr.write(`kyket: ${stripControls(explain(error))}\n`);
    process.exitCode = 1;
  }
}
watch?.stop();
await runtime?.stop();
await site?.stop();
if (stopping.signal.aborted) tell('kyket: stopped; the data is kept');
process.exit();

/** At once, as after a kill: there is nothing to close any more, and closing it would only fail in many words. */
function endWhenLost(): void {
  if (!watch?.isLost()) return;
  process.stderr.write(
    `kyket: ${dataDir} was deleted or replaced while the stack ran on it, so the stack has stopped, and what was in the folder is gone; \`npm start\` begins anew. To begin anew another time, stop the stack with Ctrl-C first\n`,
  );
  process.exit(1);
}

/** In a process of its own: the CDK takes seconds to load and memory that would never be given back. */
async function prepareTemplate(): Promise<void> {
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [join(PROJECT_DIR, 'infra', 'synth.ts')],
    {
      signal: stopping.signal,
    },
  );
  process.stderr.write(stderr);
  tell(stdout.trim());
}

async function showDemo(stack: LocalRuntime, baseUrl: string): Promise<void> {
  await runDemo({
    client: stack.dynamoDb,
    tableName: stack.tableName,
    discover: (event) => stack.fireSchedule(event),
    tell,
    signal: stopping.signal,
  });
  if (tokens) tell(`demo: the records ask for a token of ${tokens.issuer}`);
  else tell(`\n${(await readRecordTable(baseUrl)).join('\n')}\n`);
}

function untilStopped(): Promise<void> {
  if (stopping.signal.aborted) return Promise.resolve();
  return new Promise((resolve) => stopping.signal.addEventListener('abort', () => resolve(), { once: true }));
}

function readPort(text = '8080'): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= 65_535) return value;
  process.stderr.write(`kyket: PORT is "${text}", which is no port\n`);
  process.exit(1);
}

function readTokens(issuer?: string, audience?: string): LocalTokens | undefined {
  if (issuer && audience && URL.canParse(issuer)) return { issuer, audience };
  if (!issuer && !audience) return undefined;
  process.stderr.write(
    'kyket: KYKET_TOKEN_ISSUER takes an address, and KYKET_TOKEN_AUDIENCE belongs to it\n',
  );
  process.exit(1);
}

function readOptions(): { 'no-demo': boolean } {
  try {
    return parseArgs({ options: { 'no-demo': { type: 'boolean', default: false } } }).values;
  } catch (error) {
    process.stderr.write(`kyket: ${error instanceof Error ? error.message : error}\n`);
    process.stderr.write('usage: npm start [-- --no-demo]\n');
    process.exit(2);
  }
}

/** The errors that people meet, in words that say what to do; any other with where it happened. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE') return `port ${port} is in use; choose another one with PORT`;
  if (error instanceof DataFolderTaken || error instanceof DataFolderUnusable) return error.message;
  return error.stack ?? error.message;
}
