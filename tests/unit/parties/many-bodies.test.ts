import { describe, expect, it } from 'vitest';
import { extract } from '../../../shared/extraction/extract.ts';

describe('a text of nothing but names', () => {
  it.each(['Ban Dân vận, ', 'xã Tân Xuân, ', 'Công an huyện Hàm Tân và '])(
    'has more in one paragraph than a call takes arguments: %s',
    (piece) => {
      const text = piece.repeat(Math.ceil(1_600_000 / piece.length));
      expect(extract({ url: null, title: 'Lễ ký kết chương trình phối hợp', text }).text).toHaveLength(
        text.length,
      );
    },
    60_000,
  );
});
