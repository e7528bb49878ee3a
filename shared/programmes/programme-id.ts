import type { TellingGroup } from './telling-group.ts';

const PREFIX = 'p-';

/**
 * A programme's id is made of its least record's id. Every other member's id makes one that leads to it, so that an id
 * once given out goes on to be found when programmes are joined, and nothing has to be remembered for that.
 */
export function findProgrammeId({ tellings }: Pick<TellingGroup, 'tellings'>): string {
  return programmeIdOf(tellings[0]?.recordId ?? '');
}

/** The id that a programme has, or would have if this record were its least. */
export function programmeIdOf(recordId: string): string {
  return `${PREFIX}${recordId}`;
}

/** @returns the record that a programme id is made of; undefined for what is no such id */
export function readRecordId(programmeId: string): string | undefined {
  return programmeId.startsWith(PREFIX) ? programmeId.slice(PREFIX.length) : undefined;
}
