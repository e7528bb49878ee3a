import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RejectedInput } from '../../../shared/errors.ts';
import { uploadArticle } from '../../../shared/stages/upload.ts';
import { startDynalite } from '../../contracts/emulators.ts';
import { type FreshStore, type StoreBench, startStoreBench } from '../../contracts/store-bench.ts';

const ROOT = join(import.meta.dirname, '../../..');
const { input } = JSON.parse(
  readFileSync(join(ROOT, 'fixtures/gold/daknong-bdbp-hiep-dong-tiep-giap.json'), 'utf8'),
);
const DAK_DOA = '/tin-tuc/dak-doa-ky-ket-hai-chuong-trinh-phoi-hop-post101.html';
const PAGE = new Uint8Array(readFileSync(join(ROOT, 'fixtures/portals/demo/site', DAK_DOA)));
const PAGE_URL = `http://demo.kyket.test${DAK_DOA}`;

let bench: StoreBench;
let fresh: FreshStore;
beforeAll(async () => {
  bench = await startStoreBench(startDynalite);
});
afterAll(() => bench.stop());
beforeEach(async () => {
  fresh = await bench.openFresh();
});

const bytesOf = (text: string) => new TextEncoder().encode(text);
const send = (contentType: string, bytes: Uint8Array, urlParameter?: string) =>
  uploadArticle(fresh.store, { bytes, contentType, urlParameter });
const sendJson = (body: unknown) => send('application/json', bytesOf(JSON.stringify(body)));

describe('uploading an article', () => {
  it('stores it with its records, and the bytes as they came', async () => {
    const bytes = bytesOf(JSON.stringify({ title: input.title, text: input.text, url: input.url }));
    const { article, created } = await send('application/json', bytes);
    expect(created).toBe(true);
    expect(article).toMatchObject({
      url: input.url,
      source: new URL(input.url).hostname,
      origin: { kind: 'upload', portalId: null },
      relevant: true,
    });
    expect(article.records.length).toBeGreaterThan(0);
    expect(article.rawKey).toBe(`raw/${createHash('sha256').update(bytes).digest('hex')}`);
    const raw = await fresh.store.objects.getObject(article.rawKey);
    expect(Buffer.from(raw?.bytes ?? []).equals(bytes)).toBe(true);
  });

  it('changes nothing when it comes again', async () => {
    const { article } = await sendJson(input);
    const before = await fresh.readTable();
    bench.clock.now = new Date('2026-03-03T00:00:00.000Z');
    expect(await sendJson(input)).toEqual({ article, created: false });
    expect(await fresh.readTable()).toEqual(before);
  });

  it('knows it again by any form of its address', async () => {
    const { article } = await sendJson({ ...input, url: 'https://bao.vn/ky-ket-post1.html' });
    const twin = await sendJson({
      ...input,
      text: `${input.text} (cập nhật)`,
      url: 'http://www.bao.vn/ky-ket-post1.html?utm_source=x',
    });
    expect(twin).toMatchObject({ created: false, article: { id: article.id } });
  });

  it('knows it again by its words, whichever way it comes', async () => {
    const { article } = await sendJson({ title: input.title, text: input.text });
    const again = await send('text/plain; charset=utf-8', bytesOf(`\n \n${input.title}\n\n${input.text}`));
    expect(again).toMatchObject({ created: false, article: { id: article.id } });
  });

  it('takes a page, with its address beside it', async () => {
    const { article } = await send('text/html', PAGE, PAGE_URL);
    expect(article).toMatchObject({
      url: PAGE_URL,
      publishedAt: '2022-05-01T10:30:00+07:00',
      author: 'Minh Họa',
    });
    expect(article.title).toBe(
      'Đak Đoa: Dân vận, chính quyền và lực lượng vũ trang ký kết hai chương trình phối hợp',
    );
    expect(article.records).toHaveLength(2);
  });

  it('keeps the file of a web form, not the form, so that sending it again changes nothing', async () => {
    const sendForm = async () => {
      const form = new FormData();
      form.append('file', new File([Buffer.from(PAGE)], 'tin.html', { type: 'text/html' }));
      form.append('url', PAGE_URL);
      const response = new Response(form);
      const bytes = new Uint8Array(await response.arrayBuffer());
      return send(response.headers.get('content-type') ?? '', bytes);
    };
    const { article } = await sendForm();
    expect(article).toMatchObject({
      url: PAGE_URL,
      rawKey: `raw/${createHash('sha256').update(PAGE).digest('hex')}`,
    });
    expect(await sendForm()).toEqual({ article, created: false });
  });

  it('stores one that is not relevant as such, with a reason', async () => {
    const path = 'fixtures/portals/demo/site/tin-tuc/giai-bong-da-cong-an-huyen-doan-post108.html';
    const { article, created } = await send('text/html', new Uint8Array(readFileSync(join(ROOT, path))));
    expect(created).toBe(true);
    expect(article).toMatchObject({ relevant: false, records: [], url: null, source: null });
  });

  it('stores nothing of what it rejects', async () => {
    const before = await fresh.readTable();
    const text = 'Too short and not Vietnamese.';
    await expect(sendJson({ title: 'x', text })).rejects.toThrow(RejectedInput);
    await expect(sendJson({ title: 'x', text: input.text, url: 'ftp://x' })).rejects.toThrow(RejectedInput);
    await expect(send('image/png', PAGE)).rejects.toThrow(RejectedInput);
    expect(await fresh.readTable()).toEqual(before);
    for (const bytes of [bytesOf(JSON.stringify({ title: 'x', text })), PAGE]) {
      const rawKey = `raw/${createHash('sha256').update(bytes).digest('hex')}`;
      expect(await fresh.store.objects.getObject(rawKey)).toBeUndefined();
    }
  });
});
