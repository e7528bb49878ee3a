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

  it('says that a signing is only planned when it is', () => {
    const plan = article(
      'Góp ý dự thảo chương trình phối hợp',
      'Ngày 5/3/2024, Công an huyện Đak Đoa và Hội Nông dân huyện Đak Đoa dự kiến ký kết chương trình phối hợp bảo đảm an ninh trật tự giai đoạn 2024-2028.',
    );
    expect(plan.relevant).toBe(false);
    expect(plan.reasons).toContain('signing-planned');
    expect(plan.reasons).not.toContain('no-coordination-told');
  });

  it('always says why, by a documented code; one that leads to a record has no such reason', () => {
    for (const { input } of [...loadGoldCases(DEV_CASES), ...loadGoldCases(OWN_CASES)]) {
      const { relevant, reasons } = extract(input);
      expect(reasons.length > 0, input.title).toBe(!relevant);
      for (const reason of reasons) expect(Object.keys(REASONS)).toContain(reason);
    }
  });
});
