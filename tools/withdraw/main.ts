import { withdrawArticle } from '../../shared/stages/withdraw.ts';
import type { Store } from '../../shared/store/open-store.ts';
import { stripControls } from '../../shared/terminal/strip-controls.ts';
import { openStack, STACK_OPTION } from '../stack/open-stack.ts';
import { runCommand } from '../stack/run-command.ts';
import { CommandError, UsageError } from '../stack/usage-error.ts';
import { publishWithout } from './publish-without.ts';

const USAGE = `Usage:
  npm run withdraw -- (--article ID | --url ADDRESS) --reason WHY [--stack FILE] [--yes]

Takes one article out for good: raw pages, text, records, and what is published of them, with all earlier versions. Its
addresses and its words are known ever after, and refused. Without --yes it only tells what it would take away. Run it
again when it was cut off: it goes on.

${STACK_OPTION}
`;
const now = () => new Date();
const tell = (line: string) => process.stdout.write(`${stripControls(line)}\n`);

const COMMAND = {
  usage: USAGE,
  options: {
    article: { type: 'string' },
    url: { type: 'string' },
    reason: { type: 'string' },
    stack: { type: 'string' },
    yes: { type: 'boolean', default: false },
  },
} as const;

await runCommand(COMMAND, async ({ values }) => {
  const { article, url } = values;
  const reason = values.reason?.trim();
  if (!article && !url) throw new UsageError('Which article? --article ID or --url ADDRESS');
  if (article && url)
    throw new UsageError('--article and --url name one article each: give only one of them');
  if (!reason) throw new UsageError('Say why: --reason WHY');
  const { store, description } = await openStack(values.stack);
  tell(description);
  const articleId = article ?? (await findId(store, url ?? ''));
  await describeArticle(store, articleId);
  if (!values.yes) {
    tell('Nothing was done. Add --yes to take it out; it cannot be brought back.');
    return 1;
  }
  const deps = { ...store, now, publishWithout: () => publishWithout({ ...store, now }) };
  const report = await withdrawArticle(deps, articleId, reason);
  tell(
    `Withdrawn ${report.articleId}: ${report.rawKeys.length} raw pages purged, the register published anew.`,
  );
  for (const version of report.releases) tell(`  release ${version}: its files are purged`);
  for (const address of report.addresses) tell(`  not read again: ${address}`);
  tell('Backups of the table (point-in-time recovery) forget it within 35 days.');
  return 0;
});

async function findId({ articles }: Store, url: string): Promise<string> {
  const id = await articles.findArticleByUrl(url);
  const withdrawn = id === undefined ? await articles.findWithdrawalByUrl(url) : undefined;
  const found = id ?? withdrawn?.articleId;
  if (found === undefined) throw new CommandError(`No article is known at ${url}`);
  return found;
}

async function describeArticle({ articles }: Store, articleId: string): Promise<void> {
  const article = await articles.readListedArticle(articleId);
  if (article) {
    tell(`${article.id}  ${article.title}`);
    tell(`  ${article.url ?? 'uploaded without an address'}, ${article.records.length} records`);
    return;
  }
  const withdrawn = await articles.readWithdrawal(articleId);
  if (!withdrawn) throw new CommandError(`There is no article ${articleId}`);
  tell(`${withdrawn.articleId} was withdrawn on ${withdrawn.withdrawnAt}: ${withdrawn.reason}`);
}
