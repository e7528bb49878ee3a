import type { Upload } from '../contracts/upload.contract.ts';
import { RejectedInput } from '../errors.ts';
import { measurePdfStreams } from './measure-pdf-streams.ts';
import { listPrintedLines, type PrintedLine } from './printed-line.ts';
import { splitPrintedTitle } from './split-printed-title.ts';
import type { UploadedArticle } from './uploaded-article.ts';

const PAGES_MAX = 100;
/** The fonts and pictures of an article unpack to a few megabytes; the function has 1 GB for everything. */
const UNPACKED_BYTES_MAX = 64 * 1024 * 1024;

/**
 * A PDF with text in it: its headline, over as many lines as it is set in, is the title. Scanned pages have no text and come to nothing.
 *
 * @throws RejectedInput `invalid-body` when it is none, is locked, or has more pages or bytes than any article
 */
export async function readPdfUpload({ bytes }: Upload): Promise<UploadedArticle> {
  if (measurePdfStreams(bytes, UNPACKED_BYTES_MAX) > UNPACKED_BYTES_MAX)
    throw new RejectedInput('invalid-body', 'The document unpacks to more than any article', {
      limitBytes: UNPACKED_BYTES_MAX,
    });
  return { ...splitPrintedTitle(await readLines(bytes)), url: null, page: null };
}

/** The library is loaded only when such a document comes, to keep the function's start short. */
async function readLines(bytes: Uint8Array): Promise<PrintedLine[]> {
  const { getDocumentProxy } = await import('unpdf');
  let document: Awaited<ReturnType<typeof getDocumentProxy>> | undefined;
  try {
    // The library takes the bytes over, and refuses those of a Node Buffer, whose slice would be no copy; the raw ones are stored later.
    document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    if (document.numPages > PAGES_MAX)
      throw new RejectedInput('invalid-body', `The document has ${document.numPages} pages`, {
        limitPages: PAGES_MAX,
      });
    const lines: PrintedLine[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      lines.push(
        ...listPrintedLines(
          items.filter((item) => 'str' in item),
          number,
        ),
      );
    }
    return lines;
  } catch (cause) {
    if (cause instanceof RejectedInput) throw cause;
    throw new RejectedInput('invalid-body', 'The body is no PDF that can be read', {}, cause);
  } finally {
    await document?.loadingTask.destroy();
  }
}
