import type { z } from 'zod';
import { type Upload, UploadBody } from '../contracts/upload.contract.ts';
import { RejectedInput } from '../errors.ts';
import { decodeUpload } from './decode-upload.ts';
import type { UploadedArticle } from './uploaded-article.ts';

/** `{"title", "text", "url"?, "publishedAt"?}`; see upload.contract.ts. */
export function readJsonUpload(upload: Upload): UploadedArticle {
  const parsed = UploadBody.safeParse(parseJson(decodeUpload(upload)));
  if (!parsed.success) throw rejectBody(parsed.error);
  const { title, text, url, publishedAt } = parsed.data;
  const page = publishedAt ? { publishedAt, author: null } : null;
  return { title, text, url: url ?? null, page };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new RejectedInput('malformed-json', `The body is not JSON: ${problem}`, {}, cause);
  }
}

/** The first problem in words, all of them by field. */
function rejectBody(error: z.ZodError): RejectedInput {
  const problems = error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          field: key,
          problem: 'is not known; known are title, text, url and publishedAt',
        }))
      : [{ field: issue.path.join('.') || 'body', problem: issue.message }],
  );
  const first = problems[0];
  const code = first?.field === 'url' ? 'invalid-address' : 'invalid-body';
  return new RejectedInput(
    code,
    `${first?.field}: ${first?.problem}`,
    { field: first?.field, problems },
    error,
  );
}
