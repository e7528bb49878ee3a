import type { Backfill } from '../contracts/backfill.contract.ts';

/** How far the portals' archives have been read. */
export interface BackfillStore {
  /** @param from first day of the range, as `to` the last */
  readBackfill(portalId: string, from: string, to: string): Promise<Backfill | undefined>;
  /** Replaces the one of the same portal and range. */
  saveBackfill(backfill: Backfill): Promise<void>;
  /** All of them, portal by portal. */
  listBackfills(): Promise<Backfill[]>;
}
