import type { ArticleDraft } from '../contracts/article.contract.ts';
import type { Upload } from '../contracts/upload.contract.ts';
import { extract } from '../extraction/extract.ts';
import { rawPageKey } from '../store/keys.ts';
import { readUpload } from '../upload/read-upload.ts';

/**
 * What an uploaded file tells, by the extractor of this version. The same bytes always tell the same, so it can be read
 * again at any time.
 *
 * @param upload as `openUpload` gives it
 * @throws RejectedInput when it is no article (see read-upload.ts)
 */
export async function readRawUpload(upload: Upload): Promise<ArticleDraft> {
  const { url, title, text, page } = await readUpload(upload);
  return {
    url,
    source: url === null ? null : new URL(url).hostname.replace(/^www\./, ''),
    origin: { kind: 'upload', portalId: null },
    rawKey: rawPageKey(upload.bytes),
    extraction: extract({ url, title, text, page }),
  };
}
