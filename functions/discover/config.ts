import { z } from 'zod';
import { readLocalHosts } from '../../shared/fetching/local-hosts.ts';

/** The environment of this function; the stack sets it, LOCAL_HOSTS only the local runtime. */
const Environment = z.object({
  TABLE_NAME: z.string().min(1),
  BUCKET_NAME: z.string().min(1),
  FETCH_QUEUE_URL: z.url(),
  EXTRACT_QUEUE_URL: z.url(),
  USER_AGENT: z.string().min(1),
  LOCAL_HOSTS: z.string().optional(),
});

const environment = Environment.parse(process.env);

export const config = {
  tableName: environment.TABLE_NAME,
  bucketName: environment.BUCKET_NAME,
  fetchQueueUrl: environment.FETCH_QUEUE_URL,
  extractQueueUrl: environment.EXTRACT_QUEUE_URL,
  userAgent: environment.USER_AGENT,
  localHosts: readLocalHosts(environment.LOCAL_HOSTS),
};
