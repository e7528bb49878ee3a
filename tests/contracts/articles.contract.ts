import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleDraft, sampleRecord, UPLOAD } from './sample-articles.ts';
import type { StoreBench } from './store-bench.ts';

const WHOLE_TEXT = 'Ngày 1-5, Ban Dân vận Huyện ủy và Ban CHQS huyện ký kết chương trình phối hợp.';

/** What every article store must do. */
export function describeArticles(openBench: () => Promise<StoreBench>): void {
  describe('articles', () => {
    let bench: StoreBench;
    beforeAll(async () => {
      bench = await openBench();
    });
    afterAll(() => bench.stop());

    it('reads back what was saved, whole and as listed', async () => {
      const { store } = await bench.openFresh();
      const { article, outcome } = await store.articles.saveArticle(sampleDraft());
      expect(outcome).toBe('created');
      expect(article.id).toMatch(/^[a-z2-7]{16}$/);
      expect(article.records[0]?.id).toMatch(new RegExp(`^${article.id}-[0-9a-f]{8}$`));
      expect(await store.articles.readArticle(article.id)).toEqual(article);
      const { text, documents, people, evidence, ...listed } = article;
      expect(text).toBe(WHOLE_TEXT);
      const parts = [article.figures, documents, people, evidence];
      expect(parts.map((part) => part.length)).toEqual([1, 1, 1, 0]);
      const nothingElse = { formerRecordIds: [], decisions: [] };
      expect(await store.articles.readListedArticle(article.id)).toEqual({ ...listed, ...nothingElse });
      expect(await store.articles.readArticle('aaaaaaaaaaaaaaaa')).toBeUndefined();
    });

    it('writes nothing when the same article comes again', async () => {
      const { store, readTable } = await bench.openFresh();
      const first = await store.articles.saveArticle(sampleDraft());
      const before = await readTable();
      bench.clock.now = new Date(bench.clock.now.getTime() + 3_600_000);
      const again = await store.articles.saveArticle(sampleDraft());
      expect(again.outcome).toBe('unchanged');
      expect(again.article).toEqual(first.article);
      expect(await readTable()).toEqual(before);
    });

    it('notes only which page it was when a page tells the same in other bytes', async () => {
      const { store, readTable } = await bench.openFresh();
      const first = await store.articles.saveArticle(sampleDraft());
      const before = await readTable();
      const again = await store.articles.saveArticle(sampleDraft({ rawKey: 'raw/another-fetch' }));
      expect(again).toEqual({ article: first.article, outcome: 'unchanged' });
      const added = (await readTable()).filter((item) => !before.some(({ sk }) => sk === item.sk));
      expect(added).toMatchObject([{ rawKey: 'raw/another-fetch', url: first.article.url }]);
    });

    it('replaces the records as a whole, keeps the id and the ids of records that stay', async () => {
      const { store, readTable } = await bench.openFresh();
      const review = sampleRecord({ action: 'reviewed' });
      const first = await store.articles.saveArticle(sampleDraft({ records: [review, sampleRecord()] }));
      const second = await store.articles.saveArticle(
        sampleDraft({ text: `${WHOLE_TEXT} Sửa lại.`, records: [sampleRecord({ subject: null })] }),
      );
      expect(second.outcome).toBe('updated');
      expect(second.article.id).toBe(first.article.id);
      expect(second.article.records.map(({ id }) => id)).toEqual([first.article.records[1]?.id]);
      expect(await store.articles.readArticle(first.article.id)).toEqual(second.article);
      const recordItems = (await readTable()).filter(({ sk }) => String(sk).startsWith('record#'));
      expect(recordItems).toHaveLength(1);
    });

    it('remembers the records that an article tells no more, until it tells them again', async () => {
      const { store } = await bench.openFresh();
      const review = sampleRecord({ action: 'reviewed' });
      const launch = sampleRecord({ action: 'launched' });
      const former: (string[] | undefined)[] = [];
      const ids: string[] = [];
      for (const [i, records] of [[review, launch], [sampleRecord()], [review]].entries()) {
        const draft = sampleDraft({ text: `${WHOLE_TEXT} Lần ${i}.`, records });
        const { article } = await store.articles.saveArticle(draft);
        ids.push(...article.records.map(({ id }) => id));
        former.push((await store.articles.readListedArticle(article.id))?.formerRecordIds);
      }
      const [reviewId, launchId, signedId] = ids;
      expect(former).toEqual([[], [reviewId, launchId], [launchId, signedId]]);
    });

    it('gives two records of the same action, instrument and parties two ids', async () => {
      const { store } = await bench.openFresh();
      const records = [sampleRecord({ subject: 'an ninh' }), sampleRecord({ subject: 'môi trường' })];
      const { article } = await store.articles.saveArticle(sampleDraft({ records }));
      const ids = article.records.map(({ id }) => id);
      expect(new Set(ids).size).toBe(2);
      expect((await store.articles.readArticle(article.id))?.records.map(({ id }) => id)).toEqual(ids);
    });

    it('finds an article by every form of its address and by its other addresses', async () => {
      const { store } = await bench.openFresh();
      const { article } = await store.articles.saveArticle(
        sampleDraft({ otherUrls: ['https://baogialai.com.vn/tin/123', 'not an address'] }),
      );
      for (const url of [
        'https://baogialai.com.vn/dak-doa-ky-ket.html',
        'http://www.baogialai.com.vn/dak-doa-ky-ket.html?utm_source=zalo',
        'https://baogialai.com.vn/tin/123',
      ]) {
        expect(await store.articles.findArticleByUrl(url)).toBe(article.id);
      }
      expect(await store.articles.findArticleByUrl('https://baogialai.com.vn/khac.html')).toBeUndefined();
      expect(await store.articles.findArticleByUrl('not an address')).toBeUndefined();
    });

    it('takes mobile, print and AMP twins of an address for aliases of one article, whichever comes first', async () => {
      const { store } = await bench.openFresh();
      const twins = [
        'https://m.baogialai.com.vn/dak-doa-ky-ket.html',
        'https://baogialai.com.vn/dak-doa-ky-ket.html/amp',
        'http://www.baogialai.com.vn/print/dak-doa-ky-ket.html',
        'https://baogialai.com.vn/dak-doa-ky-ket.html?tmpl=component&print=1',
        'https://baogialai.com.vn/index.php/dak-doa-ky-ket.html',
      ];
      const ids = new Set<string>();
      // A twin's page has other words around the article.
      for (const [i, url] of twins.entries())
        ids.add(
          (await store.articles.saveArticle(sampleDraft({ url, text: `Chiều 29-4, bản ${i}.` }))).article.id,
        );
      for (const url of twins) ids.add((await store.articles.findArticleByUrl(url)) ?? 'none');
      expect(ids.size).toBe(1);
    });

    it('keeps the address that an article had first when it comes again by a twin of it', async () => {
      const { store } = await bench.openFresh();
      const url = 'https://baogialai.com.vn/dak-doa-ky-ket.html';
      const source = 'baogialai.com.vn';
      const draftOf = (told: { url: string; source: string; text?: string }) => ({
        ...sampleDraft(told),
        source: told.source,
      });
      const { article } = await store.articles.saveArticle(draftOf({ url, source }));
      const twins = [
        {
          url: 'https://m.baogialai.com.vn/dak-doa-ky-ket.html?utm_source=zalo',
          source: 'm.baogialai.com.vn',
        },
        { url: `${url}?fbclid=1`, source },
      ];
      for (const twin of twins) {
        const same = await store.articles.saveArticle(draftOf(twin));
        expect([same.article.id, same.article.url, same.outcome]).toEqual([article.id, url, 'unchanged']);
        // Its own words have changed: those count, the address stays.
        const text = `Chiều 29-4, bản của ${twin.url}.`;
        const changed = await store.articles.saveArticle(draftOf({ ...twin, text }));
        expect(changed).toMatchObject({ article: { id: article.id, url, source, text }, outcome: 'updated' });
        await store.articles.saveArticle(draftOf({ url, source }));
        expect(await store.articles.findArticleByUrl(twin.url)).toBe(article.id);
      }
    });

    it('makes an upload and a scrape of one article one, whichever comes first', async () => {
      for (const scrapeFirst of [true, false]) {
        const { store, readTable } = await bench.openFresh();
        const upload = sampleDraft({ url: null, origin: UPLOAD, text: `  ${WHOLE_TEXT.toUpperCase()}` });
        const order = scrapeFirst ? [sampleDraft(), upload] : [upload, sampleDraft()];
        for (const draft of order) await store.articles.saveArticle(draft);
        const settled = await readTable();
        for (const draft of [...order, ...order]) {
          const { outcome, article } = await store.articles.saveArticle(draft);
          expect(outcome).toBe('unchanged');
          expect(article.url).toBe('https://baogialai.com.vn/dak-doa-ky-ket.html');
          expect(article.text).toBe(WHOLE_TEXT);
        }
        expect(await readTable()).toEqual(settled);
        expect(settled.filter(({ sk }) => sk === 'article')).toHaveLength(1);
      }
    });

    it('does not let an upload overwrite what was fetched from the address itself', async () => {
      const { store } = await bench.openFresh();
      const scraped = await store.articles.saveArticle(sampleDraft());
      const { outcome, article } = await store.articles.saveArticle(
        sampleDraft({ origin: UPLOAD, text: 'Một bài khác hẳn, được nói là ở địa chỉ này.', records: [] }),
      );
      expect(outcome).toBe('unchanged');
      expect(article).toEqual(scraped.article);
    });

    it('keeps the first article when its words stand at another address too', async () => {
      const { store, readTable } = await bench.openFresh();
      const first = await store.articles.saveArticle(sampleDraft());
      const copy = sampleDraft({ url: 'https://dakdoa.gialai.gov.vn/tin-tuc/1' });
      const { outcome, article } = await store.articles.saveArticle(copy);
      expect(outcome).toBe('duplicate');
      expect(article).toEqual(first.article);
      expect(await store.articles.findArticleByUrl('https://dakdoa.gialai.gov.vn/tin-tuc/1')).toBe(
        article.id,
      );
      const settled = await readTable();
      expect((await store.articles.saveArticle(copy)).outcome).toBe('duplicate');
      expect(await readTable()).toEqual(settled);
    });

    it('makes a copy an article of its own once it tells something else', async () => {
      const { store } = await bench.openFresh();
      const first = await store.articles.saveArticle(sampleDraft());
      const address = 'https://dakdoa.gialai.gov.vn/tin-tuc/1';
      await store.articles.saveArticle(sampleDraft({ url: address }));
      const own = await store.articles.saveArticle(sampleDraft({ url: address, text: 'Tin khác hẳn.' }));
      expect(own.outcome).toBe('created');
      expect(own.article.id).not.toBe(first.article.id);
      expect(await store.articles.findArticleByUrl(address)).toBe(own.article.id);
      expect(await store.articles.readArticle(first.article.id)).toEqual(first.article);
    });

    it('does not lose a page that has the former words of an article', async () => {
      const { store } = await bench.openFresh();
      const first = await store.articles.saveArticle(sampleDraft());
      await store.articles.saveArticle(sampleDraft({ text: 'Bài đã được viết lại.' }));
      const reprint = sampleDraft({ url: 'https://dakdoa.gialai.gov.vn/tin-tuc/1' });
      const { outcome, article } = await store.articles.saveArticle(reprint);
      expect(outcome).toBe('created');
      expect(article.id).not.toBe(first.article.id);
      expect((await store.articles.saveArticle(reprint)).outcome).toBe('unchanged');
    });

    it('leaves a redirect where an article without an address turns out to be the one at an address', async () => {
      const { store, readTable } = await bench.openFresh();
      const nameless = sampleDraft({ url: null, origin: UPLOAD });
      const uploads = [nameless, sampleDraft({ origin: UPLOAD, text: 'Bài chép tay, thiếu một đoạn.' })];
      const [first, second] = [
        await store.articles.saveArticle(uploads[0] ?? expect.fail()),
        await store.articles.saveArticle(uploads[1] ?? expect.fail()),
      ];
      expect(second.article.id).not.toBe(first.article.id);
      const { cursor } = await store.articles.readChanges(undefined);
      const scraped = await store.articles.saveArticle(sampleDraft());
      expect(scraped).toMatchObject({ outcome: 'updated', article: { id: second.article.id } });
      expect(await store.articles.readArticle(first.article.id)).toEqual(scraped.article);
      const { articleIds } = await store.articles.readChanges(cursor);
      expect(articleIds.sort()).toEqual([first.article.id, second.article.id].sort());
      const merged = await store.articles.readListedArticle(first.article.id);
      expect(merged?.formerRecordIds).toEqual(first.article.records.map(({ id }) => id));
      const settled = await readTable();
      expect(settled.filter(({ sk }) => String(sk).startsWith('record#'))).toHaveLength(1);
      for (const draft of [...uploads, sampleDraft(), nameless]) {
        expect(await store.articles.saveArticle(draft)).toEqual({ ...scraped, outcome: 'unchanged' });
      }
      expect(await readTable()).toEqual(settled);
    });

    it('refuses an address that is none, and stores nothing', async () => {
      const { store, readTable } = await bench.openFresh();
      await expect(store.articles.saveArticle(sampleDraft({ url: 'ftp://x/y' }))).rejects.toMatchObject({
        type: 'invalid-address',
      });
      expect(await readTable()).toEqual([]);
    });
  });
}
