import { z } from 'zod';
import { ReadFrom } from './portal.contract.ts';
import { PageReading } from './run-funnel.contract.ts';

/** States in which an address still has work ahead. */
export const OPEN_STATES = ['due', 'queued', 'fetched'] as const;
/** States in which an address rests: it has its answer, and `reason` says why. */
const FINAL_STATES = [
  'extracted',
  'not-relevant',
  'not-vietnamese',
  'too-short',
  'blocked',
  'gone',
  'duplicate',
  'failed',
  'withdrawn',
] as const;
export const ADDRESS_STATES = [...OPEN_STATES, ...FINAL_STATES] as const;

/** The key under which its bytes are to lie, and what the answer said for conditional requests. */
const ArrivingPage = z.object({
  rawKey: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
});

/** Why a try to fetch a page came to nothing. */
export const FetchFailure = z.object({
  kind: z.enum(['temporary', 'blocked', 'gone', 'failed']),
  /** As `reason` of an address that rests: `http-status: 429`, `timeout` … */
  reason: z.string(),
  at: z.iso.datetime(),
});

/** One address that Kyket knows of: found on a portal, or sent by somebody. */
export const FrontierAddress = z.object({
  /** Hash of the canonical address (see fetching/canonical-address.ts). */
  addressId: z.string(),
  url: z.url(),
  /** The portal that it was found on or whose site it is on; null for one that was sent and is on no known site. */
  portalId: z.string().nullable(),
  state: z.enum(ADDRESS_STATES),
  /** Stable code with an optional detail after a colon: `robots-disallow`, `http-status: 404`. Null while open. */
  reason: z.string().nullable(),
  /** When it is to be fetched next; null when it rests. */
  dueAt: z.iso.datetime().nullable(),
  attempts: z.int().min(0),
  /** Of the last try, when it failed; null when a page came since, or before the first one. */
  lastFailure: FetchFailure.nullable().default(null),
  foundAt: z.iso.datetime(),
  /** As told by the listing that named it. */
  title: z.string().nullable(),
  /** Of the last answer, for conditional requests. */
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  rawKey: z.string().nullable(),
  /**
   * A page that came and is being kept. Told before its bytes are there: should whoever keeps them die over it, the next
   * try goes on from them, and a withdrawal finds them.
   */
  arriving: ArrivingPage.nullable().default(null),
  articleId: z.string().nullable(),
  /** When its bytes came last, or the site said that they are unchanged. */
  fetchedAt: z.iso.datetime().nullable().default(null),
  /** How its parts were found when it was read last; null when it was not. */
  reading: PageReading.nullable().default(null),
  /** Left out by the keyword prefilter, and read all the same to measure what the prefilter misses. */
  sampled: z.boolean().default(false),
  /** As its portal has it: who puts it on a queue when it is due. */
  readFrom: ReadFrom.default('cloud'),
});

export type AddressState = (typeof ADDRESS_STATES)[number];
export type ArrivingPage = z.infer<typeof ArrivingPage>;
export type FrontierAddress = z.infer<typeof FrontierAddress>;
