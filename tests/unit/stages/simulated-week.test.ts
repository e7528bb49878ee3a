import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PortalRun } from '../../../shared/contracts/portal.contract.ts';
import { addressId } from '../../../shared/fetching/canonical-address.ts';
import { isSampled } from '../../../shared/stages/enrol-candidate.ts';
import {
  CORRECTED_PATH,
  DAYS,
  hostOf,
  portalOf,
  type SimulatedArticle,
  type Subject,
  startSimulatedWeb,
  TEMPERS,
  WEEK_START,
  writeArticles,
} from './simulated-web.ts';
import { type StageBench, type Stages, startStageBench } from './stage-bench.ts';

const RUN_EVERY_HOURS = 6;
/** After the week, so that the last retries are through. */
const HOURS_AFTER = 48;
const PAGE_READ: Record<Subject, RegExp> = {
  signing: /^extracted$/,
  contract: /^not-relevant \(no-/,
  weather: /^not-relevant \(no-/,
};

let bench: StageBench;
let stages: Stages;
let web: Awaited<ReturnType<typeof startSimulatedWeb>>;
const articles = writeArticles();
const runs: PortalRun[] = [];

beforeAll(async () => {
  bench = await startStageBench();
  const clock = { now: WEEK_START };
  web = await startSimulatedWeb(articles, () => clock.now);
  stages = await bench.openFresh({
    clock,
    localHosts: TEMPERS.map((temper) => `${hostOf(temper)}=127.0.0.1:${web.port}`).join(','),
    limits: { headersMs: 300, idleMs: 300, totalMs: 300 },
  });
  for (let hour = 0; hour <= DAYS * 24 + HOURS_AFTER; hour += RUN_EVERY_HOURS) {
    clock.now = new Date(WEEK_START.getTime() + hour * 3_600_000);
    for (const temper of TEMPERS) {
      stages.portal.definition = portalOf(temper);
      runs.push(await stages.discover());
    }
    await stages.drain();
  }
}, 300_000);
afterAll(async () => {
  await web.stop();
  await bench.stop();
});

function urlOf({ host, path }: SimulatedArticle): string {
  return `http://${host}${path}`;
}

/** By the prefilter, whose sample is read all the same. */
function isLeftOut(article: SimulatedArticle): boolean {
  return article.subject === 'weather' && !isSampled(addressId(urlOf(article)));
}

async function readRest(url: string): Promise<string> {
  const { state, reason } = (await stages.store.frontier.readAddress(addressId(url))) ?? {};
  return reason === null ? `${state}` : `${state} (${reason})`;
}

async function readRests(temper: string): Promise<Record<string, string>> {
  const own = articles.filter(({ host }) => host === `${temper}.test`);
  return Object.fromEntries(
    await Promise.all(own.map(async (article) => [article.path, await readRest(urlOf(article))] as const)),
  );
}

function expectedRests(temper: string, exceptions: Record<string, unknown> = {}): Record<string, unknown> {
  const own = articles.filter(({ host }) => host === `${temper}.test`);
  const usual = own.map((article) => [
    article.path,
    isLeftOut(article) ? 'not-relevant (prefilter)' : expect.stringMatching(PAGE_READ[article.subject]),
  ]);
  return { ...Object.fromEntries(usual), ...exceptions };
}

describe('a simulated week of eleven portals', () => {
  it.each([
    'answers-304',
    'empty-for-an-evening',
    'asks-to-wait',
    'fails-first',
    'hangs-first',
    'changes-layout',
  ])('ends with every article of %s in its state', async (temper) => {
    expect(await readRests(temper)).toEqual(expectedRests(temper));
  });

  it('takes each article of a feed that lies once, and the lie for gone', async () => {
    expect(await readRests('lies-in-its-feed')).toEqual(expectedRests('lies-in-its-feed'));
    expect(await readRest('http://lies-in-its-feed.test/tin/go.html')).toBe('gone (http-status: 404)');
    const asked = [...web.tries].filter(([url]) => url.startsWith('lies-in-its-feed.test/tin/'));
    expect(asked.every(([, times]) => times === 1)).toBe(true);
  });

  it('keeps the reason of each page that it was not shown', async () => {
    expect(await readRests('hides-pages')).toEqual(
      expectedRests('hides-pages', {
        '/tin/9-0.html': 'blocked (robots-disallow)',
        '/tin/9-3.html': 'gone (http-status: 410)',
        '/tin/9-6.html': 'blocked (blocked-page: script-stub)',
      }),
    );
    expect(web.tries.get('hides-pages.test/tin/9-0.html')).toBeUndefined();
  });

  it('keeps one article of two portals that print the same words, whichever came first', async () => {
    const [originals, copies] = await Promise.all([readRests('plain'), readRests('copies-the-first-site')]);
    for (const article of articles.filter(
      ({ host, subject }) => host === 'plain.test' && subject !== 'weather',
    )) {
      const pair = [originals[article.path], copies[article.path.replace('/0-', '/8-')]].sort();
      expect(pair).toEqual([
        expect.stringMatching(/^duplicate \(same-words: /),
        expect.stringMatching(PAGE_READ[article.subject]),
      ]);
    }
  });

  it('replaces the record of an article that was corrected, and asks for no other one again', async () => {
    expect(await readRests('corrects-itself')).toEqual(expectedRests('corrects-itself'));
    const articleId = await stages.store.articles.findArticleByUrl(
      `http://corrects-itself.test${CORRECTED_PATH}`,
    );
    const article = await stages.store.articles.readArticle(articleId ?? '');
    expect(article?.title).toMatch(/đính chính$/);
    expect(article?.records.map(({ period }) => period)).toEqual([{ start: 2026, end: 2031 }]);
    const asked = [...web.tries].filter(([url]) => url.startsWith('corrects-itself.test/tin/'));
    expect(asked.filter(([, times]) => times > 1)).toEqual([[`corrects-itself.test${CORRECTED_PATH}`, 2]]);
  });

  it('asks for an article once, where nothing goes wrong', () => {
    for (const temper of ['plain', 'answers-304', 'changes-layout']) {
      const asked = [...web.tries].filter(([url]) => url.startsWith(`${temper}.test/tin/`));
      expect(asked).toHaveLength(DAYS * 2);
      expect(asked.every(([, times]) => times === 1)).toBe(true);
    }
  });

  it('reconciles: each run, all runs with the addresses, and all addresses at rest', async () => {
    for (const run of runs) expect(run.listed).toBe(run.known + run.new + run.filtered);
    const items = (await stages.readItems()).filter(({ pk }) => String(pk).startsWith('address#'));
    expect(items).toHaveLength(articles.length + 1);
    expect(runs.reduce((sum, run) => sum + run.new, 0)).toBe(
      articles.filter(({ subject }) => subject !== 'weather').length + 1,
    );
    const open = items.filter(({ duePk }) => duePk !== undefined);
    expect(open).toEqual([]);
  });

  it('reports the evening without a listing, and nothing else after the first hours', () => {
    const empty = runs.filter(({ problems }) => problems.some((problem) => problem.startsWith('empty:')));
    const late = empty.filter(({ startedAt }) => startedAt > '2026-03-02T03');
    expect(late.map(({ portalId, startedAt, outcome }) => [portalId, startedAt, outcome])).toEqual([
      ['empty-for-an-evening', '2026-03-05T18:00:00.000Z', 'failed'],
    ]);
  });
});
