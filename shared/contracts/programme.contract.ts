import { z } from 'zod';
import { DeletedRecord, RecordItem } from './answers.contract.ts';
import { INSTRUMENTS } from './enumerations.contract.ts';
import { ProgrammeDecision } from './programme-decision.contract.ts';
import { ContentCount, Party, Period } from './record.contract.ts';

/** A value with the records that tell it. */
function told<T extends z.ZodType>(value: T) {
  return z.array(z.object({ value, recordIds: z.array(z.string()) }));
}

export const PROGRAMME_STAGES = ['signed', 'launched', 'reviewed', 'renewed'] as const;
/** What sources may tell differently of one programme. */
export const TOLD_PARTS = [
  'parties',
  'instrument',
  'subject',
  'period',
  'signedOn',
  'launchedOn',
  'reviewedOn',
  'contentCounts',
] as const;

/**
 * One thing agreed, with everything that sources tell of it. Where they disagree, the plain value is null (content counts,
 * and the days of a review, are left out) and `told` has each value with its records.
 */
export const ProgrammeItem = z.object({
  /** `p-` and the id of its least record. */
  id: z.string(),
  /** How far it has come: the last of signed, launched, reviewed, renewed that is known. */
  stage: z.enum(PROGRAMME_STAGES),
  instrument: z.enum(INSTRUMENTS).nullable(),
  subject: z.string().nullable(),
  period: Period.nullable(),
  /** As the record names them that names most, with most places; where sources disagree, those of others are in `events`. */
  parties: z.array(Party),
  signedOn: z.string().nullable(),
  launchedOn: z.string().nullable(),
  /** Days of its reviews, oldest first, one for each on which sources agree. */
  reviewedOn: z.array(z.string()),
  contentCounts: z.array(ContentCount),
  told: z.object({
    instrument: told(z.enum(INSTRUMENTS)),
    subject: told(z.string()),
    period: told(Period),
    signedOn: told(z.string()),
    launchedOn: told(z.string()),
    /** Of all reviews, oldest first: which of them are one is told by the events. */
    reviewedOn: told(z.string()),
    contentCounts: told(ContentCount),
  }),
  /** The parts on which sources disagree. */
  disagreements: z.array(z.enum(TOLD_PARTS)),
  recordIds: z.array(z.string()),
  articleCount: z.int().min(1),
  /** Id of the programme that it continues, and of the one that continues it. */
  renews: z.string().nullable(),
  renewedBy: z.string().nullable(),
});

/** Where a programme went that was joined with another. */
export const ProgrammeRedirect = z.object({ redirectedTo: z.string() });

export const ProgrammesAnswer = z.object({
  items: z.array(ProgrammeItem),
  cursor: z.string().nullable(),
  total: z.int().min(0),
  /** Programmes that are left out only because the date or period that a filter asks for is not known. */
  excludedUnknown: z.int().min(0),
  /**
   * With `updatedSince`: ids made of records that are gone since, spread over the pages; not all of them were given out. A
   * programme that held such a record is another one now, under this id or the next. One that changed so that the other
   * filters find it no more is not told: to keep a whole copy, follow without other filters.
   */
  deleted: z.array(DeletedRecord).optional(),
  /** With `updatedSince`: ids that are those of no programme and lead to one of this page: drop what was kept under them. */
  redirected: z.array(ProgrammeRedirect.extend({ id: z.string() })).optional(),
  /** With `updatedSince`: the `updatedSince` to ask with next. Take it from the first page. Some may come twice. */
  followFrom: z.iso.datetime().optional(),
});

/** One signing, roll-out or review, with each source's telling of it. */
export const ProgrammeEvent = z.object({
  action: z.enum(['signed', 'launched', 'reviewed']),
  /** Days told, each with its records: several where sources disagree, none where no day is known. */
  dates: told(z.string()),
  tellings: z.array(RecordItem),
});

const PARTS = ['parties', 'places', 'instrument', 'subject', 'period', 'date'] as const;

/** Why one record stands with another; the bases are described in shared/programmes/README.md. */
const Joint = z.object({
  recordId: z.string(),
  withRecordId: z.string(),
  basis: z.enum(['same-terms', 'same-period', 'same-event', 'within-period']).nullable(),
  agreed: z.array(z.enum(PARTS)),
  unknown: z.array(z.enum(PARTS)),
  differing: z.array(z.enum(PARTS)),
});

/** What a programme's own answer has beyond its row in a list. */
export const ProgrammeParts = z.object({
  events: z.array(ProgrammeEvent),
  /** The programme with all that it continues and that continue it, oldest first. */
  series: z.array(
    ProgrammeItem.pick({ id: true, stage: true, period: true, signedOn: true, reviewedOn: true }).extend({
      /** Why it is held for the continuation of the one before; null for the first. */
      renewalBasis: z.enum(['same-article', 'next-period']).nullable(),
    }),
  ),
  joints: z.array(Joint),
  /**
   * Programmes that it may be one with, where its records tell too little to say with which, or where the same parties,
   * instrument and subject are told and only the days or years are missing that would tell.
   */
  undecidedWith: z.array(z.string()),
  /** Where `renews` is null: programmes on equal grounds of which it may continue one. Likewise for `renewedBy`. */
  mayRenew: z.array(z.string()),
  mayBeRenewedBy: z.array(z.string()),
  decisions: z.array(ProgrammeDecision),
});

/** A programme as a timeline: its events, the programmes before and after it, and why its records are one. */
export const ProgrammeAnswer = ProgrammeItem.extend(ProgrammeParts.shape);

export type ProgrammeItem = z.infer<typeof ProgrammeItem>;
export type ProgrammesAnswer = z.infer<typeof ProgrammesAnswer>;
export type ProgrammeEvent = z.infer<typeof ProgrammeEvent>;
export type ProgrammeAnswer = z.infer<typeof ProgrammeAnswer>;
