import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findTextRejection } from '../../../shared/page/judge-text.ts';

const GOLD = join(import.meta.dirname, '../../../fixtures/gold');
const ENGLISH =
  'A coordination programme on mass mobilisation for the next five years was signed on Tuesday afternoon by the provincial administration and the agency in charge of work with the public, and both sides agreed to meet twice a year and publish the results.';
const FRENCH =
  'Un programme de coordination a été signé mardi après-midi par le comité populaire de la province et la commission chargée des relations avec la population ; les deux côtés ont décidé de se réunir deux fois par année et de publier les résultats à la fin de chaque trimestre à Hà Nội et à Huế.';
const UNTONED =
  'Chieu ngay 29 thang 4, Ban Dan van Huyen uy va UBND huyen ky ket chuong trinh phoi hop ve cong tac dan van chinh quyen giai doan 2022 den 2026, hai ben thong nhat cac noi dung phoi hop va phan cong trach nhiem ro rang cho cac don vi lien quan trong huyen.';

describe('what is an article', () => {
  it('is every gold article', () => {
    for (const file of readdirSync(GOLD)) {
      const { input } = JSON.parse(readFileSync(join(GOLD, file), 'utf8'));
      expect(findTextRejection(input.text.normalize('NFC')), file).toBeUndefined();
    }
  });

  it('is not a text of another language; the measured share is told', () => {
    expect(findTextRejection(ENGLISH)).toEqual({
      code: 'not-vietnamese',
      reason: 'share of Vietnamese letters 0.00 < 0.1',
    });
    expect(findTextRejection(FRENCH)).toMatchObject({ code: 'not-vietnamese' });
  });

  it('is not Vietnamese without its diacritics, of which nothing can be read for certain', () => {
    expect(findTextRejection(UNTONED)).toMatchObject({ code: 'not-vietnamese' });
  });

  it('is not a notice of a few words; their number is told', () => {
    expect(findTextRejection('Lễ ký kết chương trình phối hợp sáng 9-8 được hoãn do mưa lũ.')).toEqual({
      code: 'too-short',
      reason: '13 words < 40',
    });
  });

  it('does not take numbers and signs for words', () => {
    expect(findTextRejection('1 2 3 4 5 – - . '.repeat(40))).toMatchObject({
      code: 'too-short',
      reason: '0 words < 40',
    });
  });

  it('counts the words of the body alone where they are given', () => {
    const text = readFileSync(join(GOLD, 'binhduong-ldld-tand.json'), 'utf8');
    expect(findTextRejection(text, 12)).toMatchObject({ code: 'too-short' });
  });
});
