import type { GoldAnswer, GoldCase, GoldRecord } from './gold-case.ts';
import { pairUp } from './pair-up.ts';
import { foldName, partyLikeness, phraseOverlap } from './same-name.ts';
import { Tallies } from './tallies.ts';

/** F1 per field; `recordExact` and `casePerfect` as shares; `reasonsRecall` and `rightFlagged` for the reasons. */
export type Scores = Record<string, number>;

/**
 * Scores answers against gold cases by the definitions of the labelling guide: values are compared field by field
 * over records paired by likeness; an absent value on both sides counts for nothing.
 */
export function scoreCases(cases: GoldCase[], answer: (input: GoldCase['input']) => GoldAnswer): Scores {
  const tallies = new Tallies();
  for (const { input, expect } of cases) scoreCase(expect, answer(input), tallies);
  return tallies.scores();
}

function scoreCase(gold: GoldAnswer, got: GoldAnswer, tallies: Tallies): void {
  tallies.flag('relevant', gold.relevant, got.relevant);
  tallies.single('publishedAt', gold.publishedAt, got.publishedAt, isSameTime);
  tallies.single('author', gold.author, got.author, isSameFolded);
  const areRecordsRight = scoreRecords(gold.records, got.records, tallies);
  const figures = pairUp(gold.figures, got.figures, figureLikeness, 0.75);
  const areFiguresRight = tallies.many('figures', figures);
  const documents = pairUp(
    gold.documents,
    got.documents,
    (a, b) => Number(isSameFolded(a.number, b.number)),
    1,
  );
  tallies.many('documents', documents);
  for (const [a, b] of documents.matched) tallies.single('document.date', a.date, b.date);
  const people = pairUp(gold.people, got.people, (a, b) => Number(isSameFolded(a.name, b.name)), 1);
  tallies.many('people', people);
  for (const [a, b] of people.matched) tallies.single('person.role', a.role, b.role);
  tallies.closeCase(areRecordsRight && areFiguresRight && gold.relevant === got.relevant);
}

function scoreRecords(gold: GoldRecord[], got: GoldRecord[], tallies: Tallies): boolean {
  const pairs = pairUp(gold, got, recordLikeness, 1.5);
  const isComplete = tallies.many('records', pairs);
  const rights = pairs.matched.map(([a, b]) => scoreRecord(a, b, tallies));
  for (const record of pairs.missed) scoreRecord(record, undefined, tallies);
  for (const record of pairs.spurious) scoreRecord(undefined, record, tallies);
  return isComplete && rights.every(Boolean);
}

function scoreRecord(gold: GoldRecord | undefined, got: GoldRecord | undefined, tallies: Tallies): boolean {
  const checks = [
    tallies.single('action', gold?.action, got?.action),
    tallies.single('date', gold?.date, got?.date),
    tallies.single('period', gold?.period, got?.period, isSamePeriod),
    tallies.single('instrument', gold?.instrument, got?.instrument),
    scoreParties(gold, got, tallies),
    tallies.many(
      'contentCounts',
      pairUp(gold?.contentCounts ?? [], got?.contentCounts ?? [], countLikeness, 1),
    ),
  ];
  tallies.single('partOfDay', gold?.partOfDay, got?.partOfDay);
  tallies.single('subject', gold?.subject, got?.subject, (a, b) => phraseOverlap(a, b) >= 0.6);
  const isRight = gold !== undefined && got !== undefined && checks.every(Boolean);
  tallies.closeRecord(gold !== undefined, isRight, got?.reasons);
  return isRight;
}

function scoreParties(gold: GoldRecord | undefined, got: GoldRecord | undefined, tallies: Tallies): boolean {
  const parties = pairUp(gold?.parties ?? [], got?.parties ?? [], partyLikeness, 0.7);
  const isComplete = tallies.many('parties', parties);
  const rights = parties.matched.flatMap(([a, b]) => [
    tallies.single('party.level', a.level, b.level),
    tallies.single('party.province', a.province, b.province, isSameFolded),
    tallies.single('party.district', a.district, b.district, isSameFolded),
    tallies.single('party.commune', a.commune, b.commune, isSameFolded),
  ]);
  return isComplete && rights.every(Boolean);
}

function recordLikeness(a: GoldRecord, b: GoldRecord): number {
  const parties = pairUp(a.parties, b.parties, partyLikeness, 0.7).matched.length;
  const counts = pairUp(a.contentCounts, b.contentCounts, countLikeness, 1).matched.length;
  return (
    Number(a.action === b.action) +
    Number(isSamePeriod(a.period, b.period)) +
    Number(a.date === b.date) / 2 +
    Number(a.instrument === b.instrument) / 2 +
    (4 * parties) / Math.max(1, a.parties.length + b.parties.length) +
    Number(counts > 0) / 2
  );
}

function figureLikeness(a: GoldAnswer['figures'][number], b: GoldAnswer['figures'][number]): number {
  return a.value === b.value && a.comparator === b.comparator ? 0.5 + phraseOverlap(a.unit, b.unit) : 0;
}

type Count = GoldRecord['contentCounts'][number];

function countLikeness(a: Count, b: Count): number {
  if (a.value !== b.value || phraseOverlap(a.unit, b.unit) === 0) return 0;
  return lastWords(a.unit) === lastWords(b.unit) ? 2 : 1;
}

function lastWords(unit: string): string {
  return foldName(unit).split(' ').slice(-2).join(' ');
}

function isSamePeriod(a: GoldRecord['period'], b: GoldRecord['period']): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}

/** To the day; to the minute where the gold knows the time of day. */
function isSameTime(gold: string, got: string): boolean {
  return gold.length > 10 ? Date.parse(gold) === Date.parse(got) : gold === got.slice(0, 10);
}

function isSameFolded(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}
