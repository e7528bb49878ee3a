import { SAME_EVENT_DAYS } from './compare-tellings.ts';
import { readDays } from './day-range.ts';
import type { Telling } from './telling.ts';
import type { TellingGroup } from './telling-group.ts';

const DAY_MS = 86_400_000;

/**
 * Groups of one block by what a basis may rest on (compare-tellings.ts): the same period, the same days, or the same text
 * with a period on one side. The same few bodies may sign hundreds of programmes, and each telling is then compared with
 * those few that it can have a basis with, not with all.
 */
export class GroupIndex {
  readonly #byKey = new Map<string, Set<TellingGroup>>();
  readonly #positions = new Map<TellingGroup, number>();

  /** Puts a member of a group into the index. */
  add(telling: Telling, group: TellingGroup): void {
    if (!this.#positions.has(group)) this.#positions.set(group, this.#positions.size);
    for (const key of [...periodKeys(telling), ...dayKeys(telling, 0), ...textKeys(telling, 'own')]) {
      const groups = this.#byKey.get(key) ?? new Set();
      this.#byKey.set(key, groups.add(group));
    }
  }

  /** @returns every group with a member that one of the tellings has a basis with, and some more, in the order added */
  find(tellings: readonly Telling[]): TellingGroup[] {
    const found = new Set<TellingGroup>();
    for (const telling of tellings) {
      const keys = [
        ...soughtPeriods(telling),
        ...dayKeys(telling, SAME_EVENT_DAYS),
        ...textKeys(telling, 'sought'),
      ];
      for (const key of keys) for (const group of this.#byKey.get(key) ?? []) found.add(group);
    }
    const positionOf = (group: TellingGroup) => this.#positions.get(group) ?? 0;
    return [...found].sort((a, b) => positionOf(a) - positionOf(b));
  }
}

/** Under the period with the subject, and under the period alone for those that tell no subject. */
function periodKeys({ period, subject }: Telling): string[] {
  if (period === null) return [];
  const years = `period ${period.start}-${period.end}`;
  return [years, `${years} ${subject ?? ''}`];
}

/** Told differently, subjects conflict unless it is the very event, which its days find. */
function soughtPeriods({ period, subject }: Telling): string[] {
  if (period === null) return [];
  const years = `period ${period.start}-${period.end}`;
  return subject === null ? [years] : [`${years} ${subject}`, `${years} `];
}

/** The months that an event may lie in. */
function dayKeys({ action, date }: Telling, widenedByDays: number): string[] {
  const days = readDays(date);
  if (days === null) return [];
  const ends = [days.first - widenedByDays, days.last + widenedByDays];
  const months = ends.map((day) => new Date(day * DAY_MS).toISOString().slice(0, 7));
  return [...new Set([...months, date?.slice(0, 7)])].map((month) => `${action} ${month}`);
}

/** Of two tellings of one text, one tells the period and the other a day in it. */
function textKeys({ instrument, subject, period }: Telling, which: 'own' | 'sought'): string[] {
  if (instrument === null || subject === null) return [];
  const isPeriodTold = (period !== null) === (which === 'own');
  return [`${isPeriodTold ? 'dated' : 'open'} ${instrument} ${subject}`];
}
