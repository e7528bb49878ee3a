import type { ArchivePage, Backfill } from '../contracts/backfill.contract.ts';
import type { Portal } from '../contracts/portal.contract.ts';
import { listFirstPages } from '../discovery/archive/list-archive-pages.ts';
import { placeInRange } from '../discovery/archive/place-in-range.ts';
import { type ArchiveArticle, readArchivePage } from '../discovery/archive/read-archive-page.ts';
import { RejectedInput } from '../errors.ts';
import type { PageFetcher } from '../fetching/fetch-outcome.ts';
import type { Clock } from '../fetching/host-turns.ts';
import type { BackfillStore } from '../store/backfill.port.ts';
import type { PortalSwitchStore } from '../store/portal-switch.port.ts';
import type { FrontierStore } from '../store/store.port.ts';
import { enrolCandidate } from './enrol-candidate.ts';

export interface BackfillDeps {
  fetcher: PageFetcher;
  frontier: FrontierStore;
  backfills: BackfillStore;
  switches: Pick<PortalSwitchStore, 'readSwitchedOff'>;
  clock: Clock;
  /** Told after each page, as it was kept. */
  tell: (backfill: Backfill) => void;
}

const FETCH_ATTEMPTS = 3;
const WAIT_MS = 30_000;

/**
 * Reads the archive of a portal (pages by day, sitemaps, listings to their end) and enrols what was published in a
 * range of days, or may have been. Kept after each page: a call that was stopped, or whose pages did not come, goes on
 * when it is repeated. The pages of the articles are fetched by the pipeline, at its own pace.
 *
 * @param range both days inclusive
 * @param maxPages how many pages of the archive to read in this call
 * @returns how far it has come; finished when `finishedAt` is set
 * @throws RejectedInput `invalid-range`, or `portal-switched-off`
 */
export async function backfillPortal(
  deps: BackfillDeps,
  portal: Portal,
  range: { from: string; to: string },
  maxPages = Number.POSITIVE_INFINITY,
): Promise<Backfill> {
  if (range.from > range.to) throw new RejectedInput('invalid-range', `${range.from} is after ${range.to}`);
  const off = await deps.switches.readSwitchedOff(portal.id);
  if (off) throw new RejectedInput('portal-switched-off', `${portal.id} is switched off: ${off.reason}`);
  let state = await openBackfill(deps, portal, range);
  for (let pages = 0; pages < maxPages && state.pending.length > 0; pages += 1) {
    state = await readNextPage(deps, portal, state);
    await deps.backfills.saveBackfill(state);
    deps.tell(state);
  }
  return state;
}

/** What could not be read before is tried again, after what was never tried. */
async function openBackfill(
  deps: BackfillDeps,
  portal: Portal,
  { from, to }: { from: string; to: string },
): Promise<Backfill> {
  const kept = await deps.backfills.readBackfill(portal.id, from, to);
  const nowIso = deps.clock.now().toISOString();
  if (kept)
    return { ...kept, pending: [...kept.pending, ...kept.unread.map(({ page }) => page)], unread: [] };
  return {
    ...{ portalId: portal.id, from, to, startedAt: nowIso, updatedAt: nowIso, finishedAt: null },
    pending: listFirstPages(portal, { first: from, last: to }),
    unread: [],
    ...{ pagesSeen: 0, listed: 0, known: 0, new: 0, filtered: 0, before: 0, after: 0, undated: 0 },
  };
}

async function readNextPage(deps: BackfillDeps, portal: Portal, state: Backfill): Promise<Backfill> {
  const [page, ...rest] = state.pending;
  if (page === undefined) return state;
  const range = { first: state.from, last: state.to };
  const { articles, following, problem } = await readWithPatience(deps, portal, page, range);
  const counts = { ...state };
  for (const article of articles) await takeIn(deps, portal, article, counts);
  const nowIso = deps.clock.now().toISOString();
  const pending = [...following, ...rest];
  const unread = problem === null ? state.unread : [...state.unread, { page, problem }];
  const isFinished = pending.length === 0 && unread.length === 0;
  return {
    ...counts,
    pending,
    unread,
    // A day only says which page comes now.
    pagesSeen: state.pagesSeen + (problem === null && page.kind !== 'day' ? 1 : 0),
    updatedAt: nowIso,
    finishedAt: isFinished ? nowIso : null,
  };
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

async function takeIn(
  deps: BackfillDeps,
  portal: Portal,
  { candidate, changedAt, isOfRange }: ArchiveArticle,
  counts: Backfill,
): Promise<void> {
  const range = { first: counts.from, last: counts.to };
  const place = isOfRange ? 'in' : placeInRange(range, candidate, changedAt);
  counts.listed += 1;
  if (place === 'before' || place === 'after') {
    counts[place] += 1;
    return;
  }
  if (place === 'undated') counts.undated += 1;
  const enrolDeps = { frontier: deps.frontier, now: deps.clock.now, unfinishedSince: null };
  const { kind } = await enrolCandidate(enrolDeps, portal, candidate);
  if (kind === 'known' || kind === 'read-again') counts.known += 1;
  else if (kind === 'new') counts.new += 1;
  else counts.filtered += 1;
}
