import { Correction } from '../../contracts/correction.contract.ts';
import { ProgrammeDecision } from '../../contracts/programme-decision.contract.ts';
import { TemporaryFailure } from '../../errors.ts';
import { articleKey, isReviewKey, readArticleIdOfRecord } from '../keys.ts';
import type { AddOutcome, ArticleReview, ReviewStore } from '../review.port.ts';
import type { ObjectStore } from '../store.port.ts';
import { ArticleReader } from './article-partition.ts';
import {
  readCorrections,
  readDecisions,
  readDecisionTurn,
  readTurn,
  toCorrectionItem,
  toDecisionItem,
  toDecisionTurnItem,
  toTurnItem,
} from './article-reviews.ts';
import { ChangeLog } from './change-log.ts';
import type { DynamoTable, PutCondition, TableItem } from './dynamo-table.ts';

const ATTEMPTS = 10;

/** Reviews lie in the partition of their article, so that whoever reads the article reads them with it. */
export class DynamoReviewStore implements ReviewStore {
  readonly #table: DynamoTable;
  readonly #reader: ArticleReader;
  readonly #changes: ChangeLog;
  readonly #now: () => Date;

  constructor(table: DynamoTable, objects: ObjectStore, now: () => Date) {
    this.#table = table;
    this.#reader = new ArticleReader(table, objects);
    this.#changes = new ChangeLog(table, now);
    this.#now = now;
  }

  async readReview(articleId: string): Promise<ArticleReview | undefined> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const { articleId: id, stored } = await this.#reader.resolve(articleId);
      if (stored === undefined) return undefined;
      const listed = await this.#reader.joinListed(stored);
      if (listed === undefined) continue;
      const { items } = stored;
      return {
        articleId: id,
        extracted: listed.records,
        corrections: readCorrections(items),
        decisions: readDecisions(items),
        turn: readTurn(items)?.turn ?? 0,
        decisionTurn: readDecisionTurn(items)?.turn ?? 0,
        lastDecision: readDecisionTurn(items)?.decision ?? null,
      };
    }
    throw new TemporaryFailure('article-contended', 'The article is being replaced again and again', {
      articleId,
    });
  }

  async addCorrection(articleId: string, correction: Correction, turn: number): Promise<AddOutcome> {
    const valid = Correction.parse(correction);
    const { articleId: id, stored } = await this.#reader.resolve(articleId);
    if (stored === undefined) return 'unknown';
    if (id !== articleId || !(await this.#claimTurn(id, stored.items, valid, turn))) return 'contended';
    return (await this.#putAmongOthers(id, valid)) ? 'added' : 'unknown';
  }

  async finishCorrection(articleId: string, correction: Correction): Promise<void> {
    await this.#putAmongOthers(articleId, Correction.parse(correction));
  }

  /** @returns false when somebody else has said something since this turn */
  async #claimTurn(
    articleId: string,
    items: TableItem[],
    correction: Correction,
    turn: number,
  ): Promise<boolean> {
    const last = readTurn(items);
    if (last?.correction.id === correction.id) return true;
    if ((last?.turn ?? 0) !== turn) return hasSaid(items, correction);
    // Its writer may have died before it came to this; from here on it stands nowhere else.
    if (last) await this.#table.putItem(toCorrectionItem(articleId, last.correction));
    if (await this.#table.putItem(toTurnItem(articleId, correction, turn + 1), followsTurn(turn)))
      return true;
    // The client sends a put again of which it heard nothing, and meets its own.
    const { stored, withdrawal } = await this.#reader.resolve(articleId);
    if (withdrawal) await this.#takeBack(articleId);
    return stored !== undefined && hasSaid(stored.items, correction);
  }

  /** An article that was withdrawn in that moment may have been purged before something was put: nothing of it stays. */
  async #takeBack(articleId: string): Promise<void> {
    const { pk } = articleKey(articleId);
    const items = await this.#table.queryItems({ pk });
    for (const item of items.filter(({ sk }) => isReviewKey(sk))) await this.#table.deleteItem(item);
  }

  #putAmongOthers(articleId: string, correction: Correction): Promise<boolean> {
    return this.#putInto(articleId, correction.id, (id) => toCorrectionItem(id, correction));
  }

  async addDecision(articleId: string, decision: ProgrammeDecision, turn: number): Promise<AddOutcome> {
    const valid = ProgrammeDecision.parse(decision);
    const { articleId: id, stored } = await this.#reader.resolve(articleId);
    if (stored === undefined) return 'unknown';
    if (id !== articleId) return 'contended';
    const isClaimed = await this.#table.putItem(toDecisionTurnItem(id, valid, turn + 1), followsTurn(turn));
    const { stored: after, withdrawal } = await this.#reader.resolve(articleId);
    if (withdrawal) {
      await this.#takeBack(articleId);
      return 'unknown';
    }
    // The client sends a put again of which it heard nothing, and meets its own.
    if (!isClaimed && readDecisionTurn(after?.items ?? [])?.decision.id !== valid.id) return 'contended';
    await this.finishDecision(valid);
    return 'added';
  }

  async finishDecision(decision: ProgrammeDecision): Promise<void> {
    await this.#putDecision(ProgrammeDecision.parse(decision), IS_NEW);
  }

  async saveDecision(decision: ProgrammeDecision): Promise<ProgrammeDecision> {
    return this.#putDecision(ProgrammeDecision.parse(decision), IS_NOT_UNDONE);
  }

  /** All writers begin at the same article; what stands there is put into the others. @returns what stands */
  async #putDecision(decision: ProgrammeDecision, condition: PutCondition): Promise<ProgrammeDecision> {
    const articleIds = new Set([...decision.left, ...decision.right].map(readArticleIdOfRecord));
    const cause = `${decision.id}${decision.undone ? '-undone' : ''}`;
    let standing = decision;
    for (const articleId of articleIds) {
      const put = standing;
      await this.#putInto(articleId, cause, (id) => toDecisionItem(id, put), condition);
      const { stored } = await this.#reader.resolve(articleId);
      standing = readDecisions(stored?.items ?? []).find(({ id }) => id === decision.id) ?? standing;
    }
    return standing;
  }

  /** An article that is merged into another meanwhile takes with it only what it held then: so it is looked at again. */
  async #putInto(
    articleId: string,
    cause: string,
    toItem: (articleId: string) => TableItem,
    condition?: PutCondition,
  ): Promise<boolean> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const before = await this.#reader.resolve(articleId);
      if (before.withdrawal) await this.#takeBack(before.articleId);
      if (before.stored === undefined) return false;
      await this.#table.putItem(toItem(before.articleId), condition);
      const after = await this.#reader.resolve(articleId);
      if (after.articleId !== before.articleId) continue;
      if (after.withdrawal) await this.#takeBack(after.articleId);
      if (after.stored === undefined) return false;
      await this.#changes.writeEntry(this.#now().toISOString(), after.articleId, cause);
      return true;
    }
    throw new TemporaryFailure('article-contended', 'The article is being merged again and again', {
      articleId,
    });
  }
}

const IS_NEW: PutCondition = { expression: 'attribute_not_exists(#pk)', names: { '#pk': 'pk' } };

/** Or not there at all: an article may have come to what a decision names after it was made. */
const IS_NOT_UNDONE: PutCondition = {
  expression: 'attribute_not_exists(#pk) OR attribute_type(#decision.#undone, :null)',
  names: { '#pk': 'pk', '#decision': 'decision', '#undone': 'undone' },
  values: { ':null': 'NULL' },
};

/** Only while nobody has come after the turn that was read; 0 stands for none yet. */
function followsTurn(turn: number): PutCondition {
  if (turn === 0) return IS_NEW;
  return { expression: '#turn = :turn', names: { '#turn': 'turn' }, values: { ':turn': turn } };
}

function hasSaid(items: TableItem[], { id }: Correction): boolean {
  return readCorrections(items).some((correction) => correction.id === id);
}
