import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findTextRejection } from '../../../shared/page/judge-text.ts';
import { readPage } from '../../../shared/page/read-page.ts';
import { findPortal } from '../../../shared/portals/index.ts';

const DEMO = join(import.meta.dirname, '../../../fixtures/portals/demo');
const SITE = JSON.parse(readFileSync(join(DEMO, 'site.json'), 'utf8'));
const EXPECTED: { articles: Record<string, { state: string; readBy: string }> } = JSON.parse(
  readFileSync(join(DEMO, 'expected.json'), 'utf8'),
);
const selectors = findPortal('demo')?.selectors ?? [];

function readDemo(path: string, layouts = selectors) {
  const { file, contentType } = SITE.routes[path];
  return readPage(readFileSync(join(DEMO, file)), {
    url: `http://demo.kyket.test${path}`,
    contentType,
    selectors: layouts,
  });
}

const page = (body: string, head = '') =>
  new TextEncoder().encode(
    `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`,
  );
const PARAGRAPH =
  '<p>Chiều 29-4, Ban Dân vận Huyện ủy và UBND huyện ký kết chương trình phối hợp về công tác dân vận chính quyền, với những việc cụ thể cho từng cơ quan, từng xã và từng thời điểm trong năm.</p>';

describe('pages of the demo portal', () => {
  it.each(Object.entries(EXPECTED.articles))('%s is read as expected', (path, { state, readBy }) => {
    const read = readDemo(path);
    expect(read.emptyReason).toBeNull();
    expect(read.readBy).toBe(readBy);
    const rejected = state === 'too-short' || state === 'not-vietnamese' ? state : undefined;
    expect(findTextRejection(read.text, read.bodyWords)?.code).toBe(rejected);
  });

  it('give the same words with and without selectors', () => {
    const newspaper = Object.keys(EXPECTED.articles).filter((path) => path.startsWith('/tin-tuc/'));
    const bare = (text: string) => text.replace(/ \d+ lượt xem/g, '');
    for (const path of newspaper) {
      expect(bare(readDemo(path, []).text), path).toBe(readDemo(path).text);
      expect(readDemo(path, []).title, path).toBe(readDemo(path).title);
    }
  });

  it('keep dateline, captions and byline, and lose teasers, the clock of the site and its menu', () => {
    const { text } = readDemo('/tin-tuc/dak-doa-ky-ket-hai-chuong-trinh-phoi-hop-post101.html');
    expect(text.startsWith('Chủ Nhật, 01/05/2022, 10:30 [GMT+7]\n\n(DEMO)- Chiều 29-4')).toBe(true);
    expect(text.endsWith('\n\nMINH HỌA')).toBe(true);
    expect(text.match(/Ảnh: Minh Họa/g)).toHaveLength(2);
    for (const junk of ['Tin liên quan', 'bóng đá', '04/12/2023', 'Chia sẻ', 'RSS'])
      expect(text).not.toContain(junk);
  });

  it('keep what the foot of an old portal says of date and place, and take the headline from its mark', () => {
    const { title, text } = readDemo('/Pages/chi-tiet-tin-102.html');
    expect(title).toMatch(/^UBND HUYỆN VÀ BAN DÂN VẬN HUYỆN ỦY KÝ KẾT/);
    expect(text).toContain('\n\n( Ngày 29 tháng 05 năm 2017 )\n\n');
    expect(text).toContain('\nĐịa chỉ: thị trấn Đông Hưng, tỉnh Thái Bình');
    for (const junk of ['Các tin khác', 'giao ước', 'Cơ cấu tổ chức', 'Lượt truy cập'])
      expect(text).not.toContain(junk);
  });

  it('are read in windows-1258 where their markup says so', () => {
    const read = readDemo('/Pages/chi-tiet-tin-105.html');
    expect(read.charset).toBe('windows-1258');
    expect(read.title).toBe(
      'Họp đánh giá Quy chế phối hợp giữa UBND huyện với Ủy ban MTTQ Việt Nam huyện năm 2016',
    );
    expect(read.text.startsWith('Cập nhật lúc: 02:25 20/02/2017')).toBe(true);
  });

  it('tell their time only where the markup does', () => {
    expect(readDemo('/tin-tuc/tong-ket-2016-2021-ky-ket-2022-2026-post104.html').publishedAt).toBe(
      '2022-04-05T19:07:00+07:00',
    );
    expect(readDemo('/Pages/chi-tiet-tin-102.html').publishedAt).toBeNull();
  });
});

describe('dated selectors', () => {
  const old = { from: '2016-01-01', title: '.cu', body: '#noidung', remove: [] };
  const next = { from: '2022-06-01', title: '.moi', body: '.detail', publishedAt: 'time', remove: ['.box'] };
  const oldPage = page(
    `<div class="cu">Bài cũ</div><div id="noidung">${PARAGRAPH}</div><div>Thân trang</div>`,
  );

  it('read a page by the layout that fits it, the newest first', () => {
    const newPage = page(
      `<h2 class="moi">Bài mới</h2><time datetime="2022-07-01T08:00:00Z">1/7</time><div class="detail">${PARAGRAPH}<p class="box">Quảng cáo</p></div>`,
    );
    expect(readPage(newPage, { selectors: [old, next] })).toMatchObject({
      title: 'Bài mới',
      layoutFrom: '2022-06-01',
      publishedAt: '2022-07-01T15:00:00+07:00',
    });
    expect(readPage(newPage, { selectors: [old, next] }).text).not.toContain('Quảng cáo');
    expect(readPage(oldPage, { selectors: [old, next] })).toMatchObject({
      title: 'Bài cũ',
      layoutFrom: '2016-01-01',
    });
  });

  it('fall back to reader mode and say so when no layout fits', () => {
    const read = readPage(page(`<article>${PARAGRAPH.repeat(3)}</article>`), { selectors: [old, next] });
    expect(read.readBy).toBe('reader');
    const missed = ['body', 'title', 'publishedAt'].map((field) => `selector-missed: ${field}`);
    expect(read.problems).toEqual(['no-layout-fits', ...missed]);
    expect(read.text).toContain('Chiều 29-4');
  });

  it('say which field they missed', () => {
    const read = readPage(page(`<div class="detail">${PARAGRAPH}</div>`), { selectors: [next] });
    expect(read.problems).toEqual(['selector-missed: title', 'selector-missed: publishedAt']);
  });

  it('survive a selector that is no CSS', () => {
    const broken = { from: '2020-01-01', title: ':::', body: '#noidung', remove: ['>>>'] };
    expect(readPage(oldPage, { selectors: [broken] })).toMatchObject({
      readBy: 'selectors',
      layoutFrom: '2020-01-01',
    });
  });
});
