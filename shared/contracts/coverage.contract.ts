import { z } from 'zod';
import { PortalRun } from './portal.contract.ts';

/** The runs over one portal on one day of Vietnam's calendar. */
export const PortalDay = z.object({
  portalId: z.string(),
  day: z.iso.date(),
  /** Outcome by the time at which the run started. */
  runs: z.record(z.string(), PortalRun.shape.outcome),
});

/** What one day was worth: read whole at least once, only in part, tried in vain, or not tried at all. */
export const DAY_STATES = ['read', 'partly-read', 'failed', 'not-read'] as const;

export type PortalDay = z.infer<typeof PortalDay>;
export type DayState = (typeof DAY_STATES)[number];
