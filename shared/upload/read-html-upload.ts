import type { Upload } from '../contracts/upload.contract.ts';
import { RejectedInput } from '../errors.ts';
import { readPage } from '../page/read-page.ts';
import { checkCharset } from './decode-upload.ts';
import { splitTitle } from './split-title.ts';
import type { UploadedArticle } from './uploaded-article.ts';

/** A page as a browser saves it; a page without a headline takes its first line for one. */
export function readHtmlUpload({ bytes, contentType, urlParameter }: Upload): UploadedArticle {
  checkCharset(contentType);
  const page = readPage(bytes, { contentType, ...(urlParameter === undefined ? {} : { url: urlParameter }) });
  if (page.emptyReason === 'empty-body')
    throw new RejectedInput('empty-body', 'The body has nothing but white space');
  if (page.emptyReason !== null)
    throw new RejectedInput('too-short', `No article was found on the page: ${page.emptyReason}`, {
      reason: page.emptyReason,
    });
  const { title, text } = page.title === '' ? splitTitle(page.text) : page;
  const { publishedAt, author, bodyWords } = page;
  return { title, text, url: null, page: { publishedAt, author }, words: bodyWords };
}
