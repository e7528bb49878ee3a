import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ArticleAnswer,
  CoverageAnswer,
  type RunAnswer,
  RunsAnswer,
  WhyAnswer,
} from '../../shared/contracts/answers.contract.ts';
import type { FrontierAddress } from '../../shared/contracts/frontier.contract.ts';
import { addressId } from '../../shared/fetching/canonical-address.ts';
import { isSampled } from '../../shared/stages/enrol-candidate.ts';
import {
  CORRECTED_PATH,
  DAYS,
  hostOf,
  type SimulatedArticle,
  type Subject,
  startSimulatedWeb,
  TEMPERS,
  type Temper,
  WEEK_START,
  writeArticles,
} from './simulated-week/simulated-web.ts';
import { startWeekStack, type WeekStack } from './simulated-week/week-stack.ts';

const RUN_EVERY_HOURS = 12;
/** After the week, so that the last retries are through. */
const HOURS_AFTER = 36;
const PAGE_READ: Record<Subject, RegExp> = {
  signing: /^extracted$/,
  contract: /^not-relevant \(no-/,
  weather: /^not-relevant \(no-/,
};

let stack: WeekStack;
let web: Awaited<ReturnType<typeof startSimulatedWeb>>;
let addresses: Map<string, FrontierAddress>;
const runs = new Map<string, RunAnswer[]>();
const articles = writeArticles();

beforeAll(async () => {
  // The stack is started after the web, and has the clock.
  web = await startSimulatedWeb(articles, () => stack?.now() ?? WEEK_START);
  stack = await startWeekStack(TEMPERS.map((temper) => `${hostOf(temper)}=127.0.0.1:${web.port}`).join(','));
  for (let hour = 0; hour <= DAYS * 24 + HOURS_AFTER; hour += RUN_EVERY_HOURS) {
    stack.setClock(new Date(WEEK_START.getTime() + hour * 3_600_000));
    for (const portalId of TEMPERS) await stack.fire({ kind: 'portal', portalId });
    await stack.drain();
  }
  addresses = new Map((await stack.readAddresses()).map((address) => [address.addressId, address]));
  for (const portalId of TEMPERS) {
    const { body } = await stack.getJson(`/v1/portals/${portalId}/runs?limit=100`);
    runs.set(portalId, RunsAnswer.parse(body).items);
  }
}, 900_000);
afterAll(async () => {
  await stack?.stop();
  await web.stop();
});

function urlOf({ host, path }: SimulatedArticle): string {
  return `http://${host}${path}`;
}

/** By the prefilter, whose sample is read all the same. */
function isLeftOut(article: SimulatedArticle): boolean {
  return article.subject === 'weather' && !isSampled(addressId(urlOf(article)));
}

const articlesOf = (temper: Temper) => articles.filter(({ host }) => host === hostOf(temper));
const runsOf = (temper: Temper) => runs.get(temper) ?? [];
const timesAsked = (temper: Temper) =>
  [...web.tries].filter(([url]) => url.startsWith(`${hostOf(temper)}/tin/`));

function readRest(url: string): string {
  const { state, reason } = addresses.get(addressId(url)) ?? {};
  return reason === null ? `${state}` : `${state} (${reason})`;
}

function readRests(temper: Temper): Record<string, string> {
  return Object.fromEntries(articlesOf(temper).map((article) => [article.path, readRest(urlOf(article))]));
}

function expectedRests(temper: Temper, exceptions: Record<string, unknown> = {}): Record<string, unknown> {
  const usual = articlesOf(temper).map((article) => [
    article.path,
    isLeftOut(article) ? 'not-relevant (prefilter)' : expect.stringMatching(PAGE_READ[article.subject]),
  ]);
  return { ...Object.fromEntries(usual), ...exceptions };
}

async function readArticleAt(url: string): Promise<ArticleAnswer> {
  const why = WhyAnswer.parse((await stack.getJson(`/v1/why?url=${encodeURIComponent(url)}`)).body);
  return (await stack.getJson(`/v1/articles/${why.articleId}`)).body as ArticleAnswer;
}

describe('a simulated week of eleven portals, on the local stack', () => {
  it.each([
    'answers-304',
    'empty-for-an-evening',
    'asks-to-wait',
    'fails-first',
    'hangs-first',
    'changes-layout',
  ] satisfies Temper[])('ends with every article of %s in its state', (temper) => {
    expect(readRests(temper)).toEqual(expectedRests(temper));
  });

  it('takes each article of a feed that lies once, and the lie for gone', () => {
    expect(readRests('lies-in-its-feed')).toEqual(expectedRests('lies-in-its-feed'));
    expect(readRest('http://lies-in-its-feed.test/tin/go.html')).toBe('gone (http-status: 404)');
    // What is not there may be there tomorrow: asked for twice more, and then no more.
    expect(timesAsked('lies-in-its-feed').filter(([, times]) => times > 1)).toEqual([
      ['lies-in-its-feed.test/tin/go.html', 3],
    ]);
  });

  it('keeps the reason of each page that it was not shown, for whoever asks why', async () => {
    const reasons = {
      '/tin/9-0.html': 'blocked (robots-disallow)',
      '/tin/9-3.html': 'gone (http-status: 410)',
      '/tin/9-6.html': 'blocked (blocked-page: script-stub)',
    };
    expect(readRests('hides-pages')).toEqual(expectedRests('hides-pages', reasons));
    expect(web.tries.get('hides-pages.test/tin/9-0.html')).toBeUndefined();
    const { body } = await stack.getJson(
      '/v1/why?url=https://www.hides-pages.test/tin/9-3.html%3Futm_source=x',
    );
    expect(WhyAnswer.parse(body)).toMatchObject({ state: 'gone', reason: 'http-status: 410', recordIds: [] });
  });

  it('keeps one article of two portals that print the same words, whichever came first', () => {
    const [originals, copies] = [readRests('plain'), readRests('copies-the-first-site')];
    for (const article of articlesOf('plain').filter(({ subject }) => subject !== 'weather')) {
      const pair = [originals[article.path], copies[article.path.replace('/0-', '/8-')]].sort();
      expect(pair).toEqual([
        expect.stringMatching(/^duplicate \(same-words: /),
        expect.stringMatching(PAGE_READ[article.subject]),
      ]);
    }
  });

  it('replaces the record of an article that was corrected, and asks for no other one again', async () => {
    expect(readRests('corrects-itself')).toEqual(expectedRests('corrects-itself'));
    const { article, records } = await readArticleAt(`http://corrects-itself.test${CORRECTED_PATH}`);
    expect(article.title).toMatch(/đính chính$/);
    expect(records.map(({ period }) => period)).toEqual([{ start: 2026, end: 2031 }]);
    expect(timesAsked('corrects-itself').filter(([, times]) => times > 1)).toEqual([
      [`corrects-itself.test${CORRECTED_PATH}`, 2],
    ]);
    expect(runsOf('corrects-itself').reduce((sum, { readAgain }) => sum + readAgain, 0)).toBe(1);
  });

  it.each(['plain', 'answers-304', 'changes-layout'] satisfies Temper[])(
    'asks %s for each article once',
    (temper) => {
      expect(timesAsked(temper).filter(([, times]) => times > 1)).toEqual([]);
      expect(timesAsked(temper)).toHaveLength(
        articlesOf(temper).filter((article) => !isLeftOut(article)).length,
      );
    },
  );

  it('has nothing left to do, and was denied nothing by its grants', () => {
    const open = [...addresses.values()].filter(({ dueAt }) => dueAt !== null);
    expect(open).toEqual([]);
    expect(stack.failures.filter((line) => line.includes('does not grant'))).toEqual([]);
  });

  it('reconciles to the page: listings, runs, funnels and addresses', () => {
    expect(addresses.size).toBe(articles.length + 1);
    for (const temper of TEMPERS) {
      const own = [...addresses.values()].filter(({ portalId }) => portalId === temper);
      const leftOut = own.filter(({ reason }) => reason === 'prefilter').length;
      const count = (of: (run: RunAnswer) => number) => runsOf(temper).reduce((sum, run) => sum + of(run), 0);
      for (const { listed, known, new: fresh, filtered } of runsOf(temper))
        expect(listed).toBe(known + fresh + filtered);
      for (const { funnel } of runsOf(temper)) {
        const { pages, extracted, notRelevant, duplicate, failed, failedByReason, open } = funnel;
        expect(open).toBe(0);
        expect(pages).toBe(extracted + notRelevant + duplicate + failed);
        expect(failed).toBe(Object.values(failedByReason).reduce((sum, n) => sum + n, 0));
      }
      const readAgain = count((run) => run.readAgain);
      expect([temper, count((run) => run.new) + count((run) => run.sampled)]).toEqual([
        temper,
        own.length - leftOut,
      ]);
      expect(count(({ funnel }) => funnel.pages)).toBe(own.length - leftOut + readAgain);
      const states = (state: string) => own.filter((address) => address.state === state).length;
      expect(count(({ funnel }) => funnel.failed)).toBe(
        states('gone') + states('blocked') + states('failed'),
      );
      expect(count(({ funnel }) => funnel.prefilterMisses)).toBe(0);
    }
  });

  it('raises an alarm by the layout that changed in mid-week, though it lost no article by it', () => {
    const drifting = runsOf('changes-layout').filter(({ drift }) => drift.length > 0);
    expect(drifting[0]?.drift[0]).toMatch(
      /^fill-rate: title found by its selector article h1 on \d+ of the last/,
    );
    expect(drifting.every(({ needsAttention }) => needsAttention)).toBe(true);
    // Not before the new layout has been seen on some pages.
    expect(drifting.at(-1)?.startedAt).toMatch(/^2026-03-0[678]/);
    const others = TEMPERS.filter((temper) => temper !== 'changes-layout' && temper !== 'hides-pages');
    expect(others.flatMap((temper) => runsOf(temper).flatMap(({ drift }) => drift))).toEqual([]);
  });

  it('reports the listing that was empty once, and nothing else after the first hours', () => {
    const empty = [...runs.values()]
      .flat()
      .filter(({ problems }) => problems.some((problem) => problem.startsWith('empty:')))
      .filter(({ startedAt }) => startedAt > '2026-03-02T03');
    expect(
      empty.map(({ portalId, startedAt, outcome }) => [portalId, startedAt.slice(0, 13), outcome]),
    ).toEqual([['empty-for-an-evening', '2026-03-05T12', 'failed']]);
  });

  it('tells on which days each portal was read', async () => {
    const { body } = await stack.getJson('/v1/coverage?from=2026-03-01&to=2026-03-08');
    const { items } = CoverageAnswer.parse(body);
    expect(items.map(({ id }) => id)).toEqual(TEMPERS);
    for (const { id, days, totals } of items) {
      expect([id, totals['not-read']]).toEqual([id, 1]);
      expect(days.slice(1).every(({ state }) => state === 'read')).toBe(true);
    }
  });
});
