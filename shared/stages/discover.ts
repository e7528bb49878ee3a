import type { Portal, PortalRun } from '../contracts/portal.contract.ts';
import { mergeCandidates } from '../discovery/candidate.ts';
import { findUsualVolume, findVolumeProblems, isTooSmall, judgeRun } from '../discovery/judge-volume.ts';
import { readSources, type SourceReader, type SourcesRead } from '../discovery/read-sources.ts';
import { RejectedInput } from '../errors.ts';
import { addressId } from '../fetching/canonical-address.ts';
import type { PageFetcher } from '../fetching/fetch-outcome.ts';
import type { PortalSwitchStore } from '../store/portal-switch.port.ts';
import type { FrontierStore, PortalRunStore } from '../store/store.port.ts';
import { type Enrolment, enrolCandidate } from './enrol-candidate.ts';

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
const RUNS_COMPARED = 5;
const SWITCHED_OFF = 'switched-off';

/**
 * Reads a portal's sources once and enrols what is new in the frontier. Repeatable: an address that is known stays as
 * it is, unless the listing tells it otherwise than before; a crash loses at most the bookkeeping of the run, since the
 * next one meets the same listings.
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
  for (const candidate of read.candidates.toReversed())
    counts[await enrolCandidate(deps, portal, candidate)] += 1;
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

/** @returns whether somebody should look at the run; one of a portal that somebody has switched off is as wanted */
export function needsAttention({ outcome, problems }: PortalRun): boolean {
  return outcome !== 'complete' && !problems.some((problem) => problem.startsWith(`${SWITCHED_OFF}:`));
}

async function findSwitchedOff(deps: DiscoverDeps, portalId: string): Promise<string | undefined> {
  const off = await deps.switches.readSwitchedOff(portalId);
  return off && `${SWITCHED_OFF}: ${off.reason}, since ${off.since}`;
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
