import type { RecordItem } from '../contracts/answers.contract.ts';
import type { ProgrammeItem } from '../contracts/programme.contract.ts';
import type { ContentCount, Party } from '../contracts/record.contract.ts';
import { disagreeOnCounts, findKinds, type IsOneKind, isSameCount } from './compare-counts.ts';
import { nameOtherParties } from './compare-parties.ts';
import { listEvents } from './list-events.ts';
import { findSubjectKey } from './subject-key.ts';
import { readTelling } from './telling.ts';

type Told<T> = { value: T; recordIds: string[] }[];
type ToldValues = ProgrammeItem['told'];
type ToldPart = ProgrammeItem['disagreements'][number];

/** What links of a programme the register knows. */
export interface ProgrammeLinks {
  id: string;
  renews: string | null;
  renewedBy: string | null;
}

/** A programme as its records tell it, side by side where they differ. */
export function describeProgramme(records: RecordItem[], links: ProgrammeLinks): ProgrammeItem {
  const sorted = records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const counts = sorted.map(({ contentCounts }) => contentCounts);
  const isOneKind = findKinds(counts);
  const reviews = listEvents(sorted).filter(({ action }) => action === 'reviewed');
  const told = { ...listTold(sorted, isOneKind), reviewedOn: reviews.flatMap(({ dates }) => dates) };
  const disagreements = findDisagreements(told, {
    parties: nameOtherParties(sorted.map(readTelling)),
    reviewedOn: reviews.some(({ dates }) => disagreeOnDay(dates)),
    contentCounts: disagreeOnCounts(counts, isOneKind),
  });
  const agreed = <T>(part: ToldPart, values: Told<T>): T | null =>
    disagreements.includes(part) ? null : (values[0]?.value ?? null);
  return {
    ...links,
    stage: findStage(sorted, links),
    instrument: agreed('instrument', told.instrument),
    subject: agreed('subject', told.subject),
    period: agreed('period', told.period),
    parties: findFullestParties(sorted),
    signedOn: agreed('signedOn', mostExactFirst(told.signedOn)),
    launchedOn: agreed('launchedOn', mostExactFirst(told.launchedOn)),
    reviewedOn: reviews.flatMap(({ dates }) =>
      disagreeOnDay(dates)
        ? []
        : mostExactFirst(dates)
            .slice(0, 1)
            .map(({ value }) => value),
    ),
    contentCounts: disagreements.includes('contentCounts') ? [] : listCounts(told.contentCounts, isOneKind),
    told,
    disagreements,
    recordIds: sorted.map(({ id }) => id),
    articleCount: new Set(sorted.map(({ articleId }) => articleId)).size,
  };
}

function listTold(records: RecordItem[], isOneKind: IsOneKind): Omit<ToldValues, 'reviewedOn'> {
  const datesOf = (action: RecordItem['action']) =>
    collectTold(records, (record) => (record.action === action && record.date ? [record.date] : []));
  return {
    instrument: collectTold(records, ({ instrument, reasons }) =>
      reasons.some((reason) => reason.startsWith('type-unsaid')) ? [] : [instrument],
    ),
    subject: collectTold(records, ({ subject }) => (subject === null ? [] : [subject])),
    period: collectTold(records, ({ period }) => (period === null ? [] : [period])),
    signedOn: datesOf('signed'),
    launchedOn: datesOf('launched'),
    contentCounts: mergeShorter(
      collectTold(records, ({ contentCounts }) => contentCounts),
      isOneKind,
    ),
  };
}

/** Each value once, with its records: what most records tell first, then in the order of the text. */
function collectTold<T>(records: RecordItem[], read: (record: RecordItem) => T[]): Told<T> {
  const found = new Map<string, Told<T>[number]>();
  for (const record of records) {
    for (const value of read(record)) {
      const key = JSON.stringify(value);
      const entry = found.get(key) ?? { value, recordIds: [] };
      if (!entry.recordIds.includes(record.id)) entry.recordIds.push(record.id);
      found.set(key, entry);
    }
  }
  return [...found]
    .sort(([a, one], [b, other]) => other.recordIds.length - one.recordIds.length || (a < b ? -1 : 1))
    .map(([, entry]) => entry);
}

/** A count without its qualifier stands with the one that is told with it. */
function mergeShorter(told: Told<ContentCount>, isOneKind: IsOneKind): Told<ContentCount> {
  const merged = told.map(({ value, recordIds }) => ({ value, recordIds: [...recordIds] }));
  const isFuller = (of: ContentCount, { value }: Told<ContentCount>[number]) =>
    value.qualifier !== null && isSameCount(value, of, isOneKind);
  const gone = merged.filter((entry) => {
    if (entry.value.qualifier !== null) return false;
    const fuller = merged.find((other) => isFuller(entry.value, other));
    fuller?.recordIds.push(...entry.recordIds.filter((id) => !fuller.recordIds.includes(id)));
    fuller?.recordIds.sort();
    return fuller !== undefined;
  });
  return merged.filter((entry) => !gone.includes(entry)).sort(mostToldFirst);
}

/** What sources agree on, each kind once: as most of them call it. */
function listCounts(told: Told<ContentCount>, isOneKind: IsOneKind): ContentCount[] {
  return told
    .map(({ value }) => value)
    .filter((count, i, all) => !all.slice(0, i).some((other) => isSameCount(count, other, isOneKind)));
}

function mostToldFirst(a: { recordIds: string[] }, b: { recordIds: string[] }): number {
  return b.recordIds.length - a.recordIds.length;
}

function findDisagreements(
  told: ToldValues,
  compared: Pick<Record<ToldPart, boolean>, 'parties' | 'reviewedOn' | 'contentCounts'>,
): ToldPart[] {
  const subjects = new Set(told.subject.map(({ value }) => findSubjectKey(value)));
  const isDisagreed: Record<ToldPart, boolean> = {
    instrument: told.instrument.length > 1,
    subject: subjects.size > 1,
    period: told.period.length > 1,
    signedOn: disagreeOnDay(told.signedOn),
    launchedOn: disagreeOnDay(told.launchedOn),
    ...compared,
  };
  return (Object.keys(isDisagreed) as ToldPart[]).filter((part) => isDisagreed[part]);
}

function mostExactFirst(dates: Told<string>): Told<string> {
  return dates.toSorted((a, b) => b.value.length - a.value.length);
}

/** A month is no other day than one of its days. */
function disagreeOnDay(dates: Told<string>): boolean {
  return dates.some(({ value: a }) => dates.some(({ value: b }) => !a.startsWith(b) && !b.startsWith(a)));
}

function findFullestParties(records: RecordItem[]): Party[] {
  const knownParts = ({ parties }: RecordItem) =>
    parties.flatMap(({ level, province, district, commune }) =>
      [level, province, district, commune].filter((part) => part !== null),
    ).length;
  const fullest = records.toSorted(
    (a, b) => b.parties.length - a.parties.length || knownParts(b) - knownParts(a),
  );
  return fullest[0]?.parties ?? [];
}

function findStage(records: RecordItem[], { renewedBy }: ProgrammeLinks): ProgrammeItem['stage'] {
  if (renewedBy !== null) return 'renewed';
  const actions = new Set(records.map(({ action }) => action));
  if (actions.has('reviewed')) return 'reviewed';
  return actions.has('launched') ? 'launched' : 'signed';
}
