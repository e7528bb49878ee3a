import { reject } from '../../shared/http-problem/find-problem.ts';

/**
 * Lambda takes at most 6 MB (6,291,456 bytes) of answer, as a JSON string in JSON; the rest is for headers. An answer
 * over it would reach the caller as a bare 500 or 413 of the gateway.
 */
export const MAX_ANSWER_BYTES = 6_000_000;

/** How much of the limit a text takes: its quotes, backslashes and line ends are escaped once more on the way. */
export function answerBytes(text: string): number {
  return Buffer.byteLength(JSON.stringify(text));
}

/** @throws RejectedInput `view-too-large` */
export function requireAnswerFits(bytes: number, advice: string, detail: Record<string, unknown> = {}): void {
  if (bytes <= MAX_ANSWER_BYTES) return;
  throw reject('view-too-large', `The answer is larger than ${MAX_ANSWER_BYTES} bytes. ${advice}`, {
    limitBytes: MAX_ANSWER_BYTES,
    ...detail,
  });
}
