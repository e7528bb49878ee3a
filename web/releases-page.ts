import { html } from 'hono/html';
import type { ReleaseAnswer, ReleasesAnswer } from '../shared/contracts/release.contract.ts';
import { type Html, renderLayout } from './layout.ts';
import { showDate } from './show-date.ts';
import { showMegabytes } from './show-megabytes.ts';

/** The releases of the whole register, newest first, with their files. */
export function renderReleasesPage({ items }: ReleasesAnswer): Html {
  return renderLayout(
    'Các bản phát hành – Kyket',
    html`<h2>Các bản phát hành</h2>
<p>Mỗi bản là toàn bộ sổ tại một thời điểm và không đổi về sau: hãy trích dẫn theo số hiệu của bản. Muốn tải kết quả của riêng một phép lọc, dùng liên kết CSV dưới <a href="/">danh sách bản ghi</a>.</p>
${items.length === 0 ? html`<p>Chưa có bản phát hành nào.</p>` : items.map(renderRelease)}
<p class="cite"><a href="/v1/releases">JSON của các bản phát hành</a></p>`,
  );
}

function renderRelease({ version, createdAt, counts, files, withdrawnAt }: ReleaseAnswer): Html {
  const { articles, records, programmes } = counts;
  const numbers = [
    `${records.toLocaleString('vi-VN')} bản ghi`,
    `${programmes.toLocaleString('vi-VN')} chương trình`,
    `${articles.toLocaleString('vi-VN')} bài viết`,
  ];
  return html`<section><h3>Bản ${version}</h3>
<p>${showDate(createdAt)} (giờ quốc tế): ${numbers.join(', ')}.</p>
${
  withdrawnAt === null
    ? html`<ul>${files.map(({ name, url, bytes }) => html`<li><a href="${url}">${name}</a> (${showMegabytes(bytes)} MB)</li>`)}</ul>`
    : html`<p>Đã thu hồi ngày ${showDate(withdrawnAt)}, vì một bài viết trong đó bị rút.</p>`
}</section>
`;
}
