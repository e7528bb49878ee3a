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
  /** The same of decisions on the programmes that are named after its records. */
  decisionTurn: number;
  /** The last of those, as it was made; whoever made it may have died before it was told of. */
  lastDecision: ProgrammeDecision | null;
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
  /**
   * Makes one only while no other has been made on the same programme since it was read.
   *
   * @param articleId of the record that the programme's id is made of, and `turn` its `decisionTurn`, as readReview gave them
   */
  addDecision(articleId: string, decision: ProgrammeDecision, turn: number): Promise<AddOutcome>;
  /** Does again what a crash may have left undone after one was made; one that was taken back since stays so. */
  finishDecision(decision: ProgrammeDecision): Promise<void>;
  /**
   * Keeps it with every article whose records it names; the undone form replaces the other, and nothing the undone form.
   *
   * @returns it as it stands: of two who take it back at once the first is told to both
   */
  saveDecision(decision: ProgrammeDecision): Promise<ProgrammeDecision>;
}
