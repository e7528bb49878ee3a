import type { Upload } from '../contracts/upload.contract.ts';

/** An article as someone sent it, before it is judged. */
export interface UploadedArticle {
  title: string;
  text: string;
  url: string | null;
  /** What the page's markup said, for HTML, or the body's own member, for JSON. */
  page: { publishedAt: string | null; author: string | null } | null;
  /** Words of the article itself, where the text has more (datelines, footer); else those of the text count. */
  words?: number;
}

/** Reads one media type. */
export type UploadReader = (upload: Upload) => UploadedArticle | Promise<UploadedArticle>;
