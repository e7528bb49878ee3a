import { z } from 'zod';

/**
 * Where a stack is, for commands that people run beside it: what `npm run deploy` writes of the deployed one
 * (`cdk deploy --outputs-file`), and what the local runtime writes of the one that it runs.
 */
export const StackFile = z.object({
  Kyket: z.object({ TableName: z.string(), BucketName: z.string(), ExtractQueueUrl: z.string().min(1) }),
  /** Addresses of the emulators; only of a local stack. */
  local: z.object({ dynamoDb: z.url(), s3AndSqs: z.url() }).optional(),
});

export type StackFile = z.infer<typeof StackFile>;
