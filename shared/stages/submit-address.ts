import type { FrontierAddress } from '../contracts/frontier.contract.ts';
import type { Portal } from '../contracts/portal.contract.ts';
import { addressId, canonicalAddress } from '../fetching/canonical-address.ts';
import { rejectWithdrawn } from '../store/article/withdrawal.ts';
import type { ArticleStore, FrontierStore } from '../store/store.port.ts';
import { draftAddress } from './draft-address.ts';

export interface SubmitDeps {
  frontier: Pick<FrontierStore, 'enrolAddress' | 'readAddress' | 'updateAddress'>;
  articles: Pick<ArticleStore, 'findWithdrawalByUrl'>;
  portals: readonly Portal[];
  now: () => Date;
}

/** Answers of a site that may be others today. What was read, and the article it gave, are not asked for again. */
const WORTH_ANOTHER_TRY = new Set<string>(['failed', 'blocked', 'gone', 'too-short', 'not-vietnamese']);
const TRIES = 3;

/**
 * Puts an address that somebody sent on the frontier, where it waits its turn like any other: robots.txt, one request per
 * host at a time, retries, SSRF guard. A site that no portal knows is read too, by the generic path; nothing else of it is.
 * An address that is known keeps what is known, unless nothing came of it yet: then it is tried again.
 *
 * @returns the address as it now stands
 * @throws RejectedInput `invalid-address`, or `withdrawn`
 */
export async function submitAddress(deps: SubmitDeps, url: string): Promise<FrontierAddress> {
  const id = addressId(url);
  const withdrawal = await deps.articles.findWithdrawalByUrl(url);
  if (withdrawal) throw rejectWithdrawn(withdrawal);
  const portal = findPortalOf(deps.portals, url);
  const fresh = draftAddress({ addressId: id, url, title: null }, portal, deps.now());
  if (await deps.frontier.enrolAddress(fresh)) return fresh;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const known = await deps.frontier.readAddress(id);
    if (known === undefined || !isWorthAnotherTry(known)) return known ?? fresh;
    const changes = { state: 'due', reason: null, dueAt: deps.now().toISOString(), attempts: 0 } as const;
    const { state, dueAt } = known;
    if (await deps.frontier.updateAddress(id, changes, { state, dueAt })) return { ...known, ...changes };
  }
  return (await deps.frontier.readAddress(id)) ?? fresh;
}

/** Left out by its headline alone (`prefilter`), it has not been read: somebody who asks for it knows better. */
function isWorthAnotherTry({ state, reason }: FrontierAddress): boolean {
  return WORTH_ANOTHER_TRY.has(state) || (state === 'not-relevant' && reason === 'prefilter');
}

/** The portal whose site it is on: its selectors read the page, and while it is switched off the page waits. */
function findPortalOf(portals: readonly Portal[], url: string): Portal | undefined {
  const own = portals.filter(({ homepage }) => hostOf(homepage) === hostOf(url));
  return own.find(({ status }) => status !== 'retired') ?? own[0];
}

function hostOf(url: string): string {
  return new URL(canonicalAddress(url)).host;
}
