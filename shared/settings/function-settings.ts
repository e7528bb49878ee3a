import { z } from 'zod';
import { readLocalHosts } from '../fetching/local-hosts.ts';

/**
 * What functions are told through their environment, a schema for each need. A function's config.ts joins those it has
 * with `.and()` and parses the environment, so that a deployment which forgets one fails at its first start, by name.
 */

const name = z.string().min(1);

export const StoreEnvironment = z
  .object({ TABLE_NAME: name, BUCKET_NAME: name })
  .transform((told) => ({ tableName: told.TABLE_NAME, bucketName: told.BUCKET_NAME }));

export const FetchQueueEnvironment = z
  .object({ FETCH_QUEUE_URL: z.url() })
  .transform((told) => ({ fetchQueueUrl: told.FETCH_QUEUE_URL }));

export const ExtractQueueEnvironment = z
  .object({ EXTRACT_QUEUE_URL: z.url() })
  .transform((told) => ({ extractQueueUrl: told.EXTRACT_QUEUE_URL }));

/** LOCAL_HOSTS is set by the local runtime only; see local-hosts.ts. */
export const FetcherEnvironment = z
  .object({ USER_AGENT: name, LOCAL_HOSTS: z.string().optional() })
  .transform((told) => ({ userAgent: told.USER_AGENT, localHosts: readLocalHosts(told.LOCAL_HOSTS) }));
