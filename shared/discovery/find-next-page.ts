import type * as cheerio from 'cheerio';

/** How the link to the following page is written, beside its number. */
const FOLLOWING =
  /^(?:›|»|>|>>|next|trang sau|trang tiếp|trang kế|tiếp|tiếp theo|sau|xem thêm|xem tiếp)\s*[›»>]*$/i;
/** Where page numbers stand in addresses: ?page=2, ?trang=2, /trang-2, /page/2, /p2. */
const PAGE_NUMBER = /(?:[?&](?:page|trang|p|pg|paged|pageindex|start)=|\/(?:trang|page|p)[-/]?)(\d+)/i;

/**
 * Finds the page that follows a listing page: by `rel=next`, by a link that says so, or by the number after this one's.
 *
 * @param base for relative links; `url` is the page itself, to tell its number
 * @returns its address, on the same host, never the page itself
 */
export function findNextPage($: cheerio.CheerioAPI, base: string, url: string): string | undefined {
  const number = Number(PAGE_NUMBER.exec(url)?.[1] ?? 1);
  const links = $('a[href]').toArray();
  const hrefs = [
    $('link[rel~=next], a[rel~=next]').attr('href'),
    ...links.filter((link) => isNumbered($(link), number + 1)).map((link) => $(link).attr('href')),
    ...links.filter((link) => FOLLOWING.test($(link).text().trim())).map((link) => $(link).attr('href')),
  ];
  return hrefs.map((href) => findOther(href, base, url)).find((found) => found !== undefined);
}

/** A page number alone proves little (a date, a vote): its address has to carry the number too. */
function isNumbered(link: ReturnType<cheerio.CheerioAPI>, number: number): boolean {
  return (
    link.text().trim() === String(number) && Number(PAGE_NUMBER.exec(link.attr('href') ?? '')?.[1]) === number
  );
}

function findOther(href: string | undefined, base: string, url: string): string | undefined {
  if (!href || !URL.canParse(href, base)) return undefined;
  const found = new URL(href, base);
  found.hash = '';
  const isOther = found.host === new URL(url).host && found.href !== url && /^https?:$/.test(found.protocol);
  return isOther ? found.href : undefined;
}
