import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UPLOAD_BYTES_MAX } from '../../../shared/contracts/upload.contract.ts';
import { RejectedInput } from '../../../shared/errors.ts';
import { findProblem } from '../../../shared/http-problem/find-problem.ts';
import { readRawUpload } from '../../../shared/stages/read-raw-upload.ts';
import { readUpload } from '../../../shared/upload/read-upload.ts';
import { encodeWindows1258 } from '../page/encode-windows-1258.ts';

const GOLD = join(import.meta.dirname, '../../../fixtures/gold/baria-vungtau-bhxh-ban-tuyen-giao.json');
const { input } = JSON.parse(readFileSync(GOLD, 'utf8'));
const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (contentType: string, bytes: Uint8Array, urlParameter?: string) =>
  readUpload({ bytes, contentType, urlParameter });
const readJson = (body: unknown) => read('application/json', utf8(JSON.stringify(body)));

/** The problem that a caller is answered with. */
async function problemOf(reading: Promise<unknown>) {
  const error = await reading.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(RejectedInput);
  const { status, body } = findProblem(error);
  expect(body.status).toBe(status);
  return body;
}

describe('what an upload is rejected for', () => {
  it.each([
    ['an empty body', 'application/json', new Uint8Array(), 400, 'empty-body'],
    ['white space', 'text/plain', utf8(' \n\t'), 400, 'empty-body'],
    ['an empty page', 'text/html', utf8('  '), 400, 'empty-body'],
    ['malformed JSON', 'application/json', utf8('{"title": "a", '), 400, 'malformed-json'],
    ['JSON that is no object', 'application/json', utf8('[]'), 400, 'invalid-body'],
    ['a body over 4 MB', 'text/plain', new Uint8Array(UPLOAD_BYTES_MAX + 1), 413, 'body-too-large'],
    ['an unknown media type', 'image/png', utf8('x'), 415, 'unsupported-media-type'],
    ['no media type', '', utf8('x'), 415, 'unsupported-media-type'],
    ['a media type named like a method of objects', 'constructor', utf8('x'), 415, 'unsupported-media-type'],
    [
      'a charset that no one knows',
      'text/plain; charset=klingon',
      utf8(input.text),
      415,
      'unsupported-media-type',
    ],
    ['a page without an article', 'text/html', utf8('<p>.</p>'), 422, 'too-short'],
  ])('%s', async (_, contentType, bytes, status, code) => {
    const problem = await problemOf(read(contentType, bytes));
    expect(problem).toMatchObject({ status, type: `urn:kyket:problem:${code}` });
    expect(problem.detail).not.toBe('');
  });

  it('another language, with the measured share', async () => {
    const text = 'A programme was signed by two agencies on Tuesday. '.repeat(10);
    expect(await problemOf(readJson({ title: 'A programme', text }))).toMatchObject({
      status: 422,
      type: 'urn:kyket:problem:not-vietnamese',
      reason: 'share of Vietnamese letters 0.00 < 0.1',
    });
  });

  it('another language also where the whole text is one line, and so its title', async () => {
    const line = 'A programme was signed by two agencies on Tuesday. '.repeat(10);
    expect(await problemOf(read('text/plain', utf8(line)))).toMatchObject({
      type: 'urn:kyket:problem:not-vietnamese',
    });
  });

  it('too few words, with their number', async () => {
    expect(
      await problemOf(readJson({ title: 'Hoãn lễ ký kết', text: 'Lễ ký kết được hoãn.' })),
    ).toMatchObject({
      status: 422,
      type: 'urn:kyket:problem:too-short',
      reason: '5 words < 40',
    });
  });

  it('a text longer than any article, whose bytes a link would have taken', async () => {
    const text = `${input.title}\n${'Hai bên ký kết chương trình phối hợp.\n'.repeat(50_000)}`;
    expect(await problemOf(read('text/plain', utf8(text)))).toMatchObject({
      status: 413,
      limitBytes: 2 * 1024 * 1024,
    });
  });

  it('a text whose answer would not fit, before anything is stored', async () => {
    const text = `${input.text}\n${'"\n'.repeat(1_000_000)}`;
    expect(await problemOf(read('text/plain', utf8(`${input.title}\n${text}.`)))).toMatchObject({
      status: 413,
      limitBytes: 5_500_000,
    });
  });

  it('keys it does not know, by name', async () => {
    expect(await problemOf(readJson({ ...input, auhtor: 'x' }))).toMatchObject({
      status: 400,
      field: 'auhtor',
    });
  });

  it.each([
    [{ text: 'x' }, 'title'],
    [{ title: '', text: 'x' }, 'title'],
    [{ title: 'x' }, 'text'],
    [{ title: 'x', text: 7 }, 'text'],
    [{ title: 'x', text: 'x', publishedAt: '01/05/2022' }, 'publishedAt'],
    [{ title: 'x', text: 'x', publishedAt: '2022-02-30' }, 'publishedAt'],
  ])('fields that do not fit: %j', async (body, field) => {
    expect(await problemOf(readJson(body))).toMatchObject({
      status: 400,
      type: 'urn:kyket:problem:invalid-body',
      field,
    });
  });

  it.each(['khong phai dia chi', 'ftp://bao.vn/x', '//bao.vn/x', 'javascript:alert(1)', ''])(
    'an address that is none: %s',
    async (url) => {
      const told = { status: 400, type: 'urn:kyket:problem:invalid-address', field: 'url' };
      expect(await problemOf(readJson({ ...input, url }))).toMatchObject(told);
      expect(await problemOf(read('text/plain', utf8(`${input.title}\n${input.text}`), url))).toMatchObject(
        told,
      );
    },
  );

  it('bytes that are broken in their charset', async () => {
    const broken = utf8(`${input.title}\n${input.text}`).map((byte, i) => (i % 40 === 0 ? 0xff : byte));
    expect(await problemOf(read('text/plain; charset=utf-8', broken))).toMatchObject({
      status: 400,
      type: 'urn:kyket:problem:invalid-body',
    });
  });
});

describe('what an upload is read as', () => {
  it('is what JSON tells', async () => {
    expect(await readJson({ title: input.title, text: input.text, url: null })).toMatchObject({
      title: input.title,
      url: null,
      page: null,
    });
  });

  it.each([
    ['2022-05-02', '2022-05-02'],
    ['2022-05-02T10:30:00+07:00', '2022-05-02T10:30:00+07:00'],
    [undefined, null],
  ])(
    'takes the day that JSON tells for that of the page (%s): a day without a year has its year',
    async (publishedAt, told) => {
      const text = `Ngày 1/5, Hội Nông dân huyện Đak Đoa và Công an huyện Đak Đoa ký kết chương trình phối hợp bảo đảm an ninh trật tự. ${'Hai bên thống nhất các nội dung phối hợp. '.repeat(8)}`;
      const bytes = utf8(JSON.stringify({ title: 'Ký kết chương trình phối hợp', text, publishedAt }));
      const upload = { bytes, contentType: 'application/json', urlParameter: undefined };
      const { extraction } = await readRawUpload(upload);
      expect(extraction.publishedAt).toBe(told);
      expect(extraction.records.map(({ date }) => date)).toEqual([told === null ? null : '2022-05-01']);
    },
  );

  it('takes the first line that has words for the title of plain text', async () => {
    const text = `\r\n***\r\n  ${input.title}\r\n\r\n${input.text}`;
    const article = await read('text/plain', utf8(text), 'https://bao.vn/x.html');
    expect(article).toMatchObject({ title: input.title, url: 'https://bao.vn/x.html' });
    expect(article.text).toBe(input.text.trim());
  });

  it('takes the address inside the body before the one beside it', async () => {
    const bytes = utf8(
      JSON.stringify({ title: input.title, text: input.text, url: 'https://bao.vn/trong.html' }),
    );
    expect((await read('application/json', bytes, 'https://bao.vn/ngoai.html')).url).toBe(
      'https://bao.vn/trong.html',
    );
  });

  it('honours the charset of the content type', async () => {
    const bytes = encodeWindows1258(`${input.title}\n${input.text.replace(/[^\p{L}\p{N}\s.,]/gu, ' ')}`);
    expect((await read('text/plain; charset=windows-1258', bytes)).title).toBe(input.title);
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${input.title}\n${input.text}`, 'utf16le'));
    expect((await read('Text/Plain; Charset="UTF-16LE"', utf16)).title).toBe(input.title);
  });

  it('takes exactly 4 MB', async () => {
    const text = `${input.title}\n${input.text}`;
    const bytes = new Uint8Array(UPLOAD_BYTES_MAX).fill(0x20);
    bytes.set(utf8(text));
    expect((await read('text/plain', bytes)).title).toBe(input.title);
  });
});
