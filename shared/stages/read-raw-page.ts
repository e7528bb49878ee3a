import type { ArticleDraft } from '../contracts/article.contract.ts';
import type { FrontierAddress } from '../contracts/frontier.contract.ts';
import type { Portal } from '../contracts/portal.contract.ts';
import { extract } from '../extraction/extract.ts';
import { findTextRejection } from '../page/judge-text.ts';
import { type ReadPage, readPage } from '../page/read-page.ts';
import type { ObjectStore } from '../store/store.port.ts';

type RawPage = NonNullable<Awaited<ReturnType<ObjectStore['getObject']>>>;

/** A page that gives no article, and why. */
export type RestState = Pick<FrontierAddress, 'reason'> & {
  state: 'failed' | 'not-vietnamese' | 'too-short';
};
export type RawPageReading = { page: ReadPage; draft: ArticleDraft } | { page?: ReadPage; rest: RestState };

/**
 * What the raw page of an address tells, by the selectors of its portal and the extractor of this version. The same
 * bytes always tell the same, so it can be read again at any time.
 *
 * @param portal of the address; undefined when it has none
 */
export function readRawPage(
  address: FrontierAddress,
  rawKey: string,
  raw: RawPage,
  portal: Portal | undefined,
): RawPageReading {
  try {
    // Bytes are stored once: their metadata may be of another address, or of an upload, that came with the same page.
    const { url = address.url, contentType } =
      raw.metadata.addressId === address.addressId ? raw.metadata : {};
    const page = readPage(raw.bytes, {
      url,
      ...(contentType === undefined ? {} : { contentType }),
      selectors: portal?.selectors ?? [],
    });
    if (page.emptyReason !== null) return { page, rest: failed(page.emptyReason) };
    const rejection = findTextRejection(page.text, page.bodyWords);
    if (rejection !== undefined)
      return { page, rest: { state: rejection.code, reason: `${rejection.code}: ${rejection.reason}` } };
    const { title, text, publishedAt, author } = page;
    const extraction = extract({ url, title, text, page: { publishedAt, author } });
    const source = portal?.name ?? page.siteName ?? new URL(url).hostname;
    const otherUrls = [address.url, page.canonicalUrl ?? url].filter((other) => other !== url);
    return {
      page,
      draft: { url, otherUrls, source, origin: findOrigin(address.portalId), rawKey, extraction },
    };
  } catch (error) {
    return { rest: failed(`not-extracted: ${error instanceof Error ? error.message : String(error)}`) };
  }
}

function findOrigin(portalId: string | null): ArticleDraft['origin'] {
  return portalId === null ? { kind: 'address', portalId } : { kind: 'portal', portalId };
}

export function failed(reason: string): RestState {
  return { state: 'failed', reason };
}
