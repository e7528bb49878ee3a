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
}

/**
 * Corrections, confirmations and decisions: entries that are added and never changed, but for a decision's undoing. Readers
 * of articles get records with the corrections laid over them. Every write may be repeated; the change entry comes last.
 */
export interface ReviewStore {
  /** @returns undefined when there is no such article */
  readReview(articleId: string): Promise<ArticleReview | undefined>;
  /** @returns false when the article is not there, or no more */
  addCorrection(articleId: string, correction: Correction): Promise<boolean>;
  /** Keeps it with every article whose records it names; the undone form replaces the other. */
  saveDecision(decision: ProgrammeDecision): Promise<void>;
}
