import {
  escapeHtml as e,
  menuCells,
  menuItems,
  RELATED,
  relatedLinks,
  SITE_CLOCK,
  TEASER,
} from './page-junk.ts';
import type { ArticleParts } from './split-article.ts';

export type Layout = (article: ArticleParts) => string;

const page = (head: string, body: string): string =>
  `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN">\n<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">${head}</head>\n<body>\n${body}\n</body></html>`;
const wrapAll = (lines: string[], open: string, close: string): string =>
  lines.map((line) => `${open}${e(line)}${close}`).join('\n');

/** Word's paragraphs, pasted into a portal's table. */
const msoNormal: Layout = ({ title, head, body, tail }) =>
  page(
    '<title>Cổng thông tin</title><style>p.MsoNormal{margin:0}</style>',
    `<form><table width="100%"><tr>${menuCells()}</tr></table><table><tr><td width="200"><b>DANH MỤC</b><ul>${menuItems()}</ul></td><td>
<span class="tieude">${e(title)}</span>
${wrapAll(head, '<div class="ngay">', '</div>')}
${wrapAll(body, '<p class="MsoNormal" style="text-align:justify"><span style="font-size:13pt"><font face="Times New Roman"><o:p></o:p>', '</font></span></p>')}
${wrapAll(tail, '<p class="MsoNormal" align="right"><b>', '</b></p>')}
</td></tr></table></form>`,
  );

/** Everything in one cell, lines ended by breaks alone, related stories in the same cell. */
const brOnly: Layout = ({ title, head, body, tail }) =>
  page(
    `<title>${e(title)}</title>`,
    `<table><tr><td colspan="2">${SITE_CLOCK}</td></tr><tr><td valign="top"><ul>${menuItems()}</ul></td><td valign="top"><font size="4"><b>${e(title)}</b></font><br>
${head.map((line) => `${e(line)}<br>`).join('\n')}<br>
${[...body, ...tail].map((line) => `&nbsp;&nbsp;&nbsp;${e(line)}<br><br>`).join('\n')}
<b>Các tin khác:</b><br>${RELATED.map(([name, day]) => `<a href="#">- ${name}</a> (${day})<br>`).join('\n')}</td></tr></table>`,
  );

/** SharePoint: the article's parts in zones with generated ids. */
const sharePoint: Layout = ({ title, head, body, tail }) =>
  page(
    '<title>Chi tiết tin - Tin tức sự kiện</title>',
    `<div id="s4-workspace"><div class="ms-navtop"><ul>${menuItems()}</ul></div><div id="ctl00_PlaceHolderMain"><h3 class="news-title">${e(title)}</h3>
${wrapAll(head, '<span class="datetime">', '</span><br/>')}
<div class="ms-rtestate-field" id="ctl00_PlaceHolderMain_Content__ControlWrapper_RichHtmlField">${body.map((line) => `<div>${e(line)}</div><div>&#160;</div>`).join('\n')}
${wrapAll(tail, '<div style="text-align:right"><strong>', '</strong></div>')}</div>
<div class="tool"><a href="#">In trang</a> | <a href="#">Gửi email</a></div>
<div class="cactinkhac"><div class="title">Tin liên quan</div><ul>${relatedLinks()}</ul></div></div></div>`,
  );

/** Liferay: web content inside portlets. */
const liferay: Layout = ({ title, head, body, tail }) =>
  page(
    `<title>${e(title)} - Trang tin điện tử</title>`,
    `<div id="wrapper"><header id="banner"><nav><ul>${menuItems()}</ul></nav><span>${SITE_CLOCK}</span></header><div class="portlet-body"><div class="asset-full-content"><h1 class="header-title">${e(title)}</h1>
${wrapAll(head, '<div class="metadata-entry">', '</div>')}
<div class="journal-content-article">${wrapAll(body, '<p>', '</p>')}${wrapAll(tail, '<p style="text-align:right"><em>', '</em></p>')}</div></div>
<div class="asset-related"><h2>Tin mới hơn</h2><ul>${relatedLinks()}</ul></div></div></div>`,
  );

/** A newspaper's system with boxes inside the body. */
const newspaper: Layout = ({ title, head, body, tail }) => {
  const half = Math.ceil(body.length / 2);
  const paragraphs = (lines: string[]) => wrapAll(lines, '<p>', '</p>');
  return page(
    `<title>${e(title)} - Báo Mẫu</title><meta property="og:title" content="${e(title).replace(/"/g, '&quot;')}">`,
    `<div class="header"><ul>${menuItems()}</ul></div><div class="main"><div class="detail"><h1>${e(title)}</h1>${wrapAll(head, '<span class="post-date">', '</span><br>')}
<div class="social"><a href="#">Facebook</a><a href="#">Zalo</a></div><div class="detail-content">${paragraphs(body.slice(0, half))}
<div class="box-related"><ul>${relatedLinks()}</ul></div>${paragraphs(body.slice(half))}</div>${wrapAll(tail, '<p class="author"><b>', '</b></p>')}</div>
<div class="bottom"><h3>Cùng chuyên mục</h3>${RELATED.map(([name]) => `<h4><a href="#">${name}</a></h4><p>${TEASER}</p>`).join('')}</div></div>`,
  );
};

/** WordPress with sharing, tags, comments and a sidebar. */
const wordPress: Layout = ({ title, head, body, tail }) =>
  page(
    `<title>${e(title)} &#8211; Trang mẫu</title>`,
    `<div class="site"><article class="post"><header class="entry-header"><h1 class="entry-title">${e(title)}</h1>${wrapAll(head, '<div class="entry-meta">', '</div>')}</header>
<div class="entry-content">${wrapAll(body, '<p>', '</p>')}${wrapAll(tail, '<p class="has-text-align-right"><strong>', '</strong></p>')}
<div class="sharedaddy"><h3>Chia sẻ:</h3><ul><li><a href="#">Facebook</a></li><li><a href="#">Twitter</a></li></ul></div></div>
<footer class="entry-footer"><a href="#">dân vận</a>, <a href="#">phối hợp</a></footer></article>
<div id="comments"><h3>Trả lời</h3><p>Email của bạn sẽ không được hiển thị công khai.</p></div>
<aside class="widget"><h2>Bài viết mới</h2><ul>${relatedLinks()}</ul></aside></div>`,
  );

/** Joomla 1.5: nested tables, its own buttons. */
const joomla: Layout = ({ title, head, body, tail }) =>
  page(
    '<title>Trang thông tin điện tử</title>',
    `<table class="nopad"><tr valign="top"><td><table class="moduletable"><tr><th>Menu chính</th></tr><tr><td><ul>${menuItems()}</ul></td></tr></table></td><td>
<table class="contentpaneopen"><tr><td class="contentheading" width="100%">${e(title)}</td><td><a href="#"><img alt="In"></a></td></tr></table>
<table class="contentpaneopen">${wrapAll(head, '<tr><td class="createdate">', '</td></tr>')}<tr><td valign="top">${wrapAll(body, '<p align="justify">', '</p>')}${wrapAll(tail, '<p align="right"><strong>', '</strong></p>')}</td></tr></table>
<table class="blog_more"><tr><td><strong>Các tin đã đưa:</strong></td></tr><tr><td><ul>${relatedLinks()}</ul></td></tr></table></td></tr></table>`,
  );

/** A visual editor's work: words cut by inline tags, divs for paragraphs, entities for letters. */
const tornInline: Layout = ({ title, head, body, tail }) => {
  const tear = (line: string) =>
    line.replace(
      /(\S{2})(\S+ \S+)/g,
      (_, start: string, rest: string) => `${entities(start)}<span lang="VI">${entities(rest)}</span>`,
    );
  return page(
    `<title>${e(title)}</title>`,
    `<div class="menu">${menuItems()}</div><div id="content"><h2>${e(title)}</h2>${wrapAll(head, '<div><i>', '</i></div>')}
<div id="noidung">${body.map((line) => `<div style="text-align: justify;">${tear(line)}</div>`).join('<div><br></div>\n')}
${tail.map((line) => `<div style="text-align: right;"><strong>${tear(line)}</strong></div>`).join('\n')}</div></div>`,
  );
};

/** The site's name is the first heading, the summary stands apart, the imprint is long running text. */
const summaryApart: Layout = ({ title, head, body, tail }) =>
  page(
    `<title>${e(title)} | Trang Mẫu</title>`,
    `<div id="top"><h1><a href="/">TRANG MẪU</a></h1><span>${SITE_CLOCK}</span><ul>${menuItems()}</ul></div><div class="row"><div class="col-8"><h2 class="post-title">${e(title)}</h2>
${wrapAll(head, '<p class="meta">', '</p>')}<div class="sapo"><b>${e(body[0] ?? '')}</b></div><div class="related-top"><a href="#">${RELATED[0]?.[0]}</a></div>
<div class="content">${wrapAll(body.slice(1), '<p>', '</p>')}<table class="image"><tr><td><img alt=""></td></tr></table>${wrapAll(tail, '<p class="tac-gia">', '</p>')}</div></div>
<div class="col-4"><h3>Đọc nhiều</h3>${RELATED.map(([name]) => `<p><a href="#">${name}</a></p>`).join('')}</div></div>
<div id="imprint"><p>Giấy phép thiết lập trang thông tin điện tử tổng hợp do cơ quan quản lý cấp. Mọi hành vi sao chép nội dung phải được đồng ý bằng văn bản, ghi rõ nguồn và dẫn đường liên kết về bài gốc.</p></div>`,
  );

/** Each paragraph in a table row of its own, three tables deep. */
const rowPerParagraph: Layout = ({ title, head, body, tail }) =>
  page(
    '<title>UBND</title>',
    `<center><table><tr><td>${menuCells()}</td></tr><tr><td><table><tr><td><table class="tblNews"><tr><td class="NewsTitle">${e(title)}</td></tr>
${wrapAll(head, '<tr><td class="NewsDate">', '</td></tr>')}
${wrapAll(body, '<tr><td style="text-align:justify">', '</td></tr>')}
${wrapAll(tail, '<tr><td align="right">', '</td></tr>')}
<tr><td>Tin đã đưa</td></tr><tr><td><ul>${relatedLinks()}</ul></td></tr></table></td></tr></table></td></tr></table></center>`,
  );

/** More and longer text in the sidebar than in the article. */
const heavySidebar: Layout = ({ title, head, body, tail }) =>
  page(
    `<title>${e(title)}</title>`,
    `<div class="left-col">${[...RELATED, ...RELATED].map(([name]) => `<div class="item"><h4><a href="#">${name}</a></h4><div class="desc">${TEASER}</div></div>`).join('')}</div>
<div class="main-col"><div class="news-detail"><h1 class="title">${e(title)}</h1>${wrapAll(head, '<div class="date">', '</div>')}<div class="detail-text">${wrapAll(body, '<p>', '</p>')}${wrapAll(tail, '<p><strong>', '</strong></p>')}</div></div></div>`,
  );

function entities(text: string): string {
  return text.replace(/[^\x20-\x7e]|[<>&]/gu, (character) => `&#${character.codePointAt(0)};`);
}

export const OLD_PORTAL_LAYOUTS: Record<string, Layout> = {
  msoNormal,
  brOnly,
  sharePoint,
  liferay,
  newspaper,
  wordPress,
  joomla,
  tornInline,
  summaryApart,
  rowPerParagraph,
  heavySidebar,
};
