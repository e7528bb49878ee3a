import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleDraft } from './sample-articles.ts';
import type { FreshStore, StoreBench } from './store-bench.ts';

/** What whoever builds something from the store relies on. */
export function describeChanges(openBench: () => Promise<StoreBench>): void {
  describe('changes', { timeout: 90_000 }, () => {
    let bench: StoreBench;
    beforeAll(async () => {
      bench = await openBench();
    });
    afterAll(() => bench.stop());

    const passSeconds = (seconds: number) => {
      bench.clock.now = new Date(bench.clock.now.getTime() + seconds * 1000);
    };

    async function saveNumbered({ store }: FreshStore, number: number, text = ''): Promise<string> {
      const url = `https://baogialai.com.vn/${number}`;
      return (await store.articles.saveArticle(sampleDraft({ url, text: `Bài ${number} ${text}` }))).article
        .id;
    }

    it('are told once each, oldest first, from the beginning or from a cursor', async () => {
      const fresh = await bench.openFresh();
      const { articles } = fresh.store;
      expect(await articles.readChanges(undefined)).toMatchObject({ articleIds: [], cursor: undefined });
      const one = await saveNumbered(fresh, 1);
      passSeconds(1);
      const two = await saveNumbered(fresh, 2);
      const first = await articles.readChanges(undefined);
      expect(first.articleIds).toEqual([one, two]);
      expect(await articles.readChanges(first.cursor)).toMatchObject({
        articleIds: [],
        cursor: first.cursor,
      });
      passSeconds(3600);
      await saveNumbered(fresh, 1, 'sửa');
      const next = await articles.readChanges(first.cursor);
      expect(next.articleIds).toEqual([one]);
      expect((await articles.readChanges(undefined)).articleIds).toEqual([two, one]);
      expect([...next.changedAt]).toEqual([[one, bench.clock.now.toISOString()]]);
    });

    it('are not read again and again after a burst, once no older one can be on its way', async () => {
      const fresh = await bench.openFresh();
      for (const number of [1, 2, 3, 4]) await saveNumbered(fresh, number);
      passSeconds(50);
      await saveNumbered(fresh, 5);
      const { cursor } = await fresh.store.articles.readChanges(undefined);
      const returned: number[] = [];
      fresh.clients.dynamo.middlewareStack.add(
        (next) => async (args) => {
          const answer = await next(args);
          const { Count } = answer.output as { Count?: number };
          if (Count !== undefined) returned.push(Count);
          return answer;
        },
        { step: 'initialize' },
      );
      await fresh.store.articles.readChanges(cursor);
      passSeconds(301);
      await fresh.store.articles.readChanges(cursor);
      expect(returned).toEqual([5, 1]);
      const late = await saveNumbered(fresh, 6);
      expect((await fresh.store.articles.readChanges(cursor)).articleIds).toEqual([late]);
    });

    it('are told when several fall on one instant, also of one article', async () => {
      const fresh = await bench.openFresh();
      const one = await saveNumbered(fresh, 1);
      const { cursor } = await fresh.store.articles.readChanges(undefined);
      await saveNumbered(fresh, 1, 'sửa');
      const two = await saveNumbered(fresh, 2);
      expect((await fresh.store.articles.readChanges(cursor)).articleIds.sort()).toEqual([one, two].sort());
    });

    it('are told whose writer has a slow clock, or answered late', async () => {
      const fresh = await bench.openFresh();
      await saveNumbered(fresh, 1);
      const { cursor } = await fresh.store.articles.readChanges(undefined);
      passSeconds(-40);
      const late = await saveNumbered(fresh, 2);
      passSeconds(40);
      expect((await fresh.store.articles.readChanges(cursor)).articleIds).toEqual([late]);
    });

    it('are not hidden by a writer whose clock is far ahead', async () => {
      const fresh = await bench.openFresh();
      passSeconds(86_400);
      const ahead = await saveNumbered(fresh, 1);
      passSeconds(-86_400);
      const first = await fresh.store.articles.readChanges(undefined);
      expect(first.articleIds).toEqual([ahead]);
      passSeconds(30);
      const next = await saveNumbered(fresh, 2);
      const second = await fresh.store.articles.readChanges(first.cursor);
      expect(second.articleIds).toEqual([next]);
      passSeconds(3600);
      const last = await saveNumbered(fresh, 3);
      expect((await fresh.store.articles.readChanges(second.cursor)).articleIds).toEqual([last]);
    });

    it('are all told, to readers at any moments, however writers and clocks mix', async () => {
      const step = fc.record({
        number: fc.integer({ min: 1, max: 4 }),
        skewSeconds: fc.integer({ min: -20, max: 20 }),
        passSeconds: fc.integer({ min: 0, max: 90 }),
        isReading: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
          const fresh = await bench.openFresh();
          const unread = new Set<string>();
          let cursor: string | undefined;
          const read = async () => {
            const changes = await fresh.store.articles.readChanges(cursor);
            for (const id of changes.articleIds) unread.delete(id);
            expect([...unread]).toEqual([]);
            cursor = changes.cursor;
          };
          for (const [i, { number, skewSeconds, passSeconds: pass, isReading }] of steps.entries()) {
            passSeconds(pass + skewSeconds);
            unread.add(await saveNumbered(fresh, number, `bản ${i}`));
            passSeconds(-skewSeconds);
            if (isReading) await read();
          }
          await read();
        }),
        { numRuns: 10 },
      );
    });

    it('refuse a cursor that is none', async () => {
      const { articles } = (await bench.openFresh()).store;
      for (const cursor of ['x', '{}', '{"newest":"yesterday","seen":[]}']) {
        await expect(articles.readChanges(cursor)).rejects.toMatchObject({ type: 'bad-change-cursor' });
      }
    });
  });
}
