import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { readEvent } from '../../../functions/upload/read-event.ts';
import { RejectedInput } from '../../../shared/errors.ts';
import { findContentFingerprint } from '../../../shared/store/article/article-identity.ts';
import { joinPrintedLines } from '../../../shared/upload/join-printed-lines.ts';
import { openUpload } from '../../../shared/upload/open-upload.ts';
import { readUpload } from '../../../shared/upload/read-upload.ts';
import { splitPrintedTitle } from '../../../shared/upload/split-printed-title.ts';
import { encodeWindows1258 } from '../page/encode-windows-1258.ts';
import { writeDocx, writeZip } from './documents/write-docx.ts';
import { printLines, writePdf } from './documents/write-pdf.ts';

const GOLD = join(import.meta.dirname, '../../../fixtures/gold/daknong-bdbp-hiep-dong-tiep-giap.json');
const { input } = JSON.parse(readFileSync(GOLD, 'utf8'));
const PARAGRAPHS: string[] = [input.title, ...input.text.split(/\n+/)].map((line: string) =>
  line.replace(/\s+/g, ' ').trim(),
);
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const RAW_EVENT = { rawQueryString: '', headers: { 'content-type': 'application/pdf' } };

const read = (contentType: string, bytes: Uint8Array) =>
  readUpload({ bytes, contentType, urlParameter: undefined });
const paragraphsOf = ({ title, text }: { title: string; text: string }) => [title, ...text.split('\n\n')];

async function codeOf(reading: Promise<unknown>): Promise<string> {
  const error = await reading.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(RejectedInput);
  return (error as RejectedInput).type;
}

async function formOf(
  parts: Record<string, string | File>,
): Promise<{ contentType: string; bytes: Uint8Array }> {
  const form = new FormData();
  for (const [name, value] of Object.entries(parts)) form.append(name, value);
  const response = new Response(form);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { contentType: response.headers.get('content-type') ?? '', bytes };
}
const open = async (parts: Record<string, string | File>) =>
  openUpload({ ...(await formOf(parts)), urlParameter: undefined });
const fileOf = (bytes: Uint8Array, name: string, type: string) =>
  new File([Buffer.from(bytes)], name, { type });

describe('Word documents', () => {
  it('are read paragraph by paragraph', async () => {
    expect(paragraphsOf(await read(DOCX, writeDocx(PARAGRAPHS)))).toEqual(PARAGRAPHS);
  });

  it.each([
    ['is no ZIP file', new TextEncoder().encode('không phải')],
    ['is another ZIP file', writeZip({ 'a.txt': 'a' })],
    ['keeps its files behind other bytes', Buffer.concat([Buffer.from('trước'), writeDocx(PARAGRAPHS)])],
    ['is cut off', writeDocx(PARAGRAPHS).slice(0, 400)],
  ])('are refused when one %s', async (_, bytes) => {
    expect(await codeOf(read(DOCX, bytes))).toBe('invalid-body');
  });
});

describe('Word documents with large pictures', () => {
  it('are read for their words, as far as any way takes them', async () => {
    const bytes = writeDocx(PARAGRAPHS, 20_000_000);
    expect(paragraphsOf(await read(DOCX, bytes))).toEqual(PARAGRAPHS);
  });
});

describe('Word documents made to break their reader', () => {
  it.each([
    ['bytes', ' '.repeat(32 << 20), { limitBytes: 16 << 20 }],
    ['tags', '<w:p/>'.repeat(150_001), { limitTags: 150_000 }],
  ])('are refused for their %s before they are read, whatever they claim', async (_, content, detail) => {
    const bytes = writeZip({ 'word/document.xml': content }, { deflated: true, claimedBytes: 1 });
    await expect(read(DOCX, bytes)).rejects.toMatchObject({ type: 'invalid-body', detail });
  });
});

describe('PDF documents', () => {
  it('are read in paragraphs, though printed in lines and pages', async () => {
    const article = await read('application/pdf', writePdf(PARAGRAPHS.flatMap(printLines)));
    expect(article.title).toBe(PARAGRAPHS[0]);
    expect(article.text.replace(/\s+/g, ' ')).toBe(PARAGRAPHS.slice(1).join(' '));
    expect(article.text.split('\n\n').length).toBeGreaterThan(3);
  });

  it.each([
    ['larger letters', { size: 22, font: 'F1' }],
    ['letters hardly larger', { size: 11, font: 'F1' }],
    ['bold letters of the same size', { size: 10, font: 'F2' }],
  ] as const)(
    'have one title of the lines that it is set in, in %s: the article that their words are',
    async (_, style) => {
      const words = input.title.replace(/\s+/g, ' ').trim().split(' ');
      const lines = [0, 1, 2].map((i) =>
        words.slice((i * words.length) / 3, ((i + 1) * words.length) / 3).join(' '),
      );
      const body = PARAGRAPHS.slice(1).flatMap(printLines);
      const article = await read('application/pdf', writePdf(body, 0, { lines, ...style }));
      expect(article.title).toBe(PARAGRAPHS[0]);
      expect(article.text.replace(/\s+/g, ' ')).toBe(PARAGRAPHS.slice(1).join(' '));
      expect(findContentFingerprint(article)).toBe(findContentFingerprint(input));
    },
  );

  it('leave a bold lead below a bold title to the text, and a paragraph that ends at the margin whole', () => {
    const line = (text: string, y: number, font = 'body') => ({ text, page: 1, y, size: 10, font });
    const lines = [
      line('Hai ngành ký kết', 700, 'bold'),
      line('quy chế phối hợp', 688, 'bold'),
      line('Sáng nay hai ngành gặp nhau.', 664, 'bold'),
      line('Hai bên thống nhất mười nội dung.', 640),
      line('Hội nghị kết thúc vào buổi trưa,', 616),
      line('sau khi các bên đã ký vào biên bản.', 604),
      line('Tin và ảnh do ban tuyên giáo gửi.', 592),
      line('Hai bên sẽ gặp nhau vào năm sau.', 580),
    ];
    expect(splitPrintedTitle(lines)).toEqual({
      title: 'Hai ngành ký kết quy chế phối hợp',
      text: 'Sáng nay hai ngành gặp nhau.\n\nHai bên thống nhất mười nội dung.\n\nHội nghị kết thúc vào buổi trưa, sau khi các bên đã ký vào biên bản. Tin và ảnh do ban tuyên giáo gửi. Hai bên sẽ gặp nhau vào năm sau.',
    });
  });

  it('are read alike as the bytes of a Node Buffer, which is what a function has of a raw body', async () => {
    const bytes = writePdf(PARAGRAPHS.flatMap(printLines));
    const event = { ...RAW_EVENT, body: Buffer.from(bytes).toString('base64'), isBase64Encoded: true };
    const upload = readEvent(event as unknown as APIGatewayProxyEventV2);
    const article = await readUpload(upload);
    expect(article.title).toBe(PARAGRAPHS[0]);
    // What is stored afterwards is still whole.
    expect(Buffer.from(bytes).equals(upload.bytes)).toBe(true);
  });

  it('are refused when they are none', async () => {
    expect(await codeOf(read('application/pdf', new TextEncoder().encode('%PDF-1.4 rồi thôi')))).toBe(
      'invalid-body',
    );
  });

  it('are too short when they are scanned pages without text', async () => {
    expect(await codeOf(read('application/pdf', writePdf([' '])))).toBe('too-short');
  });
});

describe('printed lines', () => {
  it('go on in the next where they reach the margin', () => {
    const lines = [
      'Hai bên thống nhất các nội dung phối hợp',
      'trong năm tới.',
      'Lễ ký kết diễn ra chiều nay ở hội trường',
      'huyện.',
      '',
      'Minh Họa',
    ];
    expect(joinPrintedLines(lines)).toBe(
      'Hai bên thống nhất các nội dung phối hợp trong năm tới.\n\nLễ ký kết diễn ra chiều nay ở hội trường huyện.\n\nMinh Họa',
    );
  });
});

describe('web forms', () => {
  const plain = `${input.title}\n${input.text}`;

  it('give their file as if it had been sent alone, with its address', async () => {
    const docx = writeDocx(PARAGRAPHS);
    const opened = await open({ file: fileOf(docx, 'tin.docx', DOCX), url: 'https://bao.vn/x.html' });
    expect(opened).toEqual({ bytes: docx, contentType: DOCX, urlParameter: 'https://bao.vn/x.html' });
  });

  it('carry old charsets whole, which the gateway would break', async () => {
    const text = plain.replace(/[^\p{L}\p{N}\s.,]/gu, ' ');
    const opened = await open({ file: fileOf(encodeWindows1258(text), 'tin.txt', 'text/plain') });
    expect((await readUpload(opened)).text).toContain('Bộ Chỉ huy BĐBP 3 tỉnh');
  });

  it('tell the type of a file by its name where its type says nothing', async () => {
    const opened = await open({ file: fileOf(writePdf(PARAGRAPHS), 'Tin.PDF', 'application/octet-stream') });
    expect(opened.contentType).toBe('application/pdf');
  });

  it.each([
    ['no file', { url: 'https://bao.vn/x' }, 'file'],
    ['text for a file', { file: plain }, 'file'],
    [
      'a field that is not known',
      { file: fileOf(new Uint8Array([1]), 'a.txt', 'text/plain'), tieude: 'x' },
      'tieude',
    ],
  ])('are refused for %s, by name', async (_, parts, field) => {
    const error = await open(parts as Record<string, string | File>).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ type: 'invalid-body', detail: { field } });
  });

  it('are refused when they are broken', async () => {
    const bytes = new TextEncoder().encode('--x\r\nbroken');
    const contentType = 'multipart/form-data; boundary=x';
    expect(await codeOf(openUpload({ bytes, contentType, urlParameter: undefined }))).toBe('invalid-body');
  });

  it('are opened once: a form inside a form is no article', async () => {
    const inner = await formOf({ file: fileOf(writeDocx(PARAGRAPHS), 'a.docx', DOCX) });
    const opened = await open({ file: fileOf(inner.bytes, 'form', inner.contentType) });
    expect(await codeOf(readUpload(opened))).toBe('unsupported-media-type');
  });
});
