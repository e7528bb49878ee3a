import { describe, expect, it } from 'vitest';
import { findFontEncoding } from '../../../shared/page/charset/fonts/find-font-encoding.ts';
import { tcvn3 } from '../../../shared/page/charset/fonts/tcvn3.font.ts';
import { vni } from '../../../shared/page/charset/fonts/vni.font.ts';
import { readPage } from '../../../shared/page/read-page.ts';

const SENTENCE =
  'Ngày 22/5/2017, Ban Dân vận Huyện ủy và UBND huyện tổ chức lễ ký kết chương trình phối hợp công tác dân vận giai đoạn 2016-2021, thống nhất bảy nội dung cụ thể để cùng thực hiện ở cơ sở, trong đó có việc giải quyết đơn thư, đẩy mạnh phong trào thi đua yêu nước và giữ vững quốc phòng, an ninh.';
/** The same sentence as the keyboards of the time produced it (TCVN3 after iconv's TCVN5712-1, VNI by its own table). */
const TYPED_TCVN3 =
  'Ngµy 22/5/2017, Ban D©n vËn HuyÖn ñy vµ UBND huyÖn tæ chøc lÔ ký kÕt ch\u00ad¬ng tr×nh phèi hîp c«ng t¸c d©n vËn giai ®o¹n 2016-2021, thèng nhÊt b¶y néi dung cô thÓ ®Ó cïng thùc hiÖn ë c¬ së, trong ®ã cã viÖc gi¶i quyÕt ®¬n th\u00ad, ®Èy m¹nh phong trµo thi ®ua yªu n\u00adíc vµ gi÷ v÷ng quèc phßng, an ninh.';
const TYPED_VNI =
  'Ngaøy 22/5/2017, Ban Daân vaän Huyeän uûy vaø UBND huyeän toå chöùc leã kyù keát chöông trình phoái hôïp coâng taùc daân vaän giai ñoaïn 2016-2021, thoáng nhaát baûy noäi dung cuï theå ñeå cuøng thöïc hieän ôû cô sôû, trong ñoù coù vieäc giaûi quyeát ñôn thö, ñaåy maïnh phong traøo thi ñua yeâu nöôùc vaø giöõ vöõng quoác phoøng, an ninh.';

const page = (words: string, meta = '') =>
  `<html><head>${meta}<title>Tin</title></head><body><table><tr><td><ul><li><a href="#">Trang chủ</a></li></ul></td><td><font face=".VnTime">${`<p>${words}</p>`.repeat(3)}</font></td></tr></table></body></html>`;
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

describe('text typed for old fonts', () => {
  it('is converted letter by letter', () => {
    expect(tcvn3.convert(TYPED_TCVN3)).toBe(SENTENCE);
    expect(vni.convert(TYPED_VNI)).toBe(SENTENCE);
    expect(vni.convert('UÛy ban, UÛY BAN, ÑOAØN, Nghò quyeát')).toBe('Ủy ban, ỦY BAN, ĐOÀN, Nghị quyết');
  });

  it('is told from the other fonts and from Unicode', () => {
    expect(findFontEncoding(TYPED_TCVN3)?.name).toBe('tcvn3');
    expect(findFontEncoding(TYPED_VNI)?.name).toBe('vni');
    expect(findFontEncoding(SENTENCE)).toBeUndefined();
  });

  it.each([
    'Le comité a été créé à l’été pour répondre à la détresse des élèves, où là-bas près de la forêt, déjà très isolée, la fête était prête dès le début de l’année, même après la grève générale décidée à Orléans et à Besançon, à côté du théâtre.',
    'A associação não tem informação sobre a eleição, mas também há opiniões de três organizações até à próxima reunião, que será às dez, após a publicação da decisão e a avaliação da situação pelos órgãos políticos da região e também pelas câmaras.',
  ])('is not seen in other languages: %s', (text) => {
    expect(findFontEncoding(text)).toBeUndefined();
  });

  it.each([
    ['tcvn3', 'as bytes without a charset', latin(page(TYPED_TCVN3).replace('Trang chủ', 'Home'))],
    [
      'tcvn3',
      'as bytes declared x-user-defined',
      latin(page(TYPED_TCVN3, '<meta charset="x-user-defined">').replace('Trang chủ', 'Home')),
    ],
    [
      'tcvn3',
      'as Latin-1 characters in UTF-8, beside a menu in Unicode',
      new TextEncoder().encode(page(TYPED_TCVN3)),
    ],
    [
      'vni',
      'as Latin-1 characters in UTF-8, beside a menu in Unicode',
      new TextEncoder().encode(page(TYPED_VNI)),
    ],
    [
      'vni',
      'as bytes declared Latin-1',
      latin(page(TYPED_VNI, '<meta charset="iso-8859-1">').replace('Trang chủ', 'Home')),
    ],
  ])('%s is read from a page %s', (name, _, bytes) => {
    const read = readPage(bytes);
    expect(read.charset).toBe(name);
    expect(read.text.split('\n\n')).toContain(SENTENCE);
  });
});
