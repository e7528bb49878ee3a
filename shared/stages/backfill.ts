import type { ArchivePage, Backfill } from '../contracts/backfill.contract.ts';
import type { Portal } from '../contracts/portal.contract.ts';
import { findDaysOfMoment, shiftDay } from '../discovery/archive/day-span.ts';
import { listFirstPages } from '../discovery/archive/list-archive-pages.ts';
import { placeInRange } from '../discovery/archive/place-in-range.ts';
import { type ArchiveArticle, readArchivePage } from '../discovery/archive/read-archive-page.ts';
import { BrokenInvariant, RejectedInput } from '../errors.ts';
import type { PageFetcher } from '../fetching/fetch-outcome.ts';
import type { Clock } from '../fetching/host-turns.ts';
import type { BackfillStore } from '../store/backfill.port.ts';
import type { PortalSwitchStore } from '../store/portal-switch.port.ts';
import type { FrontierStore, PortalRunStore } from '../store/store.port.ts';
import {
  addCounts,
  addPage,
  endRun,
  findUnfinishedSince,
  listRunsOfRange,
  openRun,
  type PageCounts,
} from './backfill-runs.ts';
import { countEnrolments } from './count-enrolments.ts';
import { type Enrolment, enrolCandidate } from './enrol-candidate.ts';

export interface BackfillDeps {
  fetcher: PageFetcher;
  frontier: FrontierStore;
  backfills: BackfillStore;
  runs: PortalRunStore;
  switches: Pick<PortalSwitchStore, 'readSwitchedOff'>;
  clock: Clock;
  /** Told after each page, as it was kept. */
  tell: (backfill: Backfill) => void;
}

export interface BackfillOptions {
  /** Pages of the archive to read in this call; all without it. */
  maxPages?: number | undefined;
  /** Forgets how far it had come, and begins with the sources that the portal file has now. */
  isAnew?: boolean;
}

const FETCH_ATTEMPTS = 3;
const WAIT_MS = 30_000;

/** So that what became of a run's pages is counted with a few reads; then another run goes on. */
const PAGES_OF_A_RUN = 500;

/**
 * Reads the archive of a portal (pages by day, sitemaps, listings to their end) and enrols what was published in a
 * range of days, or may have been. Kept after each page: a call that was stopped, or whose pages did not come, goes on
 * when it is repeated. The pages of the articles are fetched by the pipeline, at its own pace. What a call read is kept
 * as a run, as those over the listings are, or as several when it made very many pages due.
 *
 * @param range both days inclusive; none that has not passed in Vietnam yet, since what comes out on it later would count as read
 * @returns how far it has come; finished when `finishedAt` is set
 * @throws RejectedInput `invalid-range`, or `portal-switched-off`
 */
export async function backfillPortal(
  deps: BackfillDeps,
  portal: Portal,
  range: { from: string; to: string },
  { maxPages = Number.POSITIVE_INFINITY, isAnew = false }: BackfillOptions = {},
): Promise<Backfill> {
  checkRange(range, deps.clock.now());
  const off = await deps.switches.readSwitchedOff(portal.id);
  if (off) throw new RejectedInput('portal-switched-off', `${portal.id} is switched off: ${off.reason}`);
  const pastRuns = await listRunsOfRange(deps, portal, range);
  let state = await openBackfill(deps, portal, range, isAnew);
  if (state.pending.length === 0) return state;
  let run = await openRun(deps, portal, range, pastRuns);
  // Of the page at which a call died, what it had enrolled is in no run yet.
  let unfinishedSince = findUnfinishedSince(pastRuns);
  for (let pages = 0; pages < maxPages && state.pending.length > 0; pages += 1) {
    const read = await readNextPage(deps, portal, state, unfinishedSince);
    unfinishedSince = null;
    state = read.state;
    run = addPage(run, { ...read, keptAt: state.updatedAt });
    await deps.runs.saveRun(run);
    await deps.backfills.saveBackfill(state);
    deps.tell(state);
    const goesOn = state.pending.length > 0 && pages + 1 < maxPages;
    if (goesOn && run.addressIds.length >= PAGES_OF_A_RUN) {
      await deps.runs.saveRun(endRun(run, null));
      run = await openRun(deps, portal, range, [run]);
    }
  }
  await deps.runs.saveRun(endRun(run, state));
  return state;
}

/** Days that have passed stay as they are: an archive of today would be told as read, with the evening still to come. */
function checkRange({ from, to }: { from: string; to: string }, now: Date): void {
  if (from > to) throw new RejectedInput('invalid-range', `${from} is after ${to}`);
  const yesterday = shiftDay(findDaysOfMoment(now).last, -1);
  if (to <= yesterday) return;
  throw new RejectedInput(
    'invalid-range',
    `${to} has not passed in Vietnam: an archive is read up to yesterday, ${yesterday}; what comes out later is for the runs over the listings`,
    { lastDay: yesterday },
  );
}

/** What could not be read before is tried again, after what was never tried. */
async function openBackfill(
  deps: BackfillDeps,
  portal: Portal,
  { from, to }: { from: string; to: string },
  isAnew: boolean,
): Promise<Backfill> {
  const kept = isAnew ? undefined : await deps.backfills.readBackfill(portal.id, from, to);
  const nowIso = deps.clock.now().toISOString();
  if (kept)
    return { ...kept, pending: [...kept.pending, ...kept.unread.map(({ page }) => page)], unread: [] };
  return {
    ...{ portalId: portal.id, from, to, startedAt: nowIso, updatedAt: nowIso, finishedAt: null },
    pending: listFirstPages(portal, { first: from, last: to }),
    unread: [],
    ...{
      pagesSeen: 0,
      listed: 0,
      known: 0,
      new: 0,
      filtered: 0,
      before: 0,
      after: 0,
      undated: 0,
      changedLater: 0,
    },
  };
}

interface NextPageRead {
  state: Backfill;
  counts: PageCounts;
  problem: string | null;
}

async function readNextPage(
  deps: BackfillDeps,
  portal: Portal,
  state: Backfill,
  unfinishedSince: string | null,
): Promise<NextPageRead> {
  const [page, ...rest] = state.pending;
  if (page === undefined) throw new BrokenInvariant('no-page', 'There is no page to read');
  const range = { first: state.from, last: state.to };
  const { articles, following, problem } = await readWithPatience(deps, portal, page, range);
  // A day only says which page comes now.
  const pagesSeen = problem === null && page.kind !== 'day' ? 1 : 0;
  const counts = { ...(await takeInAll(deps, portal, range, articles, unfinishedSince)), pagesSeen };
  const nowIso = deps.clock.now().toISOString();
  const pending = [...following, ...rest];
  const unread = problem === null ? state.unread : [...state.unread, { page, problem }];
  const isFinished = pending.length === 0 && unread.length === 0;
  const progress = { pending, unread, updatedAt: nowIso, finishedAt: isFinished ? nowIso : null };
  return { state: { ...addCounts(state, counts), ...progress }, counts, problem };
}

/** What may pass is waited for; the host's own wish (Retry-After) wins over ours. */
async function readWithPatience(
  deps: BackfillDeps,
  portal: Portal,
  page: ArchivePage,
  range: { first: string; last: string },
): Promise<Awaited<ReturnType<typeof readArchivePage>>> {
  for (let attempt = 1; ; attempt += 1) {
    const read = await readArchivePage(deps.fetcher, portal, page, range);
    if (read.problem === null || read.retryInMs === null || attempt === FETCH_ATTEMPTS) return read;
    await deps.clock.sleep(Math.max(read.retryInMs, WAIT_MS * attempt));
  }
}

async function takeInAll(
  deps: BackfillDeps,
  portal: Portal,
  range: { first: string; last: string },
  articles: readonly ArchiveArticle[],
  unfinishedSince: string | null,
): Promise<Omit<PageCounts, 'pagesSeen'>> {
  const outside = { before: 0, after: 0 };
  const unsure = { undated: 0, changedLater: 0 };
  const enrolments: Enrolment[] = [];
  for (const { candidate, isOfRange, ...times } of articles) {
    const place = isOfRange ? 'in' : placeInRange(range, candidate, times);
    if (place === 'before' || place === 'after') {
      outside[place] += 1;
      continue;
    }
    if (place === 'undated') unsure.undated += 1;
    if (place === 'changed-later') unsure.changedLater += 1;
    const enrolDeps = { frontier: deps.frontier, now: deps.clock.now, unfinishedSince };
    enrolments.push(await enrolCandidate(enrolDeps, portal, candidate));
  }
  return { listed: articles.length, ...outside, ...unsure, ...countEnrolments(enrolments) };
}
