import type { Upload } from '../contracts/upload.contract.ts';
import { RejectedInput } from '../errors.ts';
import { decodeText } from '../page/charset/decode-page.ts';

/**
 * The words of an upload by BOM, the charset that the Content-Type names, strict UTF-8, then windows-1258.
 *
 * @throws RejectedInput `unsupported-media-type` for a charset that nobody knows, `empty-body` for nothing but spaces
 */
export function decodeUpload({ bytes, contentType }: Upload): string {
  checkCharset(contentType);
  const text = decodeText(bytes, contentType).html;
  if (text.trim() === '') throw new RejectedInput('empty-body', 'The body has nothing but white space');
  return text;
}

/** For readers that decode themselves, e.g. by the charset that a page's own markup names. */
export function checkCharset(contentType: string): void {
  const charset = findCharset(contentType);
  if (charset === undefined) return;
  try {
    new TextDecoder(charset);
  } catch {
    throw new RejectedInput('unsupported-media-type', `The charset ${charset} is not known`, { charset });
  }
}

function findCharset(contentType: string): string | undefined {
  return /;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1];
}
