import { join } from 'node:path';
import { z } from 'zod';
import type { Portal } from '../../shared/contracts/portal.contract.ts';
import { hostTurnsInMemory } from '../../shared/fetching/host-turns.ts';
import { openFetcher } from '../../shared/fetching/open-fetcher.ts';
import { FAMILIES, type FamilyName } from '../../shared/portals/families.ts';
import { findPortal, PORTALS } from '../../shared/portals/index.ts';
import { stripControls } from '../../shared/terminal/strip-controls.ts';
import { introduceOurselves } from '../stack/introduce-ourselves.ts';
import { openStack, STACK_OPTION } from '../stack/open-stack.ts';
import { type ParsedCommand, runCommand } from '../stack/run-command.ts';
import { CommandError, UsageError } from '../stack/usage-error.ts';
import { runBackfill } from './backfill-portal.ts';
import { checkPortal } from './check-portal.ts';
import { listProblems } from './check-report.ts';
import { formatCheck } from './format-check.ts';
import { freezePage } from './frozen-page.ts';
import { keepProof } from './keep-proof.ts';
import { objectsInMemory } from './objects-in-memory.ts';
import { scaffoldPortal } from './scaffold-portal.ts';
import { switchPortal } from './switch-portal.ts';

const USAGE = `Usage:
  npm run portal -- list
  npm run portal -- check ID [--pages 3] [--json] --contact WHO
  npm run portal -- record ID ADDRESS --contact WHO
  npm run portal -- off ID --reason WHY [--stack FILE] | on ID [--stack FILE]
  npm run portal -- backfill ID --from DAY --to DAY --contact WHO [--pages N] [--anew] [--stack FILE]
  npm run portal -- new ID --name NAME --homepage ADDRESS [--family FAMILY]

check   reads the live site as the pipeline would and tells what is wrong; exit code 1 when something is; a pass takes two
        pages at least, and writes fixtures/portals/ID/checked.json unless that is of more pages
record  freezes a page under fixtures/portals/ID/pages; commit it only where its licence lets you
backfill  reads the archive of a portal for what was published from DAY (2019-01-31) to DAY, both inclusive, and has the
        stack's pipeline fetch it; may be stopped at any time and repeated, and then goes on, or begins with --anew, which
        reads the portal file's sources as they are now
off, on  a portal of the stack, at once and without a deployment
WHO     a mail address or page where the site's owner reaches you: it goes into the user agent

--local-hosts site.test=127.0.0.1:8090   read a site that you serve yourself
${STACK_OPTION}
`;
const ROOT = join(import.meta.dirname, '../..');

const COMMAND = {
  usage: USAGE,
  options: {
    pages: { type: 'string' },
    json: { type: 'boolean', default: false },
    contact: { type: 'string' },
    name: { type: 'string' },
    family: { type: 'string', default: 'unknown' },
    homepage: { type: 'string' },
    reason: { type: 'string' },
    stack: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    anew: { type: 'boolean', default: false },
    root: { type: 'string', default: ROOT },
    'local-hosts': { type: 'string' },
  },
  mostWords: 3,
} as const;
type Values = ParsedCommand<(typeof COMMAND)['options']>['values'];
const now = () => new Date();
const tell = (line: string) => void process.stdout.write(`${stripControls(line)}\n`);

function readCount(told: string | undefined): number | undefined {
  if (told === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(told)) throw new UsageError(`--pages ${told} is no number of pages`);
  return Number(told);
}

function requirePortal(id: string | undefined): Portal {
  if (id === undefined) throw new UsageError('Which portal? `npm run portal -- list` names them');
  const portal = findPortal(id);
  if (!portal) throw new CommandError(`No portal ${id}; \`npm run portal -- list\` names them`);
  return portal;
}

function openPolitely(values: Values): ReturnType<typeof openFetcher> {
  return openFetcher({
    ...introduceOurselves(values),
    objects: objectsInMemory(),
    hostTurns: hostTurnsInMemory(),
  });
}

async function runCheck(values: Values, id: string | undefined): Promise<number> {
  const portal = requirePortal(id);
  const { fetcher, close } = openPolitely(values);
  const check = await checkPortal({ fetcher, now }, portal, readCount(values.pages) ?? 3).finally(close);
  process.stdout.write(values.json ? `${JSON.stringify(check, null, 2)}\n` : formatCheck(check));
  if (listProblems(check).length > 0) return 1;
  if (!(await keepProof(join(values.root, 'fixtures/portals', portal.id), check)))
    process.stderr.write('checked.json is of a check that read more pages, and stays as it is\n');
  return 0;
}

async function runRecord(values: Values, id: string | undefined, url: string | undefined): Promise<number> {
  const portal = requirePortal(id);
  if (!url) throw new UsageError('Which page? record ID ADDRESS');
  const { fetcher, close } = openPolitely(values);
  const outcome = await fetcher
    .fetchPage({ url, expect: 'page', robotsOptOut: portal.robotsOptOut })
    .finally(close);
  if (outcome.kind !== 'fetched') {
    throw new CommandError(
      `Not fetched: ${outcome.kind}${'reason' in outcome ? ` (${outcome.reason})` : ''}`,
    );
  }
  const folder = join(values.root, 'fixtures/portals', portal.id, 'pages');
  process.stdout.write(
    `${await freezePage(folder, portal, outcome, now())}: correct it by hand where it is wrong\n`,
  );
  return 0;
}

async function runBackfillOf(values: Values, id: string | undefined): Promise<number> {
  const portal = requirePortal(id);
  const { from, to } = values;
  if (from === undefined || to === undefined)
    throw new UsageError('From which day to which? --from 2019-01-01 --to 2019-12-31');
  for (const day of [from, to]) if (!isDay(day)) throw new UsageError(`${day} is no day: 2019-01-31`);
  if (from > to) throw new UsageError(`--from ${from} is after --to ${to}`);
  if (portal.status === 'unverified')
    throw new CommandError(`${portal.id} is unverified: its pages are not read before its check has passed`);
  const ourselves = introduceOurselves(values);
  const options = { maxPages: readCount(values.pages), isAnew: values.anew };
  const { store, description } = await openStack(values.stack);
  tell(description);
  return runBackfill({ portal, store, ...ourselves, range: { from, to }, options, tell });
}

/** 2022-02-30 is none, although Date.parse takes it for 2 March. */
function isDay(day: string): boolean {
  return z.iso.date().safeParse(day).success;
}

async function runNew(values: Values, id: string | undefined): Promise<number> {
  const { name, homepage, family } = values;
  if (!id || !name || !homepage) throw new UsageError('new needs an ID, --name NAME and --homepage ADDRESS');
  if (!isFamily(family)) throw new UsageError(`--family is one of ${Object.keys(FAMILIES).join(', ')}`);
  for (const path of await scaffoldPortal(values.root, { id, name, homepage, family })) tell(path);
  return 0;
}

function isFamily(family: string): family is FamilyName {
  return Object.hasOwn(FAMILIES, family);
}

async function runSwitch(values: Values, id: string | undefined, isOff: boolean): Promise<number> {
  const portal = requirePortal(id);
  const reason = values.reason?.trim();
  if (isOff && !reason) throw new UsageError('Say why it is off: --reason WHY');
  const { store, description } = await openStack(values.stack);
  tell(description);
  tell(await switchPortal(store.switches, portal.id, isOff ? reason : undefined));
  if (portal.status !== 'verified') tell(`It is ${portal.status}: its schedule is not deployed`);
  return 0;
}

function runList(): number {
  const lines = PORTALS.map(
    ({ id, status, name, homepage }) => `${id.padEnd(24)} ${status.padEnd(11)} ${name}  ${homepage}`,
  );
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

async function run({ values, positionals }: { values: Values; positionals: string[] }): Promise<number> {
  const [command, ...rest] = positionals;
  switch (command) {
    case 'list':
      return runList();
    case 'check':
      return runCheck(values, rest[0]);
    case 'record':
      return runRecord(values, rest[0], rest[1]);
    case 'backfill':
      return runBackfillOf(values, rest[0]);
    case 'off':
      return runSwitch(values, rest[0], true);
    case 'on':
      return runSwitch(values, rest[0], false);
    case 'new':
      return runNew(values, rest[0]);
    default:
      throw new UsageError(command === undefined ? 'Which command?' : `There is no command "${command}"`);
  }
}

await runCommand(COMMAND, run);
