import type { ArticleDraft } from '../../contracts/article.contract.ts';
import { isSameAddress } from '../keys.ts';

/** What decides between what is stored and what comes in. */
export interface Claim {
  url: string | null;
  origin: ArticleDraft['origin'];
  revision: string;
}

export type Succession = 'replace' | 'keep' | 'duplicate';

/**
 * Whether an incoming draft of a known article takes the place of what is stored. Without a fixed order of precedence,
 * an upload and a scrape of one article would replace each other at every run.
 *
 * - the same words at another address are a duplicate of the first;
 * - what Kyket fetched from an address itself is not overwritten by what someone says stands there;
 * - an upload with an address is not overwritten by one without, which knows less;
 * - between equals the newer one counts, when it tells anything new.
 */
export function findSuccession(stored: Claim, incoming: Claim): Succession {
  if (isElsewhere(stored.url, incoming.url)) return 'duplicate';
  const gain = findRank(incoming) - findRank(stored);
  if (gain !== 0) return gain > 0 ? 'replace' : 'keep';
  return stored.revision === incoming.revision ? 'keep' : 'replace';
}

/** @returns whether two articles are known to stand at different addresses */
export function isElsewhere(stored: string | null, incoming: string | null): boolean {
  return stored !== null && incoming !== null && !isSameAddress(stored, incoming);
}

function findRank({ url, origin }: Claim): number {
  if (origin.kind !== 'upload') return 2;
  return url === null ? 0 : 1;
}
