import { isRecordUpTo, readArticleId, recordPrefix } from '../keys.ts';
import { type ChangeLog, MAX_ENTRY_AGE_MS } from './change-log.ts';
import type { DynamoTable, PutCondition, TableItem } from './dynamo-table.ts';

/** What follows the writing of a head, whatever it is (an article, a redirect, a tombstone): the rest of a commit. */
export class ArticleCommits {
  readonly #table: DynamoTable;
  readonly #changes: ChangeLog;
  readonly #now: () => Date;

  constructor(table: DynamoTable, changes: ChangeLog, now: () => Date) {
    this.#table = table;
    this.#changes = changes;
    this.#now = now;
  }

  /** Clears away what the head replaces and tells readers of the change. */
  async complete(headItem: TableItem): Promise<void> {
    await this.#clearReplaced(headItem);
    await this.#logChange(headItem);
  }

  /** Does again what a crash may have left undone after a commit. Writes nothing when it was all done. */
  async finish(headItem: TableItem): Promise<void> {
    const { id, version, changedAt } = readCommit(headItem);
    if (await this.#changes.hasEntry(changedAt, id, version)) return;
    await this.#clearReplaced(headItem);
    // The time in the head may have passed out of the readers' overlap since.
    const redated = await this.#redate(headItem);
    if (redated) await this.#logChange(redated);
  }

  /** Records of earlier versions, and of writers that lost the race for this one: nobody can commit them any more. */
  async #clearReplaced({ pk, version, revision }: TableItem): Promise<void> {
    const own = recordPrefix(Number(version), String(revision));
    const items = await this.#table.queryItems({ pk, from: 'record#' });
    await this.#table.deleteItems(
      items.filter(({ sk }) => isRecordUpTo(sk, Number(version)) && !sk.startsWith(own)),
    );
  }

  async #logChange(headItem: TableItem): Promise<void> {
    const { id, version, changedAt } = readCommit(headItem);
    if (this.#now().getTime() - Date.parse(changedAt) > MAX_ENTRY_AGE_MS) {
      const redated = await this.#redate(headItem);
      if (redated) await this.#logChange(redated);
      return;
    }
    await this.#changes.writeEntry(changedAt, id, version);
  }

  /** @returns undefined when another writer has dated or replaced it meanwhile, and will write the entry */
  async #redate(headItem: TableItem): Promise<TableItem | undefined> {
    const redated = { ...headItem, changedAt: this.#now().toISOString() };
    const condition: PutCondition = {
      expression: '#version = :version AND #changedAt = :changedAt',
      names: { '#version': 'version', '#changedAt': 'changedAt' },
      values: { ':version': headItem.version, ':changedAt': headItem.changedAt },
    };
    return (await this.#table.putItem(redated, condition)) ? redated : undefined;
  }
}

function readCommit({ pk, version, changedAt }: TableItem): {
  id: string;
  version: number;
  changedAt: string;
} {
  return { id: readArticleId(pk), version: Number(version), changedAt: String(changedAt) };
}

/** Only when nobody has committed since the given version was read; 0 stands for none yet. */
export function followsVersion(version: number): PutCondition {
  if (version === 0) return { expression: 'attribute_not_exists(#pk)', names: { '#pk': 'pk' } };
  return {
    expression: '#version = :version',
    names: { '#version': 'version' },
    values: { ':version': version },
  };
}
