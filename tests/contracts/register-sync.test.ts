import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { removeArticle } from '../../shared/register/apply-article.ts';
import { openRegisterCopy, type RegisterCopy } from '../../shared/register/sync/register-copy.ts';
import { readPointer } from '../../shared/register/sync/register-pointer.ts';
import { publishRegister } from '../../shared/stages/publish.ts';
import type { Store } from '../../shared/store/open-store.ts';
import { startDynalite } from './emulators.ts';
import { sampleDraft, sampleRecord } from './sample-articles.ts';
import { type StoreBench, startStoreBench } from './store-bench.ts';

describe('the register kept up to date from the store', () => {
  let bench: StoreBench;
  const copies: RegisterCopy[] = [];
  beforeAll(async () => {
    bench = await startStoreBench(startDynalite);
  });
  afterEach(async () => {
    await Promise.all(copies.splice(0).map((copy) => copy.close()));
  });
  afterAll(() => bench.stop());

  const now = () => bench.clock.now;
  const passMinutes = (minutes: number) => {
    bench.clock.now = new Date(bench.clock.now.getTime() + minutes * 60_000);
  };

  function openCopy({ articles, objects }: Store, reportFailed: RegisterCopyReport = failTest): RegisterCopy {
    const copy = openRegisterCopy({ articles, objects, now, reportFailed });
    copies.push(copy);
    return copy;
  }

  async function saveNumbered(store: Store, number: number, records = [sampleRecord()]): Promise<string> {
    const { article } = await store.articles.saveArticle(
      sampleDraft({ url: `https://baogialai.com.vn/${number}`, text: `Bài số ${number}`, records }),
    );
    return article.id;
  }

  it('answers with what was stored before the call, published or not', async () => {
    const { store } = await bench.openFresh();
    const copy = openCopy(store);
    expect(await listRecordIds(copy)).toEqual([]);
    const first = await saveNumbered(store, 1);
    expect(await listArticleIds(copy)).toEqual([first]);
    await publishRegister({ ...store, now });
    const second = await saveNumbered(store, 2);
    expect(await listArticleIds(copy)).toEqual([first, second].sort());
    expect(await listArticleIds(openCopy(store))).toEqual([first, second].sort());
  });

  it('takes in a replaced article in place of what it held of it', async () => {
    const { store } = await bench.openFresh();
    const copy = openCopy(store);
    await saveNumbered(store, 1, [sampleRecord(), sampleRecord({ action: 'reviewed' })]);
    expect(await listRecordIds(copy)).toHaveLength(2);
    await saveNumbered(store, 1, [sampleRecord()]);
    expect(await listRecordIds(copy)).toHaveLength(1);
    await saveNumbered(store, 1, []);
    expect(await listRecordIds(copy)).toEqual([]);
    expect(await listArticleIds(copy)).toHaveLength(1);
  });

  it('serves calls that come at once, each with what was stored before it', async () => {
    const { store } = await bench.openFresh();
    const copy = openCopy(store);
    const before = listArticleIds(copy);
    const id = await saveNumbered(store, 1);
    const answers = await Promise.all([listArticleIds(copy), listArticleIds(copy), listArticleIds(copy)]);
    expect(answers).toEqual([[id], [id], [id]]);
    await before;
  });

  it('publishes nothing when nothing has changed', async () => {
    const { store } = await bench.openFresh();
    expect(await publishRegister({ ...store, now })).toMatchObject({ outcome: 'unchanged', version: null });
    await saveNumbered(store, 1);
    const first = await publishRegister({ ...store, now });
    passMinutes(15);
    expect(await publishRegister({ ...store, now })).toEqual({
      outcome: 'unchanged',
      version: first.version,
      changedArticles: 0,
    });
  });

  it('gives the same register whether it grew step by step or was built from scratch', async () => {
    const { store } = await bench.openFresh();
    for (const [count, number] of [1, 2, 3, 2, 1].entries()) {
      const action = count === 3 ? 'reviewed' : 'signed';
      await saveNumbered(store, number, [sampleRecord({ subject: `lần ${count}`, action })]);
      await publishRegister({ ...store, now });
      passMinutes(15);
    }
    const grown = await dumpRegister(openCopy(store));
    expect(grown.tombstones).toHaveLength(1);
    await publishRegister({ ...store, now }, true);
    expect(await dumpRegister(openCopy(store))).toEqual(grown);
  });

  it('keeps the last files for readers on their way, and no more', async () => {
    const { store } = await bench.openFresh();
    const keys: string[] = [];
    for (const number of [1, 2, 3, 4, 5]) {
      await saveNumbered(store, number);
      await publishRegister({ ...store, now }, number === 4);
      keys.push((await readPointer(store.objects))?.key ?? '');
      passMinutes(15);
    }
    const kept = await Promise.all(
      keys.map(async (key) => (await store.objects.getObject(key)) !== undefined),
    );
    expect(kept).toEqual([false, false, true, true, true]);
  });

  it('fetches a register that was rebuilt, and does without one that is damaged', async () => {
    const { store } = await bench.openFresh();
    const copy = openCopy(store);
    const id = await saveNumbered(store, 1);
    await publishRegister({ ...store, now });
    removeArticle(await copy.openCurrent(), id, now().toISOString());
    expect(await listRecordIds(copy)).toEqual([]);
    passMinutes(6);
    await publishRegister({ ...store, now }, true);
    expect(await listRecordIds(copy)).toHaveLength(1);

    const pointer = await readPointer(store.objects);
    await store.objects.putObject(pointer?.key ?? '', Buffer.from('no register'), { contentType: 'x/y' });
    expect(await listArticleIds(openCopy(store))).toEqual([id]);
  });

  it('takes in the others when one article fails, says so, and tries it again', async () => {
    const { store } = await bench.openFresh();
    const good = await saveNumbered(store, 1);
    const bad = await saveNumbered(store, 2);
    let isBroken = true;
    const articles: Store['articles'] = Object.create(store.articles, {
      readListedArticle: {
        value: async (articleId: string) => {
          const article = await store.articles.readListedArticle(articleId);
          // Twice the same record id: the register refuses the article.
          return isBroken && articleId === bad && article
            ? { ...article, records: [...article.records, ...article.records] }
            : article;
        },
      },
      readChanges: { value: store.articles.readChanges.bind(store.articles) },
    });
    const reported: string[] = [];
    const copy = openCopy({ ...store, articles }, (failed) =>
      reported.push(...failed.map(({ articleId }) => articleId)),
    );
    await expect(publishRegister({ ...store, articles, now })).rejects.toMatchObject({
      type: 'articles-not-published',
      detail: { articleIds: [bad] },
    });
    expect(await listArticleIds(copy)).toEqual([good]);
    expect(reported).toEqual([bad]);
    isBroken = false;
    expect(await listArticleIds(copy)).toEqual([good, bad].sort());
    expect(await publishRegister({ ...store, articles, now })).toMatchObject({ outcome: 'published' });
  });

  it('keeps its place when the store does not answer', async () => {
    const { store, clients } = await bench.openFresh();
    const copy = openCopy(store);
    const id = await saveNumbered(store, 1);
    let isDown = true;
    clients.dynamo.middlewareStack.add(
      (next) => async (args) => {
        if (isDown) throw new Error('no answer');
        return next(args);
      },
      { step: 'initialize' },
    );
    await expect(copy.openCurrent()).rejects.toThrow('no answer');
    isDown = false;
    expect(await listArticleIds(copy)).toEqual([id]);
  });
});

type RegisterCopyReport = Parameters<typeof openRegisterCopy>[0]['reportFailed'];

function failTest(failed: { error: unknown }[]): void {
  throw failed[0]?.error;
}

async function listRecordIds(copy: RegisterCopy): Promise<unknown[]> {
  const db = await copy.openCurrent();
  return db
    .prepare('SELECT id FROM records ORDER BY id')
    .all()
    .map(({ id }) => id);
}

async function listArticleIds(copy: RegisterCopy): Promise<unknown[]> {
  const db = await copy.openCurrent();
  return db
    .prepare('SELECT id FROM articles ORDER BY id')
    .all()
    .map(({ id }) => id);
}

/** Everything that can be read of a register but its row numbers and the file's own facts. */
async function dumpRegister(copy: RegisterCopy): Promise<Record<string, unknown>> {
  const db = await copy.openCurrent();
  return {
    articles: db.prepare('SELECT * FROM articles ORDER BY id').all(),
    records: db
      .prepare(
        'SELECT id, article_id, item, day_first, day_last, updated_ms FROM records JOIN items ON record = row ORDER BY id',
      )
      .all(),
    parties: db
      .prepare(
        'SELECT records.id, position, name, type, province_key FROM parties JOIN records ON parties.record = records.row ORDER BY records.id, position',
      )
      .all(),
    tombstones: db.prepare('SELECT * FROM tombstones ORDER BY id').all(),
    figures: db.prepare('SELECT * FROM figures ORDER BY article_id, position').all(),
  };
}
