import type { ArticleView } from '../engine/article-view.ts';
import { groupBySentence } from '../engine/group-by-sentence.ts';
import { headOf } from '../engine/mention.ts';
import type { InstrumentMention } from '../instruments/instrument-mention.ts';
import { mentionsIn } from '../parties/grammar/clause.ts';
import type { OrganisationMention } from '../parties/organisation.ts';
import type { PeriodMention } from '../periods/find-periods.ts';
import type { Draft } from '../records/draft.ts';
import { findToldOfEach } from '../records/told-of-each.ts';
import type { CountMention } from './find-content-counts.ts';

interface Clues {
  instruments: InstrumentMention[];
  organisations: OrganisationMention[];
  periods: PeriodMention[];
}

/** As Clues, by sentence: each count looking through all would cost their square. */
interface CluesBySentence {
  instruments: Map<number, InstrumentMention[]>;
  organisations: OrganisationMention[];
  periods: Map<number, PeriodMention[]>;
}

/** Gives each count to the draft it is of: by the noun, years and parties of its own clause, else the latest told. */
export function assignCounts(view: ArticleView, drafts: Draft[], counts: CountMention[], clues: Clues): void {
  const { organisations } = clues;
  const instruments = Map.groupBy(clues.instruments, ({ value }) => value.sentence.index);
  const periods = groupBySentence(view, clues.periods);
  const inTurn = countInTurn(view, drafts, counts);
  for (const count of counts) {
    const owners =
      inTurn.get(count) ?? findOwners(view, drafts, count, { instruments, organisations, periods });
    for (const owner of owners) {
      if (!owner.counts.some(({ value }) => isSameCount(value, count.value))) owner.counts.push(count);
    }
  }
}

const IN_TURN = /\b(?:lan luot|theo thu tu)\b/;

/** "Ba văn bản lần lượt có 6 nội dung, 5 nội dung và 4 nội dung": one count for each instrument, in the order of their telling. */
function countInTurn(view: ArticleView, drafts: Draft[], counts: CountMention[]): Map<CountMention, Draft[]> {
  const owners = new Map<CountMention, Draft[]>();
  for (const [sentence, here] of Map.groupBy(counts, (count) => count.sentence)) {
    const [first] = here;
    if (first === undefined || here.length < 2) continue;
    const signed = drafts.filter(({ action }) => action === 'signed');
    if (signed.length !== here.length || new Set(here.map(({ value }) => value.unit)).size > 1) continue;
    if (!IN_TURN.test(view.shadow.slice(sentence.start, headOf(first).start))) continue;
    here.forEach((count, i) => {
      const owner = signed[i];
      if (owner !== undefined) owners.set(count, [owner]);
    });
  }
  return owners;
}

function isSameCount(a: CountMention['value'], b: CountMention['value']): boolean {
  return a.value === b.value && a.unit === b.unit;
}

function findOwners(
  view: ArticleView,
  drafts: Draft[],
  count: CountMention,
  clues: CluesBySentence,
): Draft[] {
  const clause = clauseOf(view, count);
  const isHere = (start: number) => start >= clause.start && start < clause.end;
  const { index } = count.sentence;
  const noun = clues.instruments
    .get(index)
    ?.findLast(({ value }) => isHere(value.head.start) && value.head.start < headOf(count).start);
  const period = clues.periods
    .get(index)
    ?.findLast(
      (mention) =>
        headOf(mention).source === 'text' &&
        isHere(headOf(mention).start) &&
        headOf(mention).start < headOf(count).start,
    );
  const named = mentionsIn(clues.organisations, { source: 'text', ...clause });
  const scored = drafts.map((draft) => ({ draft, score: scoreDraft(draft, count, noun, period, named) }));
  const best = Math.max(...scored.map(({ score }) => score));
  const equals = scored.filter(({ score }) => score === best).map(({ draft }) => draft);
  if (best <= -2) return [];
  if (findToldOfEach(view.shadow.slice(count.sentence.start, headOf(count).start)) !== undefined)
    return drafts.filter((draft) => isAlike(draft, equals[0], noun));
  return /(?<!\p{L})mỗi(?!\p{L})/iu.test(view.flat.slice(count.sentence.start, headOf(count).start))
    ? equals
    : equals.slice(0, 1);
}

/** Of one action with the likeliest owner, and of the kind that the sentence names. */
function isAlike(draft: Draft, owner: Draft | undefined, noun: InstrumentMention | undefined): boolean {
  const type = noun?.value.type;
  return draft.action === owner?.action && (type === undefined || type === (draft.type ?? type));
}

function clauseOf(view: ArticleView, count: CountMention): { start: number; end: number } {
  const { start, end } = count.sentence;
  const at = headOf(count).start;
  const before = view.shadow.slice(start, at);
  const from = CLAUSE_BEGINS.exec(before)?.index ?? 0;
  const to = view.shadow.slice(at, end).search(CLAUSE_ENDS);
  return { start: start + from, end: to === -1 ? end : at + to };
}

/** "Quy chế với A có 5 chương; quy chế với B có 4 chương", "…, còn quy chế với B …". */
const CLAUSE_BEGINS = /(?:;|, (?:con|rieng|trong khi)\b)(?![^;]*(?:;|, (?:con|rieng|trong khi)\b))/;
const CLAUSE_ENDS = /;|, (?:con|rieng|trong khi)\b/;

function scoreDraft(
  draft: Draft,
  count: CountMention,
  noun: InstrumentMention | undefined,
  period: PeriodMention | undefined,
  named: OrganisationMention[],
): number {
  let score = draft.action === 'reviewed' ? 0 : 2;
  if (noun?.value.type !== undefined && draft.type !== undefined)
    score += noun.value.type === draft.type ? 4 : -3;
  if (period !== undefined && draft.period !== undefined) score += isSameYears(period, draft.period) ? 4 : -2;
  const parties = draft.parties.length > 0 ? draft.parties : draft.named;
  score +=
    2 * named.filter((mention) => parties.some(({ value }) => isSameBody(value, mention.value))).length +
    named.filter((mention) => parties.some(({ value }) => value.body === mention.value.body)).length;
  if (draft.tellings.some(({ sentence }) => sentence === count.sentence)) score += 2;
  if (draft.tellings.some(({ sentence, clause }) => sentence === count.sentence && isWithin(count, clause)))
    score += 2;
  // "chương trình X với A (5 nội dung), chương trình Y với B (4 nội dung)".
  const [best] = draft.tellings;
  if (draft.item !== undefined && best?.sentence === count.sentence)
    score += isWithin(count, draft.item) ? 4 : -6;
  const distance = Math.min(
    ...draft.tellings
      .map(({ sentence }) => count.sentence.index - sentence.index)
      .map((d) => (d < 0 ? 40 : d)),
  );
  return score - Math.min(distance, 40) / 50;
}

function isWithin(count: CountMention, { start, end }: { start: number; end: number }): boolean {
  const place = headOf(count);
  return place.start >= start && place.end <= end;
}

function isSameYears(a: PeriodMention, b: PeriodMention): boolean {
  return a.value.start === b.value.start && a.value.end === b.value.end;
}

function isSameBody(a: OrganisationMention['value'], b: OrganisationMention['value']): boolean {
  return a.type === b.type && (a.level ?? b.level) === (b.level ?? a.level);
}
