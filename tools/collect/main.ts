import PQueue from 'p-queue';
import type { Portal } from '../../shared/contracts/portal.contract.ts';
import { openFetcher } from '../../shared/fetching/open-fetcher.ts';
import { needsAttention } from '../../shared/health/needs-attention.ts';
import { PORTALS } from '../../shared/portals/index.ts';
import { type Collection, collectPortal } from '../../shared/stages/collect.ts';
import { stripControls } from '../../shared/terminal/strip-controls.ts';
import { introduceOurselves } from '../stack/introduce-ourselves.ts';
import { openStack, STACK_OPTION } from '../stack/open-stack.ts';
import { runCommand } from '../stack/run-command.ts';
import { CommandError } from '../stack/usage-error.ts';
import { formatCollection, formatProgress } from './format-collection.ts';

const USAGE = `Usage:
  npm run collect -- [ID …] --contact WHO [--stack FILE]

Reads the portals whose file says \`readFrom: 'country'\` from this machine, since they refuse foreign addresses, and hands
their pages to the stack: listings when the portal's schedule asks for them, then every page that is due. Without an ID all
of them that are verified. Ctrl-C ends it after the pages at hand; the next call goes on. Have cron call it, e.g. hourly.

Exit code: 0 when all went well, 1 when a portal was not read whole or reads otherwise than before, 130 after Ctrl-C.

WHO           a mail address or page where a site's owner reaches you: it goes into the user agent
${STACK_OPTION}
--local-hosts site.test=127.0.0.1:8090   read a site that you serve yourself
`;
/** As many hosts as the deployed fetch function asks at a time; each has one request at a time all the same. */
const PORTALS_AT_ONCE = 10;
const PROGRESS_MS = 2_000;
const INTERRUPTED = 130;

const tell = (line: string) => void process.stdout.write(`${stripControls(line)}\n`);

const COMMAND = {
  usage: USAGE,
  options: {
    contact: { type: 'string' },
    stack: { type: 'string' },
    'local-hosts': { type: 'string' },
  },
  mostWords: Number.POSITIVE_INFINITY,
} as const;

await runCommand(COMMAND, async ({ values, positionals }) => {
  const ourselves = introduceOurselves(values);
  const portals = choosePortals(positionals);
  const { store, description } = await openStack(values.stack);
  tell(description);
  const signal = endOnCtrlC();
  const { fetcher, close } = openFetcher({ ...store, ...ourselves });
  const clock = { now: () => new Date(), sleep: (ms: number) => sleepUntilEnded(ms, signal) };
  const deps = { ...store, fetcher, clock, signal, tell: progressTeller() };
  const failures: unknown[] = [];
  const collections: Collection[] = [];
  const queue = new PQueue({ concurrency: PORTALS_AT_ONCE });
  for (const portal of portals)
    void queue
      .add(async () => {
        // Those whose turn has not come yet when it ends are left for the next call.
        if (signal.aborted) return;
        const collection = await collectPortal(deps, portal);
        collections.push(collection);
        tell(formatCollection(collection));
      })
      .catch((error: unknown) => failures.push(error));
  await queue.onIdle();
  await close();
  // The other portals were read all the same.
  if (failures.length > 0) throw failures[0];
  if (signal.aborted) {
    tell('Ended before its end; repeat the command to go on.');
    return INTERRUPTED;
  }
  return collections.some(({ run }) => run !== null && needsAttention(run)) ? 1 : 0;
});

/** @throws CommandError for one that nobody needs to read from here, or that nobody has looked at yet */
function choosePortals(ids: string[]): Portal[] {
  const collected = PORTALS.filter(({ readFrom }) => readFrom === 'country');
  if (ids.length === 0) {
    const verified = collected.filter(({ status }) => status === 'verified');
    if (verified.length > 0) return verified;
    throw new CommandError(
      "No verified portal's file says `readFrom: 'country'`: there is nothing to collect",
    );
  }
  return ids.map((id) => {
    const portal = PORTALS.find((each) => each.id === id);
    if (!portal) throw new CommandError(`No portal ${id}; \`npm run portal -- list\` names them`);
    if (portal.readFrom !== 'country')
      throw new CommandError(
        `${id} is read by the deployed functions; its file can say \`readFrom: 'country'\``,
      );
    if (portal.status === 'unverified')
      throw new CommandError(`${id} is unverified: its pages are not read before its check has passed`);
    return portal;
  });
}

/** The first Ctrl-C lets requests under way come to their end, which is what a site is owed; the second does not. */
function endOnCtrlC(): AbortSignal {
  const ending = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.on(name, () => {
      if (ending.signal.aborted) process.exit(INTERRUPTED);
      process.stderr.write('ending after the pages at hand; once more ends at once\n');
      ending.abort();
    });
  return ending.signal;
}

function sleepUntilEnded(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}

/** At most one line every two seconds for each portal. */
function progressTeller(): (progress: Collection) => void {
  const toldAtMs = new Map<string, number>();
  return (progress) => {
    const isNew = Date.now() - (toldAtMs.get(progress.portalId) ?? 0) > PROGRESS_MS;
    if (!isNew) return;
    toldAtMs.set(progress.portalId, Date.now());
    process.stderr.write(`${stripControls(formatProgress(progress))}\n`);
  };
}
