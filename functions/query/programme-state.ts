import type { Context } from 'hono';
import type { ProgrammeAnswer } from '../../shared/contracts/programme.contract.ts';
import { findProgrammeNow } from './find-programme.ts';
import { readPrecondition, tagOf } from './if-match.ts';
import type { QueryPorts } from './query-ports.ts';

/**
 * @returns the entity tag of a programme as it is shown: its records, what they tell, why they are one, and what was decided.
 * Which programmes it continues or may continue, or may be one with, is no part: that changes with those.
 */
export function programmeTag(answer: ProgrammeAnswer): string {
  const { series: _series, undecidedWith: _others, ...shown } = answer;
  const { stage: _stage, renews: _renews, renewedBy: _renewedBy, ...unlinked } = shown;
  const { mayRenew: _mayRenew, mayBeRenewedBy: _mayBeRenewedBy, ...own } = unlinked;
  return tagOf(own);
}

/** What `If-Match` demands of a programme, under the id that it has today (see readPrecondition). */
export function readProgrammePrecondition(c: Context, id: string, ports: QueryPorts): () => Promise<void> {
  return readPrecondition(c, { kind: 'programme', id }, async () =>
    programmeTag(await findProgrammeNow(id, ports)),
  );
}
