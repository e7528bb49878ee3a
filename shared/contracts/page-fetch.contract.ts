import { z } from 'zod';

/** One request and what came back, without the bytes. Header names are lower case. */
export const HttpExchange = z.object({
  sentAt: z.iso.datetime(),
  request: z.object({
    method: z.literal('GET'),
    url: z.url(),
    /** Those that Kyket sets; the connection's own (`host`, `connection`) follow from the address. */
    headers: z.record(z.string(), z.string()),
  }),
  receivedAt: z.iso.datetime(),
  response: z.object({
    status: z.int(),
    /** All of them; one that came several times has several values, in order. */
    headers: z.record(z.string(), z.array(z.string())),
  }),
});

/**
 * How a raw page was come by, once for each time that it was: kept as JSON beside its bytes (see `pageFetchKey`), since of
 * the same bytes by another address, or at another time, the answer may be another.
 */
export const PageFetch = z.object({
  rawKey: z.string(),
  addressId: z.string(),
  portalId: z.string().nullable(),
  /** As the frontier has it; where the page was found in the end is the last exchange's. */
  requestUrl: z.url(),
  fetchedAt: z.iso.datetime(),
  /** Redirects, then the answer that brought the page, or told that the bytes at hand are it (304). */
  exchanges: z.array(HttpExchange).min(1),
});

export type HttpExchange = z.infer<typeof HttpExchange>;
export type PageFetch = z.infer<typeof PageFetch>;
