import { reject } from '../../shared/http-problem/find-problem.ts';

/**
 * Lambda takes at most 6 MB (6,291,456 bytes) of answer, which is JSON around the body; the rest is for headers. An answer
 * over it would reach the caller as a bare error of the gateway.
 */
export const MAX_ANSWER_BYTES = 6_000_000;

/** How much of the limit a text takes: its quotes, backslashes and line ends are escaped once more on the way. */
export function textAnswerBytes(text: string): number {
  return Buffer.byteLength(JSON.stringify(text));
}

/** How much of the limit bytes take, which go out in base64. */
export function binaryAnswerBytes(byteLength: number): number {
  return 4 * Math.ceil(byteLength / 3);
}

export function doesAnswerFit(bytes: number): boolean {
  return bytes <= MAX_ANSWER_BYTES;
}

/** @throws RejectedInput `view-too-large` */
export function requireAnswerFits(bytes: number, advice: string, detail: Record<string, unknown> = {}): void {
  if (doesAnswerFit(bytes)) return;
  throw reject('view-too-large', `The answer is too large to be given at once. ${advice}`, detail);
}
