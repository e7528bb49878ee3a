import { SENT_FILE_BYTES_MAX } from '../contracts/sent-file.contract.ts';
import type { Upload } from '../contracts/upload.contract.ts';
import { RejectedInput } from '../errors.ts';
import { readWebAddress } from '../fetching/canonical-address.ts';
import { findTextRejection, type TextRejection } from '../page/judge-text.ts';
import { normaliseText } from '../text/normalise-text.ts';
import { checkCharset } from './decode-upload.ts';
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

/**
 * No article has a twentieth of it, and reading takes longer than in proportion: half a minute for a text of this length
 * that tells of a signing in every paragraph.
 */
const TEXT_BYTES_MAX = 2 * 1024 * 1024;

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
  // The most that any way takes; the others have checked their own bounds before.
  checkSize(upload.bytes.byteLength, SENT_FILE_BYTES_MAX);
  const article = await findReader(upload.contentType)(upload);
  const url = article.url ?? upload.urlParameter ?? null;
  if (url !== null) checkAddress(url);
  checkDecoded(article.text);
  checkLength(article.text);
  checkAnswerable(article.text);
  const rejection = findRejection(article);
  if (rejection !== undefined)
    throw new RejectedInput(rejection.code, `The text is no article that Kyket reads: ${rejection.reason}`, {
      reason: rejection.reason,
    });
  return { ...article, url };
}

/** A foreign text of one line is all title: that it is foreign says more than that nothing follows it. */
function findRejection({ title, text, words }: UploadedArticle): TextRejection | undefined {
  const rejection = findTextRejection(normaliseText(text), words);
  if (rejection?.code !== 'too-short') return rejection;
  const whole = findTextRejection(normaliseText(`${title}\n${text}`));
  return whole?.code === 'not-vietnamese' ? whole : rejection;
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

function checkLength(text: string): void {
  const bytes = Buffer.byteLength(text);
  if (bytes <= TEXT_BYTES_MAX) return;
  throw new RejectedInput(
    'body-too-large',
    `The text has ${bytes} bytes, without pictures and markup; an article may have ${TEXT_BYTES_MAX}`,
    { bytes, limitBytes: TEXT_BYTES_MAX },
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
  const mediaType = readMediaType(contentType);
  const reader = Object.hasOwn(READERS, mediaType) ? READERS[mediaType] : undefined;
  if (reader !== undefined) return reader;
  throw rejectMediaType(mediaType, 'multipart/form-data');
}

/**
 * Whether bytes of this type are read at all, known before they come.
 *
 * @throws RejectedInput `unsupported-media-type`
 */
export function checkContentType(contentType: string): void {
  const mediaType = readMediaType(contentType);
  if (!Object.hasOwn(READERS, mediaType)) throw rejectMediaType(mediaType);
  checkCharset(contentType);
}

function readMediaType(contentType: string): string {
  return contentType.split(';')[0]?.trim().toLowerCase() ?? '';
}

function rejectMediaType(mediaType: string, ...alsoSupported: string[]): RejectedInput {
  return new RejectedInput(
    'unsupported-media-type',
    mediaType === '' ? 'The Content-Type is missing' : `The media type ${mediaType} is not read`,
    { mediaType, supported: [...Object.keys(READERS), ...alsoSupported] },
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
