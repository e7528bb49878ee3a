import { AddressBody, type Upload } from '../contracts/upload.contract.ts';
import { checkSize } from './open-upload.ts';

/**
 * The address of a body that is nothing but one: `{"url": "…"}` as `application/json`.
 *
 * @returns undefined for any other upload, which is for `readUpload` to judge
 * @throws RejectedInput `empty-body`, `body-too-large`
 */
export function readSubmittedAddress({ bytes, contentType }: Upload): string | undefined {
  checkSize(bytes.byteLength);
  if (!/^application\/json\b/i.test(contentType.trim())) return undefined;
  try {
    return AddressBody.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data?.url;
  } catch {
    return undefined;
  }
}
