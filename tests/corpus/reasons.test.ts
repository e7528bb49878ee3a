import { describe, expect, it } from 'vitest';
import corpus from '../../fixtures/corpus/reasons.json' with { type: 'json' };
import { extract } from '../../shared/extraction/extract.ts';
import { REASONS } from '../../shared/extraction/reasons.ts';

const CLOSE =
  'Buổi làm việc khép lại trong không khí đoàn kết, mọi người hẹn gặp lại nhau vào một dịp gần nhất.';

/** Reasons of the records that an article tells whose body is the text; its title names nobody unless given. */
function readReasons(text: string, title = 'Tin hoạt động'): string[] {
  const { records } = extract({
    url: null,
    title,
    text: `12/8/2024 09:00\n\n${text}\n\n${CLOSE}\n\nMinh Anh`,
  });
  expect(records.length, text).toBeGreaterThan(0);
  return records.flatMap(({ reasons }) => reasons);
}

describe('reasons of the corpus', () => {
  it.each(corpus.examples)('$reason: $text', ({ reason, text, title }) => {
    expect(Object.keys(REASONS)).toContain(reason);
    expect(readReasons(text, title)).toContain(reason);
  });

  it.each(corpus.negatives)('no $reason: $text', ({ reason, text, title }) => {
    expect(Object.keys(REASONS)).toContain(reason);
    expect(readReasons(text, title)).not.toContain(reason);
  });
});
