import type { Backfill } from '../../shared/contracts/backfill.contract.ts';
import type { Portal } from '../../shared/contracts/portal.contract.ts';
import { systemClock } from '../../shared/fetching/host-turns.ts';
import type { LocalHosts } from '../../shared/fetching/local-hosts.ts';
import { openFetcher } from '../../shared/fetching/open-fetcher.ts';
import { type BackfillOptions, backfillPortal } from '../../shared/stages/backfill.ts';
import { listRunsOfRange } from '../../shared/stages/backfill-runs.ts';
import type { Store } from '../../shared/store/open-store.ts';
import { formatPages } from './format-pages.ts';

export interface BackfillCommand {
  portal: Portal;
  store: Store;
  userAgent: string;
  localHosts: LocalHosts;
  /** Days of publication, both inclusive. */
  range: { from: string; to: string };
  options: BackfillOptions;
  tell: (line: string) => void;
}

/**
 * Reads a portal's archive from this machine, at the pace that it shares with the stack's functions, since turns at a
 * host are kept in the table.
 *
 * @returns exit code: 0 when all was read, 1 when something is left
 */
export async function runBackfill(command: BackfillCommand): Promise<number> {
  const { portal, store, range, tell } = command;
  const { fetcher, close } = openFetcher({ ...command, objects: store.objects, hostTurns: store.hostTurns });
  const deps = { ...store, fetcher, clock: systemClock, tell: (state: Backfill) => tell(formatCount(state)) };
  const state = await backfillPortal(deps, portal, range, command.options).finally(close);
  for (const { problem } of state.unread) tell(`  ✗ ${problem}`);
  for (const line of formatPages(await listRunsOfRange(store, portal, range))) tell(line);
  tell(formatEnd(state));
  return state.finishedAt === null ? 1 : 0;
}

function formatCount(state: Backfill): string {
  const { pagesSeen, listed, known, filtered, before, after, undated, changedLater } = state;
  const [left, unread] = [state.pending.length, state.unread.length];
  return `${pagesSeen} pages read, ${left} known to be left, ${unread} unread; ${listed} articles: ${state.new} new, ${known} known, ${filtered} left out by the prefilter, ${before} before and ${after} after the range; of the taken, ${undated} are undated and ${changedLater} were changed after it`;
}

function formatEnd({ portalId, from, to, finishedAt, pending }: Backfill): string {
  if (finishedAt !== null)
    return `DONE ${portalId}, ${from} to ${to}: the pipeline fetches what is new; repeat the command to see what has become of it`;
  const left = pending.length > 0 ? 'there are pages left' : 'some pages could not be read';
  return `NOT DONE ${portalId}, ${from} to ${to}: ${left}; repeat the command to go on`;
}
