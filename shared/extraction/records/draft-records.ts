import type { DateMention } from '../dates/date-mention.ts';
import type { ArticleView } from '../engine/article-view.ts';
import { headOf, type Mention } from '../engine/mention.ts';
import { isSameSubject } from '../instruments/find-subject.ts';
import { isIssuerOfDocument } from '../parties/grammar/mention-role.ts';
import type { OrganisationMention } from '../parties/organisation.ts';
import type { Draft } from './draft.ts';
import type { Item } from './find-items.ts';
import { isHistory } from './is-history.ts';
import { isRecordable, rankTelling } from './rank-telling.ts';
import type { Telling } from './telling.ts';

/**
 * Groups the tellings into drafts: what agrees in action, kind, years and organisations is one record; what differs
 * in one of them and is told in full is another.
 */
export function draftRecords(
  view: ArticleView,
  tellings: Telling[],
  dates: DateMention[],
  organisations: OrganisationMention[],
): Draft[] {
  const drafts: Draft[] = [];
  const recordable = tellings.filter(
    (telling) => isRecordable(view, telling, tellings) && !isHistory(view, telling, dates),
  );
  const ranked = recordable.map((telling, order) => ({ telling, order, rank: rankTelling(telling) }));
  ranked.sort((a, b) => a.rank - b.rank || a.order - b.order);
  for (const { telling } of ranked) {
    for (const draft of newDrafts(view, telling, organisations)) addDraft(drafts, draft);
  }
  const kept = dropShadowed(drafts).filter((draft) => !isOnlyAnnounced(draft, tellings));
  shareAnnouncedYears(kept, recordable);
  return kept.sort((a, b) => startOf(a) - startOf(b));
}

/** A headline says "ký kết" of what the text says will be signed. */
function isOnlyAnnounced(draft: Draft, tellings: Telling[]): boolean {
  const isHeadline = ({ sentence }: Telling) => sentence.kind === 'title' || sentence.kind === 'headline';
  if (draft.action !== 'signed' || !draft.tellings.every(isHeadline)) return false;
  return tellings.some(
    ({ action, instrument, standing, sentence }) =>
      standing === 'planned' &&
      sentence.kind === 'body' &&
      action.value.action === draft.action &&
      instrument?.value.isSpecific === true &&
      (draft.type ?? instrument.value.type) === instrument.value.type,
  );
}

/** "lễ ký kết các chương trình phối hợp giai đoạn 2024 - 2027. Theo đó, A ký với B …; ký với C …": the years are of all of them. */
function shareAnnouncedYears(drafts: Draft[], tellings: Telling[]): void {
  for (const { instrument, period, action, sentence } of tellings) {
    if (period === undefined || instrument?.value.isPlural !== true || sentence.source !== 'text') continue;
    for (const draft of drafts) {
      const own = draft.tellings[0];
      const isAnnounced =
        draft.action === action.value.action &&
        own !== undefined &&
        own.sentence.source === 'text' &&
        own.sentence.index > sentence.index &&
        (instrument.value.type === undefined || instrument.value.type === draft.type);
      if (isAnnounced) draft.period ??= period;
    }
  }
}

function newDrafts(view: ArticleView, telling: Telling, organisations: OrganisationMention[]): Draft[] {
  const items = telling.items.length > 0 ? telling.items : [undefined];
  return items.map((item) => ({
    action: telling.action.value.action,
    tellings: [telling],
    type: telling.instrument?.value.type,
    period: item?.period ?? (isInItem(telling.period, items) ? undefined : telling.period),
    subject: item?.subject ?? (isInItem(telling.subject, items) ? undefined : telling.subject),
    item,
    named: organisations.filter(
      (organisation) =>
        !organisation.value.office &&
        [item ?? telling.clause, item?.shared].some(
          (stretch) => stretch && isNamedIn(view, organisation, telling, stretch),
        ),
    ),
    parties: [],
    date: undefined,
    counts: [],
    reasons: new Set<string>(),
  }));
}

/** What one item of several says of itself is not said of the others. */
function isInItem(mention: Mention<unknown> | undefined, items: (Item | undefined)[]): boolean {
  if (mention === undefined || items.length < 2) return false;
  const { start } = headOf(mention);
  return items.some((item) => item !== undefined && start >= item.start && start < item.end);
}

function isNamedIn(
  view: ArticleView,
  organisation: OrganisationMention,
  telling: Telling,
  stretch: { start: number; end: number },
): boolean {
  const head = headOf(organisation);
  const isHere =
    head.source === telling.sentence.source && head.start >= stretch.start && head.end <= stretch.end;
  return isHere && !isIssuerOfDocument(head.source === 'title' ? view.titleShadow : view.shadow, head.start);
}

function addDraft(drafts: Draft[], draft: Draft): void {
  const twin = drafts.find((existing) => isSameRecord(existing, draft));
  if (twin !== undefined) mergeInto(twin, draft);
  else if (drafts.length === 0 || isToldInFull(draft, drafts)) drafts.push(draft);
}

function mergeInto(twin: Draft, draft: Draft): void {
  twin.tellings.push(...draft.tellings);
  twin.type ??= draft.type;
  twin.period ??= draft.period;
  if (draft.type !== undefined) twin.subject ??= draft.subject;
  if (twin.named.length < 2 && draft.named.length >= 2) twin.named = draft.named;
}

/** Two drafts tell one record when nothing that both say differs. */
export function isSameRecord(a: Draft, b: Draft): boolean {
  if (a.action !== b.action) return false;
  if (a.item !== undefined || b.item !== undefined) return isItemAgain(a, b);
  return isSameType(a, b) && isSamePeriod(a, b) && !haveOtherParties(a, b) && !haveOtherSubjects(a, b);
}

/** What a list tells by one of its items is told once more by a sentence that names the same bodies. */
function isItemAgain(a: Draft, b: Draft): boolean {
  if (a.item !== undefined && b.item !== undefined) return false;
  const [left, right] = [bodiesOf(a), bodiesOf(b)];
  const isSameSide = left.size >= 2 && left.size === right.size && [...left].every((body) => right.has(body));
  return isSameSide && isSameType(a, b) && isSamePeriod(a, b);
}

function isSameType(a: Draft, b: Draft): boolean {
  if (a.type === undefined || b.type === undefined || a.type === b.type) return true;
  return !isOwnKind(a) || !isOwnKind(b);
}

/** A bare noun without years or a second party is only another word for what was told before. */
function isOwnKind(draft: Draft): boolean {
  const instrument = draft.tellings[0]?.instrument;
  if (instrument === undefined || instrument.value.isPlural) return false;
  return instrument.value.isSpecific || (instrument.value.type !== undefined && draft.named.length >= 2);
}

function isSamePeriod(a: Draft, b: Draft): boolean {
  if (a.period === undefined || b.period === undefined) return true;
  const [left, right] = [a.period.value, b.period.value];
  return left.start === right.start && left.end === right.end;
}

function haveOtherParties(a: Draft, b: Draft): boolean {
  const [left, right] = [bodiesOf(a), bodiesOf(b)];
  if (isToldBeside(a, b) && left.size > 0 && right.size > 0 && ![...left].some((body) => right.has(body)))
    return true;
  if (left.size < 2 || right.size < 2) return false;
  const shared = [...left].filter((body) => right.has(body)).length;
  return shared < 2 && shared < Math.min(left.size, right.size);
}

/** "ký Chương trình … với A; đồng thời ký Chương trình … với B": each has its verb, its noun and its counterpart. */
function isToldBeside(a: Draft, b: Draft): boolean {
  const [left, right] = [a.tellings[0], b.tellings[0]];
  if (left === undefined || right === undefined || left.sentence !== right.sentence) return false;
  const [one, other] = [left.instrument, right.instrument];
  if (one === undefined || other === undefined) return false;
  if (one.value.isSpecific && other.value.isSpecific) return true;
  const haveKinds = one.value.type !== undefined && other.value.type !== undefined;
  return haveKinds && left.action !== right.action && one !== other;
}

function haveOtherSubjects(a: Draft, b: Draft): boolean {
  if (a.subject === undefined || b.subject === undefined) return false;
  const [left, right] = [bodiesOf(a), bodiesOf(b)];
  const bothNamed = left.size >= 2 && right.size >= 2;
  const isSameSide = left.size === right.size && [...left].every((body) => right.has(body));
  const isTogether = a.tellings[0]?.sentence === b.tellings[0]?.sentence;
  return bothNamed && !isSameSubject(a.subject.value, b.subject.value) && (isTogether || !isSameSide);
}

function bodiesOf(draft: Draft): Set<string> {
  return new Set(draft.named.map(bodyOf));
}

function bodyOf({ value }: OrganisationMention): string {
  return [value.body, value.level, value.province, value.district, value.commune].join('|');
}

/** A second record of the same action must bring what the first has not: a kind, years or parties of its own. */
function isToldInFull(draft: Draft, drafts: Draft[]): boolean {
  const telling = draft.tellings[0];
  if (telling === undefined) return false;
  if (telling.instrument === undefined) return !drafts.some(({ action }) => action === draft.action);
  if (draft.item !== undefined) return true;
  const isOwn =
    telling.sentence.kind === 'body' ||
    telling.sentence.kind === 'headline' ||
    telling.sentence.kind === 'title';
  const siblings = drafts.filter(({ action }) => action === draft.action);
  if (siblings.length === 0) return isOwn || draft.named.length >= 2;
  if (telling.sentence.kind === 'caption') return isOfOtherKind(draft, siblings);
  if (telling.sentence.kind !== 'body') return false;
  if (
    telling.instrument.value.isSpecific &&
    hasYearsOfItsOwn(draft, siblings) &&
    telling.sentence.index <= LEAD_SENTENCES
  )
    return true;
  return draft.named.length >= 1 && (telling.instrument.value.isSpecific || draft.named.length >= 2);
}

/**
 * "hai văn bản phối hợp … đã được ký kết. Ảnh 2: A, B và C ký kế hoạch phối hợp …": of several that were announced a caption
 * names in full one of another kind than any told so far.
 */
function isOfOtherKind(draft: Draft, siblings: Draft[]): boolean {
  const isNamed = draft.named.length >= 2 && draft.tellings[0]?.instrument?.value.isSpecific === true;
  const areSeveral = siblings.some(({ tellings }) =>
    tellings.some(({ instrument }) => instrument?.value.isPlural === true),
  );
  return (
    isNamed &&
    areSeveral &&
    siblings.every(({ type }) => type !== undefined && draft.type !== undefined && type !== draft.type)
  );
}

/** The lead names each of several instruments by its years. */
const LEAD_SENTENCES = 4;

function hasYearsOfItsOwn(draft: Draft, siblings: Draft[]): boolean {
  return (
    draft.period !== undefined &&
    siblings.every((other) => other.period !== undefined && !isSamePeriod(other, draft))
  );
}

/** A roll-out of what is signed at the same event is that signing; a heading is told by its members. */
function dropShadowed(drafts: Draft[]): Draft[] {
  return drafts.filter((draft) => {
    if (draft.action === 'launched')
      return !drafts.some((other) => other.action === 'signed' && isSamePeriod(other, draft));
    const members = drafts.filter((other) => other !== draft && other.action === draft.action);
    return members.length === 0 || !isHeading(draft, members);
  });
}

/** "ký kết các văn bản phối hợp", or one sentence for all that the items of the next tell one by one. */
function isHeading(draft: Draft, members: Draft[]): boolean {
  if (draft.item !== undefined) return false;
  const items = members.filter(({ item }) => item !== undefined);
  const bodies = new Set(items.flatMap((item) => [...bodiesOf(item)]));
  const isAnnounced = draft.named.length > 0 ? items.length > 0 : items.length > 1;
  if (isAnnounced && isCovered(draft, bodies)) {
    for (const item of items) inherit(item, draft);
    return true;
  }
  const isPlural = draft.tellings.every(({ instrument }) => instrument?.value.isPlural === true);
  return isPlural && !(draft.named.length >= 2 && draft.period !== undefined);
}

function isCovered(draft: Draft, bodies: Set<string>): boolean {
  return draft.named.every((mention) => mention.value.collective || bodies.has(bodyOf(mention)));
}

function inherit(item: Draft, heading: Draft): void {
  item.tellings.push(...heading.tellings);
  item.type ??= heading.type;
  item.period ??= heading.period;
  item.subject ??= heading.subject;
}

function startOf(draft: Draft): number {
  const telling = draft.tellings[0];
  const position = draft.item?.start ?? telling?.action.value.words.start ?? 0;
  return telling?.sentence.source === 'title' ? position - 1e9 : position;
}
