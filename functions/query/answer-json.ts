import type { Context, TypedResponse } from 'hono';
import { doesAnswerFit, requireAnswerFits, textAnswerBytes } from './answer-size.ts';
import { TextResponse } from './text-response.ts';

/** Of JSON text only quotes and backslashes are escaped again on the way out, by one byte each. */
const MOST_GROWTH = 2;
/** A UTF-16 unit is at most three bytes of UTF-8. */
const MOST_BYTES_OF_A_UNIT = 3;

/**
 * An answer of JSON text, written once: a page of the register is mostly text that is stored as JSON.
 *
 * @throws RejectedInput `view-too-large`
 */
export function answerJsonText(c: Context, text: string, advice: string): Response {
  const isSmall = doesAnswerFit(MOST_GROWTH * MOST_BYTES_OF_A_UNIT * text.length);
  if (!isSmall) requireAnswerFits(textAnswerBytes(text), advice);
  return new TextResponse(text, c.body(null, 200, { 'content-type': 'application/json' }));
}

/** As answerJsonText, of a value. */
export function answerJson<Answer>(
  c: Context,
  answer: Answer,
  advice: string,
): Response & TypedResponse<Answer, 200, 'json'> {
  return answerJsonText(c, JSON.stringify(answer), advice) as Response & TypedResponse<Answer, 200, 'json'>;
}
