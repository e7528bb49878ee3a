import { html } from 'hono/html';
import type { Html } from './layout.ts';
import { UNKNOWN } from './show-record.ts';

/**
 * Entries as a table. The roles are spelt out because on narrow screens its rows are shown as cards, which would take
 * its table semantics from it.
 *
 * @param rows a cell for each column: markup, a value, or several of them
 */
export function renderTable<Column extends string>(
  columns: readonly Column[],
  rows: Record<Column, Html | string | string[]>[],
  caption: string,
): Html {
  return html`<table class="records" role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map(
  (cells) =>
    html`<tr role="row">${columns.map((column) => html`<td role="cell" data-label="${column}"><div>${renderCell(cells[column])}</div></td>`)}</tr>
`,
)}
</tbody>
</table>`;
}

function renderCell(cell: Html | string | string[]): Html {
  if (Array.isArray(cell)) return renderList(cell);
  return cell === UNKNOWN ? html`<span class="unknown">${cell}</span>` : html`${cell}`;
}

function renderList(values: string[]): Html {
  if (values.length === 0) return html`<span class="unknown">–</span>`;
  if (values.length === 1) return html`${values[0]}`;
  return html`<ul>${values.map((value) => html`<li>${value}</li>`)}</ul>`;
}
