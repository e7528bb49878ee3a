import type { Portal, PortalRun } from '../contracts/portal.contract.ts';
import { mergeCandidates } from '../discovery/candidate.ts';
import {
  findUsualVolume,
  findVolumeProblems,
  isTooSmall,
  judgeRun,
  RUNS_COMPARED,
} from '../discovery/judge-volume.ts';
import { readSources, type SourceReader, type SourcesRead } from '../discovery/read-sources.ts';
import { RejectedInput } from '../errors.ts';
import { addressId } from '../fetching/canonical-address.ts';
import type { PageFetcher } from '../fetching/fetch-outcome.ts';
import { judgeDrift } from '../health/judge-drift.ts';
import { SWITCHED_OFF } from '../health/needs-attention.ts';
import type { PortalSwitchStore } from '../store/portal-switch.port.ts';
import type { FrontierStore, PortalRunStore } from '../store/store.port.ts';
import { countEnrolments } from './count-enrolments.ts';
import { type Enrolment, enrolCandidate } from './enrol-candidate.ts';
import { beginRun, UNFINISHED } from './portal-run.ts';
import { recountRuns } from './recount-runs.ts';
import { takeBackAddresses } from './take-back-addresses.ts';

export interface DiscoverDeps {
  /** For listings: see withKeptCopies. */
  fetcher: PageFetcher;
  frontier: FrontierStore;
  runs: PortalRunStore;
  switches: Pick<PortalSwitchStore, 'readSwitchedOff'>;
  findPortal: (portalId: string) => Portal | undefined;
  now: () => Date;
}

/** Well within the function's two minutes, so that the run is always stored. */
const READING_MS = 80_000;
/** Runs whose pages may be open still, at an hourly schedule: the retry times add up to four days. */
const RUNS_RECOUNTED = 120;
/** Some sites date all their pages anew every night: so many are asked for again a run, the others at later ones. */
const MAX_CHANGES = 20;

/**
 * Reads a portal's sources once and enrols what is new in the frontier. Repeatable: an address that is known stays as
 * it is, unless the listing tells it otherwise than before, or changed since it was fetched. The run is stored before it begins to read, as unfinished,
 * so that one that dies is seen; the next one meets the same listings.
 *
 * @returns the run as stored; listed = known + new + filtered
 * @throws RejectedInput `unknown-portal`
 */
export async function discoverPortal(deps: DiscoverDeps, portalId: string): Promise<PortalRun> {
  const portal = deps.findPortal(portalId);
  if (!portal) throw new RejectedInput('unknown-portal', 'No such portal', { portalId });
  if (portal.readFrom === 'cloud') await takeBackAddresses(deps.frontier, portal);
  const startedAt = deps.now();
  const begun = beginRun(portalId, startedAt);
  const closure = (await findSwitchedOff(deps, portalId)) ?? findClosure(portal, startedAt);
  if (closure) return finishRun(deps, { ...begun, problems: [closure] });
  const pastRuns = await deps.runs.listRuns(portalId, RUNS_RECOUNTED);
  await deps.runs.saveRun(begun);
  const recounted = await recountRuns(deps, portal, pastRuns);
  await recountBackfills(deps, portal);
  const usual = findUsualVolume(pastRuns.slice(0, RUNS_COMPARED));
  const read = await readUntilBelieved(deps, portal, startedAt, pastRuns, usual);
  const enrolments = await enrolAll(deps, portal, read, pastRuns);
  return finishRun(deps, {
    ...begun,
    outcome: judgeRun(read, portal, usual),
    pagesExpected: read.pagesExpected,
    pagesSeen: read.pagesSeen,
    listed: read.candidates.length,
    older: read.older,
    ...countEnrolments(enrolments),
    problems: [...read.problems, ...findVolumeProblems(read, portal, usual)],
    drift: judgeDrift(portal, recounted),
  });
}

/** Nobody else comes by regularly to count their pages. One that is under way is kept by who makes it. */
async function recountBackfills(deps: DiscoverDeps, portal: Portal): Promise<void> {
  const runs = await deps.runs.listBackfillRuns(portal.id, RUNS_RECOUNTED);
  const ended = runs.filter(({ problems }) => !problems.includes(UNFINISHED));
  await recountRuns(deps, portal, ended);
}

async function finishRun(deps: DiscoverDeps, draft: PortalRun): Promise<PortalRun> {
  const run = { ...draft, finishedAt: deps.now().toISOString() };
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
  return off && `${SWITCHED_OFF}: ${off.reason}, since ${off.since}`;
}

async function enrolAll(
  deps: DiscoverDeps,
  portal: Portal,
  { candidates }: SourcesRead,
  pastRuns: PortalRun[],
): Promise<Enrolment[]> {
  const unfinishedSince = findUnfinishedSince(pastRuns);
  const changes = { left: MAX_CHANGES };
  const enrolments: Enrolment[] = [];
  // Newest last: after a crash the first page still shows something unknown, and the next run goes as deep again.
  for (const candidate of candidates.toReversed())
    enrolments.push(await enrolCandidate({ ...deps, unfinishedSince, changes }, portal, candidate));
  return enrolments;
}

/** @returns when the first of the runs began that died one after another up to now */
function findUnfinishedSince(pastRuns: PortalRun[]): string | null {
  const finished = pastRuns.findIndex(({ problems }) => !problems.includes(UNFINISHED));
  const unfinished = finished === -1 ? pastRuns : pastRuns.slice(0, finished);
  return unfinished.at(-1)?.startedAt ?? null;
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
