import type { ArticleView } from '../engine/article-view.ts';
import type { OrganisationMention } from '../parties/organisation.ts';
import type { Reason } from '../reasons.ts';
import type { Draft } from './draft.ts';
import type { Telling } from './telling.ts';

const PLEDGE = /\b(?:giao uoc thi dua|ban giao uoc)\b/;

/**
 * Whether a draft is a coordination of organisations rather than a contract, an agreement with a firm, or a review
 * ("tổng kết năm 2021") in an article that names no instrument at all.
 */
export function isRelevant(_view: ArticleView, draft: Draft): boolean {
  if (draft.type === undefined && draft.tellings.every(({ instrument }) => instrument === undefined))
    return false;
  const firms = draft.parties.filter(isFirm).length;
  if (firms > 0 && firms === draft.parties.length) return false;
  return firms === 0 || draft.type !== 'agreement';
}

/** The bank for social policies lends for the state and signs with unions as a department does. */
function isFirm({ value }: OrganisationMention): boolean {
  return value.type === 'enterprise' && value.body !== 'nhcsxh';
}

/** @returns why the article led to no record, at least one reason; nothing when it led to some */
export function explainNoRecord(view: ArticleView, tellings: Telling[], kept: Draft[]): string[] {
  const named = tellings.filter(({ instrument }) => instrument?.value.isSpecific === true);
  if (kept.length > 0) return [];
  if (named.length === 0) return ['no-coordination-told' satisfies Reason];
  const reasons = new Set<Reason>(['signing-without-record']);
  if (named.some(({ standing }) => standing === 'planned')) reasons.add('signing-planned');
  if (named.some(({ standing }) => standing === 'history')) reasons.add('signing-history');
  if (PLEDGE.test(view.titleShadow) || PLEDGE.test(view.shadow)) reasons.add('emulation-pledge');
  return [...reasons].sort();
}
