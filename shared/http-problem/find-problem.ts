import { type KyketError, RejectedInput, TemporaryFailure } from '../errors.ts';
import type { Problem } from './problem.contract.ts';
import { PROBLEM_TYPES, type ProblemCode, type ProblemType } from './problem-types.ts';

const PROBLEM_MEDIA_TYPE = 'application/problem+json';
const TYPE_PREFIX = 'urn:kyket:problem:';
const RETRY_AFTER_SECONDS = 30;

export interface ProblemAnswer {
  status: number;
  headers: Record<string, string>;
  body: Problem;
  /** True when the fault is on this side: log the error itself, since the answer does not show it. */
  unexpected: boolean;
}

/**
 * The HTTP answer to anything thrown. RejectedInput shows its message and detail with the status of its type (400 for a
 * type not in the table); TemporaryFailure is 503 with Retry-After; everything else is 500 and shows nothing of itself.
 * A string array `allow` in the detail also becomes the Allow header, a number `retryAfterSeconds` the Retry-After one;
 * what is wrong with a token becomes a challenge.
 */
export function findProblem(error: unknown): ProblemAnswer {
  if (error instanceof RejectedInput) return rejectedInput(error);
  if (error instanceof TemporaryFailure) {
    const headers = { 'retry-after': String(RETRY_AFTER_SECONDS) };
    return answer('try-later', 'It did not work just now and may later.', {}, headers, true);
  }
  return answer('internal', 'The fault is on this side and has been logged.', {}, {}, true);
}

function rejectedInput({ type, message, detail }: KyketError): ProblemAnswer {
  const { allow, retryAfterSeconds } = detail;
  const headers: Record<string, string> = Array.isArray(allow) ? { allow: allow.join(', ') } : {};
  if (typeof retryAfterSeconds === 'number') headers['retry-after'] = String(retryAfterSeconds);
  const challenge = findChallenge(type, detail.scope);
  if (challenge) headers['www-authenticate'] = challenge;
  return answer(type, message, detail, headers, false);
}

/** RFC 6750, section 3: which token would do, and what is wrong with this one. */
function findChallenge(type: string, scope: unknown): string | undefined {
  switch (type as ProblemCode) {
    case 'missing-token':
      return `Bearer realm="kyket", scope="${scope}"`;
    case 'invalid-token':
      return 'Bearer realm="kyket", error="invalid_token"';
    case 'insufficient-scope':
      return `Bearer realm="kyket", error="insufficient_scope", scope="${scope}"`;
    default:
      return undefined;
  }
}

function answer(
  code: string,
  detail: string,
  members: Record<string, unknown>,
  headers: Record<string, string>,
  unexpected: boolean,
): ProblemAnswer {
  const { status, title } = problemType(code) ?? { status: 400, title: 'The input cannot be taken' };
  const body = { ...members, type: `${TYPE_PREFIX}${code}`, title, status, detail };
  return { status, headers: { 'content-type': PROBLEM_MEDIA_TYPE, ...headers }, body, unexpected };
}

function problemType(code: string): ProblemType | undefined {
  return Object.hasOwn(PROBLEM_TYPES, code) ? PROBLEM_TYPES[code as ProblemCode] : undefined;
}

/** The name of a problem in Vietnamese, for pages. */
export function problemTitleVi({ type, title }: Problem): string {
  return problemType(type.slice(TYPE_PREFIX.length))?.titleVi ?? title;
}

/** What is thrown for a code of the table; the detail's members stand in the answer. */
export function reject(
  code: ProblemCode,
  message: string,
  detail: Record<string, unknown> = {},
): RejectedInput {
  return new RejectedInput(code, message, detail);
}
