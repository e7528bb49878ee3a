import { RejectedInput, TemporaryFailure } from '../errors.ts';
import { addressId } from '../fetching/canonical-address.ts';
import { withdrawReleases } from '../register/releases/withdraw-releases.ts';
import type { ArticleStore, FrontierStore, ObjectStore } from '../store/store.port.ts';
import { draftAddress } from './draft-address.ts';

export interface WithdrawDeps {
  articles: Pick<ArticleStore, 'withdrawArticle' | 'purgeWithdrawn'>;
  frontier: FrontierStore;
  objects: Pick<ObjectStore, 'getObject' | 'putObject' | 'listKeys' | 'purgeObjects'>;
  /** Publishes the register without the article and takes the earlier files away. */
  publishWithout: () => Promise<void>;
  now: () => Date;
}

/** What a withdrawal took away. */
export interface WithdrawalReport {
  articleId: string;
  reason: string;
  withdrawnAt: string;
  /** Addresses that are not read again. */
  addresses: string[];
  /** Keys of the raw pages purged. */
  rawKeys: string[];
  /** Versions of the releases whose files were purged. */
  releases: string[];
}

/**
 * Takes an article out for good: its raw bytes at every address, its text and records in every version, and what is
 * published of them, releases too. Left are a tombstone, its addresses in state `withdrawn`, and hashes by which it is
 * known when it comes again. May be repeated until it ends: the tombstone first, which pages there are last.
 *
 * @throws RejectedInput `unknown-article`
 * @throws TemporaryFailure `address-contended`
 */
export async function withdrawArticle(
  deps: WithdrawDeps,
  articleId: string,
  reason: string,
): Promise<WithdrawalReport> {
  const withdrawn = await deps.articles.withdrawArticle(articleId, reason);
  if (withdrawn === undefined) throw new RejectedInput('unknown-article', 'No such article', { articleId });
  const told = `withdrawn: ${withdrawn.reason}`;
  const addresses = [...new Set(withdrawn.pages.flatMap(({ url }) => url ?? []))];
  const closed = await Promise.all(
    addresses.map((url) => closeAddress(deps, url, withdrawn.articleId, told)),
  );
  const pageKeys = [...new Set(withdrawn.pages.map((page) => page.rawKey))];
  for (const rawKey of pageKeys) await deps.objects.purgeObjects(rawKey);
  const { withdrawnAt, mergedIds } = withdrawn;
  const releases = await withdrawReleases(deps.objects, [withdrawn.articleId, ...mergedIds], deps.now());
  await deps.articles.purgeWithdrawn(withdrawn.articleId);
  await deps.publishWithout();
  return {
    articleId: withdrawn.articleId,
    reason: withdrawn.reason,
    withdrawnAt,
    addresses,
    rawKeys: [...new Set([...pageKeys, ...closed.flat()])],
    releases,
  };
}

/** Whoever fetches or reads its page at the moment changes it once or twice. */
const CLOSE_ATTEMPTS = 5;

/**
 * Closes an address, also one that nobody has listed yet, and purges the page that it had last.
 *
 * @returns the keys of the pages purged
 */
async function closeAddress(
  { frontier, objects, now }: WithdrawDeps,
  url: string,
  articleId: string,
  reason: string,
): Promise<string[]> {
  const id = addressId(url);
  const end = {
    state: 'withdrawn' as const,
    reason,
    dueAt: null,
    title: null,
    etag: null,
    lastModified: null,
    rawKey: null,
    articleId,
    fetchedAt: null,
    reading: null,
    sampled: false,
  };
  const draft = draftAddress({ addressId: id, url, title: null }, undefined, now());
  if (await frontier.enrolAddress({ ...draft, ...end })) return [];
  const purged: string[] = [];
  for (let attempt = 0; attempt < CLOSE_ATTEMPTS; attempt += 1) {
    const known = await frontier.readAddress(id);
    if (known === undefined) break;
    if (known.rawKey !== null) {
      // Before its key is forgotten: nobody else knows of a page that was fetched and not read yet.
      await objects.purgeObjects(known.rawKey);
      purged.push(known.rawKey);
    }
    const { state, dueAt } = known;
    if (!(await frontier.updateAddress(id, end, { state, dueAt }))) continue;
    // Of a fetch that is at work, or died over it. It stays told: should the bytes come yet, the fetch sees to them.
    const arriving = (await frontier.readAddress(id))?.arriving;
    if (!arriving) return purged;
    await objects.purgeObjects(arriving.rawKey);
    return [...purged, arriving.rawKey];
  }
  throw new TemporaryFailure('address-contended', 'The address changes again and again: run it once more', {
    url,
  });
}
