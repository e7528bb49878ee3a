import type { ArticleView } from '../engine/article-view.ts';
import { findParties } from '../parties/find-parties.ts';
import { organisationKey } from '../parties/fullest-form.ts';
import type { OrganisationMention, RecordAnchor } from '../parties/organisation.ts';
import type { Draft } from './draft.ts';

type Clause = RecordAnchor['clauses'][number];

/** Picks each draft's parties; a draft that names too few takes those of the record told beside it. */
export function chooseParties(
  view: ArticleView,
  drafts: Draft[],
  organisations: OrganisationMention[],
): void {
  const alone = new Map<Draft, OrganisationMention>();
  for (const draft of drafts) {
    const anchor = {
      action: draft.action,
      clauses: clausesOf(draft),
      otherClauses: drafts.filter((other) => other !== draft).flatMap(clausesOf),
    };
    const { parties, only, reasons } = findParties(view, organisations, anchor);
    draft.parties = parties;
    if (only !== undefined) alone.set(draft, only);
    for (const reason of reasons) draft.reasons.add(reason);
  }
  joinHub(drafts, alone);
  for (const draft of drafts) {
    if (draft.parties.length >= 2) continue;
    const sibling = drafts.find((other) => other !== draft && other.parties.length >= 2);
    if (sibling === undefined) continue;
    draft.parties = sibling.parties;
    const isBeside = draft.tellings[0]?.sentence === sibling.tellings[0]?.sentence;
    if (!isBeside) draft.reasons.add('parties-from-elsewhere');
  }
}

/**
 * "Văn bản thứ ba … ký với C": the body that all other records of the article share signs this one too, and who is named
 * somewhere together with C does not.
 */
function joinHub(drafts: Draft[], alone: Map<Draft, OrganisationMention>): void {
  for (const [draft, only] of alone) {
    const others = drafts.filter(
      (other) => other !== draft && !alone.has(other) && other.parties.length >= 2,
    );
    const [first, ...rest] = others;
    if (first === undefined || rest.length === 0) continue;
    const hubs = first.parties.filter((party) => rest.every((other) => isParty(other, party)));
    const [hub] = hubs;
    if (hub === undefined || hubs.length > 1 || organisationKey(hub) === organisationKey(only)) continue;
    draft.parties = [hub, only];
    draft.reasons.add('parties-from-elsewhere');
  }
}

function isParty({ parties }: Draft, wanted: OrganisationMention): boolean {
  return parties.some((party) => organisationKey(party) === organisationKey(wanted));
}

function clausesOf(draft: Draft): Clause[] {
  const { item, tellings } = draft;
  const lead = tellings[0]?.sentence;
  // A side that stands in the sentence above a list is in no clause of the line itself.
  const isAbove = item?.shared !== undefined && lead !== undefined && item.shared.end <= lead.start;
  const told = isAbove ? tellings.slice(0, 1) : tellings;
  const clauses = told.map(({ clause, sentence }, i) => {
    const { start, end } = i === 0 && item !== undefined ? item : clause;
    return { start, end, source: sentence.source, sentence: sentence.index };
  });
  if (!isAbove || item.shared === undefined || lead === undefined) return clauses;
  return [{ ...item.shared, source: lead.source, sentence: lead.index }, ...clauses];
}
