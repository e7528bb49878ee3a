import type { RecordItem } from '../contracts/answers.contract.ts';

/** What a list reads of `records AS r` and `articles AS a`. */
export const ITEM_COLUMNS =
  'r.item, r.id, r.updated_ms, a.id AS article_id, a.title, a.url, a.source, a.published_at';

export type Row = Record<string, unknown>;

export function readItem(row: Row): RecordItem {
  return {
    ...JSON.parse(String(row.item)),
    updatedAt: new Date(Number(row.updated_ms)).toISOString(),
    article: readArticleReference(row),
  };
}

/** As readItem, as JSON text: what stands beside the item is put before its closing brace. */
export function writeItem(row: Row): string {
  const beside = {
    updatedAt: new Date(Number(row.updated_ms)).toISOString(),
    article: readArticleReference(row),
  };
  return `${String(row.item).slice(0, -1)},${JSON.stringify(beside).slice(1)}`;
}

/** What a record or figure is cited by. */
export function readArticleReference(row: Row): RecordItem['article'] {
  return {
    id: String(row.article_id),
    title: String(row.title),
    url: nullable(row.url),
    source: nullable(row.source),
    publishedAt: nullable(row.published_at),
  };
}

function nullable(value: unknown): string | null {
  return value === null ? null : String(value);
}
