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
  return !isBusiness(draft);
}

/** A contract between firms, or an agreement with one. */
function isBusiness(draft: Draft): boolean {
  const firms = draft.parties.filter(isFirm).length;
  return firms > 0 && (firms === draft.parties.length || draft.type === 'agreement');
}

/** The bank for social policies lends for the state and signs with unions as a department does. */
function isFirm({ value }: OrganisationMention): boolean {
  return value.type === 'enterprise' && value.body !== 'nhcsxh';
}

/**
 * @param drafts all that were drafted, of which none may be relevant
 * @returns why the article led to no record, at least one reason; nothing when it led to some
 */
export function explainNoRecord(view: ArticleView, tellings: Telling[], drafts: Draft[]): string[] {
  if (drafts.some((draft) => isRelevant(view, draft))) return [];
  const business = drafts.filter((draft) => draft.type !== undefined && isBusiness(draft));
  const told = new Set(business.flatMap((draft) => draft.tellings));
  const named = tellings.filter((telling) => telling.instrument?.value.isSpecific && !told.has(telling));
  const isPledge = PLEDGE.test(view.titleShadow) || PLEDGE.test(view.shadow);
  if (named.length === 0) {
    if (business.length > 0) return ['business-agreement' satisfies Reason];
    return [(isPledge ? 'emulation-pledge' : 'no-coordination-told') satisfies Reason];
  }
  const reasons = new Set<Reason>(['signing-without-record']);
  if (business.length > 0) reasons.add('business-agreement');
  if (named.some(({ standing }) => standing === 'planned')) reasons.add('signing-planned');
  if (named.some(({ standing }) => standing === 'history')) reasons.add('signing-history');
  if (isPledge) reasons.add('emulation-pledge');
  return [...reasons].sort();
}
