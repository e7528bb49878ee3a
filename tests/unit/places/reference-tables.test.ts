import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findCommunes } from '../../../shared/places/find-commune.ts';
import { findDistricts } from '../../../shared/places/find-district.ts';
import {
  findCurrentProvinceByCode,
  findFormerProvinceByCode,
  findProvince,
} from '../../../shared/places/find-province.ts';

const REFERENCE = new URL('../../../../shared/places/', import.meta.url);
const isPresent = existsSync(new URL('D.tsv', REFERENCE));
const KIND_WORD = /^(?:Tỉnh|Thành phố|Huyện|Thị xã|Quận|Phường|Xã|Thị trấn|Đặc khu) (?=\D|\d+ )/iu;

function readRows(file: string): string[][] {
  return readFileSync(new URL(file, REFERENCE), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
}

const bare = (name: string | undefined) => (name ?? '').replace(KIND_WORD, '');

describe.skipIf(!isPresent)(
  'place tables against the reference lists (skipped: ../shared/places is absent)',
  () => {
    it('knows every province since 2004 with its code, and the one it belongs to now', () => {
      for (const [code, name] of readRows('P.tsv'))
        expect(findProvince(bare(name), 'before-2025-07')?.code).toBe(code);
      for (const [oldCode = '', oldName, newCode, newName] of readRows('prov63_34.tsv')) {
        expect(findProvince(bare(oldName), 'before-2025-07')?.now).toEqual({
          code: newCode,
          name: bare(newName),
        });
        expect(findFormerProvinceByCode(oldCode)?.now.code).toBe(newCode);
        expect(findCurrentProvinceByCode(newCode ?? '')?.name).toBe(bare(newName));
      }
    });

    it('knows every district since 2004 under each of its names and provinces', () => {
      const unknown = readRows('D.tsv').filter(
        ([code, name, province]) =>
          !findDistricts(bare(name)).some((place) => place.code === code && place.provinceCode === province),
      );
      expect(unknown).toEqual([]);
    });

    it('knows every commune since July 2025 under its code and province', () => {
      const rows = readRows('new_wards.tsv');
      expect(rows.length).toBeGreaterThan(3300);
      const unknown = rows.filter(
        ([code, name, province]) =>
          !findCommunes(bare(name), 'since-2025-07').some(
            (place) => place.code === code && place.provinceCode === province,
          ),
      );
      expect(unknown).toEqual([]);
    });
  },
);
