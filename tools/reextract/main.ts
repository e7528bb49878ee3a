import { join } from 'node:path';
import PQueue from 'p-queue';
import { EXTRACTOR_VERSION } from '../../shared/extraction/extractor-version.ts';
import { findPortal } from '../../shared/portals/index.ts';
import { extractPage } from '../../shared/stages/extract.ts';
import { type ReextractDeps, reextract } from '../../shared/stages/reextract.ts';
import type { Store } from '../../shared/store/open-store.ts';
import { openStack, STACK_OPTION } from '../stack/open-stack.ts';
import { runCommand } from '../stack/run-command.ts';
import { RunLog } from './run-log.ts';

const USAGE = `Usage:
  npm run reextract -- [--stack FILE] [--dry-run] [--log FILE]

Reads every raw page and uploaded file again with the extractor of this version (${EXTRACTOR_VERSION}; check out another
one to run that) and replaces what the store holds where it tells something else. Cut off, it goes on where it was: the log,
beside the stack's file unless you name another, has a line for each that is done. With --dry-run nothing is changed, only
told.

${STACK_OPTION}
`;
const CONCURRENT = 4;
const PROGRESS_MS = 2_000;

const COMMAND = {
  usage: USAGE,
  options: {
    stack: { type: 'string' },
    log: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
} as const;

await runCommand(COMMAND, async ({ values }) => {
  const isDry = values['dry-run'];
  const { store, description, tableName, folder } = await openStack(values.stack);
  // Of this stack alone: the same address has the same id in every one, and would pass for done.
  const name = `reextract-${tableName}-${EXTRACTOR_VERSION}${isDry ? '-dry' : ''}.log`;
  const log = new RunLog(values.log ?? join(folder, name));
  process.stdout.write(`${description}, extractor ${EXTRACTOR_VERSION}${isDry ? ', dry run' : ''}\n`);
  if (log.lines.size > 0)
    process.stdout.write(
      `going on from ${log.path}: ${log.lines.size} done before; delete it to begin anew\n`,
    );
  await readAllAgain(store, findDeps(store, isDry), log);
  process.stdout.write(`${log.summarise()}\nline by line: ${log.path}\n`);
  return 0;
});

function findDeps(store: Store, isDry: boolean): ReextractDeps {
  const nothing = async () => undefined;
  return {
    ...store,
    findPortal,
    finishPage: isDry ? nothing : (message) => extractPage({ ...store, findPortal }, message),
    saveUpload: isDry ? nothing : (draft) => store.articles.saveArticle(draft),
  };
}

async function readAllAgain({ inventory }: Store, deps: ReextractDeps, log: RunLog): Promise<void> {
  const queue = new PQueue({ concurrency: CONCURRENT });
  const failures: unknown[] = [];
  let toldAtMs = Date.now();
  for await (const entry of inventory.listEntries()) {
    const name = `${entry.kind} ${entry.id}`;
    if (log.lines.has(name)) continue;
    await queue.onSizeLessThan(CONCURRENT * 4);
    if (failures.length > 0) break;
    void queue
      .add(async () => {
        const done = await reextract(deps, entry);
        if (done) log.add({ entry: name, ...done });
      })
      .catch((error: unknown) => failures.push(error));
    if (Date.now() - toldAtMs < PROGRESS_MS) continue;
    toldAtMs = Date.now();
    process.stderr.write(`${log.lines.size} read again\n`);
  }
  await queue.onIdle();
  if (failures.length > 0) throw failures[0];
}
