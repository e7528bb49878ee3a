import { describe, expect, it } from 'vitest';
import { BrokenInvariant, RejectedInput, TemporaryFailure } from '../../../shared/errors.ts';
import { findProblem, reject } from '../../../shared/http-problem/find-problem.ts';
import { Problem } from '../../../shared/http-problem/problem.contract.ts';
import { PROBLEM_TYPES, type ProblemCode } from '../../../shared/http-problem/problem-types.ts';

describe('errors as problem+json', () => {
  it.each(Object.keys(PROBLEM_TYPES) as ProblemCode[])(
    '%s has its status, a stable type and a name',
    (code) => {
      const { status, headers, body } = findProblem(reject(code, 'Because.'));
      expect(body).toEqual({
        type: `urn:kyket:problem:${code}`,
        title: PROBLEM_TYPES[code].title,
        status: PROBLEM_TYPES[code].status,
        detail: 'Because.',
      });
      expect(status).toBe(body.status);
      expect(headers['content-type']).toBe('application/problem+json');
      expect(Problem.parse(body)).toEqual(body);
    },
  );

  it('shows the detail of rejected input, which cannot overwrite the members of its own', () => {
    const { body } = findProblem(
      reject('too-short', 'Short.', { reason: 'words: 3', status: 200, type: 'x' }),
    );
    expect(body).toMatchObject({ status: 422, type: 'urn:kyket:problem:too-short', reason: 'words: 3' });
  });

  it('answers rejected input of a type that has no row as 400', () => {
    expect(findProblem(new RejectedInput('constructor', 'No.'))).toMatchObject({
      status: 400,
      unexpected: false,
    });
  });

  it('tells the allowed methods in the header too', () => {
    const { headers } = findProblem(reject('method-not-allowed', 'No.', { allow: ['GET', 'HEAD'] }));
    expect(headers.allow).toBe('GET, HEAD');
  });

  it('answers a temporary failure as 503 and says when to come again', () => {
    const { status, headers, unexpected } = findProblem(new TemporaryFailure('s3-down', 'secret host'));
    expect({ status, unexpected }).toEqual({ status: 503, unexpected: true });
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });

  it.each([
    new BrokenInvariant('quote-mismatch', 'secret inside', { articleId: 'secret' }),
    new TemporaryFailure('s3-down', 'secret host', { key: 'secret' }),
    new TypeError('secret is not a function'),
    'secret',
    undefined,
  ])('shows nothing of a fault on this side: %s', (error) => {
    const answer = findProblem(error);
    expect(answer.unexpected).toBe(true);
    expect(answer.status).toBeGreaterThanOrEqual(500);
    expect(JSON.stringify(answer)).not.toContain('secret');
  });
});
