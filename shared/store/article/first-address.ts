import type { ArticleDraft } from '../../contracts/article.contract.ts';
import { isSameAddress } from '../keys.ts';

/**
 * A draft under the address that its article has already, when it comes by a twin of it (mobile, print, tracking
 * parameters): what was cited once stays, and the twin leads to it as before.
 *
 * @param firstUrl of the stored article; null when there is none, or it has no address
 */
export function keepFirstAddress(draft: ArticleDraft, firstUrl: string | null): ArticleDraft {
  const { url, source } = draft;
  if (firstUrl === null || url === null || url === firstUrl || !isSameAddress(url, firstUrl)) return draft;
  // Where nothing else names its source, the host does.
  const isNamedByHost = source === new URL(url).hostname;
  return { ...draft, url: firstUrl, source: isNamedByHost ? new URL(firstUrl).hostname : source };
}
