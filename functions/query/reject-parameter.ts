import type { MiddlewareHandler } from 'hono';
import type { ZodError } from 'zod';
import { reject } from '../../shared/http-problem/find-problem.ts';

/**
 * Turns what a request schema refuses into a problem that names the parameter.
 *
 * @throws RejectedInput `unknown-parameter` or `invalid-parameter`
 */
export function rejectInvalidParameter(result: { success: boolean; error?: ZodError }): void {
  if (!result.success && result.error !== undefined) throw findParameterError(result.error);
}

/** The first thing that does not fit, as an error that names its parameter. */
export function findParameterError({ issues }: ZodError): Error {
  const issue = issues[0];
  if (issue?.code === 'unrecognized_keys') {
    const parameter = issue.keys[0] ?? '';
    return reject('unknown-parameter', `There is no parameter "${parameter}" here.`, { parameter });
  }
  const parameter = String(issue?.path[0] ?? '');
  return reject('invalid-parameter', `${parameter}: ${issue?.message ?? 'does not fit'}`, { parameter });
}

/** Query parameters as a request schema reads them: a string, or a list where one is repeated. */
export function givenParameters(queries: Record<string, string[]>): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(queries).map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );
}

/** A query that cannot be decoded would be read as other words than were meant. */
export const refuseBrokenQuery: MiddlewareHandler = async (c, next) => {
  try {
    decodeURIComponent(new URL(c.req.url).search);
  } catch {
    throw reject('invalid-parameter', 'The query of the address is not percent-encoded UTF-8.');
  }
  await next();
};
