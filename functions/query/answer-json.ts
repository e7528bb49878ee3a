import type { Context } from 'hono';
import { doesAnswerFit, requireAnswerFits, textAnswerBytes } from './answer-size.ts';

/** Of JSON text only quotes and backslashes are escaped again on the way out, by one byte each. */
const MOST_GROWTH = 2;

/**
 * An answer of JSON text, written once: a page of the register is mostly text that is stored as JSON.
 *
 * @throws RejectedInput `view-too-large`
 */
export function answerJson(c: Context, text: string, advice: string): Response {
  const isSmall = doesAnswerFit(MOST_GROWTH * Buffer.byteLength(text));
  if (!isSmall) requireAnswerFits(textAnswerBytes(text), advice);
  return c.body(text, 200, { 'content-type': 'application/json' });
}
