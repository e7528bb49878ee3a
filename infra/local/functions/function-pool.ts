import { FunctionFailed, FunctionInstance, type InstanceProps } from './function-instance.ts';

/** Runs a function's events on as many instances as it needs, up to a limit; what comes on top waits its turn. */
export class FunctionPool {
  readonly #createProps: (instanceNumber: number) => InstanceProps;
  readonly #limit: number;
  readonly #idle: FunctionInstance[] = [];
  readonly #all = new Set<FunctionInstance>();
  readonly #waiting: Array<() => void> = [];
  #busy = 0;
  #started = 0;
  #stopped = false;

  /** @param limit instances at a time; on Lambda `maxConcurrency` or the account bounds them, here the processors do */
  constructor(limit: number, createProps: (instanceNumber: number) => InstanceProps) {
    this.#limit = limit;
    this.#createProps = createProps;
  }

  /** @returns the handler's answer as JSON text @throws FunctionFailed, also when it is stopped before its turn */
  async invoke(event: unknown): Promise<string> {
    while (this.#busy >= this.#limit && !this.#stopped)
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    if (this.#stopped) throw new FunctionFailed('crash', 'the local runtime stops');
    this.#busy += 1;
    const instance = this.#take();
    try {
      return await instance.invoke(event);
    } finally {
      this.#giveBack(instance);
      this.#busy -= 1;
      this.#waiting.shift()?.();
    }
  }

  /** Loads the bundle ahead of the first event. */
  warmUp(): void {
    if (this.#all.size === 0) this.#idle.push(this.#start());
  }

  /** Ends the events under way, and lets none begin: those that wait their turn are delivered again. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const wake of this.#waiting.splice(0)) wake();
    await Promise.all([...this.#all].map((instance) => instance.stop()));
  }

  #take(): FunctionInstance {
    for (let instance = this.#idle.pop(); instance; instance = this.#idle.pop()) {
      if (!instance.gone) return instance;
      this.#all.delete(instance);
    }
    return this.#start();
  }

  #giveBack(instance: FunctionInstance): void {
    if (instance.gone) this.#all.delete(instance);
    else this.#idle.push(instance);
  }

  #start(): FunctionInstance {
    this.#started += 1;
    const instance = new FunctionInstance(this.#createProps(this.#started));
    this.#all.add(instance);
    return instance;
  }
}
