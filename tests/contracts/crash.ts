import type { StoreClients } from '../../shared/store/clients.ts';

/** `unsent`: the process died before the call; `unanswered`: the service did it, and nobody heard. */
export type CrashKind = 'unsent' | 'unanswered';

export class Crash extends Error {}

const WRITES = /^(?:Put|Delete|Update|BatchWrite|Send)/;

/**
 * Makes the given write of a process fail, and every call after it: the process is dead.
 *
 * @param crashAt which write, from 0; Infinity only counts
 * @returns how many writes were begun
 */
export function crashAtWrite(
  { dynamo, s3, sqs }: StoreClients,
  crashAt: number,
  kind: CrashKind,
): { writes: () => number } {
  let begun = 0;
  let isDead = false;
  const crash =
    <Args, Answer>(next: (args: Args) => Promise<Answer>, { commandName = '' }: { commandName?: string }) =>
    async (args: Args): Promise<Answer> => {
      if (isDead) throw new Crash();
      if (!WRITES.test(commandName)) return next(args);
      const isLast = begun === crashAt;
      begun += 1;
      if (!isLast) return next(args);
      isDead = true;
      if (kind === 'unanswered') await next(args);
      throw new Crash();
    };
  // The first step of all: what fails here is not tried again by the SDK.
  dynamo.middlewareStack.add(crash, { step: 'initialize' });
  s3.middlewareStack.add(crash, { step: 'initialize' });
  // Whoever sends awaits the same client, and later than this.
  void sqs().then((client) => client.middlewareStack.add(crash, { step: 'initialize' }));
  return { writes: () => begun };
}

/** Has something happen before the given write of a process, from 0, as another process would come between. */
export function beforeWrite({ dynamo, s3 }: StoreClients, at: number, act: () => Promise<void>): void {
  let begun = 0;
  const interrupt =
    <Args, Answer>(next: (args: Args) => Promise<Answer>, { commandName = '' }: { commandName?: string }) =>
    async (args: Args): Promise<Answer> => {
      if (!WRITES.test(commandName)) return next(args);
      const isMeant = begun === at;
      begun += 1;
      if (isMeant) await act();
      return next(args);
    };
  dynamo.middlewareStack.add(interrupt, { step: 'initialize' });
  s3.middlewareStack.add(interrupt, { step: 'initialize' });
}
