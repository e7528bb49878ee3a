import type { TypedResponse } from 'hono';
import { doesAnswerFit, requireAnswerFits, textAnswerBytes } from './answer-size.ts';
import { TextResponse } from './text-response.ts';

/** Of JSON text only quotes and backslashes are escaped again on the way out, by one byte each. */
const MOST_GROWTH = 2;
/** A UTF-16 unit is at most three bytes of UTF-8. */
const MOST_BYTES_OF_A_UNIT = 3;

/**
 * An answer of JSON text, written once: a page of the register is mostly text that is stored as JSON. Headers that were
 * set on the context are not on it: by `c.body` the response would be made twice.
 *
 * @param headers beside the content type
 * @throws RejectedInput `view-too-large`
 */
export function answerJsonText(text: string, advice: string, headers: Record<string, string> = {}): Response {
  const isSmall = doesAnswerFit(MOST_GROWTH * MOST_BYTES_OF_A_UNIT * text.length);
  if (!isSmall) requireAnswerFits(textAnswerBytes(text), advice);
  return new TextResponse(text, { status: 200, headers: { 'content-type': 'application/json', ...headers } });
}

/** As answerJsonText, of a value. */
export function answerJson<Answer>(
  answer: Answer,
  advice: string,
): Response & TypedResponse<Answer, 200, 'json'> {
  return answerJsonText(JSON.stringify(answer), advice) as Response & TypedResponse<Answer, 200, 'json'>;
}
