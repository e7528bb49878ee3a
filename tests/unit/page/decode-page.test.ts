import { describe, expect, it } from 'vitest';
import { decodePage, decodeText } from '../../../shared/page/charset/decode-page.ts';
import { encodeWindows1258 } from './encode-windows-1258.ts';

const WORDS = 'Ủy ban nhân dân huyện Đông Hưng ký kết chương trình phối hợp với Ban Dân vận Huyện ủy';
const utf8 = (text: string) => new TextEncoder().encode(text);
const page = (charset: string | undefined) =>
  `<html><head>${charset === undefined ? '' : `<meta charset="${charset}">`}</head><body>${WORDS}</body></html>`;

describe('charset of a page', () => {
  it('is what the byte order mark says, whatever the transport claims', () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(page(undefined))]);
    expect(decodePage(bytes, 'text/html; charset=windows-1258')).toMatchObject({ charset: 'utf-8' });
  });

  it('is what the transport says before what the markup says', () => {
    const decoded = decodePage(encodeWindows1258(page('utf-8')), 'text/html; charset="windows-1258"');
    expect(decoded.charset).toBe('windows-1258');
    expect(decoded.html).toContain(WORDS);
  });

  it('is what the markup says when the transport is silent', () => {
    expect(decodePage(encodeWindows1258(page('windows-1258')), 'text/html').html).toContain(WORDS);
  });

  it('is UTF-8 when nothing is declared and the bytes are UTF-8', () => {
    expect(decodePage(utf8(page(undefined)))).toMatchObject({ charset: 'utf-8' });
  });

  it('is windows-1258 when nothing is declared and the bytes are no UTF-8', () => {
    const decoded = decodePage(encodeWindows1258(page(undefined)));
    expect(decoded.charset).toBe('windows-1258');
    expect(decoded.html).toContain(WORDS);
  });

  it('is UTF-8 where a server declares Latin-1 for everything', () => {
    expect(decodePage(utf8(page(undefined)), 'text/html; charset=iso-8859-1').html).toContain(WORDS);
  });

  it('is windows-1258 where a template declares UTF-8 for old pages', () => {
    expect(decodePage(encodeWindows1258(page('utf-8'))).html).toContain(WORDS);
  });

  it('passes over a label that no one knows', () => {
    expect(decodePage(utf8(page('utf-8')), 'text/html; charset=klingon').html).toContain(WORDS);
  });

  it('gives letters with their tones in one piece, though windows-1258 writes them apart', () => {
    const { html } = decodePage(encodeWindows1258(page('windows-1258')));
    expect(html).toBe(html.normalize('NFC'));
    expect(html).not.toMatch(/\p{M}/u);
  });

  it('keeps one cut-off character from changing the charset of a page', () => {
    const bytes = utf8(page('utf-8')).slice(0, -20);
    const cut = new Uint8Array([...bytes, 0xe1, 0xbb]);
    expect(decodePage(cut).charset).toBe('utf-8');
  });

  it('does not look for markup in plain text', () => {
    const text = `<meta charset="utf-16le"> ${WORDS}`;
    expect(decodeText(utf8(text), 'text/plain').html).toBe(text);
  });
});
