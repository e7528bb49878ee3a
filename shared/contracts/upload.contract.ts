import { z } from 'zod';

/** One body may have so many bytes; a function's whole event may have 6 MB, base64 included. */
export const UPLOAD_BYTES_MAX = 4 * 1024 * 1024;

/** Body of `POST /v1/articles` as `application/json`. Other keys are refused, so that a misspelt one is noticed. */
export const UploadBody = z.strictObject({
  title: z.string().trim().min(1).max(1_000),
  text: z.string().trim().min(1),
  /** Where the article stands; its twins (mobile, print, tracking parameters) count as the same address. */
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .optional(),
  /** When it was published, as a page's own markup tells it; a day and month in the text have their year from it. */
  publishedAt: z
    .union(
      [z.iso.datetime({ offset: true }), z.iso.date()],
      'Expected a time such as 2022-05-01T10:30:00+07:00, or a day',
    )
    .nullable()
    .optional(),
});

/** The other body of `POST /v1/articles`: only an address, to be fetched when its site's turn comes. */
export const AddressBody = z.strictObject({ url: z.string().min(1).max(2_000) });

/** What came in, whatever the host. */
export interface Upload {
  bytes: Uint8Array;
  /** The Content-Type header as sent; empty when there was none. */
  contentType: string;
  /** `?url=`, for bodies that have no place for it. */
  urlParameter: string | undefined;
}

export type UploadBody = z.infer<typeof UploadBody>;
