import type { FrontierAddress } from '../contracts/frontier.contract.ts';
import type { Portal, PortalRun } from '../contracts/portal.contract.ts';
import { type Candidate, mergeCandidates } from '../discovery/candidate.ts';
import { findPrefilterWord } from '../discovery/keyword-prefilter.ts';
import { readSources, type SourceReader, type SourcesRead } from '../discovery/read-sources.ts';
import { RejectedInput } from '../errors.ts';
import { addressId } from '../fetching/canonical-address.ts';
import type { PageFetcher } from '../fetching/fetch-outcome.ts';
import type { PortalSwitchStore } from '../store/portal-switch.port.ts';
import type { FrontierStore, PortalRunStore } from '../store/store.port.ts';

export interface DiscoverDeps {
  /** For listings: see withKeptCopies. */
  fetcher: PageFetcher;
  frontier: FrontierStore;
  runs: PortalRunStore;
  switches: Pick<PortalSwitchStore, 'readSwitchedOff'>;
  findPortal: (portalId: string) => Portal | undefined;
  now: () => Date;
}

/** Reason of an address that the keyword prefilter left out; it comes in when a later listing tells more of it. */
export const PREFILTERED = 'prefilter';

/** Well within the function's two minutes, so that the run is always stored. */
const READING_MS = 80_000;
const RUNS_COMPARED = 5;
const SHRUNKEN = 0.5;

/** States of an address whose page was read, and may read otherwise now. */
const READ_STATES = new Set<string>([
  'extracted',
  'not-relevant',
  'not-vietnamese',
  'too-short',
  'duplicate',
]);

type Enrolment = 'known' | 'new' | 'filtered';

/**
 * Reads a portal's sources once and enrols what is new in the frontier. Repeatable: an address that is known stays as
 * it is, unless the listing tells it otherwise than before; a crash loses at most the bookkeeping of the run, since the next one meets the same listings.
 *
 * @returns the run as stored; listed = known + new + filtered
 * @throws RejectedInput `unknown-portal`
 */
export async function discoverPortal(deps: DiscoverDeps, portalId: string): Promise<PortalRun> {
  const portal = deps.findPortal(portalId);
  if (!portal) throw new RejectedInput('unknown-portal', 'No such portal', { portalId });
  const startedAt = deps.now();
  const closure = (await findSwitchedOff(deps, portalId)) ?? findClosure(portal, startedAt);
  if (closure) return saveClosedRun(deps, portalId, startedAt, closure);
  const pastRuns = await deps.runs.listRuns(portalId, RUNS_COMPARED);
  const usual = findUsualVolume(pastRuns);
  const read = await readUntilBelieved(deps, portal, startedAt, pastRuns, usual);
  const counts: Record<Enrolment, number> = { known: 0, new: 0, filtered: 0 };
  // Newest last: after a crash the first page still shows something unknown, and the next run goes as deep again.
  for (const candidate of read.candidates.toReversed()) counts[await enrol(deps, portal, candidate)] += 1;
  const problems = [...read.problems, ...findVolumeProblems(read, portal, usual)];
  const run: PortalRun = {
    portalId,
    startedAt: startedAt.toISOString(),
    finishedAt: deps.now().toISOString(),
    outcome: judgeRun(read, portal, usual),
    pagesExpected: read.pagesExpected,
    pagesSeen: read.pagesSeen,
    listed: read.candidates.length,
    ...counts,
    problems,
  };
  await deps.runs.saveRun(run);
  return run;
}

/** @returns why there is nothing to read any more; such runs fail until somebody acts on it */
function findClosure({ status, validUntil, successor }: Portal, now: Date): string | undefined {
  const instead = successor ? `, successor ${successor}` : '';
  if (status === 'retired') return `closed: retired${instead}`;
  const isOver = validUntil !== null && now.toISOString().slice(0, 10) > validUntil;
  return isOver ? `closed: valid until ${validUntil}${instead}` : undefined;
}

async function findSwitchedOff(deps: DiscoverDeps, portalId: string): Promise<string | undefined> {
  const off = await deps.switches.readSwitchedOff(portalId);
  return off && `switched-off: ${off.reason}, since ${off.since}`;
}

async function saveClosedRun(
  deps: DiscoverDeps,
  portalId: string,
  startedAt: Date,
  closure: string,
): Promise<PortalRun> {
  const counts = { pagesExpected: 0, pagesSeen: 0, listed: 0, known: 0, new: 0, filtered: 0 };
  const times = { startedAt: startedAt.toISOString(), finishedAt: deps.now().toISOString() };
  const run: PortalRun = { portalId, ...times, outcome: 'failed', ...counts, problems: [closure] };
  await deps.runs.saveRun(run);
  return run;
}

/** A listing much shorter than it should be is often a page half built: it is read again before it is believed. */
async function readUntilBelieved(
  deps: DiscoverDeps,
  portal: Portal,
  startedAt: Date,
  pastRuns: PortalRun[],
  usual: number,
): Promise<SourcesRead> {
  const reader: SourceReader = {
    fetcher: deps.fetcher,
    now: deps.now,
    deadline: new Date(startedAt.getTime() + READING_MS),
    areAllKnown: async (candidates) => {
      for (const { url } of candidates) {
        if (!(await deps.frontier.readAddress(addressId(url)))) return false;
      }
      return true;
    },
    history: findHistory(pastRuns),
  };
  const first = await readSources(reader, portal);
  if (!isTooSmall(first, portal, usual) || first.pagesSeen === 0) return first;
  const second = await readSources(reader, portal);
  return { ...second, candidates: mergeCandidates([...first.candidates, ...second.candidates]) };
}

function findHistory([last]: PortalRun[]): SourceReader['history'] {
  if (!last) return 'first';
  return last.outcome === 'complete' ? 'caught-up' : 'behind';
}

async function enrol(deps: DiscoverDeps, portal: Portal, candidate: Candidate): Promise<Enrolment> {
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
async function readAnew(deps: DiscoverDeps, known: FrontierAddress, { title }: Candidate): Promise<void> {
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

/**
 * Per page, since a run goes deeper into a listing the more of it is new.
 *
 * @returns the median of what a page of the last complete runs listed; 0 without any
 */
function findUsualVolume(pastRuns: PortalRun[]): number {
  const volumes = pastRuns
    .filter(({ outcome }) => outcome === 'complete')
    .map(({ listed, pagesSeen }) => listed / Math.max(pagesSeen, 1))
    .sort((a, b) => a - b);
  return volumes[Math.floor(volumes.length / 2)] ?? 0;
}

function isTooSmall(read: SourcesRead, { expectedVolume }: Portal, usual: number): boolean {
  const listed = read.candidates.length;
  return listed < expectedVolume.min || listed / Math.max(read.pagesSeen, 1) < usual * SHRUNKEN;
}

function findVolumeProblems(read: SourcesRead, portal: Portal, usual: number): string[] {
  const listed = read.candidates.length;
  const { min, max } = portal.expectedVolume;
  if (listed < min) return [`below-expected: ${listed} listed, at least ${min} expected`];
  if (isTooSmall(read, portal, usual)) {
    return [`shrunken: ${listed} listed on ${read.pagesSeen} pages, usually ${Math.round(usual)} a page`];
  }
  return listed > max ? [`above-expected: ${listed} listed, at most ${max} expected`] : [];
}

/** A shrunken run is no measure for later ones; after a few of them there is none, and the new size is taken for usual. */
function judgeRun(read: SourcesRead, portal: Portal, usual: number): PortalRun['outcome'] {
  if (read.pagesSeen === 0 || read.candidates.length < portal.expectedVolume.min) return 'failed';
  return read.pagesSeen < read.pagesExpected || isTooSmall(read, portal, usual) ? 'partial' : 'complete';
}
