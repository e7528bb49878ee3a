import type { PortalFile } from './families.ts';

/** The small news site of fixtures/portals/demo, which only the local runtime serves and maps to this host name. */
export const demo: PortalFile = {
  id: 'demo',
  name: 'Trang tin Kyket (minh họa)',
  homepage: 'http://demo.kyket.test/',
  family: 'newspaper',
  province: null,
  district: null,
  feeds: ['http://demo.kyket.test/rss.xml'],
  listings: [{ url: 'http://demo.kyket.test/tin-tuc/', links: 'ul.news-list a.news-link' }],
  selectors: [
    {
      from: '2016-01-01',
      title: 'h1.article-title',
      body: 'div.article-body',
      author: 'p.article-author',
      publishedAt: '.article-time',
      remove: ['.related-news', '.share-tools'],
    },
  ],
  schedule: { everyMinutes: 30, jitterMinutes: 0 },
  expectedVolume: { min: 6, max: 60 },
  // Two of its seven pages are there to be refused: one is too short, one is no Vietnamese.
  expectedShares: { body: 0.6 },
  licence: 'MIT: written for this project, with demonstration names',
  status: 'demo',
};
