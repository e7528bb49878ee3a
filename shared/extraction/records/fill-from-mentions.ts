import { type ArticleView, shadowOfSentence } from '../engine/article-view.ts';
import { groupBySentence } from '../engine/group-by-sentence.ts';
import { headOf } from '../engine/mention.ts';
import { findBareSubject, findSubject, isBareWork } from '../instruments/find-subject.ts';
import type { InstrumentMention } from '../instruments/instrument-mention.ts';
import { mentionsIn } from '../parties/grammar/clause.ts';
import type { OrganisationMention } from '../parties/organisation.ts';
import type { PeriodMention } from '../periods/find-periods.ts';
import type { Draft } from './draft.ts';
import type { Telling } from './telling.ts';
import { findToldOfEach } from './told-of-each.ts';

/** "Kế hoạch được thực hiện trong năm 2024": the bare noun with its years. */
const RUNS = /^ (?:nay )?(?:duoc |co )?(?:thuc hien|trien khai|ap dung|hieu luc|thoi han|keo dai)\b/;
/** "Quy chế dài 8 trang, …, có hiệu lực 3 năm (2023 - 2025)". */
const RUNS_FOR = /\b(?:thuc hien|trien khai|ap dung|hieu luc|thoi han|keo dai|thoi gian)\b[^;.]{0,30}$/;
/** Years that stand this far behind the noun are still its own. */
const LONGEST_PHRASE = 320;

/**
 * What a draft's own clauses left open is looked up where the article names the same instrument again ("Quy chế giai
 * đoạn 2026 - 2030 giữa … có 3 chương"), then at its sibling ("tổng kết Chương trình …; ký kết Chương trình …").
 */
export function fillFromMentions(
  view: ArticleView,
  drafts: Draft[],
  instruments: InstrumentMention[],
  periods: PeriodMention[],
  tellings: Telling[],
  organisations: OrganisationMention[],
): void {
  const claimed = new Map(
    tellings.flatMap(({ instrument, standing }) =>
      instrument === undefined ? [] : [[instrument.value.head.start, standing] as const],
    ),
  );
  const periodsIn = groupBySentence(view, periods);
  for (const draft of drafts) {
    // What was signed earlier is what is reviewed now.
    const free = instruments.filter(({ value }) => {
      const standing = claimed.get(value.head.start);
      const isReviewed = standing === 'history' && draft.action === 'reviewed';
      return standing === undefined || isReviewed || value.sentence.source === 'title';
    });
    const sameKind = free.filter(({ value }) => value.type === draft.type || value.type === undefined);
    const same = sameKind.filter((mention) => !isOfOthers(view, mention, draft, organisations));
    draft.period ??=
      findMentionedPeriod(view, draft, drafts, same, periodsIn) ?? findPeriodOfEach(view, draft, periodsIn);
    draft.subject ??= findMentionedSubject(view, draft, drafts, same) ?? findOwnBareSubject(view, draft);
  }
}

/** Between the noun and the years stands something with years of its own. */
const WITH_YEARS_OF_ITS_OWN =
  /\b(?:phong trao|thi dua|dai hoi|nghi quyet (?!lien tich)|de an|muc tieu quoc gia|bau cu|hdnd cac cap|quoc hoi|phat trien kinh te|chi thi|cuoc van dong|sap xep|bo sung|chuan bi|quy hoach)\b/;

function isOfSomethingElse(view: ArticleView, from: number, period: PeriodMention): boolean {
  const { source, start } = headOf(period);
  if (start < from) return true;
  const shadow = source === 'title' ? view.titleShadow : view.shadow;
  return WITH_YEARS_OF_ITS_OWN.test(shadow.slice(from, Math.min(start, from + LONGEST_PHRASE)));
}

/** "cụ thể hóa Chương trình … giữa Công an tỉnh và …": an instrument of other bodies, cited. */
function isOfOthers(
  view: ArticleView,
  mention: InstrumentMention,
  draft: Draft,
  organisations: OrganisationMention[],
): boolean {
  const { head, sentence } = mention.value;
  const parties = draft.parties.length > 0 ? draft.parties : draft.named;
  const words = shadowOfSentence(view, sentence).slice(head.end - sentence.start);
  const from = head.end + Math.max(0, words.search(/ giua /));
  const cited = mentionsIn(organisations, { source: sentence.source, start: from, end: sentence.end }).filter(
    (organisation) => headOf(organisation).end <= sentence.end && !organisation.value.office,
  );
  if (cited.length < 2 || parties.length < 2) return false;
  return !cited.some(({ value }) =>
    parties.some((party) => party.value.type === value.type && isSameLevel(party.value, value)),
  );
}

function isSameLevel(a: OrganisationMention['value'], b: OrganisationMention['value']): boolean {
  return a.level === null || b.level === null || a.level === b.level;
}

function findMentionedPeriod(
  view: ArticleView,
  draft: Draft,
  drafts: Draft[],
  mentions: InstrumentMention[],
  periodsIn: Map<number, PeriodMention[]>,
): PeriodMention | undefined {
  if (drafts.filter((other) => other.action === draft.action).length > 1) return undefined;
  const taken = drafts.flatMap(({ period }) => (period === undefined ? [] : [period.value]));
  // By sentence: each mention looking through all others would cost their square.
  const mentionsIn = Map.groupBy(mentions, ({ value }) => value.sentence.index);
  const candidates = mentions.flatMap((mention) => {
    const beside = mentionsIn.get(mention.value.sentence.index) ?? [];
    const here = periodsIn.get(mention.value.sentence.index) ?? [];
    const period = findPhrasePeriod(view, mention, beside, here);
    return period === undefined ? [] : [period];
  });
  const free = candidates.filter(
    ({ value }) => !taken.some((other) => other.start === value.start && other.end === value.end),
  );
  return free.find(({ value }) => fitsAction(draft, value));
}

/** "Cả hai chương trình đều thực hiện trong giai đoạn 2025 - 2030". */
function findPeriodOfEach(
  view: ArticleView,
  draft: Draft,
  periodsIn: Map<number, PeriodMention[]>,
): PeriodMention | undefined {
  if (draft.tellings[0]?.instrument === undefined) return undefined;
  for (const [index, periods] of periodsIn) {
    const sentence = view.sentences[index];
    if (sentence?.source !== 'text') continue;
    const from = findToldOfEach(shadowOfSentence(view, sentence));
    if (from === undefined) continue;
    const own = periods.find(
      (period) =>
        headOf(period).start >= sentence.start + from &&
        period.value.kind !== 'schoolYear' &&
        !isOfSomethingElse(view, sentence.start + from, period),
    );
    if (own !== undefined && fitsAction(draft, own.value)) return own;
  }
  return undefined;
}

function findPhrasePeriod(
  view: ArticleView,
  mention: InstrumentMention,
  beside: InstrumentMention[],
  periods: PeriodMention[],
): PeriodMention | undefined {
  const { head, sentence } = mention.value;
  const next = beside.find(({ value }) => value.head.start > head.start);
  const end = Math.min(sentence.end, head.end + LONGEST_PHRASE, next?.value.head.start ?? sentence.end);
  const own = mention.value.isSpecific
    ? end
    : Math.min(end, head.end + (RUNS.test(view.shadow.slice(head.end, head.end + 40)) ? 64 : 24));
  return periods.find((period) => {
    const place = headOf(period);
    return (
      place.source === sentence.source &&
      place.start >= head.end &&
      (place.end <= own || (place.end <= end && RUNS_FOR.test(view.shadow.slice(head.end, place.start)))) &&
      period.value.kind !== 'schoolYear' &&
      !isOfSomethingElse(view, head.end, period)
    );
  });
}

/** What is signed lies ahead of its event, what is reviewed began before it. */
function fitsAction(draft: Draft, { start, end }: { start: number; end: number }): boolean {
  const date = draft.date?.resolved?.date;
  if (date === undefined) return true;
  const year = Number(date.slice(0, 4));
  return draft.action === 'reviewed' ? start <= year : end >= year;
}

/** "ký với Sở Y tế chương trình chăm sóc sức khỏe thanh niên". */
function findOwnBareSubject(view: ArticleView, { action, tellings: [telling] }: Draft): Draft['subject'] {
  if (action !== 'signed' || telling?.instrument === undefined) return undefined;
  return findBareSubject(view, telling.instrument);
}

function findMentionedSubject(
  view: ArticleView,
  draft: Draft,
  drafts: Draft[],
  mentions: InstrumentMention[],
): Draft['subject'] {
  if (draft.tellings.some(({ instrument }) => instrument && isBareWork(view, instrument))) return undefined;
  const others = drafts.filter((other) => other !== draft);
  if (!others.some(({ action, type }) => action === draft.action && type === draft.type)) {
    const specific = mentions.filter(({ value }) => value.isSpecific && value.type !== undefined);
    const subjects = specific.map((mention) => findSubject(view, mention));
    const first = subjects.find((subject) => subject !== undefined);
    if (first !== undefined) return first;
  }
  return others.find(({ action, subject }) => action !== draft.action && subject !== undefined)?.subject;
}
