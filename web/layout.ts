import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { PAGE_STYLE } from './page-style.ts';

/** Markup in which everything that came from outside is escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What every page leads to. */
const SECTIONS = [
  { path: '/', name: 'Bản ghi' },
  { path: '/programmes', name: 'Chương trình' },
  { path: '/releases', name: 'Bản phát hành' },
  { path: '/portals', name: 'Nguồn tin' },
  { path: '/docs', name: 'Tài liệu API' },
];

/** The frame of every page. */
export function renderLayout(title: string, content: Html): Html {
  // Raw is right here alone: the style is ours, and its hash is in the policy.
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${raw(PAGE_STYLE)}</style>
</head>
<body>
<a class="skip" href="#content">Đến nội dung chính</a>
<header>
<h1><a href="/">Kyket</a></h1>
<p>Sổ theo dõi việc ký kết phối hợp giữa các cơ quan, tổ chức ở Việt Nam, lấy từ báo chí địa phương</p>
<nav aria-label="Các phần của sổ"><ul>${SECTIONS.map(({ path, name }) => html`<li><a href="${path}">${name}</a></li>`)}</ul></nav>
</header>
<main id="content">
${content}
</main>
<footer>
<p>Giá trị trong sổ do máy đọc từ bài báo; mỗi giá trị đều kèm câu chữ làm bằng chứng. Hãy xem bằng chứng và bài gốc trước khi trích dẫn.</p>
<p><a href="/v1/records.atom">Tin mới (Atom)</a></p>
</footer>
</body>
</html>`;
}
