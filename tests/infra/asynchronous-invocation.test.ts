import { beforeEach, describe, expect, it } from 'vitest';
import { invokeAsynchronously } from '../../infra/local/events/asynchronous-invocation.ts';

let deadLetters: object[];
let invocations: number;
beforeEach(() => {
  deadLetters = [];
  invocations = 0;
});

const run = (failures: number, more = {}) =>
  invokeAsynchronously(
    { kind: 'tick' },
    {
      maxRetries: 1,
      maxAgeMs: 1_800_000,
      invoke: async () => {
        invocations += 1;
        if (invocations <= failures) throw new Error('on purpose');
        return 'null';
      },
      sendToDeadLetters: async (body) => {
        deadLetters.push(body);
      },
      onFailure: () => {},
      signal: new AbortController().signal,
      retryDelaysMs: [20],
      ...more,
    },
  );

describe('an event that nobody waits for', () => {
  it('is tried again after a failure', async () => {
    await run(1);
    expect([invocations, deadLetters]).toEqual([2, []]);
  });

  it('ends in the dead letters with what it was and why, when its retries are used up', async () => {
    await run(9);
    expect(invocations).toBe(2);
    expect(deadLetters).toEqual([
      {
        requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 2 },
        requestPayload: { kind: 'tick' },
        responsePayload: { errorMessage: 'Error: on purpose' },
      },
    ]);
  });

  it('is not tried again when it would be too old by then', async () => {
    await run(9, { maxAgeMs: 30, retryDelaysMs: [60_000] });
    expect([invocations, deadLetters.length]).toEqual([1, 1]);
  });

  it('is let go when the stack stops: the schedule fires it again at the next start', async () => {
    const stopping = new AbortController();
    const done = run(9, { signal: stopping.signal, retryDelaysMs: [60_000] });
    setTimeout(() => stopping.abort(), 20);
    await done;
    expect([invocations, deadLetters]).toEqual([1, []]);
  });
});
