import type { RecordItem } from '../contracts/answers.contract.ts';

export type Row = Record<string, unknown>;

/** @param row with the column `item` of `items` */
export function readItem({ item }: Row): RecordItem {
  return JSON.parse(String(item));
}

/** What a figure is cited by, from the columns of `articles`. */
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
