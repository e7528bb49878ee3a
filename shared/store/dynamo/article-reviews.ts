import { z } from 'zod';
import { Correction } from '../../contracts/correction.contract.ts';
import { ProgrammeDecision } from '../../contracts/programme-decision.contract.ts';
import { articleKey, correctionKey, decisionKey, isCorrectionKey, isDecisionKey } from '../keys.ts';
import type { DynamoTable, TableItem } from './dynamo-table.ts';

const CorrectionItem = z.object({ correction: Correction });
const DecisionItem = z.object({ decision: ProgrammeDecision });

export function toCorrectionItem(articleId: string, correction: Correction): TableItem {
  // What is undefined would be left out, and null is a value that a person may give.
  const { value = null, before = null, source = null } = correction;
  const key = correctionKey(articleId, correction.at, correction.id);
  return { ...key, correction: { ...correction, value, before, source } };
}

export function toDecisionItem(articleId: string, decision: ProgrammeDecision): TableItem {
  return { ...decisionKey(articleId, decision.id), decision };
}

/** @param items of an article's partition */
export function readCorrections(items: TableItem[]): Correction[] {
  return items.filter(({ sk }) => isCorrectionKey(sk)).map((item) => CorrectionItem.parse(item).correction);
}

/** @param items of an article's partition */
export function readDecisions(items: TableItem[]): ProgrammeDecision[] {
  return items.filter(({ sk }) => isDecisionKey(sk)).map((item) => DecisionItem.parse(item).decision);
}

/** Hands what was said of a merged article on to the one that it is now. */
export async function handReviews(table: DynamoTable, items: TableItem[], toId: string): Promise<void> {
  const { pk } = articleKey(toId);
  const reviews = items.filter(({ sk }) => isCorrectionKey(sk) || isDecisionKey(sk));
  await table.putItems(reviews.map((item) => ({ ...item, pk })));
}
