import type { FrontierAddress } from '../contracts/frontier.contract.ts';
import type { Portal } from '../contracts/portal.contract.ts';
import type { Candidate } from '../discovery/candidate.ts';
import { findPrefilterWord } from '../discovery/keyword-prefilter.ts';
import { addressId } from '../fetching/canonical-address.ts';
import type { FrontierStore } from '../store/store.port.ts';

export interface EnrolDeps {
  frontier: FrontierStore;
  now: () => Date;
}

/** What became of a candidate; `filtered`: left out by the keyword prefilter, now or before. */
export type Enrolment = 'known' | 'new' | 'filtered';

/** Reason of an address that the keyword prefilter left out; it comes in when a later listing tells more of it. */
const PREFILTERED = 'prefilter';

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
  if (!known) {
    await deps.frontier.enrolAddress(draftAddress(id, portal, candidate, passes, deps.now().toISOString()));
    return passes ? 'new' : 'filtered';
  }
  if (known.reason !== PREFILTERED) {
    if (known.portalId === portal.id && isRetold(known, candidate)) await readAnew(deps, known, candidate);
    return 'known';
  }
  if (!passes) return 'filtered';
  const changes = {
    state: 'due',
    reason: null,
    dueAt: deps.now().toISOString(),
    title: candidate.title,
  } as const;
  await deps.frontier.updateAddress(id, changes, { state: known.state, dueAt: known.dueAt });
  return 'new';
}

/** A headline that has changed is what an editor's correction looks like from outside. Other portals have their own. */
function isRetold({ state, title }: FrontierAddress, candidate: Candidate): boolean {
  return READ_STATES.has(state) && title !== null && candidate.title !== null && title !== candidate.title;
}

/** The request will be conditional: when only the listing has changed, it costs a 304. */
async function readAnew(deps: EnrolDeps, known: FrontierAddress, { title }: Candidate): Promise<void> {
  const changes = { state: 'due', reason: null, dueAt: deps.now().toISOString(), title } as const;
  await deps.frontier.updateAddress(known.addressId, changes, { state: known.state, dueAt: known.dueAt });
}

function draftAddress(
  id: string,
  portal: Portal,
  candidate: Candidate,
  passes: boolean,
  nowIso: string,
): FrontierAddress {
  return {
    addressId: id,
    url: candidate.url,
    portalId: portal.id,
    state: passes ? 'due' : 'not-relevant',
    reason: passes ? null : PREFILTERED,
    dueAt: passes ? nowIso : null,
    attempts: 0,
    foundAt: nowIso,
    title: candidate.title,
    etag: null,
    lastModified: null,
    rawKey: null,
    articleId: null,
  };
}
