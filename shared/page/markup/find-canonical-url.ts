const ARTICLE_NUMBER = /\d{4,}/g;
const EXTENSION = /\.[a-z]{2,5}$/i;

/**
 * The address that a page calls its own, where it plausibly is: on the same site and with the same article number or
 * the same last path part. Careless templates name the home page or the section on every article, and taking that for
 * an identity would make all of them one article.
 *
 * @param told href of the page's canonical link
 * @param url where the page was found; without it nothing is believed
 */
export function findCanonicalUrl(told: string | undefined, url: string | undefined): string | undefined {
  if (told === undefined || url === undefined || !URL.canParse(told, url) || !URL.canParse(url))
    return undefined;
  const canonical = new URL(told, url);
  const found = new URL(url);
  if (!/^https?:$/.test(canonical.protocol) || !isSameSite(canonical.hostname, found.hostname))
    return undefined;
  const slug = findSlug(canonical);
  if (slug === '') return undefined;
  return slug === findSlug(found) || sharesNumber(canonical, found) ? canonical.href : undefined;
}

function isSameSite(a: string, b: string): boolean {
  const [bareA, bareB] = [a, b].map((host) => host.replace(/^(?:www|m|mobile|amp)\./, ''));
  return bareA === bareB;
}

function findSlug({ pathname, search }: URL): string {
  // Old portals tell articles apart by the query alone (View.aspx?ID=27863).
  if (/\bid=/i.test(search)) return search.toLowerCase();
  return pathname.replace(/\/+$/, '').split('/').at(-1)?.replace(EXTENSION, '').toLowerCase() ?? '';
}

function sharesNumber(a: URL, b: URL): boolean {
  const last = ({ pathname, search }: URL) => `${pathname}${search}`.match(ARTICLE_NUMBER)?.at(-1);
  return last(a) !== undefined && last(a) === last(b);
}
