import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PortalDefinition } from '../../../shared/contracts/portal.contract.ts';

/** What an article is about, and so what must become of its address. */
export type Subject = 'signing' | 'contract' | 'weather';

export interface SimulatedArticle {
  host: string;
  path: string;
  title: string;
  subject: Subject;
  publishedAt: Date;
  body: string;
}

/** How a site behaves; every one of these is a trait of real sites. */
export type Temper =
  | 'plain'
  | 'answers-304'
  | 'empty-for-an-evening'
  | 'asks-to-wait'
  | 'fails-first'
  | 'hangs-first'
  | 'changes-layout'
  | 'lies-in-its-feed'
  | 'copies-the-first-site'
  | 'hides-pages'
  | 'corrects-itself';

export const TEMPERS: Temper[] = [
  'plain',
  'answers-304',
  'empty-for-an-evening',
  'asks-to-wait',
  'fails-first',
  'hangs-first',
  'changes-layout',
  'lies-in-its-feed',
  'copies-the-first-site',
  'hides-pages',
  'corrects-itself',
];

export const CORRECTED_PATH = '/tin/10-9.html';

const HOUR_MS = 3_600_000;
export const WEEK_START = new Date('2026-03-02T00:00:00.000Z');
export const DAYS = 7;
const LISTED = 8;
const ARTICLES_A_DAY = 3;
const PLACES = [
  'An Bình',
  'Bình Hòa',
  'Cẩm Sơn',
  'Đại Lâm',
  'Hà Trung',
  'Kim Sơn',
  'Lâm Thao',
  'Mỹ Lộc',
  'Nam Đông',
  'Phú Lương',
  'Quế Sơn',
];

const OLD_LAYOUT = { from: '2020-01-01', title: 'article h1', body: 'article' };

export function hostOf(temper: Temper): string {
  return `${temper}.test`;
}

export function portalOf(temper: Temper): PortalDefinition {
  const home = `http://${hostOf(temper)}/`;
  const usesFeed = temper === 'answers-304' || temper === 'lies-in-its-feed';
  return {
    id: temper,
    name: `Báo ${temper}`,
    homepage: home,
    family: 'newspaper',
    province: null,
    district: null,
    feeds: usesFeed ? [`${home}rss.xml`] : [],
    listings: usesFeed ? [] : [{ url: home }],
    schedule: { everyMinutes: 180, jitterMinutes: 0 },
    expectedVolume: { min: 1, max: 50 },
    licence: 'test',
    status: 'demo',
    ...(temper === 'changes-layout' && { selectors: [OLD_LAYOUT] }),
  };
}

/** A week of eleven sites: three articles a day each, spread over the day. */
export function writeArticles(): SimulatedArticle[] {
  return TEMPERS.flatMap((temper, site) =>
    Array.from({ length: DAYS * ARTICLES_A_DAY }, (_, i) => writeArticle(temper, site, i)),
  );
}

function writeArticle(temper: Temper, site: number, i: number): SimulatedArticle {
  // A copy has the words of the first site, under its own address.
  const source = temper === 'copies-the-first-site' ? 0 : site;
  const publishedAt = new Date(
    WEEK_START.getTime() + (i / ARTICLES_A_DAY) * 24 * HOUR_MS + (site + 1) * 600_000,
  );
  const subject: Subject = (['signing', 'contract', 'weather'] as const)[i % ARTICLES_A_DAY] ?? 'signing';
  const { title, body } = tell(subject, PLACES[source] ?? '', i);
  return { host: hostOf(temper), path: `/tin/${site}-${i}.html`, title, subject, publishedAt, body };
}

function tell(subject: Subject, place: string, i: number): { title: string; body: string } {
  const day = 2 + Math.floor(i / ARTICLES_A_DAY);
  const filler =
    `Buổi làm việc thứ ${i + 1} trong tháng có mặt cán bộ các phòng, ban và nhân dân trong vùng. `.repeat(6);
  switch (subject) {
    case 'signing':
      return {
        title: `${place}: Ban Dân vận và Công an huyện ký kết chương trình phối hợp (kỳ ${i})`,
        body: `Sáng ${day}/3/2026, Ban Dân vận Huyện ủy ${place} và Công an huyện ${place} tổ chức lễ ký kết chương trình phối hợp công tác dân vận giai đoạn 2026-2030. Hai đơn vị thống nhất ${(i % 8) + 3} nội dung phối hợp. ${filler}`,
      };
    case 'contract':
      return {
        title: `Công an xã ${place} phối hợp tuyên truyền an toàn giao thông (đợt ${i})`,
        body: `Ngày ${day}/3/2026, Công an xã ${place} phối hợp nhà trường tuyên truyền pháp luật về giao thông cho học sinh. ${filler}`,
      };
    case 'weather':
      return {
        title: `Dự báo thời tiết vùng ${place}: trời rét, mưa nhỏ (bản ${i})`,
        body: `Trời rét. ${filler}`,
      };
  }
}

/** The eleven sites on one loopback port, told apart by their host names, at the time that `now` tells. */
export async function startSimulatedWeb(articles: SimulatedArticle[], now: () => Date) {
  const tries = new Map<string, number>();
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').split(':')[0] ?? '';
    const url = `${host}${request.url}`;
    tries.set(url, (tries.get(url) ?? 0) + 1);
    const temper = TEMPERS.find((each) => hostOf(each) === host);
    if (!temper) return void response.writeHead(404).end();
    const published = articles
      .filter((each) => each.host === host && each.publishedAt <= now())
      .map((each) => correct(each, temper, now()));
    answer({ temper, request, response, published, now: now(), tryNumber: tries.get(url) ?? 1 });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    /** How often each `host/path` was asked for. */
    tries,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A day later, the editors find the period wrong in the article that they have just printed. */
function correct(article: SimulatedArticle, temper: Temper, now: Date): SimulatedArticle {
  if (temper !== 'corrects-itself' || article.path !== CORRECTED_PATH || now < atHour(4, 0)) return article;
  const body = article.body.replace('2026-2030', '2026-2031');
  return { ...article, title: `${article.title} - đính chính`, body };
}

interface Asked {
  temper: Temper;
  request: IncomingMessage;
  response: ServerResponse;
  published: SimulatedArticle[];
  now: Date;
  tryNumber: number;
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };

function answer(asked: Asked): void {
  const { temper, request, response, published } = asked;
  const path = request.url ?? '/';
  if (path === '/robots.txt') {
    const rules = temper === 'hides-pages' ? 'User-agent: *\nDisallow: /tin/9-0.html\n' : '';
    response.writeHead(200, { 'content-type': 'text/plain' }).end(rules);
  } else if (path === '/' || path === '/rss.xml') {
    answerListing(asked, published.slice(-LISTED).reverse());
  } else {
    const article = published.find((each) => each.path === path.split('?')[0]);
    if (article) answerArticle(asked, article);
    else response.writeHead(404).end();
  }
}

function answerListing({ temper, request, response, now }: Asked, listed: SimulatedArticle[]): void {
  if (request.url === '/rss.xml') {
    const lies =
      temper === 'lies-in-its-feed'
        ? '<item><title>Ký kết quy chế đã bị gỡ</title><link>/tin/go.html</link></item>'
        : '';
    const tracking = temper === 'lies-in-its-feed' ? `?utm_source=rss${now.getUTCDate()}` : '';
    const items = listed.map(
      ({ title, path }) => `<item><title>${title}</title><link>${path}${tracking}</link></item>`,
    );
    const etag = `"${listed[0]?.path}"`;
    const isKnown = temper === 'answers-304' && request.headers['if-none-match'] === etag;
    response.writeHead(isKnown ? 304 : 200, { 'content-type': 'application/rss+xml', etag });
    response.end(
      isKnown
        ? ''
        : `\n<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>${items.join('')}${lies}</channel></rss>`,
    );
    return;
  }
  const isEmpty = temper === 'empty-for-an-evening' && now >= atHour(3, 12) && now < atHour(3, 15);
  const links = isEmpty ? [] : listed.map(({ title, path }) => `<li><a href="${path}">${title}</a></li>`);
  response.writeHead(200, HTML).end(`<html><body><ul>${links.join('')}</ul></body></html>`);
}

function answerArticle({ temper, response, now, tryNumber }: Asked, article: SimulatedArticle): void {
  if (temper === 'fails-first' && tryNumber === 1) return void response.writeHead(500).end();
  // Each costs the real time that a page may take.
  if (temper === 'hangs-first' && tryNumber === 1 && /-[03]\.html$/.test(article.path)) return;
  if (temper === 'asks-to-wait' && tryNumber === 1)
    return void response.writeHead(429, { 'retry-after': '14400' }).end();
  if (temper === 'hides-pages' && article.path.endsWith('-3.html')) return void response.writeHead(410).end();
  if (temper === 'hides-pages' && article.path.endsWith('-6.html')) {
    return void response
      .writeHead(200, HTML)
      .end('<html><script>document.cookie="a=1";location.reload()</script></html>');
  }
  const isNew = temper === 'changes-layout' && now >= atHour(3, 6);
  const paragraphs = article.body
    .split('. ')
    .map((sentence) => (isNew ? `<div>${sentence}.</div>` : `<p>${sentence}.</p>`));
  const day = article.publishedAt.toISOString().slice(0, 10).split('-').reverse().join('/');
  const html = isNew
    ? `<table><tr><td><b>${article.title}</b></td></tr><tr><td><i>${day} 08:00</i></td></tr><tr><td>${paragraphs.join('')}</td></tr></table>`
    : `<article><h1>${article.title}</h1><p>${day} 08:00</p>${paragraphs.join('')}</article>`;
  response
    .writeHead(200, HTML)
    .end(`<html><head><title>${article.title}</title></head><body>${html}</body></html>`);
}

function atHour(day: number, hour: number): Date {
  return new Date(WEEK_START.getTime() + (day * 24 + hour) * HOUR_MS);
}
