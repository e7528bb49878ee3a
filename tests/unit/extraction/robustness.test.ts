import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Extraction, ExtractionInput } from '../../../shared/contracts/extraction.contract.ts';
import { Extraction as ExtractionSchema } from '../../../shared/contracts/extraction.contract.ts';
import { extract } from '../../../shared/extraction/extract.ts';
import { DEV_CASES, loadGoldCases } from '../../goldens/scoring/gold-case.ts';

const CASES = loadGoldCases(DEV_CASES);
/** A signing first, so that the article is relevant and every scanner runs over what follows. */
const SIGNING =
  'Sáng 5/4/2022, Ban Dân vận Huyện ủy Đak Đoa và Công an huyện Đak Đoa đã ký kết chương trình phối hợp công tác dân vận giai đoạn 2022-2026.';
const asArticle = (text: string): ExtractionInput => ({
  url: null,
  title: 'Ký kết chương trình phối hợp',
  text: `${SIGNING}\n\n${text}`,
});

/** Every quote stands at its offsets, and the whole fits the public contract. */
function expectSound(input: ExtractionInput, result: Extraction): void {
  expect(ExtractionSchema.safeParse(result).success).toBe(true);
  const sources = { title: result.title, text: result.text, url: input.url ?? '', page: '' };
  const evidence = [...result.evidence, ...result.records.flatMap((record) => record.evidence)];
  for (const { source, start, end, quote } of evidence.flatMap(({ spans }) => spans))
    if (source !== 'page') expect(quote).toBe(sources[source].slice(start, end));
}

/** Words of the genre and marks that open, close, join and number things, in any order. */
const PIECES =
  'Ngày |5/4/2022|, |. |; |(|)|“|”|" |- |– |\n|\n\n|đồng chí |các đồng chí: |Nguyễn Văn An|Trần Thị Bình|Chủ tịch |UBND tỉnh |Ban Dân vận |Huyện ủy |Công an xã |ký kết |đã ký |chủ trì |phát biểu |dự hội nghị có |chương trình phối hợp |quy chế |giai đoạn |2021-2025|năm 2022|giữa |và |với |8 nội dung|3 chương, 12 điều|trên 38.500 lượt |1,2 tỷ đồng|95,5%|10/17 |số 46/NQ-HĐND|ngày |của |tỉnh Gia Lai|huyện Đak Đoa|Tin, ảnh: |ANH HUY|Tin liên quan|lượt xem|\u00a0|\r\n|😀|\u0301|Ð|\u0000|\ud800'.split(
    '|',
  );
const genreText = fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((pieces) => pieces.join(''));

describe('any text is answered', () => {
  it('words of the genre in any order', () => {
    fc.assert(
      fc.property(genreText, genreText, (title, text) => {
        const input = { url: null, title, text };
        expectSound(input, extract(input));
      }),
      { numRuns: 300, seed: 20_221_122 },
    );
  });

  it('any characters at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.webUrl(), (text, url) => {
        const input = { url, title: text.slice(0, 60), text };
        expectSound(input, extract(input));
      }),
      { numRuns: 200, seed: 20_221_123 },
    );
  });

  it('articles cut off anywhere', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CASES),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ input }, share) => {
          const cut = { ...input, text: input.text.slice(0, Math.floor(input.text.length * share)) };
          expectSound(cut, extract(cut));
        },
      ),
      { numRuns: 150, seed: 20_221_124 },
    );
  });
});

/** What makes careless patterns go back and forth. */
const ADVERSARIAL: [string, string][] = [
  ['digits', '1'],
  ['numbers', '1.234,5 '],
  ['strokes', '12/'],
  ['spaces', ' '],
  ['line ends', '\n'],
  ['commas', ', '],
  ['semicolons', ';'],
  ['unclosed quotes', '“a '],
  ['straight quotes', '"'],
  ['brackets', '(('],
  ['names', 'Nguyễn Văn An, Trần Thị Bình, '],
  ['capital letters', 'A '],
  ['honorifics', 'đồng chí '],
  ['offices', 'Phó Chủ tịch '],
  ['bodies', 'Ban Dân vận Huyện ủy, '],
  ['places', 'tỉnh Gia Lai, huyện Đak Đoa, '],
  ['signing words', 'ký kết chương trình phối hợp giữa '],
  ['dates', 'ngày 5/4/2022 '],
  ['documents', 'Chỉ thị số 05-CT/TW, '],
  ['bylines', 'Tin, ảnh: ANH HUY\n'],
  ['letters without a space', 'ngày'],
];
const SMALL_CHARS = 20_000;
const TIMES_LARGER = 8;
const LONGEST_CHARS = 1_600_000;

/** Processor time, so that what else the machine does does not count. */
function timeOf(text: string): number {
  const start = process.cpuUsage();
  extract(asArticle(text));
  return process.cpuUsage(start).user / 1000;
}

describe('time is linear in length', () => {
  it('of an article that every scanner reads', () => expect(extract(asArticle('')).relevant).toBe(true));

  it.each(ADVERSARIAL)('for nothing but %s', (_, piece) => {
    const textOf = (length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    timeOf(textOf(SMALL_CHARS));
    const small = Math.min(timeOf(textOf(SMALL_CHARS)), timeOf(textOf(SMALL_CHARS)));
    const large = Math.min(
      timeOf(textOf(SMALL_CHARS * TIMES_LARGER)),
      timeOf(textOf(SMALL_CHARS * TIMES_LARGER)),
    );
    // Quadratic would be TIMES_LARGER² = 64; the floor keeps a machine's hiccup on a few milliseconds from counting.
    expect(large).toBeLessThan(Math.max(small, 20) * TIMES_LARGER * 4);
  });

  it('for a signing in every paragraph, up to the longest text that is taken', { timeout: 60_000 }, () => {
    const paragraph =
      'Sáng 3/3/2026, Hội Nông dân và Công an huyện Cẩm Sơn ký kết chương trình phối hợp giai đoạn 2026-2030 với 5 nội dung.\n\n';
    const small = timeOf(paragraph.repeat(LONGEST_CHARS / paragraph.length / TIMES_LARGER));
    const large = timeOf(paragraph.repeat(LONGEST_CHARS / paragraph.length));
    expect(large).toBeLessThan(Math.max(small, 100) * TIMES_LARGER * 2.5);
  });
});
