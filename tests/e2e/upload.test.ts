import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ArticleAnswer, RecordsAnswer } from '../../shared/contracts/answers.contract.ts';
import { UploadStatus } from '../../shared/contracts/upload-status.contract.ts';
import { Problem } from '../../shared/http-problem/problem.contract.ts';
import { fetchChecked } from '../openapi/fetch-checked.ts';
import { writeDocx } from '../unit/upload/documents/write-docx.ts';
import { printLines, writePdf } from '../unit/upload/documents/write-pdf.ts';
import { type LocalStackProcess, startLocalStack } from './local-stack.ts';
import { toldArticles } from './told-articles.ts';

const SITE = join(import.meta.dirname, '../../fixtures/portals/demo/site');
const [told] = toldArticles('upload.example.vn');

let stack: LocalStackProcess;
beforeAll(async () => {
  stack = await startLocalStack();
}, 180_000);
afterAll(() => stack?.stop());

const post = (contentType: string, body: string | Uint8Array, query = '') =>
  fetchChecked(`${stack.baseUrl}/v1/articles${query}`, {
    method: 'POST',
    headers: contentType === '' ? {} : { 'content-type': contentType },
    body: typeof body === 'string' ? body : Buffer.from(body),
  });
const postJson = (body: unknown) => post('application/json', JSON.stringify(body));
const postForm = (file: File, url?: string) => {
  const form = new FormData();
  form.append('file', file);
  if (url !== undefined) form.append('url', url);
  return fetchChecked(`${stack.baseUrl}/v1/articles`, { method: 'POST', body: form });
};
const answerOf = async (response: Response) => ArticleAnswer.parse(await response.json());
const countRecords = async () =>
  RecordsAnswer.parse(await (await fetchChecked(`${stack.baseUrl}/v1/records`)).json()).total;

describe('uploading to the running stack', { timeout: 90_000 }, () => {
  it('answers 201 with the article, then 200 with the same answer', async () => {
    const first = await postJson(told);
    expect(first.status).toBe(201);
    const created = await answerOf(first);
    expect(created.relevant).toBe(true);
    expect(created.article).toMatchObject({ url: told.url, source: 'upload.example.vn' });
    expect(first.headers.get('location')).toBe(`/v1/articles/${created.article.id}`);
    const second = await postJson(told);
    expect(second.status).toBe(200);
    expect(await answerOf(second)).toEqual(created);
    const read = await fetchChecked(`${stack.baseUrl}${first.headers.get('location')}`);
    expect(await answerOf(read)).toEqual(created);
  });

  it('answers 202 for an address, the same when it comes again, and tells what becomes of it', async () => {
    const url = 'http://127.0.0.1:9/tin/1.html';
    const [first, second] = [await postJson({ url }), await postJson({ url })];
    expect([first.status, second.status]).toEqual([202, 202]);
    const location = first.headers.get('location') ?? '';
    expect(second.headers.get('location')).toBe(location);
    const status = UploadStatus.parse(await (await fetchChecked(`${stack.baseUrl}${location}`)).json());
    expect(status).toMatchObject({ url, articleId: null, recordIds: [] });
    expect(UploadStatus.parse(await first.json())).toMatchObject({ id: status.id, state: 'due' });
    expect((await fetchChecked(`${stack.baseUrl}/v1/uploads/a-0`)).status).toBe(404);
    expect((await postJson({ url: 'bao' })).status).toBe(400);
  });

  it('takes the same article as plain text for the same', async () => {
    const [created, plain] = [
      await postJson(told),
      await post('text/plain; charset=utf-8', `${told.title}\n${told.text}`),
    ];
    expect([created.status, plain.status]).toEqual([200, 200]);
    expect((await answerOf(plain)).article.id).toBe((await answerOf(created)).article.id);
  });

  it('takes a page in an old charset as a file of a web form, with its address beside it', async () => {
    const url = 'http://cu.example.gov.vn/Pages/chi-tiet-tin.aspx?ID=105';
    const page = readFileSync(join(SITE, 'Pages/chi-tiet-tin-105.html'));
    const response = await postForm(new File([page], 'tin.html', { type: 'text/html' }), url);
    expect(response.status).toBe(201);
    const { article, records } = await answerOf(response);
    expect(article).toMatchObject({ url, author: 'Minh Dụ', publishedAt: '2017-02-20T02:25:00+07:00' });
    expect(records.map(({ action, date }) => [action, date])).toEqual([
      ['reviewed', '2017-02-17'],
      ['launched', '2017-02-17'],
    ]);
  });

  it('takes Word documents and PDF for the same article as its text', async () => {
    const lines = [told.title, ...told.text.split('\n\n')];
    const ids = [
      await postJson(told),
      await postForm(new File([Buffer.from(writeDocx(lines))], 'tin.docx')),
      await postForm(new File([Buffer.from(writePdf(lines.flatMap(printLines)))], 'tin.pdf')),
    ].map(async (response) => (await answerOf(response)).article.id);
    expect(new Set(await Promise.all(ids)).size).toBe(1);
  });

  it('is loud where the gateway has already broken an old charset, as it does with text/*', async () => {
    const bytes = readFileSync(join(SITE, 'Pages/chi-tiet-tin-105.html'));
    const response = await post('text/html; charset=windows-1258', bytes);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ type: 'urn:kyket:problem:invalid-body' });
  });

  it('stores an article that is not relevant, with its reason, and no record', async () => {
    const before = await countRecords();
    const bytes = readFileSync(join(SITE, 'tin-tuc/giai-bong-da-cong-an-huyen-doan-post108.html'));
    const response = await post('text/html', bytes);
    expect(response.status).toBe(201);
    const answer = await answerOf(response);
    expect(answer).toMatchObject({ relevant: false, records: [], figures: [], people: [] });
    expect(answer.article.reasons).toContainEqual(expect.any(String));
    expect(await countRecords()).toBe(before);
  });

  it.each([
    ['an empty body', 'application/json', '', '', 400, 'empty-body'],
    ['malformed JSON', 'application/json', '{', '', 400, 'malformed-json'],
    ['an unknown key', 'application/json', JSON.stringify({ ...told, lang: 'vi' }), '', 400, 'invalid-body'],
    [
      'an address that is none',
      'application/json',
      JSON.stringify({ ...told, url: 'bao' }),
      '',
      400,
      'invalid-address',
    ],
    [
      'an address beside it that is none',
      'text/plain',
      `${told.title}\n${told.text}`,
      '?url=bao',
      400,
      'invalid-address',
    ],
    ['an unknown parameter', 'text/plain', `${told.title}\n${told.text}`, '?ulr=x', 400, 'unknown-parameter'],
    ['a body over 4 MB', 'text/plain', 'ký '.repeat(1_100_000), '', 413, 'body-too-large'],
    ['an unknown media type', 'image/png', 'x', '', 415, 'unsupported-media-type'],
    ['another language', 'text/plain', 'Signed by both.\n'.repeat(30), '', 422, 'not-vietnamese'],
    ['too short a text', 'text/plain', 'Hoãn lễ ký kết\nLễ ký kết được hoãn.', '', 422, 'too-short'],
  ])('rejects %s and stores nothing', async (_, contentType, body, query, status, code) => {
    const before = await countRecords();
    const response = await post(contentType, body, query);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const problem = Problem.parse(await response.json());
    expect(problem).toMatchObject({ type: `urn:kyket:problem:${code}`, status });
    expect(await countRecords()).toBe(before);
  });

  it('says by what measure a text is too short', async () => {
    const problem = await (await post('text/plain', 'Hoãn lễ ký kết\nLễ ký kết được hoãn.')).json();
    expect(problem).toMatchObject({ reason: '5 words < 40' });
  });
});
