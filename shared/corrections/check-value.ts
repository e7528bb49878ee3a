import { z } from 'zod';
import { vietnamDay } from '../calendar/vietnam-time.ts';
import type { RegisterRecord } from '../contracts/article.contract.ts';
import {
  ACTIONS,
  INSTRUMENTS,
  LEVELS,
  PARTS_OF_DAY,
  PARTY_TYPES,
} from '../contracts/enumerations.contract.ts';
import { reject } from '../http-problem/find-problem.ts';
import { normaliseText } from '../text/normalise-text.ts';
import { completeParty } from './complete-party.ts';
import { type FieldPath, readAt, readFieldPath, writeAt } from './field-path.ts';

const FIRST_YEAR = 1945;
/** As of the years that extraction reads. */
const LAST_YEAR = 2060;
/** Extraction reads numbers of contents of three digits at most; longer ones count money or people. */
const MAX_COUNT = 999;
const DAY_MS = 86_400_000;
const MAX_WORDS = 500;
const MAX_ENTRIES = 200;

const Words = z
  .string()
  .max(MAX_WORDS)
  .transform((text) => normaliseText(text).replace(/\s+/g, ' ').trim())
  .refine((text) => text !== '', 'Expected words, or null');
const Year = z.int().min(FIRST_YEAR).max(LAST_YEAR);

const GivenParty = z.object({
  name: Words,
  type: z.enum(PARTY_TYPES),
  level: z.enum(LEVELS).nullable(),
  province: Words.nullable(),
  district: Words.nullable(),
  commune: Words.nullable(),
});

/** What a field may hold: what the labelling guide allows, and what a calendar does. */
const VALUES = {
  action: z.enum(ACTIONS),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}(-\d{2})?$/, 'Expected YYYY-MM-DD, YYYY-MM or null')
    .refine(isOnCalendar, 'Not a day of the calendar')
    .nullable(),
  partOfDay: z.enum(PARTS_OF_DAY).nullable(),
  instrument: z.enum(INSTRUMENTS),
  subject: Words.nullable(),
  period: z
    .strictObject({ start: Year, end: Year })
    .refine(({ start, end }) => start <= end, 'Ends before it starts')
    .nullable(),
  parties: z.array(GivenParty).min(1).max(MAX_ENTRIES),
  contentCounts: z
    .array(z.strictObject({ value: z.int().min(0).max(MAX_COUNT), unit: Words, qualifier: Words.nullable() }))
    .max(MAX_ENTRIES),
};

/** A value that may stand in a record, in the form in which it stands there. */
export interface CheckedValue {
  /** The place that is corrected: of a party always the whole, since codes follow from its places. */
  field: string;
  value: unknown;
  before: unknown;
}

/**
 * Checks a correction as extraction would have made the value: enumerations, calendar, places that exist, codes that
 * follow from them. Nothing is told as done that lies after tomorrow, whatever a clock says.
 *
 * @param record as it stands, earlier corrections included
 * @throws RejectedInput `invalid-correction`; `field` names what does not fit
 */
export function checkValue(record: RegisterRecord, field: string, given: unknown, now: Date): CheckedValue {
  const path = readFieldPath(field);
  const isThere = path !== undefined && readAt(record, path) !== undefined;
  if (!isThere || /(?:Code|Now)$/.test(field)) {
    throw reject('invalid-correction', `A record has no ${field} that can be corrected.`, { field });
  }
  const [top] = path;
  const read = VALUES[top].safeParse(writeAt<unknown>(record[top], path.slice(1), given));
  if (!read.success) {
    const issue = read.error.issues[0];
    const at = [top, ...(issue?.path ?? [])].join('.');
    throw reject('invalid-correction', `${at}: ${issue?.message ?? 'does not fit'}`, { field });
  }
  if (top === 'date' && isAfterTomorrow(read.data as string | null, now))
    throw reject('invalid-correction', 'date: Not after tomorrow', { field });
  const value = top === 'parties' ? completeParties(read.data as GivenParties, record) : read.data;
  const owner: FieldPath = top === 'parties' ? (path.slice(0, 2) as FieldPath) : path;
  const [, index] = owner;
  return {
    field: top === 'parties' && index !== undefined ? `parties[${index}]` : field,
    value: readAt({ [top]: value }, owner),
    before: readAt(record, owner),
  };
}

type GivenParties = z.output<typeof VALUES.parties>;

function completeParties(parties: GivenParties, { date }: RegisterRecord) {
  return parties.map((party) => completeParty(party, date));
}

function isOnCalendar(date: string): boolean {
  const day = `${date}-01`.slice(0, 10);
  const parsed = new Date(`${day}T00:00:00Z`);
  const isDay = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
  const year = Number(date.slice(0, 4));
  return isDay && year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** A month counts from its first day. */
function isAfterTomorrow(date: string | null, now: Date): boolean {
  const tomorrow = vietnamDay(new Date(now.getTime() + DAY_MS));
  return date !== null && date > tomorrow.slice(0, date.length);
}
