import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { RecordAnswer } from '../../shared/contracts/answers.contract.ts';
import { reject } from '../../shared/http-problem/find-problem.ts';
import { findRecord } from './find-record.ts';
import type { QueryPorts } from './query-ports.ts';

/** The state of a record that a correction speaks of, as RFC 9110 names it: an entity tag. */
const TAG = /^"[0-9a-f]{32}"$/;

const IF_MATCH = {
  description:
    'The `ETag` of the record that was looked at, or `*` for whatever it is now. When it has changed since, by another reviewer or by its source, nothing is stored: 412.',
};
/** Of requests that must say what was looked at: all that change a record. */
export const IfMatch = z.object({
  'if-match': z
    .string()
    .max(1000)
    .optional()
    .meta({ ...IF_MATCH, example: '"…"' }),
});

export const ETAG_HEADER = {
  ETag: {
    description: 'Names this state of the record, for `If-Match`.',
    schema: { type: 'string' as const },
  },
};

/**
 * @returns the entity tag of a record with its article, as they are shown. The programme that it is joined to is no part:
 * that changes with records of other articles, and says nothing of this one.
 */
export function recordTag({ programmeId: _joined, ...shown }: RecordAnswer): string {
  return `"${createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 32)}"`;
}

/** Answers with the record as it now stands. */
export async function answerRecord(c: Context, recordId: string, ports: QueryPorts) {
  const { answer } = await findRecord(recordId, ports);
  c.header('etag', recordTag(answer));
  return c.json(answer, 200);
}

/**
 * What `If-Match` demands, to be asked when everything that was said before has been read.
 *
 * @throws RejectedInput `state-unnamed` at once; `record-changed` when it is asked
 */
export function readPrecondition(c: Context, recordId: string, ports: QueryPorts): () => Promise<void> {
  const given = c.req.header('if-match');
  if (given === undefined) {
    throw reject(
      'state-unnamed',
      'If-Match is missing: send the ETag of the record that you looked at, or * for whatever it is now.',
      { id: recordId },
    );
  }
  const tags = given.split(',').map((tag) => tag.trim());
  return async () => {
    if (tags.includes('*')) return;
    const { answer } = await findRecord(recordId, ports);
    if (tags.some((tag) => TAG.test(tag) && tag === recordTag(answer))) return;
    throw reject('record-changed', 'The record has changed since: look at it again.', { id: recordId });
  };
}
