import type { RegisterRecord } from '../contracts/article.contract.ts';
import type { Correction } from '../contracts/correction.contract.ts';
import type { ProgrammeDecision } from '../contracts/programme-decision.contract.ts';

/** What reviewers said of an article, beside what was extracted. */
export interface ArticleReview {
  /** Where redirects end. */
  articleId: string;
  /** The records as extracted, no correction laid over them. */
  extracted: RegisterRecord[];
  corrections: Correction[];
  decisions: ProgrammeDecision[];
  /** Grows with every correction of the article; at least all of its corrections up to this one are here. */
  turn: number;
}

/**
 * - `added`: it stands, and readers of changes are told;
 * - `contended`: something else was said of the article since it was read, or it is another one by now: read it again;
 * - `unknown`: the article is not there, or no more.
 */
export type AddOutcome = 'added' | 'contended' | 'unknown';

/**
 * Corrections, confirmations and decisions: entries that are added and never changed, but for a decision's undoing. Readers
 * of articles get records with the corrections laid over them. Every write may be repeated; the change entry comes last.
 */
export interface ReviewStore {
  /** @returns undefined when there is no such article */
  readReview(articleId: string): Promise<ArticleReview | undefined>;
  /**
   * Adds one only while nothing else has been said of the article since it was read: of two reviewers who looked at the
   * same values the later one reads again.
   *
   * @param articleId and `turn` as readReview gave them
   */
  addCorrection(articleId: string, correction: Correction, turn: number): Promise<AddOutcome>;
  /** Does again what a crash may have left undone after an entry was added: readers of changes are told of it. */
  finishCorrection(articleId: string, correction: Correction): Promise<void>;
  /** Keeps it with every article whose records it names; the undone form replaces the other. */
  saveDecision(decision: ProgrammeDecision): Promise<void>;
}
