import { z } from 'zod';
import { EVIDENCE_SOURCES } from './enumerations.contract.ts';

/** A quoted place in an article. `start` and `end` count UTF-16 units of the stored text (end exclusive). */
export const EvidenceSpan = z.object({
  source: z.enum(EVIDENCE_SOURCES),
  start: z.int().min(0),
  end: z.int().min(0),
  quote: z.string(),
});

/** Why one value is what it is: the rule that read it and the words it was read from. */
export const Evidence = z.object({
  /** Path of the value inside its owner: `date`, `period`, `parties[1].province`, `contentCounts[0]`. */
  field: z.string(),
  /** Id of the rule, which is the name of its file without `.rule.ts`. */
  rule: z.string(),
  spans: z.array(EvidenceSpan),
  /** Present when the value is not printed as such: what it was concluded from, e.g. `publishedAt` for a year. */
  inferredFrom: z.string().optional(),
});

export type EvidenceSpan = z.infer<typeof EvidenceSpan>;
export type Evidence = z.infer<typeof Evidence>;
