import { z } from 'zod';

/**
 * What a header may carry everywhere: ASCII that prints. With anything else no request can be sent, so that every page
 * would fail and use up its tries.
 */
const PRINTABLE_ASCII = /^[\x20-\x7e]+$/;

/** Address (mail or page) where a site's owner reaches whoever runs this crawler; it stands in brackets in its user agent. */
export const CrawlerContact = z
  .string()
  .trim()
  .min(3, 'a mail address or page has at least three characters')
  .regex(
    /^[\x21-\x27\x2a-\x7e]+$/,
    'the contact goes into a header: a mail address or page, without spaces, line ends, brackets or letters with diacritics',
  );

/** What the crawler calls itself. */
export const UserAgent = z.string().regex(PRINTABLE_ASCII, 'a user agent is ASCII that prints');

/** @param contact as `CrawlerContact` has it; undefined for nobody to reach */
export function nameCrawler(contact: string | undefined): string {
  return contact === undefined ? 'Kyket/0.1' : `Kyket/0.1 (+${contact})`;
}
