import { SENT_FILE_BYTES_MAX, SENT_FILES_LINK } from '../contracts/sent-file.contract.ts';
import { UPLOAD_BYTES_MAX, type Upload } from '../contracts/upload.contract.ts';
import { RejectedInput } from '../errors.ts';

const TYPES_BY_EXTENSION = new Map([
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['pdf', 'application/pdf'],
  ['html', 'text/html'],
  ['htm', 'text/html'],
  ['txt', 'text/plain'],
]);
const FIELDS = ['file', 'url'];

/**
 * Takes a file out of a web form: one part `file`, and a part `url` for its address. Anything else is passed through.
 *
 * @returns the file as if it had been sent alone
 * @param limitBytes of the whole body
 * @throws RejectedInput `invalid-body` for a form that does not fit; `empty-body`, `body-too-large`
 */
export async function openUpload(upload: Upload, limitBytes = UPLOAD_BYTES_MAX): Promise<Upload> {
  checkSize(upload.bytes.byteLength, limitBytes);
  if (!/^multipart\/form-data\b/i.test(upload.contentType.trim())) return upload;
  const form = await parseForm(upload);
  const unknown = [...form.keys()].find((field) => !FIELDS.includes(field));
  if (unknown !== undefined) throw rejectField(unknown, `is not known; known are ${FIELDS.join(' and ')}`);
  const [file, ...more] = form.getAll('file');
  if (!(file instanceof File) || more.length > 0) throw rejectField('file', 'one file is needed');
  const url = form.get('url');
  if (url instanceof File) throw rejectField('url', 'is a file, not an address');
  return {
    bytes: new Uint8Array(await file.arrayBuffer()),
    contentType: findContentType(file),
    urlParameter: url ?? upload.urlParameter,
  };
}

/** @throws RejectedInput `empty-body`, `body-too-large` */
export function checkSize(bytes: number, limitBytes = UPLOAD_BYTES_MAX): void {
  if (bytes === 0) throw new RejectedInput('empty-body', 'The body has no bytes');
  if (bytes > limitBytes) throw rejectSize(bytes, limitBytes);
}

/** Says where a larger file can be sent, unless it is larger than that takes, too. */
function rejectSize(bytes: number, limitBytes: number): RejectedInput {
  const told = `The body has ${bytes} bytes, more than ${limitBytes}`;
  if (bytes > SENT_FILE_BYTES_MAX) return new RejectedInput('body-too-large', told, { bytes, limitBytes });
  return new RejectedInput(
    'body-too-large',
    `${told}; ask POST ${SENT_FILES_LINK} for a link that takes it`,
    {
      bytes,
      limitBytes,
      uploadsUrl: SENT_FILES_LINK,
      uploadsLimitBytes: SENT_FILE_BYTES_MAX,
    },
  );
}

async function parseForm({ bytes, contentType }: Upload): Promise<FormData> {
  try {
    return await new Response(Buffer.from(bytes), { headers: { 'content-type': contentType } }).formData();
  } catch (cause) {
    throw new RejectedInput('invalid-body', 'The body is no multipart form', {}, cause);
  }
}

/** Programs that do not know a file's type say octet-stream; then its name tells. */
export function findContentType({ type, name }: { type: string; name: string }): string {
  if (type !== '' && type !== 'application/octet-stream') return type;
  return TYPES_BY_EXTENSION.get(name.split('.').at(-1)?.toLowerCase() ?? '') ?? type;
}

function rejectField(field: string, problem: string): RejectedInput {
  return new RejectedInput('invalid-body', `${field}: ${problem}`, { field });
}
