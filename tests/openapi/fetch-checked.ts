import { type CheckedDocument, ResponseChecker } from './response-checker.ts';

const checkers = new Map<string, Promise<ResponseChecker>>();

/**
 * As fetch, of a running stack: each answer is checked against what the stack itself says of its answers. Those of a gateway,
 * before any function is asked, are described in the README and not there.
 *
 * @throws Error that says what does not fit
 */
export async function fetchChecked(url: string, init: RequestInit = {}): Promise<Response> {
  const { origin, pathname } = new URL(url);
  const answer = await fetch(url, init);
  const checker = checkers.get(origin) ?? openChecker(origin);
  checkers.set(origin, checker);
  await (await checker).check(init.method ?? 'GET', pathname, answer.clone());
  return answer;
}

async function openChecker(origin: string): Promise<ResponseChecker> {
  const document = await fetch(`${origin}/openapi.json`);
  if (!document.ok) throw new Error(`${origin}/openapi.json answered ${document.status}`);
  return new ResponseChecker((await document.json()) as CheckedDocument);
}
