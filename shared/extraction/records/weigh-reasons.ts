import type { ArticleView } from '../engine/article-view.ts';
import { headOf } from '../engine/mention.ts';
import type { OrganisationMention } from '../parties/organisation.ts';
import type { Reason } from '../reasons.ts';
import { countToldSides } from './count-told-sides.ts';
import type { Draft } from './draft.ts';
import {
  hasUnreadBody,
  hasUnreadCount,
  hasUnreadDay,
  hasUnreadPeriod,
  hasVagueParty,
} from './find-unread.ts';

import type { Findings } from './residue/findings.ts';
import { hasLeftOutGroup } from './residue/left-out-group.ts';
import { hasLeftOutSigning } from './residue/left-out-signing.ts';
import { hasLeftOverCount } from './residue/left-over-count.ts';
import { hasLeftOverPeriod } from './residue/left-over-period.ts';
import { hasTiedDays } from './residue/tied-days.ts';
import { hasOtherNumberOfSides } from './residue/told-sides.ts';
import { hasOtherNumberOfTexts } from './residue/told-texts.ts';
import { hasUnplacedOrganisation } from './residue/unplaced-organisation.ts';
import { hasUntoldDay } from './residue/untold-day.ts';
import { hasUntoldPlace } from './residue/untold-place.ts';

/** Marks what a careful reader would look at again. */
export function weighReasons(view: ArticleView, drafts: Draft[], found: Findings): void {
  const { organisations } = found;
  const sides = countToldSides(view);
  const isLeftOut = hasLeftOutSigning(view, drafts, found);
  for (const draft of drafts) {
    const add = (reason: Reason, applies: boolean): void => {
      if (applies) draft.reasons.add(reason);
    };
    add('one-party-only', draft.parties.length < 2);
    add(
      'type-unsaid',
      draft.tellings.every(({ instrument }) => instrument?.value.type === undefined),
    );
    add('several-instruments', isOneOfItems(draft) || countsOneUnitTwice(draft));
    // One of several texts names only some of the sides that the article counts.
    const others = drafts.filter((other) => other !== draft && other.action === draft.action);
    const isOneOfSeveral =
      draft.item !== undefined || others.length > 0 || draft.reasons.has('several-instruments');
    add('party-count-differs', !isOneOfSeveral && sides.size > 0 && !fitsSides(draft.parties.length, sides));
    add('party-left-out', !isOneOfSeveral && hasPartyLeftOut(view, draft, organisations));
    add('year-inferred', draft.date?.resolved?.inferredFrom === 'anniversary');
    add('date-beside-stamp', isBesideStamp(view, draft));
    add('two-candidate-periods', hasTwoPeriods(draft));
    add('party-vague', hasVagueParty(draft, organisations));
    add('body-unread', hasUnreadBody(view, draft, organisations));
    add('date-unread', hasUnreadDay(view, draft));
    add('period-unread', hasUnreadPeriod(view, draft));
    add('count-unread', hasUnreadCount(view, draft, drafts));
    add('date-untold', hasUntoldDay(view, draft));
    add('organisation-unplaced', hasUnplacedOrganisation(view, draft, drafts, found));
    add('party-count-differs', hasOtherNumberOfSides(view, draft, drafts));
    add('party-place-untold', hasUntoldPlace(draft));
    add('group-left-out', hasLeftOutGroup(view, draft));
    add('text-count-differs', hasOtherNumberOfTexts(view, draft, drafts, found));
    add('period-left-over', hasLeftOverPeriod(draft, drafts, found));
    add('count-left-over', hasLeftOverCount(view, draft, drafts));
    add('two-candidate-days', hasTiedDays(view, draft, found));
    add('signing-left-out', isLeftOut);
  }
}

/** "ký ba bản: với A, với B và với C": one sentence for all of them. */
function isOneOfItems({ item, tellings }: Draft): boolean {
  return item?.shared !== undefined && (tellings[0]?.items.length ?? 0) > 1;
}

/** "6 nội dung với A và 8 nội dung với B": one text has one number of contents. */
function countsOneUnitTwice({ counts }: Draft): boolean {
  return new Set(counts.map(({ value }) => `${value.unit} ${value.qualifier}`)).size < counts.length;
}

/** "10 cơ quan" of a text that names nine. One number may be of the counterparts only ("ký với 03 đơn vị"). */
function fitsSides(parties: number, sides: Set<number>): boolean {
  return sides.has(parties) || sides.has(parties - 1);
}

/** A venue, a parent or an organiser before its name. */
const STANDS_BY =
  /\b(?:tai|thuoc|truc thuoc|chu tri cua|su (?:chung kien|tham gia|co mat) cua|hoi truong|tru so|phoi hop voi)(?: [^,.;]{0,24})? ?$/;

/** An organisation of the best clause, named outright, that did not become a party. */
function hasPartyLeftOut(view: ArticleView, draft: Draft, organisations: OrganisationMention[]): boolean {
  const telling = draft.tellings[0];
  if (telling === undefined) return false;
  const { start, end } = draft.item ?? telling.clause;
  return organisations.some((mention) => {
    const place = headOf(mention);
    const isHere = place.source === telling.sentence.source && place.start >= start && place.end <= end;
    if (!isHere || mention.value.office || isAmong(mention, draft.parties)) return false;
    const shadow = place.source === 'title' ? view.titleShadow : view.shadow;
    return !STANDS_BY.test(shadow.slice(Math.max(0, place.start - 40), place.start));
  });
}

function isAmong({ value }: OrganisationMention, parties: OrganisationMention[]): boolean {
  return parties.some(
    (party) =>
      party.value.body === value.body ||
      (party.value.type === value.type && !areOfOtherLevels(party.value, value)),
  );
}

/** "Công an tỉnh" reviews what "Bộ Công an" signed. */
function areOfOtherLevels(one: OrganisationMention['value'], other: OrganisationMention['value']): boolean {
  return one.level !== null && other.level !== null && one.level !== other.level;
}

/** The event's day is told only by its distance from the page's stamp, and lies after it. */
function isBesideStamp(view: ArticleView, { date }: Draft): boolean {
  const published = view.publishedAt?.value.slice(0, 10);
  const told = date?.resolved?.date;
  return published !== undefined && told !== undefined && told.length === 10 && told > published;
}

function hasTwoPeriods({ period, tellings }: Draft): boolean {
  if (period === undefined) return false;
  const own = tellings.flatMap((telling) => (telling.period === undefined ? [] : [telling.period.value]));
  return own.some(({ start, end }) => start !== period.value.start || end !== period.value.end);
}
