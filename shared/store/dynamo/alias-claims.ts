import { z } from 'zod';
import type { ArticleDraft } from '../../contracts/article.contract.ts';
import { findContentFingerprint } from '../article/article-identity.ts';
import { addressAliasKey, contentAliasKey, exactAliasKey, type ItemKey } from '../keys.ts';
import type { DynamoTable } from './dynamo-table.ts';

/**
 * - `own`: an article's own address, or a text it has had: whoever comes with it means this article;
 * - `seen`: the page was seen there too (a copy, an address that redirects): enough to find it by, not to replace it.
 */
const Alias = z.object({ pk: z.string(), articleId: z.string(), role: z.enum(['own', 'seen']) });
type Alias = z.infer<typeof Alias>;

/** What a draft may be known by, and what the aliases say of it now. */
export interface DraftAliases {
  own: ItemKey[];
  content: ItemKey;
  seen: ItemKey[];
  fingerprint: string;
  stored: Map<string, Alias>;
}

/** @throws RejectedInput `invalid-address` when the draft's address is none */
export async function readAliases(table: DynamoTable, draft: ArticleDraft): Promise<DraftAliases> {
  // The canonical one first: of two writers with two forms of one address, the first of them decides.
  const own = draft.url === null ? [] : [addressAliasKey(draft.url), exactAliasKey(draft.url)];
  const seen = (draft.otherUrls ?? []).filter(isWebAddress).flatMap((url) => [addressAliasKey(url)]);
  const fingerprint = findContentFingerprint(draft.extraction);
  const content = contentAliasKey(fingerprint);
  const keys = uniqueKeys([...own, content, ...seen]);
  const items = (await table.readItems(keys)).map((item) => Alias.parse(item));
  return {
    own,
    content,
    seen: uniqueKeys(seen).filter(({ pk }) => own.every((key) => key.pk !== pk)),
    fingerprint,
    stored: new Map(items.map((alias) => [alias.pk, alias])),
  };
}

/** @returns the id of the article whose own address, or whose text, the draft has */
export function findKnownId(aliases: DraftAliases): { byAddress?: string; byContent?: string } {
  const byAddress = aliases.own
    .map(({ pk }) => aliases.stored.get(pk))
    .find((alias) => alias?.role === 'own');
  return { byAddress: byAddress?.articleId, byContent: aliases.stored.get(aliases.content.pk)?.articleId };
}

/** What the aliases of a draft are to lead to. */
export interface AliasTarget {
  articleId: string;
  /** Ids that the draft turned out not to be of, or that redirect: an address may be turned away from them. */
  passedIds: string[];
  /** The article is at another address: the draft's addresses are only seen. */
  asDuplicate: boolean;
}

/**
 * Makes the draft's addresses and text lead to the article. What does so already is not written again.
 *
 * @returns false when another writer has claimed one of them for another article meanwhile: look again
 */
export async function claimAliases(
  table: DynamoTable,
  aliases: DraftAliases,
  target: AliasTarget,
): Promise<boolean> {
  const { own, seen, content, stored } = aliases;
  for (const key of target.asDuplicate ? [] : own) {
    if (!(await claimAddress(table, stored.get(key.pk), key, target))) return false;
  }
  // A text may be another article's as well, once a page has been edited into it; its address then tells them apart.
  if (!stored.has(content.pk) && !(await swapAlias(table, undefined, content, target.articleId)))
    return false;
  for (const key of target.asDuplicate ? [...own, ...seen] : seen) {
    if (!stored.has(key.pk)) await claimIfFree(table, key, target.articleId);
  }
  return true;
}

async function claimAddress(
  table: DynamoTable,
  alias: Alias | undefined,
  key: ItemKey,
  { articleId, passedIds }: AliasTarget,
): Promise<boolean> {
  if (alias?.role !== 'own') return swapAlias(table, alias, key, articleId);
  if (alias.articleId === articleId) return true;
  return passedIds.includes(alias.articleId) && swapAlias(table, alias, key, articleId);
}

/** Turns the text of a draft to an article, away from one that never came to be. */
export async function stealContent(
  table: DynamoTable,
  { content, stored }: DraftAliases,
  articleId: string,
): Promise<boolean> {
  return swapAlias(table, stored.get(content.pk), content, articleId);
}

/** @returns false when the alias is no longer as it was read */
async function swapAlias(
  table: DynamoTable,
  before: Alias | undefined,
  key: ItemKey,
  articleId: string,
): Promise<boolean> {
  const item = { ...key, articleId, role: 'own' };
  if (before === undefined) {
    return table.putItem(item, { expression: 'attribute_not_exists(#pk)', names: { '#pk': 'pk' } });
  }
  return table.putItem(item, {
    expression: '#articleId = :articleId AND #role = :role',
    names: { '#articleId': 'articleId', '#role': 'role' },
    values: { ':articleId': before.articleId, ':role': before.role },
  });
}

async function claimIfFree(table: DynamoTable, key: ItemKey, articleId: string): Promise<void> {
  await table.putItem(
    { ...key, articleId, role: 'seen' },
    { expression: 'attribute_not_exists(#pk)', names: { '#pk': 'pk' } },
  );
}

/** @returns the article that an address leads to, in its canonical form or as it was once written */
export async function findAliasedArticle(table: DynamoTable, url: string): Promise<string | undefined> {
  if (!isWebAddress(url)) return undefined;
  const keys = [addressAliasKey(url), exactAliasKey(url)];
  const found = (await table.readItems(keys)).map((item) => Alias.parse(item));
  return keys.map(({ pk }) => found.find((alias) => alias.pk === pk)).find((alias) => alias)?.articleId;
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

/** The service refuses a batch that names a key twice. */
function uniqueKeys(keys: ItemKey[]): ItemKey[] {
  return [...new Map(keys.map((key) => [key.pk, key])).values()];
}
