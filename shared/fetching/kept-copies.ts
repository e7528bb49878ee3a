import type { ObjectStore } from '../store/store.port.ts';
import { addressId } from './canonical-address.ts';
import type { FetchedPage, PageFetcher, PageRequest } from './fetch-outcome.ts';

/**
 * Keeps the last copy of what is fetched again and again (feeds, listings, sitemaps), so that the request can be
 * conditional and a 304 still counts as the whole page.
 *
 * @returns a fetcher that never answers `not-modified`
 */
export function withKeptCopies(fetcher: PageFetcher, objects: ObjectStore): PageFetcher {
  return {
    fetchPage: async (request) => {
      const key = `listings/${addressId(request.url)}`;
      const kept = await readCopy(objects, key, request.url);
      const outcome = await fetcher.fetchPage({ ...request, ...kept?.conditions });
      if (outcome.kind === 'not-modified' && kept) return kept.page;
      if (outcome.kind === 'fetched') await keepCopy(objects, key, request, outcome);
      return outcome;
    },
  };
}

interface KeptCopy {
  page: FetchedPage;
  conditions: Pick<PageRequest, 'etag' | 'lastModified'>;
}

async function readCopy(
  objects: ObjectStore,
  key: string,
  requestUrl: string,
): Promise<KeptCopy | undefined> {
  const stored = await objects.getObject(key);
  // Twins share an identity, not bytes: the copy is good only for the very address it was asked for under.
  if (!stored || stored.metadata.requestUrl !== requestUrl) return undefined;
  const { url = requestUrl, contentType = '', etag, lastModified } = stored.metadata;
  return {
    page: {
      kind: 'fetched',
      url,
      status: 200,
      headers: { 'content-type': contentType },
      bytes: stored.bytes,
      exchanges: [],
    },
    conditions: { etag: etag || null, lastModified: lastModified || null },
  };
}

async function keepCopy(
  objects: ObjectStore,
  key: string,
  request: PageRequest,
  { url, headers, bytes }: FetchedPage,
): Promise<void> {
  const etag = headers.etag ?? '';
  const lastModified = headers['last-modified'] ?? '';
  if (etag === '' && lastModified === '') return;
  const contentType = headers['content-type'] ?? '';
  await objects.putObject(key, bytes, { contentType, requestUrl: request.url, url, etag, lastModified });
}
