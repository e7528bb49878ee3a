import { z } from 'zod';
import {
  ACTIONS,
  COMPARATORS,
  INSTRUMENTS,
  LEVELS,
  PARTS_OF_DAY,
  PARTY_TYPES,
  PERSON_ROLES,
} from './enumerations.contract.ts';
import { Evidence } from './evidence.contract.ts';

/** Years, both inclusive, of the instrument itself. */
export const Period = z.object({ start: z.int(), end: z.int() });

/** A number of contents, chapters or articles agreed: `8 nội dung`, `3 chương`. `qualifier` as printed (`chung`). */
export const ContentCount = z.object({
  value: z.int().min(0),
  unit: z.string(),
  qualifier: z.string().nullable(),
});

/** An organisation that is a party to an instrument. Place names are bare and as told at the time. */
export const Party = z.object({
  name: z.string(),
  type: z.enum(PARTY_TYPES),
  level: z.enum(LEVELS).nullable(),
  province: z.string().nullable(),
  district: z.string().nullable(),
  commune: z.string().nullable(),
  /** Official code (General Statistics Office) of the province as told; likewise for district and commune. */
  provinceCode: z.string().nullable(),
  districtCode: z.string().nullable(),
  communeCode: z.string().nullable(),
  /** The province it belongs to since 2025-07-01. */
  provinceNow: z.string().nullable(),
  provinceNowCode: z.string().nullable(),
});

/** One coordination instrument between two or more organisations, in one action, as one article tells it. */
export const ExtractedRecord = z.object({
  action: z.enum(ACTIONS),
  /** `YYYY-MM-DD`, or `YYYY-MM` when only the month is told. */
  date: z
    .string()
    .regex(/^\d{4}-\d{2}(-\d{2})?$/)
    .nullable(),
  partOfDay: z.enum(PARTS_OF_DAY).nullable(),
  instrument: z.enum(INSTRUMENTS),
  subject: z.string().nullable(),
  period: Period.nullable(),
  parties: z.array(Party),
  contentCounts: z.array(ContentCount),
  /** Why a person should look at this record; empty when nothing is in doubt. Codes: extraction/reasons.ts. */
  reasons: z.array(z.string()),
  evidence: z.array(Evidence),
});

/** A quantity reported as a result or a target. */
export const Figure = z.object({ value: z.number(), comparator: z.enum(COMPARATORS), unit: z.string() });

/** A cited document that has a number. `date` is `YYYY-MM-DD`. */
export const Document = z.object({
  type: z.string().nullable(),
  number: z.string(),
  date: z.string().nullable(),
  issuer: z.string().nullable(),
});

export const Person = z.object({ name: z.string(), role: z.enum(PERSON_ROLES), titles: z.array(z.string()) });

export type Period = z.infer<typeof Period>;
export type ContentCount = z.infer<typeof ContentCount>;
export type Party = z.infer<typeof Party>;
export type ExtractedRecord = z.infer<typeof ExtractedRecord>;
export type Figure = z.infer<typeof Figure>;
export type Document = z.infer<typeof Document>;
export type Person = z.infer<typeof Person>;
