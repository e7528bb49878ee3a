import { z } from 'zod';

/** What a reviewer may correct of a record. */
export const CORRECTABLE_FIELDS = [
  'action',
  'date',
  'partOfDay',
  'instrument',
  'subject',
  'period',
  'parties',
  'contentCounts',
] as const;
export type CorrectableField = (typeof CORRECTABLE_FIELDS)[number];

/** One entry of a record's review: a value corrected, the whole confirmed, or an earlier entry taken back. */
export const Correction = z.object({
  id: z.string(),
  recordId: z.string(),
  kind: z.enum(['correct', 'confirm', 'undo']),
  /** What was corrected: `date`, or a part of it: `parties[1].province`. Null unless something was. */
  field: z.string().nullable(),
  /** The right value. */
  value: z.unknown(),
  /** What stood there when it was corrected. */
  before: z.unknown(),
  /** Of a correction: the whole field as extracted then; it holds while the source tells that. Of a confirmation: a digest. */
  source: z.unknown(),
  /** Id of the entry that is taken back. */
  undoes: z.string().nullable(),
  /** Action and instrument as extracted then: by them it is found again when re-extraction gives the record another id. */
  told: z.object({ action: z.string(), instrument: z.string() }),
  /** As they call themselves. */
  who: z.string(),
  /** Of the token that it was said with, which nobody chooses; `local` on loopback. */
  subject: z.string(),
  reason: z.string(),
  at: z.iso.datetime(),
});

/**
 * - `applied`: it stands in the record;
 * - `reopened`: the source tells something else than when it was made, so it is shown no more: look again;
 * - `superseded`: a later one counts;
 * - `undone`: taken back;
 * - `noted`: an undo itself.
 */
export const CORRECTION_STATES = ['applied', 'reopened', 'superseded', 'undone', 'noted'] as const;

export const REVIEW_STATES = ['corrected', 'confirmed', 'reopened'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** How far a record has been looked at by a person. */
export const RecordReview = z.object({
  state: z.enum(REVIEW_STATES),
  /** Fields whose values a person gave. */
  corrected: z.array(z.string()),
  /** Fields whose correction no longer holds, since the source tells something else now; `record` for a confirmation. */
  reopened: z.array(z.string()),
});

/** An entry with what has become of it. */
export const CorrectionItem = Correction.extend({ state: z.enum(CORRECTION_STATES) });

/** `GET /v1/records/{id}/corrections`: everything that was decided of a record, oldest first. */
export const CorrectionsAnswer = z.object({
  recordId: z.string(),
  review: RecordReview.nullable(),
  items: z.array(CorrectionItem),
});

export type Correction = z.infer<typeof Correction>;
export type CorrectionState = (typeof CORRECTION_STATES)[number];
export type RecordReview = z.infer<typeof RecordReview>;
export type CorrectionsAnswer = z.infer<typeof CorrectionsAnswer>;
