import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { takeExclusiveLock } from '../../exclusive-lock.ts';
import type { StoredObject } from '../events/bucket-notifications.ts';
import type { Grants, ServiceCall } from '../grants/grants.ts';
import { startGuardedEndpoint } from '../grants/guarded-endpoint.ts';
import { type DynamoDbEmulator, startDynamoDb } from './dynamodb.ts';
import { type S3AndSqsEmulator, startS3AndSqs } from './s3-and-sqs.ts';

/** Two emulators on one folder would overwrite each other. */
export class DataFolderTaken extends Error {}

export interface Emulators {
  dynamoDb: DynamoDbEmulator;
  s3AndSqs: S3AndSqsEmulator;
  /** Where the functions call: there the template's grants hold. */
  guarded: { dynamoDb: string; s3AndSqs: string };
  setGrants(grants: Grants): void;
  /** Told of every object that comes to a bucket by a function or by a link of one. */
  setStoredListener(listener: (stored: StoredObject) => void): void;
  stop(): Promise<void>;
}

/**
 * Opens the stores of one data folder.
 * @param onDenied told of every call of a function that the template does not grant
 * @throws Error when another stack has them open
 */
export async function startEmulators(
  dataDir: string,
  onDenied: (call: ServiceCall) => void = () => {},
): Promise<Emulators> {
  const release = takeExclusiveLock(join(dataDir, 'in-use.lock'));
  if (!release)
    throw new DataFolderTaken(
      `another stack runs on ${dataDir}; stop it, or choose another folder with KYKET_DATA`,
    );
  // As on Lambda, temporary files do not outlive the environment they belong to.
  rmSync(join(dataDir, 'tmp'), { recursive: true, force: true });
  const dynamoDb = await startDynamoDb(join(dataDir, 'dynamodb'));
  const s3AndSqs = await startS3AndSqs(join(dataDir, 's3-and-sqs'));
  const guards = {
    dynamoDb: await startGuardedEndpoint(dynamoDb.endpoint, onDenied),
    s3AndSqs: await startGuardedEndpoint(s3AndSqs.endpoint, onDenied),
  };
  return {
    dynamoDb,
    s3AndSqs,
    guarded: { dynamoDb: guards.dynamoDb.endpoint, s3AndSqs: guards.s3AndSqs.endpoint },
    setGrants(grants) {
      for (const guard of Object.values(guards)) guard.setGrants(grants);
    },
    setStoredListener: (listener) => guards.s3AndSqs.setStoredListener(listener),
    async stop() {
      for (const guard of Object.values(guards)) await guard.stop();
      await s3AndSqs.stop();
      await dynamoDb.stop();
      release();
    },
  };
}
