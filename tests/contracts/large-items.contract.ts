import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleDraft, sampleParty, sampleRecord } from './sample-articles.ts';
import type { StoreBench } from './store-bench.ts';

/** Vietnamese takes up to three bytes a letter: this many letters are over DynamoDB's limit, and under it by count. */
const LONG = 'ệ'.repeat(200_000);

/** An item holds 400 kB; articles and what is told of them may be larger. */
export function describeLargeItems(openBench: () => Promise<StoreBench>): void {
  describe('what is too large for an item', () => {
    let bench: StoreBench;
    beforeAll(async () => {
      bench = await openBench();
    });
    afterAll(() => bench.stop());

    it('is kept whole: text, title, and each record', async () => {
      const { store, readTable } = await bench.openFresh();
      const parties = Array.from({ length: 4_000 }, (_, i) =>
        sampleParty(`Hội Nông dân xã ${i}`, 'farmers_union'),
      );
      const draft = sampleDraft({
        title: LONG,
        text: `${LONG} ${LONG}`,
        records: [sampleRecord({ subject: LONG }), sampleRecord({ parties }), sampleRecord()],
      });
      const { article } = await store.articles.saveArticle(draft);
      expect(article.records[0]?.subject).toBe(LONG);
      expect(await store.articles.readArticle(article.id)).toEqual(article);
      const again = await store.articles.saveArticle(draft);
      expect(again.outcome).toBe('unchanged');
      for (const item of await readTable()) {
        expect(Buffer.byteLength(JSON.stringify(item))).toBeLessThan(409_600);
      }
    });

    it('is kept when there are very many records', async () => {
      const { store } = await bench.openFresh();
      const records = Array.from({ length: 120 }, (_, i) => sampleRecord({ subject: `việc ${i}` }));
      const { article } = await store.articles.saveArticle(sampleDraft({ records }));
      const read = await store.articles.readArticle(article.id);
      expect(read?.records.map(({ subject }) => subject)).toEqual(records.map(({ subject }) => subject));
      expect(new Set(read?.records.map(({ id }) => id)).size).toBe(120);
    });

    it('is kept in the frontier and among the runs', async () => {
      const { frontier, runs } = (await bench.openFresh()).store;
      const address = {
        addressId: 'a',
        url: 'https://baogialai.com.vn/a',
        portalId: 'bao-gia-lai',
        state: 'due' as const,
        reason: null,
        dueAt: '2026-03-02T01:00:00Z',
        attempts: 0,
        lastFailure: null,
        foundAt: '2026-03-02T01:00:00Z',
        title: LONG,
        etag: null,
        lastModified: null,
        rawKey: null,
        arriving: null,
        articleId: null,
        fetchedAt: null,
        reading: null,
        sampled: false,
        readFrom: 'cloud' as const,
      };
      await frontier.enrolAddress(address);
      expect(await frontier.listDueAddresses('2026-03-02T01:00:00Z', 1)).toEqual([address]);
      expect(await frontier.updateAddress('a', { title: 'ngắn' })).toBe(true);
      expect((await frontier.readAddress('a'))?.title).toBe('ngắn');
      const run = {
        portalId: 'bao-gia-lai',
        startedAt: '2026-03-02T01:00:00Z',
        finishedAt: '2026-03-02T01:00:00Z',
        outcome: 'failed' as const,
        pagesExpected: 0,
        pagesSeen: 0,
        listed: 0,
        known: 0,
        new: 0,
        filtered: 0,
        range: null,
        before: 0,
        after: 0,
        undated: 0,
        changedLater: 0,
        older: 0,
        problems: [LONG],
        readAgain: 0,
        sampled: 0,
        drift: [],
        addressIds: [],
        funnel: null,
      };
      await runs.saveRun(run);
      expect(await runs.listRuns('bao-gia-lai', 1)).toEqual([run]);
    });

    it('is kept when strangers sent half of a surrogate pair', async () => {
      const { store } = await bench.openFresh();
      const subject = 'nửa \ud83d ký tự';
      const draft = sampleDraft({
        title: `Tin \udc00`,
        text: 'Ngày \ud800 ký kết',
        records: [sampleRecord({ subject })],
      });
      const { article } = await store.articles.saveArticle(draft);
      const read = await store.articles.readArticle(article.id);
      expect([read?.title, read?.text, read?.records[0]?.subject]).toEqual([
        'Tin \udc00',
        'Ngày \ud800 ký kết',
        subject,
      ]);
    });
  });
}
