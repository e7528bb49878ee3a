import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findPrefilterWord } from '../../../shared/discovery/keyword-prefilter.ts';

interface GoldCase {
  id: string;
  input: { title: string; text: string; url: string | null };
  expect: { relevant: boolean };
}

const FOLDER = new URL('../../../fixtures/gold/', import.meta.url);
const relevantCases = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name): GoldCase => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')))
  .filter((gold) => gold.expect.relevant);

function keeps(
  title: string | null,
  summary: string | null = null,
  url = 'https://bao.example/1.html',
): boolean {
  return findPrefilterWord({ title, summary, url }) !== undefined;
}

describe('the keyword prefilter', () => {
  it('has the gold cases to be measured on', () => {
    expect(relevantCases.length).toBeGreaterThan(55);
  });

  it.each(relevantCases.map((gold) => [gold.input.title]))(
    'keeps the relevant article %s by its headline alone',
    (title) => {
      expect(keeps(title)).toBe(true);
    },
  );

  it.each([
    ['without diacritics', 'Ky ket chuong trinh phoi hop'],
    ['in capitals', 'LỄ KÝ KẾT QUY CHẾ PHỐI HỢP'],
    ['decomposed', 'Lễ ký kết'.normalize('NFD')],
    ['with old tone placement', 'Toà án nhân dân và Viện Kiểm sát ký quy chế'],
  ])('reads headlines written %s', (_how, title) => {
    expect(keeps(title)).toBe(true);
  });

  it('reads the summary and the address where the headline tells nothing', () => {
    expect(keeps('Vì một mùa xuân yên vui', 'Hai đơn vị vừa ký kết chương trình phối hợp.')).toBe(true);
    expect(
      keeps('Vì một mùa xuân yên vui', null, 'https://bao.example/ky-ket-quy-che-phoi-hop-12.html'),
    ).toBe(true);
    expect(
      keeps(
        null,
        null,
        'https://bao.example/tin/k%C3%BD-k%E1%BA%BFt-quy-ch%E1%BA%BF-ph%E1%BB%91i-h%E1%BB%A3p',
      ),
    ).toBe(true);
  });

  it('keeps what tells nothing', () => {
    expect(keeps(null, null, 'https://bao.example/default.aspx?id=12')).toBe(true);
    expect(keeps('Xem', null, 'https://bao.example/12.html')).toBe(true);
  });

  it.each([
    'Giá vàng hôm nay tăng mạnh trở lại',
    'Dự báo thời tiết: miền Bắc trời rét, có mưa nhỏ',
    'Đội tuyển bóng chuyền nữ giành ngôi vô địch',
    'Xổ số miền Trung: kết quả quay thưởng tối qua',
    'Cách nấu món canh chua cá lóc ngon tại nhà',
    'Ca sĩ ra mắt sản phẩm âm nhạc mới đầu năm',
    'Xe tải va chạm xe máy, một người bị thương',
    'Nhà vườn tất bật chăm hoa đón Tết',
  ])('leaves out %s', (title) => {
    expect(keeps(title)).toBe(false);
  });

  it('does not hear words inside other words', () => {
    expect(keeps('Nhiều mặt hàng giảm giá cuối tuần')).toBe(false);
  });
});
