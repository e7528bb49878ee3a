import { z } from 'zod';
import { Correction } from '../../contracts/correction.contract.ts';
import { ProgrammeDecision } from '../../contracts/programme-decision.contract.ts';
import {
  articleKey,
  correctionKey,
  decisionKey,
  decisionTurnKey,
  isCorrectionKey,
  isDecisionKey,
  isDecisionTurnKey,
  isReviewTurnKey,
  reviewTurnKey,
} from '../keys.ts';
import type { DynamoTable, TableItem } from './dynamo-table.ts';

const CorrectionItem = z.object({ correction: Correction });
const TurnItem = CorrectionItem.extend({ turn: z.int().min(1) });
const DecisionItem = z.object({ decision: ProgrammeDecision });
const DecisionTurnItem = DecisionItem.extend({ turn: z.int().min(1) });

export function toCorrectionItem(articleId: string, correction: Correction): TableItem {
  const key = correctionKey(articleId, correction.at, correction.id);
  return { ...key, correction: withNulls(correction) };
}

/**
 * What the next correction is written into, if nobody came before: one write that says it and that counts it. It is put
 * among the others after that, at the latest by whoever says the next one.
 */
export function toTurnItem(articleId: string, correction: Correction, turn: number): TableItem {
  return { ...reviewTurnKey(articleId), turn, correction: withNulls(correction) };
}

/** What is undefined would be left out, and null is a value that a person may give. */
function withNulls(correction: Correction): Correction {
  const { value = null, before = null, source = null } = correction;
  return { ...correction, value, before, source };
}

/** @returns the correction said last, with its number; undefined before the first */
export function readTurn(items: TableItem[]): z.infer<typeof TurnItem> | undefined {
  const item = items.find(({ sk }) => isReviewTurnKey(sk));
  return item && TurnItem.parse(item);
}

/** As toTurnItem for corrections: one write that says the next decision on a programme and that counts it. */
export function toDecisionTurnItem(articleId: string, decision: ProgrammeDecision, turn: number): TableItem {
  return { ...decisionTurnKey(articleId), turn, decision };
}

/** @returns the decision made last, as it was made, with its number; undefined before the first */
export function readDecisionTurn(items: TableItem[]): z.infer<typeof DecisionTurnItem> | undefined {
  const item = items.find(({ sk }) => isDecisionTurnKey(sk));
  return item && DecisionTurnItem.parse(item);
}

export function toDecisionItem(articleId: string, decision: ProgrammeDecision): TableItem {
  return { ...decisionKey(articleId, decision.id), decision };
}

/** @param items of an article's partition */
export function readCorrections(items: TableItem[]): Correction[] {
  const said = items.filter(({ sk }) => isCorrectionKey(sk) || isReviewTurnKey(sk));
  const corrections = said.map((item) => CorrectionItem.parse(item).correction);
  return [...new Map(corrections.map((correction) => [correction.id, correction])).values()];
}

/** @param items of an article's partition */
export function readDecisions(items: TableItem[]): ProgrammeDecision[] {
  return items.filter(({ sk }) => isDecisionKey(sk)).map((item) => DecisionItem.parse(item).decision);
}

/** Hands what was said of a merged article on to the one that it is now. */
export async function handReviews(table: DynamoTable, items: TableItem[], toId: string): Promise<void> {
  const { pk } = articleKey(toId);
  const corrections = readCorrections(items).map((correction) => toCorrectionItem(toId, correction));
  const decisions = items.filter(({ sk }) => isDecisionKey(sk)).map((item) => ({ ...item, pk }));
  const last = readDecisionTurn(items)?.decision;
  // Its writer may have died before it stood anywhere else.
  if (last && !readDecisions(items).some(({ id }) => id === last.id))
    decisions.push(toDecisionItem(toId, last));
  await table.putItems([...corrections, ...decisions]);
}
