import type { ArticleView, Stretch } from '../engine/article-view.ts';
import { findParties } from '../parties/find-parties.ts';
import { organisationKey } from '../parties/fullest-form.ts';
import type { OrganisationMention, RecordAnchor } from '../parties/organisation.ts';
import { countToldSides } from './count-told-sides.ts';
import type { Draft } from './draft.ts';

type Clause = RecordAnchor['clauses'][number];

/** Picks each draft's parties; a draft that names too few takes those of the record told beside it. */
export function chooseParties(
  view: ArticleView,
  drafts: Draft[],
  organisations: OrganisationMention[],
): void {
  const alone = new Map<Draft, OrganisationMention>();
  const [toldSides, ...others] = countToldSides(view);
  for (const draft of drafts) {
    const anchor = {
      action: draft.action,
      clauses: clausesOf(view, draft),
      otherClauses: drafts.filter((other) => other !== draft).flatMap((other) => clausesOf(view, other)),
      toldSides: others.length === 0 && isOnlyOne(drafts, draft) ? toldSides : undefined,
    };
    const { parties, only, reasons } = findParties(view, organisations, anchor);
    draft.parties = parties;
    if (only !== undefined) alone.set(draft, only);
    for (const reason of reasons) draft.reasons.add(reason);
  }
  joinHub(drafts, alone);
  takeNamedSides(drafts);
  for (const draft of drafts) {
    if (draft.parties.length >= 2) continue;
    const sibling = drafts.find((other) => other !== draft && other.parties.length >= 2);
    if (sibling === undefined) continue;
    draft.parties = sibling.parties;
    const isBeside = draft.tellings[0]?.sentence === sibling.tellings[0]?.sentence;
    if (!isBeside) draft.reasons.add('parties-from-elsewhere');
  }
}

function isOnlyOne(drafts: Draft[], { action }: Draft): boolean {
  return drafts.filter((other) => other.action === action).length === 1;
}

/**
 * "Hai đồng chí …, Chủ tịch …, vừa chủ trì hội nghị tổng kết công tác phối hợp năm 2025 và triển khai Chương trình năm 2026
 * giữa A và B": where one sentence tells both, the sides that it names stand before the offices of who chaired.
 */
function takeNamedSides(drafts: Draft[]): void {
  for (const draft of drafts) {
    if (!draft.reasons.has('parties-from-signers') || draft.item !== undefined) continue;
    const named = drafts.find(
      (other) =>
        other.action !== draft.action &&
        other.parties.length >= 2 &&
        !other.reasons.has('parties-from-signers') &&
        other.tellings[0]?.sentence === draft.tellings[0]?.sentence,
    );
    if (named === undefined) continue;
    draft.parties = named.parties;
    draft.reasons.delete('parties-from-signers');
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

/** "Đoàn công tác của A làm việc với B; dịp này, A và C ký …": what a semicolon cuts off before the verb is told of others. */
function findOwnPart(view: ArticleView, telling: Draft['tellings'][number] | undefined): Stretch | undefined {
  if (telling === undefined) return undefined;
  const { clause, action, sentence } = telling;
  const shadow = sentence.source === 'title' ? view.titleShadow : view.shadow;
  const before = shadow.slice(clause.start, action.value.words.start);
  const cut = before.lastIndexOf('; ');
  return cut < 0 || before.slice(0, cut).includes(': ')
    ? undefined
    : { start: clause.start + cut + 2, end: clause.end };
}

function clausesOf(view: ArticleView, draft: Draft): Clause[] {
  const { item, tellings } = draft;
  const lead = tellings[0]?.sentence;
  // A side that stands in the sentence above a list is in no clause of the line itself.
  const isAbove = item?.shared !== undefined && lead !== undefined && item.shared.end <= lead.start;
  const told = isAbove ? tellings.slice(0, 1) : tellings;
  const clauses = told.map(({ clause, sentence }, i) => {
    const { start, end } = i === 0 && item !== undefined ? item : clause;
    return { start, end, source: sentence.source, sentence: sentence.index };
  });
  const own = lead === undefined || item !== undefined ? undefined : findOwnPart(view, tellings[0]);
  if (own !== undefined && lead !== undefined)
    clauses.unshift({ ...own, source: lead.source, sentence: lead.index });
  if (!isAbove || item.shared === undefined || lead === undefined) return clauses;
  return [{ ...item.shared, source: lead.source, sentence: lead.index }, ...clauses];
}
