import type { RecordItem } from '../contracts/answers.contract.ts';
import type { ProgrammeEvent } from '../contracts/programme.contract.ts';
import { SAME_EVENT_DAYS } from './compare-tellings.ts';
import { daysBetween, readDays } from './day-range.ts';

/**
 * What happened, oldest first, with each source's telling. A programme is signed once and launched once; each review is an
 * event of its own, and one without a day cannot be told from the others.
 */
export function listEvents(records: RecordItem[]): ProgrammeEvent[] {
  const sorted = records.toSorted((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1));
  const groups: RecordItem[][] = [];
  for (const record of sorted) {
    const event = groups.find((tellings) => isOfEvent(record, tellings));
    if (event === undefined) groups.push([record]);
    else event.push(record);
  }
  return groups.map(describeEvent).sort(byDay);
}

function isOfEvent(record: RecordItem, tellings: RecordItem[]): boolean {
  return tellings.some((other) => {
    if (other.action !== record.action) return false;
    if (record.action !== 'reviewed') return true;
    const [a, b] = [readDays(record.date), readDays(other.date)];
    return a !== null && b !== null && daysBetween(a, b) <= SAME_EVENT_DAYS;
  });
}

function describeEvent(tellings: RecordItem[]): ProgrammeEvent {
  const [first] = tellings;
  const byDate = Map.groupBy(tellings, ({ date }) => date);
  const dates = [...byDate].flatMap(([value, records]) =>
    value === null ? [] : [{ value, recordIds: records.map(({ id }) => id) }],
  );
  return { action: first?.action ?? 'signed', dates, tellings };
}

/** A beginning without a day comes before everything, a review without one after everything. */
function byDay(a: ProgrammeEvent, b: ProgrammeEvent): number {
  const [keyA, keyB] = [eventKey(a), eventKey(b)];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}

const NEVER = '~';

function eventKey({ action, dates, tellings }: ProgrammeEvent): string {
  const day = dates[0]?.value ?? (action === 'reviewed' ? NEVER : '');
  return `${day} ${['reviewed', 'signed', 'launched'].indexOf(action)} ${tellings[0]?.id}`;
}

function orderKey({ date, id }: RecordItem): string {
  return `${date ?? NEVER} ${id}`;
}
