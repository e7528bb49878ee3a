import type { WhyAnswer } from '../../shared/contracts/answers.contract.ts';
import type { StoredArticle } from '../../shared/contracts/article.contract.ts';
import type { FrontierAddress } from '../../shared/contracts/frontier.contract.ts';
import { addressId, canonicalAddress } from '../../shared/fetching/canonical-address.ts';
import { reject } from '../../shared/http-problem/find-problem.ts';
import type { Withdrawal } from '../../shared/store/store.port.ts';
import type { QueryPorts } from './query-ports.ts';

/**
 * Answers "why is it not here?" for an address in any of its forms.
 *
 * @throws RejectedInput `invalid-address`, or `unknown-address` when no portal has listed it and no upload named it
 */
export async function findWhy(url: string, { articles, frontier }: QueryPorts): Promise<WhyAnswer> {
  const canonicalUrl = canonicalAddress(url);
  const address = await frontier.readAddress(addressId(url));
  const articleId = address?.articleId ?? (await articles.findArticleByUrl(url)) ?? null;
  const article = articleId === null ? undefined : await articles.readArticle(articleId);
  if (address === undefined && article === undefined) {
    const withdrawal = await articles.findWithdrawalByUrl(url);
    if (withdrawal) return { url, canonicalUrl, ...tellWithdrawal(withdrawal), ...tellArticle(undefined) };
    const detail =
      'No run has taken this address from a listing (older entries of sitemaps are left to a backfill), and no upload has named it.';
    throw reject('unknown-address', detail, { url, canonicalUrl });
  }
  return { url, canonicalUrl, ...tellState(address, article), ...tellArticle(article) };
}

function tellWithdrawal({ reason }: Withdrawal) {
  const rest = { portalId: null, foundAt: null, dueAt: null, attempts: 0, lastFailure: null };
  return { state: 'withdrawn' as const, reason: `withdrawn: ${reason}`, ...rest };
}

function tellArticle(article: StoredArticle | undefined) {
  return {
    articleId: article?.id ?? null,
    recordIds: article?.records.map(({ id }) => id) ?? [],
    articleReasons: article?.reasons ?? [],
  };
}

/** The frontier knows listed addresses; for one that came by upload alone, its article tells. */
function tellState(address: FrontierAddress | undefined, article: StoredArticle | undefined) {
  if (address !== undefined) {
    const { state, reason, portalId, foundAt, dueAt, attempts, lastFailure } = address;
    return { state, reason, portalId, foundAt, dueAt, attempts, lastFailure };
  }
  const state = article?.relevant ? ('extracted' as const) : ('not-relevant' as const);
  const reason = article?.relevant ? null : (article?.reasons[0] ?? null);
  return { state, reason, portalId: null, foundAt: null, dueAt: null, attempts: 0, lastFailure: null };
}
