import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgrammeDecision } from '../../shared/contracts/programme-decision.contract.ts';
import type { Store } from '../../shared/store/open-store.ts';
import { correction } from '../unit/corrections/corrections.ts';
import { beforeWrite, Crash, type CrashKind, crashAtWrite } from './crash.ts';
import { sampleDraft, sampleRecord, UPLOAD } from './sample-articles.ts';
import type { StoreBench } from './store-bench.ts';

/** What reviewers rely on: nothing that they said is lost, and readers of articles read it with them. */
export function describeReviews(openBench: () => Promise<StoreBench>): void {
  describe('reviews', { timeout: 90_000 }, () => {
    let bench: StoreBench;
    beforeAll(async () => {
      bench = await openBench();
    });
    afterAll(() => bench.stop());

    it('stand in the records that are read, beside what was extracted, and are told as a change', async () => {
      const { store } = await bench.openFresh();
      const { article } = await store.articles.saveArticle(sampleDraft());
      const { cursor } = await store.articles.readChanges(undefined);
      const recordId = article.records[0]?.id ?? '';
      const entry = correction({ recordId });
      for (const _twice of [1, 2])
        expect(await store.reviews.addCorrection(article.id, entry, 0)).toBe('added');
      expect((await store.articles.readArticle(article.id))?.records[0]).toMatchObject({
        date: '2022-05-03',
      });
      expect((await store.articles.readListedArticle(article.id))?.records[0]?.review?.state).toBe(
        'corrected',
      );
      expect(await store.reviews.readReview(article.id)).toMatchObject({
        extracted: [{ date: '2022-05-01' }],
        corrections: [entry],
      });
      expect((await store.articles.readChanges(cursor)).articleIds).toEqual([article.id]);
    });

    it('outlive re-extraction, and open again when what they corrected is told differently', async () => {
      const { store } = await bench.openFresh();
      const { article } = await store.articles.saveArticle(sampleDraft());
      await store.reviews.addCorrection(
        article.id,
        correction({ recordId: article.records[0]?.id ?? '' }),
        0,
      );
      const other = sampleRecord({ subject: 'phòng, chống tội phạm' });
      const again = await store.articles.saveArticle(sampleDraft({ records: [other] }));
      expect(again.article.records[0]).toMatchObject({
        date: '2022-05-03',
        subject: 'phòng, chống tội phạm',
      });
      await store.articles.saveArticle(sampleDraft({ records: [sampleRecord({ date: '2022-06-01' })] }));
      expect((await store.articles.readArticle(article.id))?.records[0]).toMatchObject({
        date: '2022-06-01',
        review: { state: 'reopened', reopened: ['date'] },
      });
    });

    it('go with an article that turns out to be another', async () => {
      const { store } = await bench.openFresh();
      const uploaded = await store.articles.saveArticle(sampleDraft({ url: null, origin: UPLOAD }));
      const recordId = uploaded.article.records[0]?.id ?? '';
      // The address has an article of its own until it comes to tell the uploaded words.
      await store.articles.saveArticle(sampleDraft({ text: 'Bài khác.', records: [] }));
      await store.reviews.addCorrection(uploaded.article.id, correction({ recordId }), 0);
      const { article } = await store.articles.saveArticle(sampleDraft());
      expect(article.id).not.toBe(uploaded.article.id);
      expect((await store.articles.readArticle(uploaded.article.id))?.records[0]).toMatchObject({
        id: article.records[0]?.id,
        date: '2022-05-03',
      });
    });

    it('are each added to what was read: of two at once one is, and the other reads again', async () => {
      const { store } = await bench.openFresh();
      const { article } = await store.articles.saveArticle(sampleDraft());
      const recordId = article.records[0]?.id ?? '';
      for (const turn of [0, 1, 2]) {
        expect((await store.reviews.readReview(article.id))?.turn).toBe(turn);
        const entries = [1, 2, 3, 4].map(() => correction({ recordId }));
        const outcomes = await Promise.all(
          entries.map((entry) => store.reviews.addCorrection(article.id, entry, turn)),
        );
        expect(outcomes.toSorted()).toEqual(['added', 'contended', 'contended', 'contended']);
        const stored = (await store.reviews.readReview(article.id))?.corrections.map(({ id }) => id);
        expect(stored?.filter((id) => entries.some((entry) => entry.id === id))).toEqual([
          entries[outcomes.indexOf('added')]?.id,
        ]);
        expect(stored).toHaveLength(turn + 1);
      }
    });

    it('are not lost when their writer dies at any write, and are told when they are said again', async () => {
      const fresh = await bench.openFresh();
      const { article } = await fresh.store.articles.saveArticle(sampleDraft());
      const recordId = article.records[0]?.id ?? '';
      let turn = 0;
      const kinds: CrashKind[] = ['unsent', 'unanswered'];
      for (const [crashAt, kind] of [0, 1, 2, 3].flatMap((at) => kinds.map((each) => [at, each] as const))) {
        const { cursor } = await fresh.store.articles.readChanges(undefined);
        const entry = correction({ recordId });
        const dying = fresh.reopen();
        const { writes } = crashAtWrite(dying.clients, crashAt, kind);
        const dead = dying.store.reviews.addCorrection(article.id, entry, turn);
        await expect(dead).rejects.toThrow(Crash);
        expect(writes()).toBe(crashAt + 1);
        const review = await fresh.store.reviews.readReview(article.id);
        const isSaid = review?.corrections.some(({ id }) => id === entry.id) ?? false;
        expect(review?.turn).toBe(isSaid ? turn + 1 : turn);
        // Whoever says something else meanwhile buries nothing.
        const other = correction({ recordId });
        expect(await fresh.store.reviews.addCorrection(article.id, other, review?.turn ?? 0)).toBe('added');
        if (isSaid) await fresh.store.reviews.finishCorrection(article.id, entry);
        turn = (review?.turn ?? 0) + 1;
        const after = await fresh.store.reviews.readReview(article.id);
        expect(after?.corrections).toHaveLength(turn);
        expect(after?.corrections.some(({ id }) => id === entry.id)).toBe(isSaid);
        expect((await fresh.store.articles.readChanges(cursor)).articleIds).toEqual([article.id]);
      }
    });

    it('keep a null that a person gave', async () => {
      const { store } = await bench.openFresh();
      const { article } = await store.articles.saveArticle(sampleDraft());
      const entry = correction({ recordId: article.records[0]?.id ?? '', value: null });
      await store.reviews.addCorrection(article.id, entry, 0);
      expect((await store.articles.readArticle(article.id))?.records[0]?.date).toBeNull();
    });

    it('leave nothing behind of an article that is withdrawn and purged before any of their writes', async () => {
      const fresh = await bench.openFresh();
      const { articles, reviews } = fresh.store;
      const other = await articles.saveArticle(sampleDraft({ url: 'https://bao.vn/2', text: 'Bài khác.' }));
      let count = 0;
      const saveNew = async () => {
        count += 1;
        const draft = sampleDraft({ url: `https://bao.vn/new/${count}`, text: `Bài mới ${count}` });
        return (await articles.saveArticle(draft)).article;
      };
      const said = { who: 'Người soát', reason: 'Đọc lại bài gốc' };
      const toRecord = { recordId: other.article.records[0]?.id ?? '' };
      const decisionOn = (recordId: string): ProgrammeDecision => ({
        ...{ id: `d${count}`, verdict: 'same', left: [recordId], right: [toRecord.recordId] },
        ...{ ...said, subject: 'reviewer-1', at: '2026-03-02T01:00:00.000Z', undone: null },
      });
      const sayings: ((writer: Store, recordId: string, articleId: string) => Promise<unknown>)[] = [
        (writer, recordId, id) => writer.reviews.addCorrection(id, correction({ recordId, ...said }), 0),
        async (writer, recordId, id) => {
          // Whose writer died before it was put among the others.
          const first = correction({ recordId, ...said });
          const dying = fresh.reopen();
          crashAtWrite(dying.clients, 1, 'unsent');
          await expect(dying.store.reviews.addCorrection(id, first, 0)).rejects.toThrow(Crash);
          return writer.reviews.addCorrection(id, correction({ recordId, ...said }), 1);
        },
        async (writer, recordId, id) => {
          const entry = correction({ recordId, ...said });
          await reviews.addCorrection(id, entry, 0);
          return writer.reviews.finishCorrection(id, entry);
        },
        (writer, recordId) => writer.reviews.saveDecision(decisionOn(recordId)),
        (writer, recordId, id) => writer.reviews.addDecision(id, decisionOn(recordId), 0),
        // Of a programme whose own record stands on neither side.
        (writer, _, id) => writer.reviews.addDecision(id, decisionOn(toRecord.recordId), 0),
      ];
      for (const [index, say] of sayings.entries()) {
        for (let at = 0, isOver = false; !isOver; at += 1) {
          const { id, records } = await saveNew();
          const writer = fresh.reopen();
          isOver = true;
          beforeWrite(writer.clients, at, async () => {
            isOver = false;
            await articles.withdrawArticle(id, 'asked');
            await articles.purgeWithdrawn(id);
          });
          await say(writer.store, records[0]?.id ?? '', id);
          if (isOver) continue;
          const left = (await fresh.readTable()).filter(({ pk }) => pk === `article#${id}`);
          expect(left, `saying ${index}, write ${at}`).toMatchObject([{ revision: 'withdrawn' }]);
        }
      }
    });

    it('are purged with an article that was merged into another, where they were said, too', async () => {
      const fresh = await bench.openFresh();
      const { articles, reviews } = fresh.store;
      const uploaded = await articles.saveArticle(sampleDraft({ url: null, origin: UPLOAD }));
      await articles.saveArticle(sampleDraft({ text: 'Bài khác.', records: [] }));
      const entry = correction({ recordId: uploaded.article.records[0]?.id ?? '', who: 'Người soát' });
      await reviews.addCorrection(uploaded.article.id, entry, 0);
      const { article } = await articles.saveArticle(sampleDraft());
      await articles.withdrawArticle(article.id, 'asked');
      await articles.purgeWithdrawn(article.id);
      expect(JSON.stringify(await fresh.readTable())).not.toContain('Người soát');
    });

    it('are not taken for an article that is not there', async () => {
      const { store } = await bench.openFresh();
      expect(await store.reviews.addCorrection('nowhere', correction(), 0)).toBe('unknown');
      expect(await store.reviews.readReview('nowhere')).toBeUndefined();
    });

    it('let one decide on a programme at a time, and tell of what somebody decided who died over it', async () => {
      const fresh = await bench.openFresh();
      const { articles, reviews } = fresh.store;
      const saved = await Promise.all(
        [1, 2].map((n) =>
          articles.saveArticle(sampleDraft({ url: `https://bao.vn/${n}`, text: `Bài ${n}` })),
        ),
      );
      const [id = '', otherId = ''] = saved.map(({ article }) => article.id);
      const [left = '', right = ''] = saved.map(({ article }) => article.records[0]?.id ?? '');
      const decide = (name: string): ProgrammeDecision => ({
        ...{ id: name, verdict: 'different', left: [left], right: [right], undone: null },
        ...{
          who: 'người duyệt',
          subject: 'reviewer-1',
          reason: 'hai văn bản',
          at: '2026-03-02T01:00:00.000Z',
        },
      });
      const outcomes = await Promise.all(
        ['a', 'b', 'c'].map((name) => reviews.addDecision(id, decide(name), 0)),
      );
      expect(outcomes.toSorted()).toEqual(['added', 'contended', 'contended']);
      expect(await reviews.addDecision('nowhere', decide('x'), 0)).toBe('unknown');
      // The claim, then one put and one entry in the change log an article.
      for (const [turn, crashAt] of [1, 2, 3, 4].map((at, i) => [i + 1, at] as const)) {
        const { cursor } = await articles.readChanges(undefined);
        const dying = fresh.reopen();
        crashAtWrite(dying.clients, crashAt, 'unsent');
        const name = `dead-${turn}`;
        await expect(dying.store.reviews.addDecision(id, decide(name), turn)).rejects.toThrow(Crash);
        const review = await reviews.readReview(id);
        expect(review).toMatchObject({ decisionTurn: turn + 1, lastDecision: { id: name } });
        await reviews.finishDecision(decide(name));
        for (const each of [id, otherId])
          expect((await reviews.readReview(each))?.decisions.map((one) => one.id)).toContain(name);
        expect((await articles.readChanges(cursor)).articleIds.toSorted()).toEqual([id, otherId].sort());
      }
      const said = { who: 'người duyệt', subject: 'reviewer-1', reason: 'nhầm', at: decide('a').at };
      await reviews.saveDecision({ ...decide('dead-4'), undone: said });
      await reviews.finishDecision(decide('dead-4'));
      const { decisions = [] } = (await reviews.readReview(otherId)) ?? {};
      expect(decisions.find((one) => one.id === 'dead-4')?.undone).toEqual(said);
    });

    it('keep who took a decision back first, in every article, though that one died over it', async () => {
      const fresh = await bench.openFresh();
      const { articles, reviews } = fresh.store;
      const saved = await Promise.all(
        [1, 2].map((n) =>
          articles.saveArticle(sampleDraft({ url: `https://bao.vn/${n}`, text: `Bài ${n}` })),
        ),
      );
      const [left = '', right = ''] = saved.map(({ article }) => article.records[0]?.id ?? '');
      const [at, subject] = ['2026-03-02T01:00:00.000Z', 'reviewer-1'];
      const decision: ProgrammeDecision = {
        ...{ id: 'd1', verdict: 'different', left: [left], right: [right], undone: null },
        ...{ who: 'người duyệt', subject, reason: 'hai văn bản', at },
      };
      expect(await reviews.saveDecision(decision)).toEqual(decision);
      const undoneBy = (who: string) => ({ ...decision, undone: { who, subject, reason: 'nhầm', at } });
      const dying = fresh.reopen();
      // The first article and its entry in the change log are written.
      crashAtWrite(dying.clients, 2, 'unsent');
      await expect(dying.store.reviews.saveDecision(undoneBy('người thứ nhất'))).rejects.toThrow(Crash);
      expect(await reviews.saveDecision(undoneBy('người thứ hai'))).toEqual(undoneBy('người thứ nhất'));
      for (const { article } of saved) {
        const review = await reviews.readReview(article.id);
        expect(review?.decisions).toEqual([undoneBy('người thứ nhất')]);
      }
    });

    it('lie with every article that a decision names, in the form that was said last', async () => {
      const { store } = await bench.openFresh();
      const saved = await Promise.all(
        [1, 2].map((n) =>
          store.articles.saveArticle(sampleDraft({ url: `https://bao.vn/${n}`, text: `Bài ${n}` })),
        ),
      );
      const ids = saved.map(({ article }) => article.records[0]?.id ?? '');
      const decision: ProgrammeDecision = {
        id: 'd1',
        verdict: 'different',
        left: ids.slice(0, 1),
        right: ids.slice(1),
        who: 'người duyệt',
        subject: 'reviewer-1',
        reason: 'hai văn bản khác số',
        at: '2026-03-02T01:00:00.000Z',
        undone: null,
      };
      const { cursor } = await store.articles.readChanges(undefined);
      await store.reviews.saveDecision(decision);
      const undone = {
        ...decision,
        undone: { who: 'người duyệt', subject: 'reviewer-1', reason: 'nhầm', at: decision.at },
      };
      await store.reviews.saveDecision(undone);
      for (const { article } of saved) {
        expect((await store.articles.readListedArticle(article.id))?.decisions).toEqual([undone]);
        expect(await store.articles.readArticle(article.id)).not.toHaveProperty('decisions');
      }
      const { articleIds } = await store.articles.readChanges(cursor);
      expect(articleIds.toSorted()).toEqual(saved.map(({ article }) => article.id).sort());
    });
  });
}
