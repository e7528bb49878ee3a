import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addressId } from '../../../shared/fetching/canonical-address.ts';
import { openRegisterCopy } from '../../../shared/register/sync/register-copy.ts';
import { publishRegister } from '../../../shared/stages/publish.ts';
import { uploadArticle } from '../../../shared/stages/upload.ts';
import { withdrawArticle } from '../../../shared/stages/withdraw.ts';
import { listingHtml } from './listing-html.ts';
import {
  dyingStore,
  interruptedStore,
  type StageBench,
  type Stages,
  startStageBench,
} from './stage-bench.ts';

const ROOT = join(import.meta.dirname, '../../..');
const TITLE = 'Huyện Cẩm Sơn: Ban Dân vận và Công an ký kết chương trình phối hợp';
const BODY =
  'Sáng 3/3/2026, Ban Dân vận Huyện ủy Cẩm Sơn và Công an huyện Cẩm Sơn ký kết chương trình phối hợp công tác dân vận giai đoạn 2026-2030 với 5 nội dung. Hai đơn vị giao cán bộ theo dõi, mỗi quý họp một lần, cuối năm báo cáo kết quả với Thường trực Huyện ủy và rút kinh nghiệm.';
const PATH = '/tin/cam-son-1.html';
const URL_OF = (path: string) => `http://site.test${path}`;
const pageOf = (body: string) =>
  `<html><head><title>${TITLE}</title></head><body><h1>${TITLE}</h1><p>${body}</p></body></html>`;

let bench: StageBench;
let stages: Stages;
let folder: string;
beforeAll(async () => {
  bench = await startStageBench();
  folder = await mkdtemp(join(tmpdir(), 'kyket-withdraw-'));
});
afterAll(async () => {
  await bench.stop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  stages = await bench.openFresh();
});

/** Discovers, fetches and extracts what the listing names. */
async function scrape(...paths: string[]) {
  bench.serve('/tin/', listingHtml(paths.map((path) => [path, TITLE])));
  await stages.discover();
  await stages.tick();
  for (const message of await stages.takeDue()) await stages.fetch(message);
  for (const message of await stages.takeFetched()) await stages.extract(message);
}

async function runWithdraw(...args: string[]): Promise<{ code: number; output: string }> {
  const stackFile = join(folder, 'stack.json');
  await writeFile(stackFile, JSON.stringify(stages.stackFile));
  const command = ['tools/withdraw/main.ts', ...args, '--stack', stackFile];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
    });
  });
}

/** Everything that is kept: items, and objects unpacked. */
async function readAll(): Promise<string> {
  const texts = [JSON.stringify(await stages.readItems())];
  for (const key of await stages.store.objects.listKeys('')) {
    if (key.startsWith('listings/')) continue;
    const { bytes = new Uint8Array() } = (await stages.store.objects.getObject(key)) ?? {};
    const plain = key.endsWith('.zst') ? zstdDecompressSync(bytes) : Buffer.from(bytes);
    texts.push(`${key} ${plain.toString('utf8')}`);
  }
  return texts.join('\n');
}

const countRecords = async () => {
  const { articles, objects } = stages.store;
  const register = openRegisterCopy({
    articles,
    objects,
    now: () => stages.clock.now,
    reportFailed: () => {},
  });
  const db = await register.openCurrent();
  const count = Number(db.prepare('SELECT count(*) AS n FROM records').get()?.n);
  await register.close();
  return count;
};

describe('npm run withdraw', { timeout: 60_000 }, () => {
  it('takes an article out everywhere, and neither scraping nor uploading brings it back', async () => {
    bench.serve(PATH, pageOf(BODY));
    await scrape(PATH);
    bench.serve('/tin/ban-sao-2.html', `${pageOf(BODY)}<!-- elsewhere -->`);
    await scrape(PATH, '/tin/ban-sao-2.html');
    await publishRegister({ ...stages.store, now: () => stages.clock.now });
    expect(await countRecords()).toBe(1);
    expect(await readAll()).toContain('Cẩm Sơn');
    expect(await readAll()).toMatch(/^raw\/[0-9a-f]{64}\/.*"exchanges"/m);

    const asked = await runWithdraw('--url', URL_OF(PATH), '--reason', 'the publisher asked');
    expect(asked).toMatchObject({ code: 1, output: expect.stringContaining('Nothing was done') });
    expect(await countRecords()).toBe(1);

    const done = await runWithdraw('--url', URL_OF(PATH), '--reason', 'the publisher asked', '--yes');
    expect(done, done.output).toMatchObject({ code: 0 });
    expect(done.output).toContain('2 raw pages purged');
    expect(await countRecords()).toBe(0);
    const left = await readAll();
    expect(left).not.toMatch(/Cẩm Sơn|cam son|cẩm sơn/i);
    expect(left).not.toContain('raw/');
    for (const path of [PATH, '/tin/ban-sao-2.html'])
      expect(await stages.readState(path)).toEqual({
        state: 'withdrawn',
        reason: 'withdrawn: the publisher asked',
        dueAt: null,
      });

    const requests = bench.countRequests(PATH);
    stages.passMinutes(24 * 60);
    await scrape(PATH, '/tin/ban-sao-2.html');
    expect(bench.countRequests(PATH)).toBe(requests);

    bench.serve('/tin/moi-3.html', pageOf(BODY));
    await scrape('/tin/moi-3.html');
    expect(await stages.readState('/tin/moi-3.html')).toMatchObject({ state: 'withdrawn' });
    const bytes = Buffer.from(`${TITLE}\n\n${BODY}`);
    const sent = uploadArticle(stages.store, { bytes, contentType: 'text/plain', urlParameter: undefined });
    await expect(sent).rejects.toMatchObject({
      type: 'withdrawn',
      detail: { reason: 'the publisher asked' },
    });
    expect(await readAll()).not.toContain('raw/');
    expect(await countRecords()).toBe(0);
  });

  it('purges a page that was fetched and not read yet, also when it is cut off while it does', async () => {
    bench.serve(PATH, pageOf(BODY));
    await scrape(PATH);
    const address = await stages.store.frontier.readAddress(addressId(URL_OF(PATH)));
    const newer = 'raw/newer';
    await stages.store.objects.putObject(newer, Buffer.from(pageOf(BODY)), { contentType: 'text/html' });
    await stages.store.frontier.updateAddress(address?.addressId ?? '', { state: 'fetched', rawKey: newer });
    const { objects } = stages.store;
    const deps = { ...stages.store, now: () => stages.clock.now, publishWithout: async () => {} };
    const dying = {
      getObject: objects.getObject.bind(objects),
      putObject: objects.putObject.bind(objects),
      listKeys: objects.listKeys.bind(objects),
      purgeObjects: () => Promise.reject(new Error('cut off')),
    };
    const articleId = address?.articleId ?? '';
    await expect(withdrawArticle({ ...deps, objects: dying }, articleId, 'asked')).rejects.toThrow('cut off');
    expect((await withdrawArticle(deps, articleId, 'asked')).rawKeys).toContain(newer);
    expect(await objects.listKeys('raw/')).toEqual([]);
  });

  it('closes the address of an uploaded article before any portal lists it', async () => {
    const bytes = Buffer.from(JSON.stringify({ title: TITLE, text: BODY, url: URL_OF(PATH) }));
    const upload = { bytes, contentType: 'application/json', urlParameter: undefined };
    const { article } = await uploadArticle(stages.store, upload);
    await runWithdraw('--article', article.id, '--reason', 'asked', '--yes');
    bench.serve(PATH, pageOf(BODY));
    await scrape(PATH);
    expect(bench.countRequests(PATH)).toBe(0);
    expect((await stages.store.frontier.readAddress(addressId(URL_OF(PATH))))?.state).toBe('withdrawn');
  });

  describe('leaves no raw bytes', () => {
    const withdraw = (articleId: string) =>
      withdrawArticle(
        { ...stages.store, now: () => stages.clock.now, publishWithout: async () => {} },
        articleId,
        'asked',
      );
    const listRaw = () => stages.store.objects.listKeys('raw/');
    /** @returns whether it went through */
    const survives = (run: Promise<unknown>) =>
      run.then(
        () => true,
        (error: unknown) => {
          if (error instanceof Error && error.message === 'killed') return false;
          throw error;
        },
      );

    describe('of a page that is fetched anew, told otherwise at every answer', () => {
      /** An article that was read, whose page is due again. */
      async function openWithPageDue() {
        stages = await bench.openFresh();
        let answers = 0;
        bench.site.routes.set(PATH, (_request, response) => {
          answers += 1;
          response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
          response.end(`${pageOf(BODY)}<!-- ${answers} -->`);
        });
        await scrape(PATH);
        const id = addressId(URL_OF(PATH));
        const { articleId } = (await stages.store.frontier.readAddress(id)) ?? {};
        const dueAt = stages.clock.now.toISOString();
        await stages.store.frontier.updateAddress(id, { state: 'due', dueAt });
        return { articleId: articleId ?? '', message: { addressId: id, url: URL_OF(PATH), dueAt } };
      }
      const readFetched = async () => {
        for (const message of await stages.takeFetched()) await stages.extract(message);
      };

      it('when that happens after any call of the store', async () => {
        for (let at = 1, isOver = false; !isOver; at += 1) {
          const { articleId, message } = await openWithPageDue();
          isOver = true;
          const interrupted = interruptedStore(stages.store, at, 'after', () => {
            isOver = false;
            return withdraw(articleId);
          });
          await stages.fetch(message, interrupted);
          if (isOver) await withdraw(articleId);
          await readFetched();
          expect(await listRaw(), `call ${at}`).toEqual([]);
        }
      });

      it('when the function dies after any call, and it happens then', async () => {
        for (let at = 1, isOver = false; !isOver; at += 1) {
          const { articleId, message } = await openWithPageDue();
          isOver = await survives(stages.fetch(message, dyingStore(stages.store, at, 'after')));
          await withdraw(articleId);
          await stages.fetch(message);
          await readFetched();
          expect(await listRaw(), `call ${at}`).toEqual([]);
        }
      });

      it('when the function dies after any call, and it happens later', async () => {
        for (let at = 1, isOver = false; !isOver; at += 1) {
          const { articleId, message } = await openWithPageDue();
          isOver = await survives(stages.fetch(message, dyingStore(stages.store, at, 'after')));
          await stages.fetch(message);
          await readFetched();
          await withdraw(articleId);
          const bytes = (await listRaw()).filter((key) => !key.endsWith('.json'));
          expect(bytes, `call ${at}`).toEqual([]);
        }
      });

      it('when it happens before the bytes are put, and the function dies after', async () => {
        const { articleId, message } = await openWithPageDue();
        const { objects } = stages.store;
        const late = new Proxy(objects, {
          get: (target, name: keyof typeof objects) => {
            if (name !== 'putObject') return target[name].bind(target);
            return async (...args: Parameters<typeof objects.putObject>) => {
              if (args[0].endsWith('.json')) return target.putObject(...args);
              await withdraw(articleId);
              await target.putObject(...args);
              throw new Error('killed');
            };
          },
        });
        expect(await survives(stages.fetch(message, { ...stages.store, objects: late }))).toBe(false);
        expect(await listRaw()).toHaveLength(1);
        expect(await stages.fetch(message)).toEqual({ result: 'passed-on', reason: null });
        await readFetched();
        expect(await listRaw()).toEqual([]);
      });
    });

    describe('of a file that is sent', () => {
      const FILE = { bytes: Buffer.from(`${TITLE}\n\n${BODY}`), contentType: 'text/plain' };
      const send = (store = stages.store, url = URL_OF(PATH)) =>
        uploadArticle(store, { ...FILE, urlParameter: url });
      async function openWithArticle(): Promise<string> {
        stages = await bench.openFresh();
        const bytes = Buffer.from(JSON.stringify({ title: TITLE, text: BODY, url: URL_OF(PATH) }));
        const json = { bytes, contentType: 'application/json', urlParameter: undefined };
        return (await uploadArticle(stages.store, json)).article.id;
      }

      it('when that happens after any call of the store', async () => {
        for (let at = 1, isOver = false; !isOver; at += 1) {
          const articleId = await openWithArticle();
          isOver = true;
          const interrupted = interruptedStore(stages.store, at, 'after', () => {
            isOver = false;
            return withdraw(articleId);
          });
          const sent = send(interrupted);
          await sent.catch((error: unknown) => expect(error).toMatchObject({ type: 'withdrawn' }));
          if (isOver) await withdraw(articleId);
          expect(await listRaw(), `call ${at}`).toEqual([]);
        }
      });

      it('when the function dies after any call, and nobody sends it again', async () => {
        for (let at = 1, isOver = false; !isOver; at += 1) {
          const articleId = await openWithArticle();
          isOver = await survives(send(dyingStore(stages.store, at, 'after')));
          await withdraw(articleId);
          expect(await listRaw(), `call ${at}`).toEqual([]);
        }
      });

      it('when it happens before the bytes are put, and the function dies after: the next try takes them away', async () => {
        const articleId = await openWithArticle();
        const { objects } = stages.store;
        const late = {
          hasObject: objects.hasObject.bind(objects),
          getObject: objects.getObject.bind(objects),
          purgeObjects: objects.purgeObjects.bind(objects),
          putObject: async (...args: Parameters<typeof objects.putObject>) => {
            await withdraw(articleId);
            await objects.putObject(...args);
            throw new Error('killed');
          },
        };
        const sent = { ...FILE, urlParameter: URL_OF(PATH) };
        expect(await survives(uploadArticle({ ...stages.store, objects: late }, sent))).toBe(false);
        expect(await listRaw()).toHaveLength(1);
        await expect(send()).rejects.toMatchObject({ type: 'withdrawn' });
        expect(await listRaw()).toEqual([]);
      });

      it('but leaves those of another article, sent under an address that is not its own', async () => {
        const articleId = await openWithArticle();
        await withdraw(articleId);
        const text = `${TITLE}\n\n${BODY.replaceAll('Cẩm Sơn', 'Mộc Lâm').replaceAll('3/3', '4/3')}`;
        const file = { bytes: Buffer.from(text), contentType: 'text/plain' };
        const other = await uploadArticle(stages.store, { ...file, urlParameter: URL_OF('/khac.html') });
        const mistaken = uploadArticle(stages.store, { ...file, urlParameter: URL_OF(PATH) });
        await expect(mistaken).rejects.toMatchObject({ type: 'withdrawn' });
        expect(await listRaw()).toEqual([other.article.rawKey]);
      });
    });
  });

  it.each([
    [['--reason', 'x'], 'Usage'],
    [['--url', URL_OF('/khac.html'), '--reason', 'x'], 'No article is known'],
    [['--article', 'aaaaaaaaaaaaaaaa', '--reason', 'x', '--yes'], 'There is no article'],
  ])('tells what is missing: %j', async (args, told) => {
    expect(await runWithdraw(...args)).toMatchObject({ code: 2, output: expect.stringContaining(told) });
  });
});
