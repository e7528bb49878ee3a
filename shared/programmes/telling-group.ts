import type { Comparison } from './compare-tellings.ts';
import type { Telling } from './telling.ts';

/** Why a record stands with the others: what it shares with one that was there before it. */
export interface Joint extends Omit<Comparison, 'conflict'> {
  recordId: string;
  withRecordId: string;
}

/** The tellings of one thing agreed. */
export interface TellingGroup {
  /** Sorted by record id. */
  tellings: Telling[];
  joints: Joint[];
  /** Records of other groups, each of which it may be one with as well as the next: so with none. */
  undecidedWith: string[];
  /** Ids of the decisions that put it together. */
  decisions: string[];
}
