import type { Upload } from '../contracts/upload.contract.ts';
import { decodeUpload } from './decode-upload.ts';
import { splitTitle } from './split-title.ts';
import type { UploadedArticle } from './uploaded-article.ts';

/** Plain text: its first line that has words is the title. */
export function readPlainUpload(upload: Upload): UploadedArticle {
  return { ...splitTitle(decodeUpload(upload)), url: null, page: null };
}
