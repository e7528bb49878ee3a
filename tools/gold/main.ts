import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeGoldCase } from '../../shared/corrections/write-gold-case.ts';
import { openStack, STACK_OPTION } from '../stack/open-stack.ts';
import { runCommand } from '../stack/run-command.ts';
import { UsageError } from '../stack/usage-error.ts';

const USAGE = `Usage:
  npm run gold -- FOLDER [--stack FILE]

Writes a gold case for each article of which every record was corrected or confirmed by a reviewer.

${STACK_OPTION}
`;

const COMMAND = { usage: USAGE, options: { stack: { type: 'string' } }, mostWords: 1 } as const;

await runCommand(COMMAND, async ({ values, positionals: [folder] }) => {
  if (folder === undefined) throw new UsageError('Into which FOLDER?');
  const { store } = await openStack(values.stack);
  await mkdir(folder, { recursive: true });
  const { articleIds } = await store.articles.readChanges(undefined);
  let written = 0;
  for (const articleId of articleIds) {
    const listed = await store.articles.readListedArticle(articleId);
    // Most articles were never reviewed: their texts are not read.
    if (!listed?.records.some(({ review }) => review !== undefined)) continue;
    const article = listed.id === articleId ? await store.articles.readArticle(articleId) : undefined;
    const gold = article && writeGoldCase(article);
    if (gold === undefined) continue;
    await writeFile(join(folder, `${gold.id}.json`), `${JSON.stringify(gold, null, 2)}\n`);
    written += 1;
  }
  process.stdout.write(`${written} cases written to ${folder}\n`);
  return 0;
});
