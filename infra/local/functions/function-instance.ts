import { randomUUID } from 'node:crypto';
import type { Writable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { FunctionReply, FunctionRequest, WorkerSetup } from './worker-messages.ts';

/** Lambda gives a function this long to load, on top of its own time limit. */
const INIT_LIMIT_MS = 10_000;
/** Lambda takes and gives no more than this in one call. */
const PAYLOAD_LIMIT_BYTES = 6 * 1024 * 1024;

/** A function failed, ran out of time or memory, or answered with too much. `kind` tells which. */
export class FunctionFailed extends Error {
  readonly kind: 'error' | 'timeout' | 'crash' | 'payload';
  constructor(kind: FunctionFailed['kind'], message: string) {
    super(message);
    this.name = 'FunctionFailed';
    this.kind = kind;
  }
}

export interface InstanceProps {
  setup: WorkerSetup;
  environment: Record<string, string>;
  timeoutMs: number;
  log: Writable;
}

/** One worker thread with one bundle in it; like a Lambda execution environment it takes one event at a time. */
export class FunctionInstance {
  readonly #props: InstanceProps;
  readonly #worker: Worker;
  #settle: ((reply: FunctionReply | FunctionFailed) => void) | undefined;
  #fresh = true;
  /** Cannot take another event: it was ended, or ended itself. */
  gone = false;

  constructor(props: InstanceProps) {
    this.#props = props;
    this.#worker = new Worker(new URL('./function-worker.ts', import.meta.url), {
      workerData: props.setup,
      env: props.environment,
      execArgv: props.environment.NODE_OPTIONS?.split(' ') ?? [],
      resourceLimits: { maxOldGenerationSizeMb: props.setup.memoryMb },
      stdout: true,
      stderr: true,
      name: props.setup.functionName,
    });
    this.#worker.stdout.pipe(props.log, { end: false });
    this.#worker.stderr.pipe(props.log, { end: false });
    this.#worker.on('message', (reply: FunctionReply) => this.#receive(reply));
    this.#worker.on('error', (error) => this.#end(new FunctionFailed('crash', error.message)));
    this.#worker.on('exit', (code) =>
      this.#end(new FunctionFailed('crash', `the runtime exited with ${code}`)),
    );
  }

  /**
   * Runs the handler.
   * @returns its answer as JSON text
   * @throws FunctionFailed after its time limit, too: the thread is then ended, whatever it is doing
   */
  async invoke(event: unknown): Promise<string> {
    const eventJson = JSON.stringify(event);
    if (Buffer.byteLength(eventJson) > PAYLOAD_LIMIT_BYTES)
      throw new FunctionFailed('payload', 'the event is too large');
    const limitMs = this.#props.timeoutMs + (this.#fresh ? INIT_LIMIT_MS : 0);
    this.#fresh = false;
    const reply = await this.#ask(
      { requestId: randomUUID(), eventJson, deadlineMs: Date.now() + limitMs },
      limitMs,
    );
    if ('ready' in reply) throw new FunctionFailed('crash', 'answered before it was asked');
    if ('error' in reply) {
      this.#props.log.write(`${reply.error.stack}\n`);
      throw new FunctionFailed('error', `${reply.error.name}: ${reply.error.message}`);
    }
    if (Buffer.byteLength(reply.resultJson) > PAYLOAD_LIMIT_BYTES) {
      throw new FunctionFailed('payload', 'the answer is over 6 MB');
    }
    return reply.resultJson;
  }

  async stop(): Promise<void> {
    this.#end(new FunctionFailed('crash', 'the local runtime stops'));
    await this.#worker.terminate();
  }

  #ask(request: FunctionRequest, limitMs: number): Promise<FunctionReply> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#end(new FunctionFailed('timeout', `timed out after ${this.#props.timeoutMs / 1000} s`));
        void this.#worker.terminate();
      }, limitMs);
      this.#settle = (outcome) => {
        clearTimeout(timer);
        this.#settle = undefined;
        if (outcome instanceof FunctionFailed) reject(outcome);
        else resolve(outcome);
      };
      if (this.gone) this.#settle(new FunctionFailed('crash', 'the runtime is gone'));
      else this.#worker.postMessage(request);
    });
  }

  #receive(reply: FunctionReply): void {
    if (!('ready' in reply)) this.#settle?.(reply);
  }

  #end(failure: FunctionFailed): void {
    this.gone = true;
    this.#settle?.(failure);
  }
}
