import { describe, expect, it } from 'vitest';
import { viewArticle } from '../../../shared/extraction/engine/view-article.ts';
import { findOrganisations } from '../../../shared/extraction/parties/find-organisations.ts';

function organisationsOf(text: string, { title = 'Tin', url = null as string | null } = {}) {
  return findOrganisations(viewArticle({ title, text, url })).map((mention) => ({
    ...mention,
    ...mention.value,
  }));
}

const find = (found: ReturnType<typeof organisationsOf>, name: string) =>
  found.find((one) => one.value.name === name)?.value;

describe('places of organisations', () => {
  it('come from the page’s address where nothing else tells them, and say so', () => {
    const [body] = organisationsOf('Công an tỉnh ký kết quy chế phối hợp.', {
      url: 'https://baothaibinh.com.vn/1',
    });
    expect(body?.value).toMatchObject({ level: 'province', province: 'Thái Bình', provinceCode: '34' });
    expect(body?.details).toContainEqual(expect.objectContaining({ field: 'province', inferredFrom: 'url' }));
  });

  it('are never told by a table alone', () => {
    const [body] = organisationsOf('Huyện ủy Đak Đoa ký kết quy chế phối hợp.');
    expect(body?.value).toMatchObject({ level: 'district', district: 'Đak Đoa', province: null });
  });

  it('resolve a namesake by the province that the article names', () => {
    const found = organisationsOf('Huyện ủy Châu Thành (tỉnh An Giang) và Huyện ủy Chợ Mới ký kết quy chế.');
    expect(find(found, 'Huyện ủy Châu Thành')).toMatchObject({ province: 'An Giang', districtCode: '892' });
    expect(find(found, 'Huyện ủy Chợ Mới')).toMatchObject({ province: 'An Giang', districtCode: '893' });
  });

  it('give a reason where several told provinces have the unit', () => {
    const found = organisationsOf('Tỉnh An Giang và tỉnh Long An họp. Huyện ủy Châu Thành ký kết quy chế.');
    const body = found.find(({ name }) => name === 'Huyện ủy Châu Thành');
    expect(body?.reasons).toEqual(['place-ambiguous']);
    expect(body?.districtCode).toBeNull();
  });

  it('take no person’s name for a place', () => {
    const found = organisationsOf(
      'Trưởng Công an xã Hứa Quốc Dũng và Võ Đại Huế dự lễ ở xã Đạ Tẻh 3, tỉnh Lâm Đồng.',
    );
    expect(found.map(({ commune }) => commune)).not.toContain('Hứa Quốc Dũng');
    expect(found.map(({ province }) => province)).not.toContain('Huế');
  });

  it('follow the map of the day: since July 2025 a province’s new code, and no district', () => {
    const [body] = organisationsOf('Sáng 5/12/2025, Công an xã Lộc Thành (tỉnh Đồng Nai) ký quy chế.');
    expect(body?.value).toMatchObject({
      commune: 'Lộc Thành',
      communeCode: '25294',
      district: null,
      provinceCode: '75',
    });
  });

  it('go to posts that are said to stand there', () => {
    const found = organisationsOf(
      'Công an xã Lộc Thành và Đồn Biên phòng Lộc Thịnh đứng chân trên địa bàn xã ký quy chế ngày 5/12/2025.',
    );
    expect(find(found, 'Đồn Biên phòng Lộc Thịnh')).toMatchObject({ level: null, commune: 'Lộc Thành' });
  });
});

describe('one body under several names', () => {
  it('a short form takes level and place of the full one', () => {
    const found = organisationsOf('Ban Dân vận Huyện ủy Đak Đoa (tỉnh Gia Lai) họp. Ban Dân vận kết luận.');
    expect(find(found, 'Ban Dân vận')).toMatchObject({
      level: 'district',
      district: 'Đak Đoa',
      province: 'Gia Lai',
    });
  });

  it('a counted group stands for the bodies named before it', () => {
    const found = organisationsOf(
      'Đồn Biên phòng Cửa Đại và Đồn Biên phòng Cù Lao Chàm họp. Hội Nông dân ký với 2 đồn biên phòng nói trên.',
    );
    expect(found.filter(({ type }) => type === 'border_guard')).toHaveLength(4);
    expect(found.every(({ collective }) => !collective)).toBe(true);
  });
});

describe('robustness', () => {
  it.each([
    'Ban Dân vận Huyện ủy, ',
    'Đảng ủy ',
    'xã, phường, ',
    'Ban Dân vận (',
    'Tin, ảnh: ANH HUY\n',
    '“Công an ',
  ])(
    'reads 120 KB of “%s” in time',
    (piece) => {
      const text = piece.repeat(Math.ceil(120_000 / piece.length));
      const view = viewArticle({ title: 'Tin', text });
      const start = performance.now();
      findOrganisations(view);
      expect(performance.now() - start).toBeLessThan(8000);
    },
    20_000,
  );
});
