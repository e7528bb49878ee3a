import { z } from 'zod';
import { articlePageKey, isOriginKey, mergedArticleKey, readArticleId, readMergedId } from '../keys.ts';
import type { ArticlePage } from '../store.port.ts';
import type { DynamoTable, TableItem } from './dynamo-table.ts';

/**
 * What an article was made of: every raw page that it was read from, at whatever address, and the articles that turned
 * out to be it. Its head names only the last page; a withdrawal has to find them all.
 */
const PageItem = z.object({ rawKey: z.string(), url: z.string().nullable() });

/** @param items of the article's partition */
export function readPages(items: TableItem[]): ArticlePage[] {
  return items.filter(({ sk }) => isOriginKey(sk) && !readMergedId(sk)).map((item) => PageItem.parse(item));
}

/** @param items of the article's partition @returns ids of the articles that redirect to it */
export function readMergedIds(items: TableItem[]): string[] {
  return items.flatMap(({ sk }) => readMergedId(sk) ?? []);
}

/**
 * Notes that the article was read from this page; what is noted already is not written again.
 *
 * @param items of the article's partition @returns whether it is noted now for the first time
 */
export async function notePage(
  table: DynamoTable,
  articleId: string,
  page: ArticlePage,
  items: TableItem[],
): Promise<boolean> {
  const key = articlePageKey(articleId, page.rawKey, page.url);
  if (items.some(({ sk }) => sk === key.sk)) return false;
  return table.putItem({ ...key, rawKey: page.rawKey, url: page.url });
}

/** Hands what a merged article was made of on to the one that it is now. */
export async function handOrigins(table: DynamoTable, items: TableItem[], toId: string): Promise<void> {
  const [first] = items;
  if (first === undefined) return;
  const { pk } = articlePageKey(toId, '', null);
  const origins = items.filter(({ sk }) => isOriginKey(sk)).map((item) => ({ ...item, pk }));
  await table.putItems([...origins, mergedArticleKey(toId, readArticleId(first.pk))]);
}
