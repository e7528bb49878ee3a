import type { StoredArticle } from '../contracts/article.contract.ts';
import type { Evidence, EvidenceSpan } from '../contracts/evidence.contract.ts';
import { BrokenInvariant } from '../errors.ts';

/**
 * Proves again, when an article is read, that every quote stands where its evidence says.
 * Quotes of the page's metadata (`page`) stand only in the raw bytes and were proved when written.
 *
 * @throws BrokenInvariant `quote-mismatch` with the first one that does not
 */
export function proveQuotes(article: StoredArticle): void {
  const words: Record<EvidenceSpan['source'], string | undefined> = {
    text: article.text,
    title: article.title,
    url: article.url ?? '',
    page: undefined,
  };
  for (const { owner, evidence } of ownedEvidence(article)) {
    const broken = evidence.spans.find(({ source, start, end, quote }) => {
      const text = words[source];
      return text !== undefined && text.slice(start, end) !== quote;
    });
    if (broken !== undefined) {
      const detail = {
        articleId: article.id,
        owner,
        field: evidence.field,
        rule: evidence.rule,
        span: broken,
      };
      throw new BrokenInvariant('quote-mismatch', 'A quote does not stand where its evidence says', detail);
    }
  }
}

function ownedEvidence(article: StoredArticle): { owner: string; evidence: Evidence }[] {
  const owners = [article, ...article.records];
  return owners.flatMap((owner) => owner.evidence.map((evidence) => ({ owner: owner.id, evidence })));
}
