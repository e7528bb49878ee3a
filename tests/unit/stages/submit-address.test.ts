import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Portal } from '../../../shared/contracts/portal.contract.ts';
import { showUploadStatus } from '../../../shared/http-answer/show-upload-status.ts';
import { submitAddress } from '../../../shared/stages/submit-address.ts';
import { uploadArticle } from '../../../shared/stages/upload.ts';
import { answerWith, HTML } from '../fetching/hostile-site.ts';
import { PORTAL, type StageBench, type Stages, startStageBench } from './stage-bench.ts';

const TITLE = 'Huyện Cẩm Sơn: Ban Dân vận và Công an ký kết chương trình phối hợp';
const BODY =
  'Sáng 3/3/2026, Ban Dân vận Huyện ủy Cẩm Sơn và Công an huyện Cẩm Sơn ký kết chương trình phối hợp công tác dân vận giai đoạn 2026-2030 với 5 nội dung. Hai đơn vị giao cán bộ theo dõi, mỗi quý họp một lần, cuối năm báo cáo kết quả với Thường trực Huyện ủy và rút kinh nghiệm.';
const PAGE = `<html><head><title>${TITLE}</title></head><body><h1>${TITLE}</h1><p>${BODY}</p></body></html>`;

let bench: StageBench;
let stages: Stages;
beforeAll(async () => {
  bench = await startStageBench();
});
afterAll(() => bench.stop());
beforeEach(async () => {
  stages = await bench.openFresh();
});

const submit = (url: string) =>
  submitAddress({ ...stages.store, portals: [Portal.parse(PORTAL)], now: () => stages.clock.now }, url);

/** A tick, and what follows from it. */
async function passTick() {
  await stages.tick();
  for (const message of await stages.takeDue()) await stages.fetch(message);
  for (const message of await stages.takeFetched()) await stages.extract(message);
}

async function readStatus(url: string) {
  const address = await submit(url);
  const { articleId } = address;
  const article = articleId === null ? undefined : await stages.store.articles.readArticle(articleId);
  return showUploadStatus(address, article);
}

describe('an address that somebody sends', () => {
  it('waits its turn on the frontier, by robots.txt, and ends in an article', async () => {
    bench.serve('/tin/1.html', PAGE);
    expect(await submit('http://site.test/tin/1.html')).toMatchObject({ state: 'due', portalId: 'mau' });
    expect(bench.countRequests('/tin/1.html')).toBe(0);
    await passTick();
    expect(bench.countRequests('/robots.txt')).toBe(1);
    const status = await readStatus('http://www.site.test/tin/1.html?utm_source=zalo');
    expect(status).toMatchObject({ status: 'done', state: 'extracted', recordIds: [expect.any(String)] });
    const article = await stages.store.articles.readArticle(status.articleId ?? '');
    expect(article).toMatchObject({ origin: { kind: 'portal', portalId: 'mau' } });
  });

  it('may be on a site that no portal knows', async () => {
    bench.serve('/tin/1.html', PAGE);
    const url = 'http://other.test/tin/1.html';
    expect(await submit(url)).toMatchObject({ state: 'due', portalId: null });
    await passTick();
    const { status, articleId } = await readStatus(url);
    expect(status).toBe('done');
    expect(await stages.store.articles.readArticle(articleId ?? '')).toMatchObject({
      origin: { kind: 'address', portalId: null },
      source: 'other.test',
    });
  });

  it('is the one article that was uploaded before, in the words of its page from then on', async () => {
    bench.serve('/tin/1.html', PAGE);
    const url = 'http://site.test/tin/1.html';
    const bytes = Buffer.from(JSON.stringify({ title: TITLE, text: `${BODY} (chép tay)`, url }));
    const upload = { bytes, contentType: 'application/json', urlParameter: undefined };
    const { article } = await uploadArticle(stages.store, upload);
    await submit(url);
    await passTick();
    const { articleId } = await readStatus(url);
    expect(articleId).toBe(article.id);
    expect((await stages.store.articles.readArticle(article.id))?.text).not.toContain('chép tay');
  });

  it('is not fetched again when it is sent again, whatever it gave', async () => {
    bench.serve('/tin/1.html', PAGE);
    const url = 'http://site.test/tin/1.html';
    await submit(url);
    await submit(url);
    await passTick();
    await submit(url);
    stages.passMinutes(60);
    await passTick();
    expect(bench.countRequests('/tin/1.html')).toBe(1);
  });

  it('is tried again when nothing came of it', async () => {
    bench.site.routes.set('/tin/1.html', answerWith(410, HTML));
    const url = 'http://site.test/tin/1.html';
    await submit(url);
    await passTick();
    bench.serve('/tin/1.html', PAGE);
    stages.passMinutes(1);
    expect(await submit(url)).toMatchObject({ state: 'due', attempts: 0 });
    await passTick();
    expect(await readStatus(url)).toMatchObject({ status: 'done' });
  });

  it('leads nowhere inside: what no site may be is refused when it is asked for', async () => {
    const url = 'http://169.254.169.254/latest/meta-data/';
    const { addressId } = await submit(url);
    await passTick();
    expect(await stages.store.frontier.readAddress(addressId)).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('forbidden-address'),
      rawKey: null,
    });
  });

  it('waits while its portal is switched off', async () => {
    await stages.store.switches.switchOff('mau', { reason: 'asked', since: '2026-03-01T00:00:00.000Z' });
    await submit('http://site.test/tin/1.html');
    await passTick();
    expect(bench.countRequests('/tin/1.html')).toBe(0);
  });

  it('is refused when it is none, or its article was withdrawn', async () => {
    await expect(submit('ftp://site.test/x')).rejects.toMatchObject({ type: 'invalid-address' });
    bench.serve('/tin/1.html', PAGE);
    const url = 'http://site.test/tin/1.html';
    await submit(url);
    await passTick();
    const { articleId } = await readStatus(url);
    await stages.store.articles.withdrawArticle(articleId ?? '', 'asked');
    await expect(submit(url)).rejects.toMatchObject({ type: 'withdrawn' });
  });
});
