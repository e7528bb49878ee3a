import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../shared/page/read-page.ts';

const bytesOf = (html: string) => new TextEncoder().encode(html);
const MEGABYTE = 1024 * 1024;

/** Milliseconds of one reading. */
function timeReading(html: string): number {
  const bytes = bytesOf(html);
  const started = performance.now();
  readPage(bytes);
  return performance.now() - started;
}

describe('hostile pages', () => {
  it('are answered whatever the bytes are', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 2_000 }),
        fc.option(fc.string(), { nil: undefined }),
        (bytes, contentType) => {
          const page = readPage(bytes, contentType === undefined ? {} : { contentType });
          expect(page.text === '').toBe(page.emptyReason !== null);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are answered whatever the markup is', () => {
    const tag = fc.constantFrom(
      'div',
      'p',
      'table',
      'tr',
      'td',
      'ul',
      'li',
      'a',
      'h1',
      'br',
      'script',
      'article',
      '!--',
      'svg',
      'html',
      'body',
    );
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      tag.map((name) => `<${name} class="x" href='`),
      fc.constantFrom('Ký kết chương trình phối hợp. ', '&nbsp;', '&#x110000;', '-->', ']]>', '\0', '<', '>'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        const page = readPage(bytesOf(pieces.join('')));
        expect(page.text).toBe(page.text.normalize('NFC'));
      }),
      { numRuns: 300 },
    );
  });

  it('say so when there is nothing to read', () => {
    expect(readPage(new Uint8Array())).toMatchObject({ text: '', emptyReason: 'empty-body' });
    expect(readPage(bytesOf(' \n '))).toMatchObject({ text: '', emptyReason: 'empty-body' });
    expect(readPage(bytesOf('<html><body><script>1</script></body></html>'))).toMatchObject({
      text: '',
      emptyReason: 'no-article',
    });
  });

  it('say so when they are nested too deeply', () => {
    expect(readPage(bytesOf('<div>'.repeat(100_000))).emptyReason).toBe('too-deep');
    expect(readPage(bytesOf(`${'<b>'.repeat(600)}x`)).emptyReason).toBe('too-deep');
  });

  it('say so when they have more elements than any article', () => {
    expect(readPage(bytesOf('<p>a</p>'.repeat(100_000))).emptyReason).toBe('too-many-elements');
    expect(readPage(bytesOf(`<p>${'a '.repeat(2_000_001)}</p>`)).emptyReason).toBe('too-long');
  });

  it.each([
    ['unclosed tags', '<a '],
    ['unclosed comments', '<!--'],
    ['unclosed scripts', '<script>'],
    ['unclosed styles in links', '<a><style>'],
    ['entities', '&#'],
    ['angle brackets', '<<'],
    ['closing tags', '</p>'],
    ['nested tables', '<table><tr><td>'],
    ['quotes', '<p class="'],
    ['spaces', ' \u00a0'],
    ['words', 'ký '],
    ['breaks', '<br>'],
    ['paragraphs of links', '<p><a href=x>Tin khác</a>'],
  ])(
    'take bounded time: 2 MB of %s',
    (_, piece) => {
      expect(timeReading(piece.repeat(Math.ceil((2 * MEGABYTE) / piece.length)))).toBeLessThan(10_000);
    },
    30_000,
  );
});
