import { expect, test } from 'vitest';
import { lowerCommonWords } from '../../../shared/extraction/actions/lower-common-words.ts';

test.each([
  ['Sẽ ký kết', 'sẽ ký kết'],
  ['ở Cần Thơ và Nguyễn Văn Cần', 'ở Cần Thơ và Nguyễn Văn Cần'],
  ['Công an tỉnh Đắk Lắk. Đã ký', 'công an tỉnh Đắk Lắk. đã ký'],
  ['CẦN KÝ KẾT', 'cần ký kết'],
  ['Ủy ban MTTQ huyện', 'ủy ban MTTQ huyện'],
  ['ông Иван và Иван Иванов', 'ông иван và Иван Иванов'],
  ['𝐂ần ký, Ớt Ⅳ', '𝐂ần ký, Ớt Ⅳ'.replace('Ớt', 'ớt')],
])('%s', (words, lowered) => {
  expect(lowerCommonWords(words)).toBe(lowered);
});
