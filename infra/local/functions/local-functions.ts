import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { LOCAL_ACCOUNT, LOCAL_REGION } from '../template/intrinsics.ts';
import type { LocalResource, LocalStack } from '../template/read-stack.ts';
import { createFunctionEnvironment, type EmulatorEndpoints } from './function-environment.ts';
import { FunctionPool } from './function-pool.ts';

/** Instances of one function at a time: more would only share the processors of one machine. */
const MAX_INSTANCES = 4;

export interface LocalFunctionsProps {
  stack: LocalStack;
  endpoints: EmulatorEndpoints;
  dataDir: string;
  /** Which names lead to this machine, for the functions that fetch. */
  localHosts: string | undefined;
}

/** The functions of the stack, by name. */
export class LocalFunctions {
  readonly #pools = new Map<string, FunctionPool>();
  readonly #logs: Writable[] = [];

  constructor(props: LocalFunctionsProps) {
    for (const resource of props.stack.list('AWS::Lambda::Function')) {
      this.#pools.set(resource.name, this.#createPool(resource, props));
    }
  }

  /** @param nameOrArn as `Ref` or `Fn::GetAtt Arn` give it @returns the answer as JSON text @throws FunctionFailed */
  async invoke(nameOrArn: string, event: unknown): Promise<string> {
    const pool = this.#pools.get(nameOfFunction(nameOrArn));
    if (!pool) throw new Error(`${nameOrArn} is no function of the template`);
    return pool.invoke(event);
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.stop()));
    await Promise.all(this.#logs.map((log) => finished(log.end())));
  }

  #createPool(resource: LocalResource<'AWS::Lambda::Function'>, props: LocalFunctionsProps): FunctionPool {
    const { name, properties } = resource;
    const [file = 'index', exportName = 'handler'] = properties.Handler.split('.');
    const bundle = join(props.stack.findAsset(properties.Code.S3Key), `${file}.mjs`);
    const log = openLog(props.dataDir, name);
    this.#logs.push(log);
    const extra = findExtraVariables(resource, props.localHosts);
    return new FunctionPool(MAX_INSTANCES, (instanceNumber) => ({
      setup: {
        bundleUrl: pathToFileURL(bundle).href,
        exportName,
        functionName: name,
        functionArn: `arn:aws:lambda:${LOCAL_REGION}:${LOCAL_ACCOUNT}:function:${name}`,
        memoryMb: properties.MemorySize,
      },
      environment: createFunctionEnvironment(
        resource,
        props.endpoints,
        join(props.dataDir, 'tmp', `${name}-${instanceNumber}`),
        extra,
      ),
      timeoutMs: properties.Timeout * 1000,
      log,
    }));
  }
}

export function nameOfFunction(nameOrArn: string): string {
  return nameOrArn.split(':').at(-1) ?? nameOrArn;
}

/** Only functions that ask other sites (and therefore say who they are) need to know which site is here. */
function findExtraVariables(
  { properties }: LocalResource<'AWS::Lambda::Function'>,
  localHosts: string | undefined,
): Record<string, string> {
  return localHosts && 'USER_AGENT' in properties.Environment.Variables ? { LOCAL_HOSTS: localHosts } : {};
}

function openLog(dataDir: string, name: string): Writable {
  const logDir = join(dataDir, 'logs');
  mkdirSync(logDir, { recursive: true });
  return createWriteStream(join(logDir, `${name}.log`), { flags: 'a' });
}
