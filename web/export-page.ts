import { html } from 'hono/html';
import type { ExportAnswer } from '../shared/contracts/export.contract.ts';
import { type Html, renderLayout } from './layout.ts';
import { showMegabytes } from './show-megabytes.ts';

const WAITING = html`<h2>Đang chuẩn bị tệp</h2>
<p role="status">Kết quả lớn nên được ghi ra tệp, thường mất chưa đến một phút. Trang này tự tải lại.</p>`;

/** The page that waits for the file of a large view: who serves it has it loaded again. */
export function renderExportPage({ file }: ExportAnswer): Html {
  const title = 'Tải kết quả – Kyket';
  if (file === null) return renderLayout(title, WAITING);
  return renderLayout(
    title,
    html`<h2>Tệp đã sẵn sàng</h2>
<p><a href="${file.url}">Tải tệp</a> (${file.rows.toLocaleString('vi-VN')} dòng, ${showMegabytes(file.bytes)} MB)</p>
<p class="cite">SHA-256: ${file.sha256}</p>
<p class="hint">Liên kết có hạn mười lăm phút; hãy tải lại trang này để có liên kết mới.</p>`,
  );
}
