import { z } from 'zod';

/** A reviewer's word that records are of one programme, or are not. Stands above what the joining finds. */
export const ProgrammeDecision = z.object({
  id: z.string(),
  verdict: z.enum(['same', 'different']),
  /** Record ids of the one side and of the other, as they were joined when it was decided. */
  left: z.array(z.string()).min(1),
  right: z.array(z.string()).min(1),
  /** As they call themselves. */
  who: z.string(),
  /** Of the token that it was said with, which nobody chooses; `local` on loopback. */
  subject: z.string(),
  reason: z.string(),
  at: z.iso.datetime(),
  /** Set when it was taken back; it then decides nothing and stays to be read. */
  undone: z
    .object({ who: z.string(), subject: z.string(), reason: z.string(), at: z.iso.datetime() })
    .nullable(),
});

export type ProgrammeDecision = z.infer<typeof ProgrammeDecision>;
