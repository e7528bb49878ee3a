import { setTimeout as sleep } from 'node:timers/promises';

export interface AsynchronousProps {
  maxRetries: number;
  maxAgeMs: number;
  invoke(event: unknown): Promise<string>;
  /** Takes what failed for good. */
  sendToDeadLetters(body: object): Promise<void>;
  onFailure(error: unknown): void;
  signal: AbortSignal;
  /** Waits before the first, second … retry; Lambda's own by default. */
  retryDelaysMs?: readonly number[];
}

const LAMBDA_RETRY_DELAYS_MS = [60_000, 120_000];

/** Runs an event as Lambda runs those nobody waits for: again after a failure, then into the dead letters. */
export async function invokeAsynchronously(event: unknown, props: AsynchronousProps): Promise<void> {
  const startedAtMs = Date.now();
  const { retryDelaysMs = LAMBDA_RETRY_DELAYS_MS } = props;
  for (let attempt = 0; ; attempt += 1) {
    try {
      await props.invoke(event);
      return;
    } catch (error) {
      if (props.signal.aborted) return;
      props.onFailure(error);
      const delayMs = retryDelaysMs[attempt] ?? retryDelaysMs.at(-1) ?? 0;
      if (attempt >= props.maxRetries || Date.now() + delayMs - startedAtMs > props.maxAgeMs) {
        await props.sendToDeadLetters({
          requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: attempt + 1 },
          requestPayload: event,
          responsePayload: { errorMessage: String(error) },
        });
        return;
      }
      await sleep(delayMs, undefined, { signal: props.signal }).catch(() => {});
      if (props.signal.aborted) return;
    }
  }
}
