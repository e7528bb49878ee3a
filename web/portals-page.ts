import { html } from 'hono/html';
import type { PortalsAnswer } from '../shared/contracts/answers.contract.ts';
import { type Html, renderLayout } from './layout.ts';
import { showDate } from './show-date.ts';

type Portal = PortalsAnswer['items'][number];

const STATUS_WORDS: Record<Portal['status'], string> = {
  verified: 'đang theo dõi',
  unverified: 'chưa kiểm tra, chưa đọc',
  retired: 'đã ngừng',
  demo: 'trang mẫu',
};
const OUTCOME_WORDS: Record<NonNullable<Portal['lastRun']>['outcome'], string> = {
  complete: 'đọc đủ',
  partial: 'đọc được một phần',
  failed: 'không đọc được',
};

/** The sources, and how the last reading of each went. */
export function renderPortalsPage({ items }: PortalsAnswer): Html {
  return renderLayout(
    'Các nguồn tin – Kyket',
    html`<h2>Các nguồn tin</h2>
<p>Báo và cổng thông tin được đọc đều đặn. Bài không thuộc các nguồn này có thể được gửi riêng.</p>
<table><caption>${items.length.toLocaleString('vi-VN')} nguồn</caption>
<thead><tr><th scope="col">Nguồn</th><th scope="col">Địa bàn</th><th scope="col">Tình trạng</th><th scope="col">Lần đọc gần nhất</th></tr></thead>
<tbody>${items.map(renderPortal)}</tbody></table>
<p class="cite">Giờ quốc tế (UTC). <a href="/v1/portals">JSON của các nguồn tin</a></p>`,
  );
}

function renderPortal({ name, homepage, province, district, status, switchedOff, lastRun }: Portal): Html {
  const place = [district, province].filter((part) => part !== null).join(', ');
  const last =
    lastRun === null ? 'chưa đọc' : `${showDate(lastRun.startedAt)}: ${OUTCOME_WORDS[lastRun.outcome]}`;
  return html`<tr><td><a href="${homepage}" rel="noopener noreferrer">${name}</a></td><td>${place}</td><td>${switchedOff === null ? STATUS_WORDS[status] : `tạm ngừng đọc: ${switchedOff.reason}`}</td><td>${last}</td></tr>
`;
}
