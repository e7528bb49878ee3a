import { z } from 'zod';
import type { AccessSettings } from '../access/open-access.ts';
import { UserAgent } from '../contracts/crawler-contact.contract.ts';
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

export const ExportQueueEnvironment = z
  .object({ EXPORT_QUEUE_URL: z.url() })
  .transform((told) => ({ exportQueueUrl: told.EXPORT_QUEUE_URL }));

export const ReceiveQueueEnvironment = z
  .object({ RECEIVE_QUEUE_URL: z.url() })
  .transform((told) => ({ receiveQueueUrl: told.RECEIVE_QUEUE_URL }));

/** LOCAL_HOSTS is set by the local runtime only; see local-hosts.ts. */
export const FetcherEnvironment = z
  .object({ USER_AGENT: UserAgent, LOCAL_HOSTS: z.string().optional() })
  .transform((told) => ({ userAgent: told.USER_AGENT, localHosts: readLocalHosts(told.LOCAL_HOSTS) }));

/**
 * Whose tokens open the API. LOCAL_ACCESS is set by the local runtime only, which listens on loopback; without an issuer
 * and without it a function does not start.
 */
export const AccessEnvironment = z.union([
  z.object({ LOCAL_ACCESS: z.literal('open') }).transform((): AccessSettings => ({ kind: 'loopback' })),
  z
    .object({
      TOKEN_ISSUER: z.url(),
      /** One or more, divided by commas. */
      TOKEN_AUDIENCE: name,
      TOKEN_SCOPE_PREFIX: z.string().default(''),
      REGISTER_ACCESS: z.enum(['public', 'token']),
    })
    .transform(
      (told): AccessSettings => ({
        kind: 'tokens',
        issuer: {
          issuer: told.TOKEN_ISSUER,
          audiences: told.TOKEN_AUDIENCE.split(',').map((audience) => audience.trim()),
          scopePrefix: told.TOKEN_SCOPE_PREFIX,
        },
        isRegisterPublic: told.REGISTER_ACCESS === 'public',
      }),
    ),
]);
