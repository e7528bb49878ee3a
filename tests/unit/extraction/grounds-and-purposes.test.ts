import { describe, expect, it } from 'vitest';
import { extract } from '../../../shared/extraction/extract.ts';

function partiesOf(text: string): string[] {
  const { records } = extract({ title: 'Tin hoạt động', text });
  return (records[0]?.parties ?? []).map(({ name }) => name);
}

const SIGNED = 'Ban Dân vận Tỉnh ủy và Công an tỉnh Hà Nam ký kết chương trình phối hợp.';

describe('what a sentence says before its event', () => {
  it.each([
    'Nhằm nâng cao trách nhiệm của cán bộ, chiến sĩ Công an nhân dân, ngày 5/10/2016, ',
    'Nhằm phát huy tính chủ động, sáng tạo của Hội Nông dân, ngày 5/10/2016, ',
    'Với mục tiêu phòng ngừa, tội phạm giảm theo yêu cầu của Bộ Công an, sáng 5/10/2016, ',
    'Thực hiện Chương trình phối hợp giữa Bộ Công an và Ban Dân vận Trung ương, ngày 5/10/2016, ',
  ])('names no party: %s', (lead) => {
    expect(partiesOf(lead + SIGNED)).toEqual(['Ban Dân vận Tỉnh ủy Hà Nam', 'Công an tỉnh Hà Nam']);
  });

  it('leaves the parties of a headline their own names in the text', () => {
    const title = 'Ban Dân vận Tỉnh ủy và Công an tỉnh ký kết chương trình phối hợp';
    const text = `Lực lượng Công an nhân dân tỉnh Hà Nam luôn gần dân.\n\nNgày 5/10/2016, ${SIGNED}`;
    const { records } = extract({ title, text });
    expect(records[0]?.parties.map(({ name }) => name)).toContain('Công an tỉnh Hà Nam');
  });
});
