import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { BrokenInvariant } from '../../../shared/errors.ts';
import type { Said } from '../../../shared/stages/review.ts';
import { hasUnprintable } from '../../../shared/text/unprintable.ts';
import type { CallerVariables } from '../demand-scope.ts';

const MAX_WORDS = 1000;

const Words = z.string().trim().min(1).max(MAX_WORDS).refine(isPrintable, 'It holds control characters');

/** A name beside the subject of the token, which is kept in any case. */
export const Who = Words.optional().meta({
  description: 'Who says it, by name; the subject of the token is kept in any case.',
});
export const Reason = Words.meta({ description: 'Why: what was looked at.' });

/** A corrected value, whatever its shape: what a person typed is refused where an article's junk is left out. */
export const GivenValue = z
  .unknown()
  // Without this the description of the API takes it for a member that may be left out.
  .refine((value) => value !== undefined, { message: 'It is missing', abort: true })
  .refine(isPrintable, 'It holds control characters');

function isPrintable(value: unknown): boolean {
  if (typeof value === 'string') return !hasUnprintable(value);
  if (value === null || typeof value !== 'object') return true;
  return Object.values(value).every(isPrintable);
}

/** The trail keeps the token's subject beside any name: whom a name belongs to is the reviewer's own word. */
export function readSaid(c: Context, { who, reason }: { who?: string | undefined; reason: string }): Said {
  const subject = c.get('callerSubject') as CallerVariables['callerSubject'];
  if (subject === undefined)
    throw new BrokenInvariant('caller-unknown', 'A reviewing request came past without a caller');
  return { who: who ?? subject, subject, reason };
}

export function jsonBody<T extends z.ZodType>(schema: T) {
  return { required: true, content: { 'application/json': { schema } } };
}
