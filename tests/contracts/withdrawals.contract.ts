import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDraft } from '../../shared/contracts/article.contract.ts';
import { RejectedInput } from '../../shared/errors.ts';
import { beforeWrite, Crash, crashAtWrite } from './crash.ts';
import { sampleDraft, UPLOAD } from './sample-articles.ts';
import type { FreshStore, StoreBench } from './store-bench.ts';

const COPY_URL = 'https://dakdoa.gialai.gov.vn/1';
const SCRAPED = sampleDraft();
const EDITED = sampleDraft({ text: 'Bài đã sửa, còn một câu.', rawKey: 'raw/0002' });
const COPY = { ...EDITED, url: COPY_URL, rawKey: 'raw/0003' };
const HASTY = sampleDraft({ origin: UPLOAD, text: 'Bài chép tay, thiếu một đoạn.', rawKey: 'raw/0005' });
const TYPED = sampleDraft({ url: null, origin: UPLOAD, rawKey: 'raw/0004' });

/** What is left of an article that was taken out, and that it cannot come back. */
export function describeWithdrawals(openBench: () => Promise<StoreBench>): void {
  describe('withdrawals', { timeout: 90_000 }, () => {
    let bench: StoreBench;
    beforeAll(async () => {
      bench = await openBench();
    });
    afterAll(() => bench.stop());

    /** Typed in twice, then found at its address and merged, edited there, and copied elsewhere. */
    async function storeAll(fresh: FreshStore): Promise<string> {
      for (const draft of [TYPED, HASTY, SCRAPED, EDITED, COPY])
        await fresh.store.articles.saveArticle(draft);
      return (await fresh.store.articles.findArticleByUrl(SCRAPED.url ?? '')) ?? '';
    }

    it('leave a tombstone and nothing else of it, in the table and in the bucket', async () => {
      const fresh = await bench.openFresh();
      const other = await fresh.store.articles.saveArticle(sampleDraft({ url: null, text: 'Bài khác.' }));
      const articleId = await storeAll(fresh);
      const withdrawn = await fresh.store.articles.withdrawArticle(articleId, 'the publisher asked for it');
      expect(withdrawn).toMatchObject({ articleId, reason: 'the publisher asked for it' });
      expect(withdrawn?.pages.map(({ rawKey, url }) => `${rawKey} ${url}`).sort()).toEqual([
        `raw/0001 ${SCRAPED.url}`,
        `raw/0002 ${SCRAPED.url}`,
        `raw/0003 ${COPY_URL}`,
        'raw/0004 null',
        `raw/0005 ${SCRAPED.url}`,
      ]);
      await fresh.store.articles.purgeWithdrawn(articleId);
      const items = await fresh.readTable();
      const own = items.filter(({ pk, articleId: id }) => pk === `article#${articleId}` && id === undefined);
      expect(own).toMatchObject([{ sk: 'article', revision: 'withdrawn' }]);
      expect(JSON.stringify(items.filter(({ pk }) => pk !== `article#${other.article.id}`))).not.toMatch(
        /Ban Dân vận|Đak Đoa|ký kết|Bài đã sửa/,
      );
      const [left, ...more] = await fresh.store.objects.listKeys('articles/');
      expect([left, more]).toEqual([expect.stringContaining(other.article.id), []]);
    });

    it('are seen by whoever follows the changes, also when they have read before', async () => {
      const fresh = await bench.openFresh();
      const articleId = await storeAll(fresh);
      const { cursor } = await fresh.store.articles.readChanges(undefined);
      await fresh.store.articles.withdrawArticle(articleId, 'asked');
      expect((await fresh.store.articles.readChanges(cursor)).articleIds).toEqual([articleId]);
      expect(await fresh.store.articles.readArticle(articleId)).toBeUndefined();
      expect(await fresh.store.articles.readListedArticle(articleId)).toBeUndefined();
      expect(await fresh.store.articles.findArticleByUrl(COPY_URL)).toBeUndefined();
      for (const url of [SCRAPED.url ?? '', COPY_URL, `${SCRAPED.url}?utm_source=zalo`])
        expect(await fresh.store.articles.findWithdrawalByUrl(url)).toMatchObject({ articleId });
    });

    it.each<[string, ArticleDraft]>([
      ['at its address', sampleDraft({ text: 'Bài viết lại từ đầu.' })],
      ['at the address of a copy', { ...COPY, extraction: { ...COPY.extraction, title: 'Tên khác' } }],
      ['in its words at a new address', { ...EDITED, url: 'https://other.vn/2' }],
      ['in the words that were typed in', TYPED],
    ])('keep it from coming back %s', async (_, draft) => {
      const fresh = await bench.openFresh();
      const articleId = await storeAll(fresh);
      await fresh.store.articles.withdrawArticle(articleId, 'asked');
      await fresh.store.articles.purgeWithdrawn(articleId);
      const before = await fresh.readTable();
      await expect(fresh.store.articles.expectPage(draft)).rejects.toMatchObject({ detail: { articleId } });
      const saved = fresh.store.articles.saveArticle(draft);
      await expect(saved).rejects.toThrow(RejectedInput);
      await expect(saved).rejects.toMatchObject({ type: 'withdrawn', detail: { articleId } });
      expect(await fresh.readTable()).toEqual(before);
    });

    it('find a page that was about to be kept when whoever kept it died, also before the article came to be', async () => {
      const { store } = await bench.openFresh();
      await store.articles.expectPage({ ...TYPED, rawKey: 'raw/0006' });
      expect((await store.articles.readChanges(undefined)).articleIds).toEqual([]);
      const { article } = await store.articles.saveArticle(TYPED);
      await store.articles.expectPage({ ...TYPED, rawKey: 'raw/0007' });
      const withdrawn = await store.articles.withdrawArticle(article.id, 'asked');
      expect(withdrawn?.pages.map(({ rawKey }) => rawKey).sort()).toEqual([
        'raw/0004',
        'raw/0006',
        'raw/0007',
      ]);
    });

    it('leave nothing behind of a page that is expected in that moment', async () => {
      const fresh = await bench.openFresh();
      const { article } = await fresh.store.articles.saveArticle(TYPED);
      const other = fresh.reopen();
      let purged: unknown;
      beforeWrite(other.clients, 0, async () => {
        await fresh.store.articles.withdrawArticle(article.id, 'asked');
        await fresh.store.articles.purgeWithdrawn(article.id);
        purged = await fresh.readTable();
      });
      await expect(other.store.articles.expectPage({ ...TYPED, rawKey: 'raw/0006' })).rejects.toMatchObject({
        type: 'withdrawn',
        detail: { articleId: article.id },
      });
      expect(await fresh.readTable()).toEqual(purged);
    });

    it('may be repeated after a crash at any write, and end in the same', async () => {
      const undisturbed = await withdraw(Number.POSITIVE_INFINITY);
      for (let crashAt = 0; crashAt < undisturbed.writes; crashAt += 1) {
        expect((await withdraw(crashAt)).items, `crash at ${crashAt}`).toEqual(undisturbed.items);
      }

      async function withdraw(crashAt: number) {
        const fresh = await bench.openFresh();
        const articleId = await storeAll(fresh);
        const dying = fresh.reopen();
        const { writes } = crashAtWrite(dying.clients, crashAt, 'unsent');
        const run = async ({ store: { articles } }: FreshStore) => {
          await articles.withdrawArticle(articleId, 'asked');
          await articles.purgeWithdrawn(articleId);
        };
        await run(dying).catch((error: unknown) => expect(error).toBeInstanceOf(Crash));
        if (crashAt < Number.POSITIVE_INFINITY) await run(fresh);
        const objects = await fresh.store.objects.listKeys('articles/');
        return { writes: writes(), items: [await fresh.readTable(), objects] };
      }
    });

    it('find nothing where there is nothing', async () => {
      const { store } = await bench.openFresh();
      expect(await store.articles.withdrawArticle('aaaaaaaaaaaaaaaa', 'asked')).toBeUndefined();
      expect(await store.articles.findWithdrawalByUrl('https://bao.vn/1')).toBeUndefined();
    });
  });
}
