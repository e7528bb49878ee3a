import type { Upload } from '../contracts/upload.contract.ts';
import { RejectedInput } from '../errors.ts';
import { joinLines, listLines } from '../page/body/list-lines.ts';
import { parseMarkup } from '../page/markup/parse-markup.ts';
import { measureZip } from './measure-zip.ts';
import { splitTitle } from './split-title.ts';
import type { UploadedArticle } from './uploaded-article.ts';

/** Pictures hardly grow when unpacked, and a long article's words are a megabyte of markup: so much beyond the file. */
const GROWTH_BYTES_MAX = 12 * 1024 * 1024;
/** Small files are mostly markup, which packs well. */
const UNPACKED_BYTES_FLOOR = 16 * 1024 * 1024;
/** A long article in Word's own wordy markup has some ten thousand; the library needs 30 s and a gigabyte for 600,000. */
const TAGS_MAX = 150_000;

/**
 * A Word document (DOCX): its first line is the title.
 *
 * @throws RejectedInput `invalid-body` when it is none, or unpacks to more than any article
 */
export async function readDocxUpload({ bytes }: Upload): Promise<UploadedArticle> {
  checkSize(bytes);
  const parsed = parseMarkup(await convertDocx(bytes));
  if ('refused' in parsed)
    throw new RejectedInput('invalid-body', `The document cannot be read: ${parsed.refused}`);
  return { ...splitTitle(joinLines(listLines(parsed.document.body))), url: null, page: null };
}

function checkSize(bytes: Uint8Array): void {
  const limitBytes = Math.max(UNPACKED_BYTES_FLOOR, bytes.byteLength + GROWTH_BYTES_MAX);
  const measure = measureZip(bytes, limitBytes);
  if (measure === undefined)
    throw new RejectedInput('invalid-body', 'The body is no DOCX: it is no ZIP file that can be read');
  if (measure.unpackedBytes > limitBytes)
    throw new RejectedInput('invalid-body', `The document unpacks to more than ${limitBytes} bytes`, {
      limitBytes,
    });
  if (measure.tags > TAGS_MAX)
    throw new RejectedInput('invalid-body', `The document has ${measure.tags} tags`, { limitTags: TAGS_MAX });
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
