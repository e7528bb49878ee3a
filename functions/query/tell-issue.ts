import type { z } from 'zod';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

const ONLY_ONCE = 'It may be given only once';

/**
 * What does not fit of a parameter or a member of a body, in words for whoever sent it; the library's own are of its types.
 * A schema's own message comes before it.
 *
 * @returns undefined where the library's words have to do
 */
export function tellIssue(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_value':
      if (Array.isArray(issue.input)) return ONLY_ONCE;
      return `Expected ${issue.values.length === 1 ? '' : 'one of '}${issue.values.join(', ')}`;
    case 'invalid_type':
      return tellType(issue.expected, issue.input);
    case 'too_small':
      return tellBound('at least', issue.minimum, issue.origin);
    case 'too_big':
      return tellBound('at most', issue.maximum, issue.origin);
    default:
      return undefined;
  }
}

function tellType(expected: string, given: unknown): string | undefined {
  if (given === undefined) return 'It is missing';
  if (Array.isArray(given) && expected !== 'array') return ONLY_ONCE;
  return { number: 'Expected a number', int: 'Expected a whole number' }[expected];
}

function tellBound(which: string, bound: number | bigint, origin: string): string | undefined {
  if (origin === 'number' || origin === 'int') return `Expected ${which} ${bound}`;
  if (origin === 'string') return `Expected ${which} ${bound} ${bound === 1 ? 'character' : 'characters'}`;
  return origin === 'array' ? `Expected ${which} ${bound} of them` : undefined;
}
