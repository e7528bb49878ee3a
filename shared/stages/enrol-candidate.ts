import type { FrontierAddress } from '../contracts/frontier.contract.ts';
import type { Portal } from '../contracts/portal.contract.ts';
import type { Candidate } from '../discovery/candidate.ts';
import { findPrefilterWord } from '../discovery/keyword-prefilter.ts';
import { addressId } from '../fetching/canonical-address.ts';
import type { FrontierStore } from '../store/store.port.ts';
import { draftAddress } from './draft-address.ts';

export interface EnrolDeps {
  frontier: FrontierStore;
  now: () => Date;
  /** When a run began that did not end: what it enrolled is counted as this run's. Null when the last one ended. */
  unfinishedSince: string | null;
  /** How many pages may be read again since they are told to have changed; counted down. None without it. */
  changes?: { left: number };
}

/** What became of a candidate. */
export interface Enrolment {
  addressId: string;
  /**
   * - `known`, and `read-again`, since the listing tells it otherwise than before, or changed since it was fetched;
   * - `new`;
   * - `filtered`: left out by the keyword prefilter, now or before; and `sampled`, which is read all the same.
   */
  kind: 'known' | 'read-again' | 'new' | 'filtered' | 'sampled';
}

/** Reason of an address that the keyword prefilter left out; it comes in when a later listing tells more of it. */
const PREFILTERED = 'prefilter';
/** One in so many of what the prefilter leaves out is read all the same: else nobody would know what it misses. */
const SAMPLED_ONE_IN = 20;

/** States of an address whose page was read, and may read otherwise now. */
const READ_STATES = new Set<string>([
  'extracted',
  'not-relevant',
  'not-vietnamese',
  'too-short',
  'duplicate',
]);

/** Makes a listed article known to the frontier: due when it may be relevant, at rest with its reason when it is not. */
export async function enrolCandidate(
  deps: EnrolDeps,
  portal: Portal,
  candidate: Candidate,
): Promise<Enrolment> {
  const id = addressId(candidate.url);
  const passes = findPrefilterWord(candidate) !== undefined;
  const known = await deps.frontier.readAddress(id);
  if (known) return { addressId: id, kind: await meetAgain(deps, portal, known, candidate, passes) };
  const sampled = !passes && isSampled(id);
  const found = { addressId: id, url: candidate.url, title: candidate.title };
  const draft = draftAddress(found, portal, deps.now());
  const rest = { state: 'not-relevant', reason: PREFILTERED, dueAt: null } as const;
  await deps.frontier.enrolAddress({ ...draft, sampled, ...(passes || sampled ? {} : rest) });
  return { addressId: id, kind: passes ? 'new' : sampled ? 'sampled' : 'filtered' };
}

/** By the address alone, so that a repeated run samples the same ones. */
export function isSampled(id: string): boolean {
  return Number.parseInt(id.slice(0, 8), 16) % SAMPLED_ONE_IN === 0;
}

async function meetAgain(
  deps: EnrolDeps,
  portal: Portal,
  known: FrontierAddress,
  candidate: Candidate,
  passes: boolean,
): Promise<Enrolment['kind']> {
  if (known.reason === PREFILTERED) {
    if (!passes) return 'filtered';
    await makeDue(deps, portal, known, candidate);
    return 'new';
  }
  if (known.portalId !== portal.id) return 'known';
  if (deps.unfinishedSince !== null && known.foundAt >= deps.unfinishedSince)
    return known.sampled ? 'sampled' : 'new';
  if (!isRetold(known, candidate) && !takeChange(deps, known, candidate)) return 'known';
  await makeDue(deps, portal, known, candidate);
  return 'read-again';
}

/** A headline that has changed is what an editor's correction looks like from outside. Other portals have their own. */
function isRetold({ state, title }: FrontierAddress, candidate: Candidate): boolean {
  return READ_STATES.has(state) && title !== null && candidate.title !== null && title !== candidate.title;
}

/**
 * Told to have changed after its bytes came last. One changed in the future is told by a clock that is wrong, and would be
 * read again at every run.
 */
function takeChange(
  { now, changes }: EnrolDeps,
  { state, fetchedAt }: FrontierAddress,
  { changedAt }: Candidate,
): boolean {
  if (changes === undefined || changes.left === 0 || changedAt === undefined) return false;
  if (!READ_STATES.has(state) || fetchedAt === null) return false;
  if (changedAt <= new Date(fetchedAt) || changedAt > now()) return false;
  changes.left -= 1;
  return true;
}

/** The request for a page read before will be conditional: when only the listing has changed, it costs a 304. */
async function makeDue(
  deps: EnrolDeps,
  { readFrom }: Portal,
  known: FrontierAddress,
  { title }: Candidate,
): Promise<void> {
  const changes = { state: 'due', reason: null, dueAt: deps.now().toISOString() } as const;
  // A sitemap that tells of a change may have no title.
  const told = { title: title ?? known.title, readFrom };
  await deps.frontier.updateAddress(
    known.addressId,
    { ...changes, ...told },
    { state: known.state, dueAt: known.dueAt },
  );
}
