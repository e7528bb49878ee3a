import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StackFile } from '../../shared/contracts/stack-file.contract.ts';
import { clientsAt } from '../../shared/store/clients.ts';
import { openStore, type Store } from '../../shared/store/open-store.ts';
import { UsageError } from './usage-error.ts';

/** What the local runtime writes while it runs. */
const LOCAL_STACK_FILE = join(import.meta.dirname, '../../.kyket/stack.json');

export const STACK_OPTION = `--stack FILE  the deployed stack: what \`npm run deploy\` wrote, cdk.out/outputs.json, with your AWS credentials;
              without it the stack that \`npm start\` runs here`;

export interface OpenedStack {
  store: Store;
  /** For telling people what they are working on. */
  description: string;
}

/**
 * Opens the store of a deployed or local stack. Deployed: credentials and region are the SDK's usual ones.
 *
 * @throws UsageError when the file is none, or missing
 */
export async function openStack(file = LOCAL_STACK_FILE): Promise<OpenedStack> {
  const { Kyket: outputs, local } = await readStackFile(file);
  const settings = {
    tableName: outputs.TableName,
    bucketName: outputs.BucketName,
    extractQueueUrl: outputs.ExtractQueueUrl,
  };
  const store = local ? openStore(settings, () => new Date(), clientsAt(local)) : openStore(settings);
  return { store, description: `${local ? 'local' : 'deployed'} stack, table ${outputs.TableName}` };
}

async function readStackFile(file: string): Promise<StackFile> {
  try {
    return StackFile.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    const told = isMissing
      ? 'is not there: start the stack with `npm start`, or name one'
      : 'is no stack file';
    throw new UsageError(`${file} ${told}\n${STACK_OPTION}`, { cause });
  }
}
