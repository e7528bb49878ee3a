import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sampleDraft, sampleRecord, UPLOAD } from './sample-articles.ts';
import type { FreshStore, StoreBench } from './store-bench.ts';

const ArticleFacts = z.object({ url: z.string().nullable(), fingerprint: z.string() });
const TEXT = 'Sáng 12-6, hai đơn vị ký kết quy chế phối hợp.';

/** Several writers, any order, any number of times. */
export function describeConcurrency(openBench: () => Promise<StoreBench>): void {
  describe('many writers', { timeout: 90_000 }, () => {
    let bench: StoreBench;
    beforeAll(async () => {
      bench = await openBench();
    });
    afterAll(() => bench.stop());

    it('end in the same items in whatever order and however often articles are saved', async () => {
      const drafts = [
        sampleDraft({ text: 'Bài một.' }),
        sampleDraft({ url: 'https://baogialai.com.vn/hai', text: 'Bài hai.', records: [] }),
        sampleDraft({
          url: null,
          origin: UPLOAD,
          text: 'Bài ba.',
          records: [sampleRecord(), sampleRecord()],
        }),
        sampleDraft({ url: null, origin: UPLOAD, text: 'Bài bốn.' }),
      ];
      const reference = await bench.openFresh();
      for (const draft of drafts) await reference.store.articles.saveArticle(draft);
      const expected = await reference.readTable();
      const order = fc.shuffledSubarray([0, 1, 2, 3, 0, 1, 2, 3, 0, 1], { minLength: 0 });
      await fc.assert(
        fc.asyncProperty(order, async (repeats) => {
          const { store, readTable } = await bench.openFresh();
          for (const i of [...repeats, 0, 1, 2, 3]) {
            await store.articles.saveArticle(drafts[i] ?? expect.fail());
          }
          expect(await readTable()).toEqual(expected);
        }),
        { numRuns: 8 },
      );
    });

    it('make one article when they save the same one at once, through both doors', async () => {
      for (let round = 0; round < 3; round += 1) {
        const fresh = await bench.openFresh();
        const drafts = [
          sampleDraft({ text: TEXT }),
          sampleDraft({ text: TEXT, url: 'http://www.baogialai.com.vn/dak-doa-ky-ket.html?utm_source=x' }),
          sampleDraft({ text: TEXT, url: null, origin: UPLOAD }),
          sampleDraft({ text: TEXT.toUpperCase(), url: null, origin: UPLOAD }),
          sampleDraft({ text: `${TEXT} Thêm chú thích ảnh.`, origin: UPLOAD }),
        ];
        const saved = await Promise.all(
          [...drafts, ...drafts].map((draft) => fresh.reopen().store.articles.saveArticle(draft)),
        );
        // Whoever was first may have been given an id that redirects by now.
        const whole = await Promise.all(
          saved.map(({ article }) => fresh.store.articles.readArticle(article.id)),
        );
        const ids = new Set(whole.map((article) => article?.id));
        expect(ids.size).toBe(1);
        const heads = (await fresh.readTable()).filter(({ sk, body }) => sk === 'article' && body);
        expect(heads).toHaveLength(1);
        expect(heads[0]?.body).toMatchObject({ origin: { kind: 'portal' } });
        const { articleIds } = await fresh.store.articles.readChanges(undefined);
        expect(new Set(articleIds)).toEqual(new Set(saved.map(({ article }) => article.id)));
      }
    });

    it('settle: what came in at once in any mix stays as it is when it comes again', async () => {
      const copy = 'https://dakdoa.gialai.gov.vn/1';
      const pool = [
        sampleDraft({ text: TEXT }),
        sampleDraft({ text: TEXT, url: null, origin: UPLOAD }),
        sampleDraft({ text: TEXT, url: copy }),
        sampleDraft({ text: `${TEXT} Bản khác.`, origin: UPLOAD }),
        sampleDraft({ text: `${TEXT} Bản khác.`, url: null, origin: UPLOAD }),
        sampleDraft({ text: `${TEXT} Bản thứ ba.`, url: copy, origin: UPLOAD }),
      ];
      const mixes = fc.array(fc.constantFrom(...pool), { minLength: 4, maxLength: 9 });
      await fc.assert(
        fc.asyncProperty(mixes, async (drafts) => {
          const fresh = await bench.openFresh();
          const others = [fresh, fresh.reopen(), fresh.reopen()];
          await Promise.all(
            drafts.map((draft, i) => (others[i % others.length] ?? fresh).store.articles.saveArticle(draft)),
          );
          for (const draft of [...drafts, ...drafts]) await fresh.store.articles.saveArticle(draft);
          const settled = await fresh.readTable();
          for (const draft of drafts) await fresh.store.articles.saveArticle(draft);
          expect(await fresh.readTable()).toEqual(settled);
          const heads = settled.filter(({ sk }) => sk === 'article');
          // Two addresses may come to have the same words; beside one that has an address, none is left without.
          const live = heads.flatMap(({ body }) => (body ? [ArticleFacts.parse(body)] : []));
          const named = new Set(live.filter(({ url }) => url !== null).map(({ fingerprint }) => fingerprint));
          const nameless = live.filter(({ url }) => url === null).map(({ fingerprint }) => fingerprint);
          expect(nameless.filter((fingerprint) => named.has(fingerprint))).toEqual([]);
          expect(new Set(live.map(({ url, fingerprint }) => `${url} ${fingerprint}`)).size).toBe(live.length);
          const { articleIds } = await fresh.store.articles.readChanges(undefined);
          expect(new Set(articleIds)).toEqual(
            new Set(heads.map(({ pk }) => String(pk).slice('article#'.length))),
          );
        }),
        { numRuns: 6 },
      );
    });

    it('do not clear away the records of one that comes right after them', async () => {
      const fresh = await bench.openFresh();
      await fresh.store.articles.saveArticle(sampleDraft({ text: 'Bản một.' }));
      const [first, second] = [fresh.reopen(), fresh.reopen()];
      const secondIsReady = Promise.withResolvers<void>();
      const firstIsDone = Promise.withResolvers<void>();
      let secondSave: Promise<unknown> | undefined;
      onHeadPut(first, {
        after: async () => {
          secondSave ??= second.store.articles.saveArticle(sampleDraft({ text: 'Bản ba.' }));
          await secondIsReady.promise;
        },
      });
      onHeadPut(second, {
        before: async () => {
          secondIsReady.resolve();
          await firstIsDone.promise;
        },
      });
      const { article } = await first.store.articles.saveArticle(sampleDraft({ text: 'Bản hai.' }));
      firstIsDone.resolve();
      await secondSave;
      const seen = await fresh.store.articles.readArticle(article.id);
      expect([seen?.text, seen?.records.length]).toEqual(['Bản ba.', 1]);
    });

    it('do not tear an article that is replaced between two pages of reading it', async () => {
      const fresh = await bench.openFresh();
      // Five records of 300 kB (dynalite counts letters): a page of the service holds 1 MB.
      const large = (subject: string) =>
        sampleDraft({
          text: subject,
          records: Array.from({ length: 5 }, () => sampleRecord({ subject: subject.repeat(100_000) })),
        });
      const { article } = await fresh.store.articles.saveArticle(large('mot'));
      const reader = fresh.reopen();
      let pages = 0;
      reader.clients.dynamo.middlewareStack.add(
        (next, { commandName }) =>
          async (args) => {
            const answer = await next(args);
            if (commandName === 'QueryCommand' && ++pages === 1) {
              await fresh.store.articles.saveArticle(large('hai'));
            }
            return answer;
          },
        { step: 'initialize' },
      );
      const seen = await reader.store.articles.readArticle(article.id);
      expect(seen?.text).toBe('hai');
      expect(seen?.records.map(({ subject }) => subject?.slice(0, 3))).toEqual(Array(5).fill('hai'));
      expect(pages).toBeGreaterThan(2);
    });

    it('never show an article half-replaced', async () => {
      const fresh = await bench.openFresh();
      const versions = [1, 2, 3].map((count) =>
        sampleDraft({
          text: `Bản ${count}.`,
          records: Array.from({ length: count * 3 }, () => sampleRecord({ subject: `bản ${count}` })),
        }),
      );
      const { article } = await fresh.store.articles.saveArticle(versions[0] ?? expect.fail());
      let isWriting = true;
      const write = async (offset: number) => {
        const { store } = fresh.reopen();
        for (let i = 0; i < 12; i += 1) {
          await store.articles.saveArticle(versions[(i + offset) % 3] ?? expect.fail());
        }
      };
      const read = async () => {
        let readings = 0;
        while (isWriting) {
          const seen = await fresh.store.articles.readArticle(article.id);
          const version = Number(/\d/.exec(seen?.text ?? '')?.[0]);
          expect(seen?.records.map(({ subject }) => subject)).toEqual(
            Array.from({ length: version * 3 }, () => `bản ${version}`),
          );
          readings += 1;
        }
        return readings;
      };
      const reading = Promise.all([read(), read()]);
      await Promise.all([write(0), write(1), write(2)]);
      isWriting = false;
      expect(Math.min(...(await reading))).toBeGreaterThan(3);
      const items = (await fresh.readTable()).filter(({ sk }) => String(sk).startsWith('record#'));
      const last = await fresh.store.articles.readArticle(article.id);
      expect(items).toHaveLength(last?.records.length ?? 0);
    });
  });
}

/** Holds a writer up before or after it commits. */
function onHeadPut(
  { clients }: FreshStore,
  { before, after }: { before?: () => Promise<void>; after?: () => Promise<void> },
): void {
  clients.dynamo.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const isHeadPut =
          commandName === 'PutItemCommand' && JSON.stringify(args.input).includes('"article"');
        if (isHeadPut) await before?.();
        const answer = await next(args);
        if (isHeadPut) await after?.();
        return answer;
      },
    { step: 'initialize' },
  );
}
