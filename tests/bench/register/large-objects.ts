import { type GuardedEndpoint, startGuardedEndpoint } from '../../../infra/local/grants/guarded-endpoint.ts';

const WRITER = { actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], resources: ['*'] };

/**
 * The S3 of the local runtime, which takes objects of any size where the emulator alone takes 11 MB: a register of
 * 100,000 records has some 80.
 *
 * @param upstream address of the emulator
 * @param caller access key id that may read and write
 */
export async function startLargeObjects(upstream: string, caller: string): Promise<GuardedEndpoint> {
  const guarded = await startGuardedEndpoint(upstream, ({ action, resource }) => {
    process.stderr.write(`not granted: ${action} on ${resource}\n`);
  });
  guarded.setGrants(new Map([[caller, [WRITER]]]));
  return guarded;
}
