import { z } from 'zod';
import { ADDRESS_STATES } from './frontier.contract.ts';

/** What has become of something that was sent and could not be answered at once. */
export const UploadStatus = z.object({
  id: z.string(),
  /** `waiting`: ask again later. `done`: it is an article. `rejected`: it is none, and `reason` says why. */
  status: z.enum(['waiting', 'done', 'rejected']),
  url: z.string().nullable(),
  /** Of the address, as `GET /v1/why` tells it. */
  state: z.enum(ADDRESS_STATES),
  reason: z.string().nullable(),
  /** When it is tried next; null when it rests. */
  dueAt: z.string().nullable(),
  attempts: z.int().min(0),
  articleId: z.string().nullable(),
  recordIds: z.array(z.string()),
});

export type UploadStatus = z.infer<typeof UploadStatus>;
