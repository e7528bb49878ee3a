import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { takeExclusiveLock } from '../../exclusive-lock.ts';
import { type DynamoDbEmulator, startDynamoDb } from './dynamodb.ts';
import { type S3AndSqsEmulator, startS3AndSqs } from './s3-and-sqs.ts';

export interface Emulators {
  dynamoDb: DynamoDbEmulator;
  s3AndSqs: S3AndSqsEmulator;
  stop(): Promise<void>;
}

/** Opens the stores of one data folder. @throws Error when another stack has them open */
export async function startEmulators(dataDir: string): Promise<Emulators> {
  const release = takeExclusiveLock(join(dataDir, 'in-use.lock'));
  if (!release)
    throw new Error(`another stack runs on ${dataDir}; stop it, or choose another folder with KYKET_DATA`);
  // As on Lambda, temporary files do not outlive the environment they belong to.
  rmSync(join(dataDir, 'tmp'), { recursive: true, force: true });
  const dynamoDb = await startDynamoDb(join(dataDir, 'dynamodb'));
  const s3AndSqs = await startS3AndSqs(join(dataDir, 's3-and-sqs'));
  return {
    dynamoDb,
    s3AndSqs,
    async stop() {
      await s3AndSqs.stop();
      await dynamoDb.stop();
      release();
    },
  };
}
