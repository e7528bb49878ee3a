import type { Portal } from '../../shared/contracts/portal.contract.ts';
import { extract } from '../../shared/extraction/extract.ts';
import { type ReadPage, readPage } from '../../shared/page/read-page.ts';

/** Bytes as they came, from where, and the Content-Type header as sent. */
export interface PageBytes {
  url: string;
  bytes: Uint8Array;
  contentType: string | undefined;
}

/** What the pipeline would store of a page; time and author are told by its markup or, without that, by its text. */
export interface PipelineReading {
  page: ReadPage;
  title: string;
  text: string;
  publishedAt: string | null;
  author: string | null;
}

/** Reads a page as the extract stage does: the page reader by the portal's selectors, then the extractor. */
export function readFetchedPage(portal: Portal, { url, bytes, contentType }: PageBytes): PipelineReading {
  const page = readPage(bytes, { url, ...(contentType && { contentType }), selectors: portal.selectors });
  const { title, text, publishedAt, author } = page;
  const extraction = extract({ url, title, text, page: { publishedAt, author } });
  return {
    page,
    title: extraction.title,
    text: extraction.text,
    publishedAt: extraction.publishedAt,
    author: extraction.author,
  };
}
