import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDraft } from '../../shared/contracts/article.contract.ts';
import { Crash, type CrashKind, crashAtWrite } from './crash.ts';
import { sampleDraft, sampleRecord, UPLOAD } from './sample-articles.ts';
import type { FreshStore, StoreBench } from './store-bench.ts';

const FIRST = sampleDraft({ records: [sampleRecord(), sampleRecord({ action: 'reviewed' })] });
const EDITED = sampleDraft({ text: 'Bài đã sửa.', records: [sampleRecord({ date: '2022-05-02' })] });

interface Story {
  title: string;
  /** What is stored before. */
  before: ArticleDraft[];
  /** What is being stored when the process dies. */
  last: ArticleDraft;
  /** Writes that saving it takes; a change here is a change of what it costs. */
  writes: number;
}

const STORIES: Story[] = [
  // Text, three aliases, page, records, head, change entry.
  { title: 'a new article', before: [], last: FIRST, writes: 8 },
  { title: 'an edited article', before: [FIRST], last: EDITED, writes: 6 },
  {
    title: 'an uploaded article that is scraped',
    before: [sampleDraft({ url: null, origin: UPLOAD })],
    last: FIRST,
    writes: 8,
  },
  {
    title: 'a scraped article into which another one merges',
    before: [
      sampleDraft({ url: null, origin: UPLOAD }),
      sampleDraft({ origin: UPLOAD, text: 'Bài chép tay, thiếu một đoạn.' }),
    ],
    last: FIRST,
    // Text, records, head, old records, change entry; its pages handed on, redirect, its records, its change entry.
    writes: 9,
  },
  {
    title: 'a copy at another address',
    before: [FIRST],
    last: { ...FIRST, url: 'https://dakdoa.gialai.gov.vn/1' },
    // Two aliases, the page.
    writes: 3,
  },
];

/** A process may die at every write: whoever repeats the call ends in the items of an undisturbed one. */
export function describeCrashes(openBench: () => Promise<StoreBench>): void {
  describe('crashes', { timeout: 90_000 }, () => {
    let bench: StoreBench;
    beforeAll(async () => {
      bench = await openBench();
    });
    afterAll(() => bench.stop());

    for (const story of STORIES) {
      for (const kind of ['unsent', 'unanswered'] as const) {
        it(`leaves nothing half-written of ${story.title}, with the fatal write ${kind}`, async () => {
          const undisturbed = await tell(bench, story, Number.POSITIVE_INFINITY, kind);
          expect(undisturbed.writes).toBe(story.writes);
          for (let crashAt = 0; crashAt < story.writes; crashAt += 1) {
            const disturbed = await tell(bench, story, crashAt, kind);
            expect(disturbed.items).toEqual(undisturbed.items);
          }
        });
      }
    }

    it('tells readers of a change whose entry was lost in a crash, however late it is repeated', async () => {
      const fresh = await bench.openFresh();
      const dying = fresh.reopen();
      crashAtWrite(dying.clients, 7, 'unsent');
      await expect(dying.store.articles.saveArticle(FIRST)).rejects.toThrow(Crash);
      passMinutes(bench, 60);
      const other = await fresh.store.articles.saveArticle(sampleDraft({ url: null, text: 'Bài khác.' }));
      const seen = await fresh.store.articles.readChanges(undefined);
      expect(seen.articleIds).toEqual([other.article.id]);
      passMinutes(bench, 60);
      const { article } = await fresh.store.articles.saveArticle(FIRST);
      expect((await fresh.store.articles.readChanges(seen.cursor)).articleIds).toEqual([article.id]);
    });

    it('dates an entry anew when its writer was held up between the commit and the entry', async () => {
      const fresh = await bench.openFresh();
      const slow = fresh.reopen();
      let puts = 0;
      slow.clients.dynamo.middlewareStack.add(
        (next, context) => async (args) => {
          const answer = await next(args);
          // Three aliases, the page, then the head.
          if (context.commandName === 'PutItemCommand' && ++puts === 5) passMinutes(bench, 60);
          return answer;
        },
        { step: 'initialize' },
      );
      const { article } = await slow.store.articles.saveArticle(FIRST);
      const entries = (await fresh.readTable()).filter(({ pk }) => pk === 'changes');
      expect(entries.map(({ sk }) => sk)).toEqual([`${bench.clock.now.toISOString()}#${article.id}#1`]);
    });
  });
}

async function tell(
  bench: StoreBench,
  story: Story,
  crashAt: number,
  kind: CrashKind,
): Promise<{ items: unknown; writes: number }> {
  const fresh = await bench.openFresh();
  for (const draft of story.before) await fresh.store.articles.saveArticle(draft);
  const whole = await listWholeArticles(fresh);
  const dying = fresh.reopen();
  const { writes } = crashAtWrite(dying.clients, crashAt, kind);
  const saving = dying.store.articles.saveArticle(story.last);
  if (Number.isFinite(crashAt)) await expect(saving).rejects.toThrow(Crash);
  else await saving;
  const afterCrash = await listWholeArticles(fresh);
  await fresh.reopen().store.articles.saveArticle(story.last);
  const afterRepeat = await listWholeArticles(fresh);
  for (const article of afterCrash) expect([...whole, ...afterRepeat]).toContainEqual(article);
  return { items: await fresh.readTable(), writes: writes() };
}

/** Every article as a reader sees it now. */
async function listWholeArticles({ store, readTable }: FreshStore): Promise<unknown[]> {
  const heads = (await readTable()).filter(({ sk }) => sk === 'article');
  return Promise.all(heads.map(({ pk }) => store.articles.readArticle(String(pk).slice('article#'.length))));
}

function passMinutes(bench: StoreBench, minutes: number): void {
  bench.clock.now = new Date(bench.clock.now.getTime() + minutes * 60_000);
}
