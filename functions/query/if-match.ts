import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { reject } from '../../shared/http-problem/find-problem.ts';

/** The state that a reviewer looked at, as RFC 9110 names it: an entity tag. */
const TAG = /^"[0-9a-f]{32}"$/;

type Kind = 'record' | 'programme';

/** The header of requests that must say what was looked at: all that change a record or decide on a programme. */
export function describeIfMatch(kind: Kind) {
  return z.object({
    'if-match': z
      .string()
      .max(1000)
      .optional()
      .meta({
        description: `The \`ETag\` of the ${kind} that was looked at, or \`*\` for whatever it is now. When it has changed since, by another reviewer or by its source, nothing is stored: 412.`,
        example: '"…"',
      }),
  });
}

export function describeEtag(kind: Kind) {
  return {
    ETag: {
      description: `Names this state of the ${kind}, for \`If-Match\`.`,
      schema: { type: 'string' as const },
    },
  };
}

/** @returns the entity tag of what is shown: another one when anything of it changes */
export function tagOf(shown: object): string {
  return `"${createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 32)}"`;
}

/**
 * What `If-Match` demands, to be asked when everything that was said before has been read.
 *
 * @param readTag the entity tag as it is when it is asked
 * @throws RejectedInput `state-unnamed` at once; `record-changed` or `programme-changed` when it is asked
 */
export function readPrecondition(
  c: Context,
  { kind, id }: { kind: Kind; id: string },
  readTag: () => Promise<string>,
): () => Promise<void> {
  const given = c.req.header('if-match');
  if (given === undefined) {
    throw reject(
      'state-unnamed',
      `If-Match is missing: send the ETag of the ${kind} that you looked at, or * for whatever it is now.`,
      { id },
    );
  }
  const tags = given.split(',').map((tag) => tag.trim());
  return async () => {
    if (tags.includes('*')) return;
    const current = await readTag();
    if (tags.some((tag) => TAG.test(tag) && tag === current)) return;
    throw reject(`${kind}-changed`, `The ${kind} has changed since: look at it again.`, { id });
  };
}
