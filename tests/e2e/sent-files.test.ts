import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ArticleAnswer, RecordsAnswer } from '../../shared/contracts/answers.contract.ts';
import { SentFileTicket } from '../../shared/contracts/sent-file.contract.ts';
import { StackFile } from '../../shared/contracts/stack-file.contract.ts';
import { UploadStatus } from '../../shared/contracts/upload-status.contract.ts';
import { temporaryDir } from '../infra/temporary-dir.ts';
import { fetchChecked } from '../openapi/fetch-checked.ts';
import { writeDocx } from '../unit/upload/documents/write-docx.ts';
import { printLines, writePdf } from '../unit/upload/documents/write-pdf.ts';
import { type LocalStackProcess, startLocalStack } from './local-stack.ts';
import { type ToldArticle, toldArticles, uploadArticle } from './told-articles.ts';

const [first, second, third] = toldArticles('tep.example.vn');
const linesOf = ({ title, text }: Pick<ToldArticle, 'title' | 'text'>) => [title, ...text.split('\n\n')];
/** Over the 4 MB of a request; the second over the 10 MB of the gateway, too. */
const docxOf = (article: Pick<ToldArticle, 'title' | 'text'>) => writeDocx(linesOf(article), 5_000_000);
const pdfOf = (article: ToldArticle) => writePdf(linesOf(article).flatMap(printLines), 15_000_000);

const dataDir = temporaryDir();
let stack: LocalStackProcess;
beforeAll(async () => {
  stack = await startLocalStack({ dataDir, demo: true });
}, 240_000);
afterAll(() => stack?.stop());

async function announce(fileName: string, bytes: Uint8Array): Promise<SentFileTicket> {
  const answer = await fetchChecked(`${stack.baseUrl}/v1/uploads`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fileName, bytes: bytes.byteLength }),
  });
  expect(answer.status).toBe(201);
  const ticket = SentFileTicket.parse(await answer.json());
  expect(answer.headers.get('location')).toBe(ticket.statusUrl);
  expect(ticket).toMatchObject({ kind: 'file', status: 'waiting', state: 'awaited', articleId: null });
  return ticket;
}

const send = ({ send: { method, url, headers } }: SentFileTicket, bytes: Uint8Array, to = url) =>
  fetch(to, { method, headers: { 'content-type': headers['content-type'] }, body: Buffer.from(bytes) });

async function readStatus({ statusUrl }: SentFileTicket): Promise<UploadStatus> {
  return UploadStatus.parse(await (await fetchChecked(`${stack.baseUrl}${statusUrl}`)).json());
}

async function untilAnswered(ticket: SentFileTicket): Promise<UploadStatus> {
  await expect
    .poll(async () => (await readStatus(ticket)).status, { timeout: 60_000, interval: 200 })
    .not.toBe('waiting');
  return readStatus(ticket);
}

describe('a file that is too large for a request', { timeout: 120_000 }, () => {
  it('is refused in one, with the way that takes it', async () => {
    for (const bytes of [5_000_000, 15_000_000]) {
      const answer = await fetchChecked(`${stack.baseUrl}/v1/articles`, {
        method: 'POST',
        headers: { 'content-type': 'application/pdf' },
        body: Buffer.alloc(bytes),
      });
      expect(answer.status).toBe(413);
      expect(await answer.json()).toMatchObject({
        type: 'urn:kyket:problem:body-too-large',
        uploadsUrl: '/v1/uploads',
      });
    }
  });

  it('ends, by its link, in the same article and records as its words in a request', async () => {
    const docx = docxOf(first);
    const ticket = await announce('tin.docx', docx);
    expect((await send(ticket, docx)).status).toBe(200);
    const status = await untilAnswered(ticket);
    expect(status).toMatchObject({ status: 'done', state: 'extracted', reason: null, problem: null });
    const { article, records } = await uploadArticle<ArticleAnswer>(stack.baseUrl, first);
    expect(status.articleId).toBe(article.id);
    expect(status.recordIds).toEqual(records.map(({ id }) => id));
    expect(records.length).toBeGreaterThan(0);

    const pdf = pdfOf(first);
    const again = await announce('tin.pdf', pdf);
    expect((await send(again, pdf)).status).toBe(200);
    expect(await untilAnswered(again)).toMatchObject({ status: 'done', articleId: article.id });
  });

  it('ends in the article that was scraped, when it is the same', async () => {
    const { items } = RecordsAnswer.parse(await (await fetchChecked(`${stack.baseUrl}/v1/records`)).json());
    const scraped = items.find(({ article: { url } }) => url?.includes('demo.kyket.test'));
    const answer = await fetchChecked(`${stack.baseUrl}/v1/articles/${scraped?.articleId}`);
    const { article } = ArticleAnswer.parse(await answer.json());
    const docx = docxOf(article);
    const ticket = await announce('tin.docx', docx);
    await send(ticket, docx);
    expect(await untilAnswered(ticket)).toMatchObject({ status: 'done', articleId: article.id });
  });

  it('ends as rejected with a problem, when its bytes are no document', async () => {
    const bytes = Buffer.alloc(5_000_000, 7);
    const ticket = await announce('tin.docx', bytes);
    await send(ticket, bytes);
    expect(await untilAnswered(ticket)).toMatchObject({
      status: 'rejected',
      reason: 'invalid-body',
      problem: { type: 'urn:kyket:problem:invalid-body', status: 400 },
      articleId: null,
    });
  });

  it('is not taken with other bytes than were announced, and goes on being awaited', async () => {
    const docx = docxOf(second);
    const ticket = await announce('tin.docx', docx);
    expect((await send(ticket, writeDocx(linesOf(second), 5_000_001))).status).toBe(403);
    expect(await readStatus(ticket)).toMatchObject({ status: 'waiting', state: 'awaited' });
    await send(ticket, docx);
    expect(await untilAnswered(ticket)).toMatchObject({ status: 'done' });
  });

  it('whose notification was lost is found by the listing', async () => {
    const pdf = pdfOf(third);
    const ticket = await announce('tin.pdf', pdf.subarray(0, pdf.length));
    const docx = docxOf(third);
    const lost = await announce('tin.docx', docx);
    // Straight to the emulator, past what notifies: the bytes are there, and nobody is told.
    const { local } = StackFile.parse(JSON.parse(readFileSync(join(dataDir, 'stack.json'), 'utf8')));
    const { pathname } = new URL(lost.send.url);
    expect((await send(lost, docx, `${local?.s3AndSqs}${pathname}`)).status).toBe(200);
    await sleep(61_000);
    expect(await readStatus(lost)).toMatchObject({ status: 'waiting', state: 'awaited' });
    await stack.stop();
    // Its schedules are due at once, as after a quarter of an hour.
    rmSync(join(dataDir, 'schedules.json'));
    stack = await startLocalStack({ dataDir });
    const status = await untilAnswered(lost);
    expect(status).toMatchObject({ status: 'done', state: 'extracted' });
    const { article, records } = await uploadArticle<ArticleAnswer>(stack.baseUrl, third);
    expect([status.articleId, status.recordIds]).toEqual([article.id, records.map(({ id }) => id)]);
    // The other one never came.
    expect(await readStatus(ticket)).toMatchObject({ status: 'waiting', state: 'awaited' });
  }, 200_000);
});
