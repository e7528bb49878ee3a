import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { StackFile } from '../../shared/contracts/stack-file.contract.ts';
import { openInstallation } from '../../shared/store/aws-installation.ts';
import { clientsAt, sharedClients } from '../../shared/store/clients.ts';
import type { Installation } from '../../shared/store/installation.port.ts';
import { openStore, type Store } from '../../shared/store/open-store.ts';
import { CommandError } from './usage-error.ts';

export const STACK_OPTION = `--stack FILE  the deployed stack: what \`npm run deploy\` wrote, cdk.out/outputs.json, with your AWS credentials;
              without it the stack that \`npm start\` runs here, on the data that KYKET_DATA names (.kyket/)`;

export interface OpenedStack {
  store: Store;
  installation: Installation;
  tableName: string;
  /** Where the file lies that told of the stack: what a command notes of this stack belongs beside it. */
  folder: string;
  /** For telling people what they are working on. */
  description: string;
}

/**
 * Opens the store of a deployed or local stack. Deployed: credentials and region are the SDK's usual ones.
 *
 * @throws CommandError when the file is none, or missing
 */
export async function openStack(file = findLocalStackFile()): Promise<OpenedStack> {
  const { Kyket: outputs, local } = await readStackFile(file);
  const settings = {
    tableName: outputs.TableName,
    bucketName: outputs.BucketName,
    extractQueueUrl: outputs.ExtractQueueUrl,
  };
  const clients = local ? clientsAt(local) : sharedClients();
  const store = openStore(settings, () => new Date(), clients);
  const installation = openInstallation(settings, clients);
  return {
    store,
    installation,
    tableName: outputs.TableName,
    folder: dirname(file),
    description: local
      ? `local stack on ${dirname(resolve(file))}, table ${outputs.TableName}`
      : `deployed stack, table ${outputs.TableName}`,
  };
}

/**
 * What the local runtime writes into its data folder while it runs. The folder is found as `npm start` finds it (KYKET_DATA,
 * else `.kyket/`): a command works on the stack that is started with the same environment.
 */
function findLocalStackFile(): string {
  return join(resolve(process.env.KYKET_DATA ?? join(import.meta.dirname, '../../.kyket')), 'stack.json');
}

async function readStackFile(file: string): Promise<StackFile> {
  try {
    return StackFile.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    const told = isMissing
      ? 'is not there: start the stack with `npm start`, or name one'
      : 'is no stack file';
    throw new CommandError(`${file} ${told}\n${STACK_OPTION}`, { cause });
  }
}
