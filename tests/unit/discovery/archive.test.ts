import { describe, expect, it } from 'vitest';
import {
  findDaysNearText,
  findDaysOfAddress,
  findMonthOfSitemap,
} from '../../../shared/discovery/archive/day-span.ts';
import { findDayPage, findSitemapsInRange } from '../../../shared/discovery/archive/list-archive-pages.ts';
import { placeInRange } from '../../../shared/discovery/archive/place-in-range.ts';

const YEAR = { first: '2019-01-01', last: '2019-12-31' };
const candidateAt = (url: string, summary: string | null = null) => ({ url, title: null, summary });

describe('the days that an address names', () => {
  it.each([
    ['https://bao.vn/tin/2019/03/05/a.html', '2019-03-05', '2019-03-05'],
    ['https://bao.vn/tin/2019/3/a.html', '2019-03-01', '2019-03-31'],
    ['https://bao.vn/chinh-tri/201902/ky-ket-2437153/', '2019-02-01', '2019-02-28'],
    ['https://bao.vn/ky-ket-20190305.html', '2019-03-05', '2019-03-05'],
    ['https://bao.vn/ky-ket-20190305101500123.htm', '2019-03-05', '2019-03-05'],
  ])('of %s are %s to %s', (url, first, last) => {
    expect(findDaysOfAddress(url)).toEqual({ first, last });
  });

  it.each([
    'https://bao.vn/giai-doan-2016-2021-ky-ket-104.html',
    'https://bao.vn/nam-2022-a.html',
    'https://bao.vn/a-20221.html',
    'https://bao.vn/tin/ky-ket-201903.html',
    'https://bao.vn/ke-hoach-2019-12.html',
    'https://bao.vn/2019/02/31/a.html',
    'https://bao.vn/a.html?d=2019-03-05',
  ])('are none in %s', (url) => {
    expect(findDaysOfAddress(url)).toBeUndefined();
  });

  it.each([
    ['https://bao.vn/sitemaps/news-2019-3.xml', '2019-03-01', '2019-03-31'],
    ['https://bao.vn/sitemap_2019_02.xml.gz', '2019-02-01', '2019-02-28'],
    ['https://bao.vn/sitemap-201912.xml', '2019-12-01', '2019-12-31'],
  ])('of the sitemap %s are %s to %s', (url, first, last) => {
    expect(findMonthOfSitemap(url)).toEqual({ first, last });
  });

  it.each(['https://bao.vn/sitemap-2019.xml', 'https://bao.vn/sitemap-20193.xml', 'https://bao.vn/s1.xml'])(
    'are none in the sitemap %s',
    (url) => {
      expect(findMonthOfSitemap(url)).toBeUndefined();
    },
  );

  it('are near the ones that a teaser prints', () => {
    expect(findDaysNearText('Thứ Ba, 05/03/2019 08:30')).toEqual({ first: '2019-02-02', last: '2019-04-05' });
    expect(findDaysNearText('Văn bản 12/3/20199, 45/3/2019')).toBeUndefined();
  });
});

describe('the place of an article', () => {
  const day = (text: string) => new Date(text);
  it.each([
    ['https://bao.vn/2018/12/31/a', null, null, 'before'],
    ['https://bao.vn/201901/a-1', null, null, 'in'],
    ['https://bao.vn/2020/01/01/a', day('2019-05-05'), day('2019-05-05'), 'after'],
    ['https://bao.vn/a', null, day('2018-05-05'), 'before'],
    ['https://bao.vn/a', null, day('2019-12-31T23:00:00Z'), 'in'],
    ['https://bao.vn/a', null, day('2018-12-31T18:00:00Z'), 'in'],
    ['https://bao.vn/a', null, day('2018-12-31T16:00:00Z'), 'before'],
    ['https://bao.vn/a', null, day('2026-01-01'), 'changed-later'],
    ['https://bao.vn/a', day('2019-05-05'), day('2026-01-01'), 'in'],
    ['https://bao.vn/a', day('2020-05-05'), day('2019-05-05'), 'after'],
    ['https://bao.vn/a', day('2018-05-05'), day('2019-05-05'), 'before'],
    ['https://bao.vn/a', null, null, 'undated'],
  ] as const)('%s, published %s and changed %s, is %s', (url, publishedAt, changedAt, place) => {
    expect(placeInRange(YEAR, candidateAt(url), { publishedAt, changedAt })).toBe(place);
  });

  it('is not taken from a teaser within a month of the range, since the day may be that of the event', () => {
    expect(placeInRange(YEAR, candidateAt('https://bao.vn/a', 'Ngày 20/12/2018, hai bên ký'))).toBe('in');
    expect(placeInRange(YEAR, candidateAt('https://bao.vn/a', 'Ngày 20/11/2018, hai bên ký'))).toBe('before');
  });
});

describe('the pages of an archive', () => {
  it('come by day or by month, as their address has it', () => {
    expect(findDayPage('https://bao.vn/{yyyy}/{mm}/{dd}', '2019-02-28')).toEqual({
      url: 'https://bao.vn/2019/02/28',
      nextDay: '2019-03-01',
    });
    expect(findDayPage('https://bao.vn/?m={m}&y={yyyy}', '2019-12-15')).toEqual({
      url: 'https://bao.vn/?m=12&y=2019',
      nextDay: '2020-01-01',
    });
  });

  it('leave out the sitemaps that cannot name anything of the range', () => {
    const named = (name: string, changedAt: string | null = null) => ({
      url: `https://bao.vn/${name}.xml`,
      changedAt: changedAt === null ? null : new Date(changedAt),
    });
    const sitemaps = [
      named('news-2018-10'),
      named('news-2018-12'),
      named('news-2019-06'),
      named('news-2020-03'),
      named('categories'),
      named('old', '2018-12-30'),
      named('night', '2018-12-31T18:00:00Z'),
      named('all', '2026-01-01'),
    ];
    const found = findSitemapsInRange({ kind: 'index', sitemaps }, YEAR);
    expect(found.map((page) => 'url' in page && page.url)).toEqual(
      ['news-2018-12', 'news-2019-06', 'categories', 'night', 'all'].map(
        (name) => `https://bao.vn/${name}.xml`,
      ),
    );
  });
});
