import { AddressBody, type Upload } from '../contracts/upload.contract.ts';
import { RejectedInput } from '../errors.ts';
import { checkSize } from './open-upload.ts';

/**
 * The address of a body that is nothing but one: `{"url": "…"}` as `application/json`.
 *
 * @returns undefined for any other upload, which is for `readUpload` to judge
 * @throws RejectedInput `empty-body`, `body-too-large`; `invalid-address` when its `url` is empty or no text
 */
export function readSubmittedAddress({ bytes, contentType }: Upload): string | undefined {
  checkSize(bytes.byteLength);
  if (!/^application\/json\b/i.test(contentType.trim())) return undefined;
  const body = parseOrUndefined(new TextDecoder().decode(bytes));
  // Judged as an article it would be told of a missing title first.
  if (!isOnlyUrl(body)) return undefined;
  const parsed = AddressBody.safeParse(body);
  if (parsed.success) return parsed.data.url;
  const problem = parsed.error.issues[0]?.message ?? 'does not fit';
  const problems = [{ field: 'url', problem }];
  throw new RejectedInput('invalid-address', `url: ${problem}`, { field: 'url', problems }, parsed.error);
}

function parseOrUndefined(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isOnlyUrl(body: unknown): boolean {
  return typeof body === 'object' && body !== null && Object.keys(body).join() === 'url';
}
