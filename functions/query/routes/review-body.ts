import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { reject } from '../../../shared/http-problem/find-problem.ts';
import type { Said } from '../../../shared/stages/review.ts';
import type { CallerVariables } from '../demand-scope.ts';

const MAX_WORDS = 1000;

/** Who says it: by name, or, without one, the subject of the token. */
export const Who = z
  .string()
  .trim()
  .min(1)
  .max(MAX_WORDS)
  .optional()
  .meta({ description: 'Who says it; without it, the subject of the token.' });
export const Reason = z
  .string()
  .trim()
  .min(1)
  .max(MAX_WORDS)
  .meta({ description: 'Why: what was looked at.' });

/** @throws RejectedInput `invalid-body` when nobody can be named */
export function readSaid(c: Context, { who, reason }: { who?: string | undefined; reason: string }): Said {
  const named = who ?? (c.get('callerSubject') as CallerVariables['callerSubject']);
  if (named === undefined)
    throw reject('invalid-body', 'who: Expected the name of the reviewer', { parameter: 'who' });
  return { who: named, reason };
}

export function jsonBody<T extends z.ZodType>(schema: T) {
  return { required: true, content: { 'application/json': { schema } } };
}
