import { describe, expect, it } from 'vitest';
import { findCommunes } from '../../../shared/places/find-commune.ts';
import { findDistricts } from '../../../shared/places/find-district.ts';
import { eraOf, findProvince, isCentralCity } from '../../../shared/places/find-province.ts';
import { findProvinceOfAddress } from '../../../shared/places/find-province-of-address.ts';
import { foldPlaceName, spellPlaceName } from '../../../shared/places/fold-place-name.ts';

describe('place names', () => {
  it('are one under every spelling of Đắk and every tone placement', () => {
    const names = ['Đắk Lắk', 'Đăk Lăk', 'Đak Lak', 'ĐẮC LẮC', 'Đắc Lắk'];
    expect(new Set(names.map(foldPlaceName)).size).toBe(1);
    expect(findProvince('Đắc Lắc', 'before-2025-07')?.code).toBe('66');
    expect(findDistricts('Đak Đoa')).toEqual(findDistricts('Đăk Đoa'));
    expect(findProvince('Hoà Bình', 'before-2025-07')?.name).toBe('Hòa Bình');
    expect(foldPlaceName('Qui Nhơn')).toBe(foldPlaceName('Quy Nhơn'));
  });

  it('keep tones apart where spelling matters, wherever the tone mark stands', () => {
    expect(spellPlaceName('Hoà Bình')).toBe(spellPlaceName('Hòa Bình'));
    expect(spellPlaceName('Lộc Thành')).not.toBe(spellPlaceName('Lộc Thạnh'));
  });
});

describe('provinces then and now', () => {
  it('tells the province that a former one belongs to', () => {
    expect(findProvince('Bình Định', 'before-2025-07')?.now).toEqual({ code: '52', name: 'Gia Lai' });
    expect(findProvince('Hà Tây', 'before-2025-07')?.now.name).toBe('Hà Nội');
  });

  it('knows the codes of both maps for a name that stands in both', () => {
    expect(findProvince('Lào Cai', 'before-2025-07')?.code).toBe('10');
    expect(findProvince('Lào Cai', 'since-2025-07')?.code).toBe('15');
    expect(findProvince('Huế', 'since-2025-07')?.code).toBe('46');
  });

  it('finds a former province in a text of today, and none under a made-up name', () => {
    expect(findProvince('Bình Phước', 'since-2025-07')?.now.name).toBe('Đồng Nai');
    expect(findProvince('Tân Phước Khánh', 'since-2025-07')).toBeUndefined();
  });

  it('turns the map on 1 July 2025', () => {
    expect(eraOf('2025-06-30')).toBe('before-2025-07');
    expect(eraOf('2025-07-01')).toBe('since-2025-07');
    expect(eraOf(undefined)).toBe('before-2025-07');
  });

  it('tells a city of the central government from a district’s city by name and day', () => {
    expect(isCentralCity('Huế', '2024-12-31')).toBe(false);
    expect(isCentralCity('Huế', '2025-01-01')).toBe(true);
    expect(isCentralCity('TP.HCM', '2019-01-01') || isCentralCity('HCM', '2019-01-01')).toBe(true);
    expect(isCentralCity('Pleiku', '2019-01-01')).toBe(false);
  });
});

describe('districts and communes', () => {
  it('gives every namesake, never one of them', () => {
    expect(findDistricts('Châu Thành').length).toBeGreaterThanOrEqual(8);
    expect(new Set(findDistricts('Kỳ Sơn').map(({ provinceCode }) => provinceCode))).toEqual(
      new Set(['17', '40']),
    );
  });

  it('knows numbered units and districts of the past', () => {
    expect(findDistricts('Quận 3').map(({ code }) => code)).toEqual(['770']);
    expect(findDistricts('Hoành Bồ')[0]).toMatchObject({ provinceCode: '22', until: '2020-01-01' });
  });

  it('keeps the communes of both maps apart', () => {
    expect(findCommunes('Đạ Tẻh 3', 'since-2025-07')).toHaveLength(1);
    expect(findCommunes('Đạ Tẻh 3', 'before-2025-07')).toHaveLength(0);
    expect(findCommunes('Ia Dêr', 'before-2025-07')[0]).toMatchObject({
      districtCode: '628',
      provinceCode: '64',
    });
  });
});

describe('the province of an address', () => {
  it.each([
    ['https://baothaibinh.com.vn/tin/1', 'Thái Bình'],
    ['https://hamtan.binhthuan.dcs.vn/tin', 'Bình Thuận'],
    ['http://baobariavungtau.com.vn/x', 'Bà Rịa - Vũng Tàu'],
    ['https://www.quangtri.gov.vn/', 'Quảng Trị'],
  ])('%s tells %s', (url, province) => {
    expect(findProvinceOfAddress(url, 'before-2025-07')?.province).toBe(province);
  });

  it('comes from the host alone', () => {
    expect(findProvinceOfAddress('https://vov.vn/tin/quang-tri-ky-ket', 'before-2025-07')).toBeUndefined();
    expect(findProvinceOfAddress(undefined, 'before-2025-07')).toBeUndefined();
  });

  it('is quoted from where the host stands', () => {
    const url = 'https://baogialai.com.vn/a';
    const told = findProvinceOfAddress(url, 'before-2025-07');
    expect(url.slice(told?.start, told?.end)).toBe('baogialai.com.vn');
  });
});
