import { z } from 'zod';

/** RFC 9457 problem details. Further members depend on the type: `parameter`, `reason`, `limitBytes` … */
export const Problem = z.looseObject({
  /** `urn:kyket:problem:<code>`, stable; the codes are in problem-types.ts. */
  type: z.string(),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string(),
});

export type Problem = z.infer<typeof Problem>;
