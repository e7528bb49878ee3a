import type { FrontierAddress } from '../contracts/frontier.contract.ts';
import { RejectedInput } from '../errors.ts';
import { addressId } from '../fetching/canonical-address.ts';
import { withdrawReleases } from '../register/releases/withdraw-releases.ts';
import type { ArticleStore, FrontierStore, ObjectStore } from '../store/store.port.ts';

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
 * published of them, releases too. Left are a tombstone, its addresses in state `withdrawn`, and hashes by which it is known when it
 * comes again. May be repeated until it ends: the tombstone first, which pages there are last.
 *
 * @throws RejectedInput `unknown-article`
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
  const rawKeys = [
    ...new Set([...withdrawn.pages.map((page) => page.rawKey), ...closed.flatMap((key) => key ?? [])]),
  ];
  for (const rawKey of rawKeys) await deps.objects.purgeObjects(rawKey);
  const { withdrawnAt, mergedIds } = withdrawn;
  const releases = await withdrawReleases(deps.objects, [withdrawn.articleId, ...mergedIds], deps.now());
  await deps.articles.purgeWithdrawn(withdrawn.articleId);
  await deps.publishWithout();
  return {
    articleId: withdrawn.articleId,
    reason: withdrawn.reason,
    withdrawnAt,
    addresses,
    rawKeys,
    releases,
  };
}

/**
 * An address that nobody has listed yet is closed before anybody does.
 *
 * @returns the key of the page that it had last
 */
async function closeAddress(
  { frontier, now }: WithdrawDeps,
  url: string,
  articleId: string,
  reason: string,
): Promise<string | null> {
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
  const fresh: FrontierAddress = {
    addressId: id,
    url,
    portalId: null,
    attempts: 0,
    foundAt: now().toISOString(),
    ...end,
  };
  if (await frontier.enrolAddress(fresh)) return null;
  const known = await frontier.readAddress(id);
  await frontier.updateAddress(id, end);
  return known?.rawKey ?? null;
}
