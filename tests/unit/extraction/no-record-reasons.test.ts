import { describe, expect, it } from 'vitest';
import { extract } from '../../../shared/extraction/extract.ts';
import { REASONS } from '../../../shared/extraction/reasons.ts';
import { DEV_CASES, loadGoldCases, OWN_CASES } from '../../goldens/scoring/gold-case.ts';

const article = (title: string, text: string) => extract({ url: undefined, title, text });

describe('an article that leads to no record', () => {
  it('says that it tells no coordination when it names no instrument', () => {
    const library = article(
      'Thư viện tỉnh mở phòng đọc mới',
      'Sáng 5/3/2024, Thư viện tỉnh Gia Lai mở cửa phòng đọc mới phục vụ bạn đọc.',
    );
    expect([library.relevant, library.reasons]).toEqual([false, ['no-coordination-told']]);
  });

  it.each([
    [
      'Các xã ký giao ước thi đua năm 2025',
      'Ngày 10/1/2025, các xã của huyện Yên Thành ký giao ước thi đua năm 2025.',
    ],
    ['Khối thi đua số 3 họp', 'Sáng 5/3/2024, các đơn vị trong khối ký Bản giao ước năm 2024.'],
  ])('says that an emulation pledge is none: %s', (title, text) => {
    expect(article(title, text).reasons).toEqual(['emulation-pledge']);
  });

  it('does not take any emulation, or a pledge of twinning, for one', () => {
    const movement = article(
      'Phong trào thi đua',
      'Ngày 10/1/2025, huyện Yên Thành tổng kết phong trào thi đua.',
    );
    expect(movement.reasons).toEqual(['no-coordination-told']);
    const twins = article('Giao ước kết nghĩa', 'Hai lớp học đã giao ước kết nghĩa từ lâu.');
    expect(twins.reasons).not.toContain('emulation-pledge');
  });

  it('says that a signing is only planned when it is', () => {
    const plan = article(
      'Góp ý dự thảo chương trình phối hợp',
      'Ngày 5/3/2024, Công an huyện Đak Đoa và Hội Nông dân huyện Đak Đoa dự kiến ký kết chương trình phối hợp bảo đảm an ninh trật tự giai đoạn 2024-2028.',
    );
    expect(plan.relevant).toBe(false);
    expect(plan.reasons).toContain('signing-planned');
    expect(plan.reasons).not.toContain('no-coordination-told');
  });

  it.each([
    'Công ty Cổ phần Cà phê Gia Lai và Công ty TNHH Vận tải Đak Đoa ký kết thỏa thuận hợp tác tiêu thụ cà phê',
    'UBND tỉnh Gia Lai và Ngân hàng TMCP Công Thương ký kết thỏa thuận hợp tác toàn diện',
  ])('says that it is business when a firm is a party to an agreement: %s', (signing) => {
    const business = article('Ký kết thỏa thuận hợp tác', `Sáng 5/3/2024, ${signing} giai đoạn 2024-2026.`);
    expect([business.relevant, business.reasons]).toEqual([false, ['business-agreement']]);
  });

  it('says so beside what else is told and led to no record', () => {
    const mixed = article(
      'Ký kết thỏa thuận hợp tác',
      'Sáng 5/3/2024, UBND tỉnh Gia Lai và Ngân hàng TMCP Công Thương ký kết thỏa thuận hợp tác giai đoạn 2024-2026.\n\nCông an huyện Đak Đoa và Hội Nông dân huyện Đak Đoa dự kiến ký kết chương trình phối hợp bảo đảm an ninh trật tự giai đoạn 2024-2028.',
    );
    expect(mixed.reasons).toEqual(['business-agreement', 'signing-planned', 'signing-without-record']);
  });

  it('leaves a programme that unions sign with a bank alone', () => {
    const loans = article(
      'Ký kết chương trình phối hợp',
      'Sáng 5/3/2024, Hội Nông dân tỉnh Gia Lai và Ngân hàng TMCP Công Thương chi nhánh Gia Lai ký kết chương trình phối hợp cho vay vốn giai đoạn 2024-2026.',
    );
    expect([loans.relevant, loans.reasons]).toEqual([true, []]);
  });

  it('always says why, by a documented code; one that leads to a record has no such reason', () => {
    for (const { input } of [...loadGoldCases(DEV_CASES), ...loadGoldCases(OWN_CASES)]) {
      const { relevant, reasons } = extract(input);
      expect(reasons.length > 0, input.title).toBe(!relevant);
      for (const reason of reasons) expect(Object.keys(REASONS)).toContain(reason);
    }
  });
});
