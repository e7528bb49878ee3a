import type { DatabaseSync } from 'node:sqlite';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { ExportFormat } from '../../shared/contracts/export.contract.ts';
import type { Collection } from '../../shared/register/exports/collections.ts';
import type { RowFormat } from '../../shared/register/exports/row-format.ts';
import { binaryAnswerBytes, doesAnswerFit } from './answer-size.ts';
import { RETRY_AFTER_SECONDS, requestExport } from './find-export.ts';
import type { QueryPorts } from './query-ports.ts';

/**
 * A whole view as a file, never cut short: at once when it fits one answer; else 202 with the export that is being made,
 * 303 to its link once it is there, and for a browser the page that waits for it.
 */
export async function answerView<Query, Item>(
  c: Context,
  collection: Collection<Query, Item>,
  format: ExportFormat,
  query: Query,
  ports: QueryPorts,
): Promise<Response> {
  const db = await ports.openRegister();
  const view = writeIfItFits(collection.formats[format], collection.eachItem(db, query));
  if (view !== undefined) {
    return c.body(view, 200, {
      'content-type': collection.formats[format].mediaType,
      'content-disposition': `attachment; filename="kyket-${collection.name}.${format}"`,
    });
  }
  return answerExport(c, db, { collection: collection.name, format, query }, ports);
}

/** @returns undefined as soon as it is known not to fit */
function writeIfItFits<Item>({ head, writeRow }: RowFormat<Item>, items: Iterable<Item>): string | undefined {
  const rows = [head];
  let bytes = Buffer.byteLength(head);
  for (const item of items) {
    const row = writeRow(item);
    bytes += Buffer.byteLength(row);
    if (!doesAnswerFit(binaryAnswerBytes(bytes))) return undefined;
    rows.push(row);
  }
  return rows.join('');
}

async function answerExport(
  c: Context,
  db: DatabaseSync,
  view: Parameters<typeof requestExport>[1],
  ports: QueryPorts,
): Promise<Response> {
  const answer = await requestExport(db, view, ports);
  const prefersPage =
    accepts(c, {
      header: 'Accept',
      supports: ['application/json', 'text/html'],
      default: 'application/json',
    }) === 'text/html';
  if (prefersPage) return c.redirect(`/exports/${answer.id}`, 303);
  if (answer.file !== null) return c.redirect(answer.file.url, 303);
  return c.json(answer, 202, { location: answer.statusUrl, 'retry-after': String(RETRY_AFTER_SECONDS) });
}
