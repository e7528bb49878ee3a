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
  /** See worker-messages.ts. */
  clockShift?: SharedArrayBuffer | undefined;
  /** Whose tokens the API asks for; without it whoever reaches loopback may do everything. */
  tokens: LocalTokens | undefined;
}

/** An OpenID Connect issuer, and whom its tokens are meant for, in the place of the stack's own. */
export interface LocalTokens {
  issuer: string;
  audience: string;
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
    const extra = findExtraVariables(resource, props);
    return new FunctionPool(MAX_INSTANCES, (instanceNumber) => ({
      setup: {
        bundleUrl: pathToFileURL(bundle).href,
        exportName,
        functionName: name,
        functionArn: `arn:aws:lambda:${LOCAL_REGION}:${LOCAL_ACCOUNT}:function:${name}`,
        memoryMb: properties.MemorySize,
        clockShift: props.clockShift,
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

/** What only this machine tells the functions; no template carries it. */
function findExtraVariables(
  { properties }: LocalResource<'AWS::Lambda::Function'>,
  { localHosts, tokens }: LocalFunctionsProps,
): Record<string, string> {
  const told = properties.Environment.Variables;
  // Functions that ask other sites say who they are.
  const asksSites = 'USER_AGENT' in told;
  const asksForTokens = 'TOKEN_ISSUER' in told;
  const access: Record<string, string> = tokens
    ? { TOKEN_ISSUER: tokens.issuer, TOKEN_AUDIENCE: tokens.audience, TOKEN_SCOPE_PREFIX: '' }
    : { LOCAL_ACCESS: 'open' };
  return {
    ...(localHosts && asksSites ? { LOCAL_HOSTS: localHosts } : {}),
    ...(asksForTokens ? access : {}),
  };
}

function openLog(dataDir: string, name: string): Writable {
  const logDir = join(dataDir, 'logs');
  mkdirSync(logDir, { recursive: true });
  return createWriteStream(join(logDir, `${name}.log`), { flags: 'a' });
}
