import { publishRegister } from '../../shared/stages/publish.ts';
import type { Store } from '../../shared/store/open-store.ts';
import { stripControls } from '../../shared/terminal/strip-controls.ts';
import { openStack, STACK_OPTION } from '../stack/open-stack.ts';
import { runCommand } from '../stack/run-command.ts';
import { UsageError } from '../stack/usage-error.ts';
import type { Manifest } from './archive-format.ts';
import { exportInstallation } from './export-installation.ts';
import { importInstallation } from './import-installation.ts';

const USAGE = `Usage:
  npm run installation -- export FOLDER [--stack FILE]
  npm run installation -- import FOLDER [--stack FILE]

export writes everything that was collected, corrected and decided to a folder; import puts such a folder into an
installation that is empty, or holds part of it already, and publishes the register. Cut off, either is run again.
tools/installation/README.md describes the folder.

${STACK_OPTION}
`;
const tell = (line: string) => process.stdout.write(`${stripControls(line)}\n`);

const COMMAND = { usage: USAGE, options: { stack: { type: 'string' } }, mostWords: 2 } as const;

await runCommand(COMMAND, async ({ values, positionals: [command, folder] }) => {
  if (command !== 'export' && command !== 'import') throw new UsageError('Either export or import');
  if (!folder) throw new UsageError(`${command} needs a FOLDER`);
  const { installation, store, description } = await openStack(values.stack);
  tell(description);
  if (command === 'export') describeExport(await exportInstallation(installation, folder), folder);
  else {
    const { items, objects } = await importInstallation(installation, folder);
    tell(`${items.added} items and ${objects.added} objects added`);
    tell(`${items.known} items and ${objects.known} objects were there already`);
    await publishAnew(store);
  }
  return 0;
});

function describeExport({ counts, files, objectBytes }: Manifest, folder: string): void {
  for (const [kind, count] of Object.entries(counts)) tell(`${String(count).padStart(9)}  ${kind}`);
  const megabytes = (objectBytes / 1_000_000).toFixed(1);
  tell(`${String(files['objects.jsonl'].lines).padStart(9)}  objects, ${megabytes} MB`);
  tell(`exported to ${folder}`);
}

/** From scratch: times in the imported change log may lie before what was published here last. */
async function publishAnew({ articles, objects }: Store): Promise<void> {
  const { version, changedArticles } = await publishRegister(
    { articles, objects, now: () => new Date() },
    true,
  );
  tell(`register ${version} published from ${changedArticles} articles`);
}
