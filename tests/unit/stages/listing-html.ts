/** One link of a listing: path and headline. */
export type Listed = [path: string, title: string];

/** Two that the prefilter keeps and one that it leaves out. */
export const ARTICLES: Listed[] = [
  ['/tin/a-1.html', 'Ban Dân vận và Công an huyện ký kết chương trình'],
  ['/tin/b-2.html', 'Sơ kết quy chế phối hợp giữa các đơn vị'],
  ['/tin/c-3.html', 'Nhà vườn tất bật chăm hoa đón Tết'],
];

/** @param next address of the following page */
export function listingHtml(articles: Listed[], next?: string): string {
  const links = articles.map(([path, title]) => `<li><a href="${path}">${title}</a></li>`).join('');
  return `<html><body><ul>${links}</ul>${next ? `<a rel="next" href="${next}">Trang sau</a>` : ''}</body></html>`;
}

/** Articles `from` to `to`, all of which the prefilter keeps. */
export function numbered(from: number, to: number): Listed[] {
  return Array.from(
    { length: to - from + 1 },
    (_, i): Listed => [`/tin/${from + i}.html`, `Hai đơn vị ký kết quy chế số ${from + i}`],
  );
}
