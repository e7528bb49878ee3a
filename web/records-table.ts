import { html } from 'hono/html';
import type { RecordItem } from '../shared/contracts/answers.contract.ts';
import type { Html } from './layout.ts';
import { renderReviewMark } from './review-mark.ts';
import { showDate } from './show-date.ts';
import {
  showAction,
  showContentCount,
  showEventDate,
  showInstrument,
  showPeriod,
  showPlaces,
  UNKNOWN,
} from './show-record.ts';

const COLUMNS = [
  'Ngày',
  'Hoạt động',
  'Văn bản',
  'Các bên',
  'Địa bàn',
  'Giai đoạn',
  'Nội dung',
  'Nguồn',
] as const;
type Column = (typeof COLUMNS)[number];

/**
 * The records as a table. The roles are spelt out because on narrow screens its rows are shown as cards, which would take
 * its table semantics from it.
 */
export function renderRecordsTable(items: RecordItem[], caption: string): Html {
  return html`<table class="records" role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${COLUMNS.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}</tr></thead>
<tbody role="rowgroup">
${items.map(renderRow)}
</tbody>
</table>`;
}

function renderRow(record: RecordItem): Html {
  const cells: Record<Column, Html> = {
    Ngày: html`<span class="date">${orUnknown(showEventDate(record))}</span>`,
    'Hoạt động': html`${showAction(record)}`,
    'Văn bản': html`<a href="/records/${encodeURIComponent(record.id)}">${showInstrument(record)}</a> ${renderReviewMark(record)}`,
    'Các bên': renderList(record.parties.map(({ name }) => name)),
    'Địa bàn': renderList(showPlaces(record.parties)),
    'Giai đoạn': orUnknown(showPeriod(record)),
    'Nội dung': renderList(record.contentCounts.map(showContentCount)),
    Nguồn: renderCitation(record),
  };
  return html`<tr role="row">${COLUMNS.map((column) => html`<td role="cell" data-label="${column}"><div>${cells[column]}</div></td>`)}</tr>
`;
}

function orUnknown(shown: string): Html {
  return shown === UNKNOWN ? html`<span class="unknown">${shown}</span>` : html`${shown}`;
}

function renderList(values: string[]): Html {
  if (values.length === 0) return html`<span class="unknown">–</span>`;
  if (values.length === 1) return html`${values[0]}`;
  return html`<ul>${values.map((value) => html`<li>${value}</li>`)}</ul>`;
}

/** The article's title leads to it, if its address is one that a browser may be sent to. */
export function renderCitation({ article }: Pick<RecordItem, 'article'>): Html {
  const { title, url, source, publishedAt } = article;
  const isWeb = url !== null && /^https?:\/\//i.test(url);
  const shown = isWeb ? html`<a href="${url}" rel="noopener noreferrer">${title}</a>` : html`${title}`;
  const rest = [source, publishedAt === null ? null : showDate(publishedAt)].filter((part) => part !== null);
  return html`<span class="cite">${shown}${rest.length === 0 ? '' : ` – ${rest.join(', ')}`}</span>`;
}
