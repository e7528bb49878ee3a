import { html } from 'hono/html';
import type { RecordItem } from '../shared/contracts/answers.contract.ts';
import type { Html } from './layout.ts';
import { renderTable } from './list-table.ts';
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

/** The records as a table; each leads to its evidence. */
export function renderRecordsTable(items: RecordItem[], caption: string): Html {
  return renderTable(COLUMNS, items.map(renderCells), caption);
}

function renderCells(record: RecordItem): Record<Column, Html | string | string[]> {
  const day = showEventDate(record);
  return {
    Ngày: day === UNKNOWN ? day : html`<span class="date">${day}</span>`,
    'Hoạt động': showAction(record),
    'Văn bản': html`<a href="/records/${encodeURIComponent(record.id)}">${showInstrument(record)}</a> ${renderReviewMark(record)}`,
    'Các bên': record.parties.map(({ name }) => name),
    'Địa bàn': showPlaces(record.parties),
    'Giai đoạn': showPeriod(record),
    'Nội dung': record.contentCounts.map(showContentCount),
    Nguồn: renderCitation(record),
  };
}

/** The article's title leads to it, if its address is one that a browser may be sent to. */
export function renderCitation({ article }: Pick<RecordItem, 'article'>): Html {
  const { title, url, source, publishedAt } = article;
  const isWeb = url !== null && /^https?:\/\//i.test(url);
  const shown = isWeb ? html`<a href="${url}" rel="noopener noreferrer">${title}</a>` : html`${title}`;
  const rest = [source, publishedAt === null ? null : showDate(publishedAt)].filter((part) => part !== null);
  return html`<span class="cite">${shown}${rest.length === 0 ? '' : ` – ${rest.join(', ')}`}</span>`;
}
