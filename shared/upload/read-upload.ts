import type { Upload } from '../contracts/upload.contract.ts';
import { RejectedInput } from '../errors.ts';
import { readWebAddress } from '../fetching/canonical-address.ts';
import { findTextRejection } from '../page/judge-text.ts';
import { normaliseText } from '../text/normalise-text.ts';
import { checkSize } from './open-upload.ts';
import { readDocxUpload } from './read-docx-upload.ts';
import { readHtmlUpload } from './read-html-upload.ts';
import { readJsonUpload } from './read-json-upload.ts';
import { readPdfUpload } from './read-pdf-upload.ts';
import { readPlainUpload } from './read-plain-upload.ts';
import type { UploadedArticle, UploadReader } from './uploaded-article.ts';

/** A function answers with 6 MB at most; half a megabyte is for records and evidence. */
const ANSWER_BYTES_MAX = 5_500_000;
const ALWAYS_ANSWERABLE_CHARACTERS = 500_000;

/** One line a media type. */
const READERS: Record<string, UploadReader> = {
  'application/json': readJsonUpload,
  'text/plain': readPlainUpload,
  'text/html': readHtmlUpload,
  'application/xhtml+xml': readHtmlUpload,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': readDocxUpload,
  'application/pdf': readPdfUpload,
};

/**
 * An upload as an article that is worth storing.
 *
 * @throws RejectedInput `empty-body`, `body-too-large`, `unsupported-media-type`, `malformed-json`, `invalid-body`,
 *   `invalid-address`, `too-short`, `not-vietnamese`, each with what was measured
 */
export async function readUpload(upload: Upload): Promise<UploadedArticle> {
  checkSize(upload.bytes.byteLength);
  const article = await findReader(upload.contentType)(upload);
  const url = article.url ?? upload.urlParameter ?? null;
  if (url !== null) checkAddress(url);
  checkDecoded(article.text);
  checkAnswerable(article.text);
  const rejection = findTextRejection(normaliseText(article.text), article.words);
  if (rejection !== undefined)
    throw new RejectedInput(rejection.code, `The text is no article that Kyket reads: ${rejection.reason}`, {
      reason: rejection.reason,
    });
  return { ...article, url };
}

/**
 * Bytes of another charset than declared leave a replacement character for every letter with a tone. The gateway does
 * so itself: it hands text/* and JSON on as UTF-8, whatever the charset, and only other media types as bytes.
 */
function checkDecoded(text: string): void {
  const broken = text.split('\ufffd').length - 1;
  if (broken * 200 <= text.length) return;
  throw new RejectedInput(
    'invalid-body',
    `${broken} characters are broken. Send text in UTF-8, or a file in an old charset in a multipart form.`,
    { brokenCharacters: broken },
  );
}

/** The answer holds the whole text, as a string inside a string; larger, it would be stored and then lost on the way. */
function checkAnswerable(text: string): void {
  if (text.length < ALWAYS_ANSWERABLE_CHARACTERS) return;
  const bytes = Buffer.byteLength(JSON.stringify(JSON.stringify(text)));
  if (bytes > ANSWER_BYTES_MAX)
    throw new RejectedInput('body-too-large', `The text alone makes an answer of ${bytes} bytes`, {
      bytes,
      limitBytes: ANSWER_BYTES_MAX,
    });
}

function findReader(contentType: string): UploadReader {
  const mediaType = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  const reader = Object.hasOwn(READERS, mediaType) ? READERS[mediaType] : undefined;
  if (reader !== undefined) return reader;
  throw new RejectedInput(
    'unsupported-media-type',
    mediaType === '' ? 'The Content-Type is missing' : `The media type ${mediaType} is not read`,
    { mediaType, supported: [...Object.keys(READERS), 'multipart/form-data'] },
  );
}

function checkAddress(url: string): void {
  try {
    readWebAddress(url);
  } catch (cause) {
    throw new RejectedInput(
      'invalid-address',
      'url is not an absolute http or https address',
      { field: 'url', url },
      cause,
    );
  }
}
