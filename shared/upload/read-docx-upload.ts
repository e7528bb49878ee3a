import type { Upload } from '../contracts/upload.contract.ts';
import { RejectedInput } from '../errors.ts';
import { joinLines, listLines } from '../page/body/list-lines.ts';
import { parseMarkup } from '../page/markup/parse-markup.ts';
import { measureUnpackedBytes } from './measure-unpacked-bytes.ts';
import { splitTitle } from './split-title.ts';
import type { UploadedArticle } from './uploaded-article.ts';

/** Pictures hardly grow when unpacked, and a long article's words are a megabyte of markup. */
const UNPACKED_BYTES_MAX = 16 * 1024 * 1024;

/**
 * A Word document (DOCX): its first line is the title.
 *
 * @throws RejectedInput `invalid-body` when it is none, or unpacks to more than any article
 */
export async function readDocxUpload({ bytes }: Upload): Promise<UploadedArticle> {
  const unpacked = measureUnpackedBytes(bytes, UNPACKED_BYTES_MAX);
  if (unpacked === undefined)
    throw new RejectedInput('invalid-body', 'The body is no DOCX: it is no ZIP file');
  if (unpacked > UNPACKED_BYTES_MAX)
    throw new RejectedInput('invalid-body', `The document unpacks to more than ${UNPACKED_BYTES_MAX} bytes`, {
      limitBytes: UNPACKED_BYTES_MAX,
    });
  const parsed = parseMarkup(await convertDocx(bytes));
  if ('refused' in parsed)
    throw new RejectedInput('invalid-body', `The document cannot be read: ${parsed.refused}`);
  return { ...splitTitle(joinLines(listLines(parsed.document.body))), url: null, page: null };
}

/** The library is loaded only when such a document comes, to keep the function's start short. */
async function convertDocx(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  try {
    const ignoreImages = mammoth.images.imgElement(async () => ({ src: '' }));
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: ignoreImages },
    );
    return value;
  } catch (cause) {
    throw new RejectedInput('invalid-body', 'The body is no DOCX', {}, cause);
  }
}
