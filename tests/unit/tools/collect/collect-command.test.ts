import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageFetch } from '../../../../shared/contracts/page-fetch.contract.ts';
import { temporaryDir } from '../../../infra/temporary-dir.ts';
import { answerWith } from '../../fetching/hostile-site.ts';
import { type StageBench, type Stages, startStageBench } from '../../stages/stage-bench.ts';
import { serveDemo, startCollect } from './run-collect.ts';

const folder = temporaryDir();
const file = join(folder, 'stack.json');
let bench: StageBench;
let stages: Stages;
let hosts: string[];

beforeAll(async () => {
  bench = await startStageBench();
});
beforeEach(async () => {
  stages = await bench.openFresh();
  await serveDemo(bench.site);
  await writeFile(file, JSON.stringify(stages.stackFile));
  hosts = ['--local-hosts', `demo.kyket.test=127.0.0.1:${bench.site.port}`];
});
afterAll(() => bench.stop());

const collect = (...args: string[]) => startCollect(...args, '--stack', file, ...hosts);
const countPages = () => bench.site.requests.filter(({ path }) => path.endsWith('.html')).length;

describe('npm run collect', { timeout: 90_000 }, () => {
  it('reads the verified portals of the country and hands their pages to the stack', async () => {
    const first = await collect().ended;
    expect(first.stdout).toMatch(
      /^local stack on \S+, table stages-\d+\ndemo\n {2}! this stack has no run of demo from before: [^\n]+\n {2}listings: complete: 10 listed: (\d+) new, 0 known, \d+ left out by the prefilter\n {2}pages: (\d+) taken: \2 handed to extract, 0 put off, 0 ended\n {2}nothing is left\n$/,
    );
    expect(first.code).toBe(0);
    const handed = await stages.takeFetched();
    expect(handed.length).toBe(countPages());
    // With the request and the answer beside the bytes, as the fetch function keeps them.
    const { objects } = stages.store;
    const [fetchKey = ''] = await objects.listKeys(`${handed[0]?.rawKey}/`);
    const kept = Buffer.from((await objects.getObject(fetchKey))?.bytes ?? []).toString('utf8');
    const { portalId, exchanges } = PageFetch.parse(JSON.parse(kept));
    expect(portalId).toBe('demo');
    expect(exchanges[0]?.request.headers['user-agent']).toBe('Kyket/0.1 (+local)');
    const [run] = await stages.store.runs.listRuns('demo', 1);
    expect(run?.addressIds).toHaveLength(handed.length);
    const asked = bench.site.requests.length;
    const again = await collect('demo').ended;
    expect(again.stdout).toContain('listings: read before, not due yet\n  pages: 0 taken');
    expect([again.code, bench.site.requests.length]).toEqual([0, asked]);
  });

  it('tells of a portal that is off that it is, why, and that nothing is due because of that', async () => {
    await collect().ended;
    const asked = bench.site.requests.length;
    const since = '2026-11-01T00:00:00.000Z';
    await stages.store.switches.switchOff('demo', { reason: 'the publisher asked', since });
    const { stdout, code } = await collect('demo').ended;
    expect(stdout).toContain(
      `demo\n  switched off since ${since}: the publisher asked\n  listings: not read`,
    );
    expect(stdout).toMatch(
      /nothing is due while it is off; \d+ pages wait until `npm run portal -- on demo`/,
    );
    expect(stdout).not.toMatch(/not due yet|no run of|✗/);
    expect([code, bench.site.requests.length]).toEqual([0, asked]);
  });

  it('ends after the pages at hand at Ctrl-C, and goes on when it is repeated', async () => {
    let release = () => undefined as unknown;
    const routes = [...bench.site.routes].filter(([path]) => path.endsWith('.html'));
    for (const [path, route] of routes)
      bench.site.routes.set(path, (request, response) => {
        release = () => route(request, response);
      });
    const { child, output, ended } = collect();
    await vi.waitFor(() => expect(countPages()).toBe(1), { timeout: 60_000 });
    child.kill('SIGINT');
    await vi.waitFor(() => expect(output()).toContain('once more ends at once'), { timeout: 10_000 });
    release();
    const { code, stdout } = await ended;
    expect(stdout).toMatch(
      /1 taken: 1 handed to extract.*\n {2}\d+ left, due from 20.*\nEnded before its end/,
    );
    expect(code).toBe(130);
    for (const [path, route] of routes) bench.site.routes.set(path, route);
    expect((await collect().ended).stdout).toMatch(/read before, not due yet\n.*\n {2}nothing is left/);
    expect((await stages.takeFetched()).length).toBe(countPages());
  });

  it('ends with 1 when a portal was not read whole, and says why', async () => {
    bench.site.routes.set('/rss.xml', answerWith(500));
    bench.site.routes.set('/tin-tuc/', answerWith(500));
    const { code, stdout } = await collect().ended;
    expect(stdout).toMatch(/listings: failed: 0 listed(?:.|\n)*✗ .*500/);
    expect(code).toBe(1);
  });

  it.each([
    [['bao-khac'], /bao-khac is read by the deployed functions/],
    [['bao-gia-lai'], /bao-gia-lai is unverified/],
    [['nobody'], /No portal nobody/],
    [['--stack', 'missing.json'], /missing\.json is not there/],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await startCollect('--stack', file, ...hosts, ...args).ended;
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
    expect(bench.site.requests).toEqual([]);
  });

  it('says how it is used, and asks who is asking', async () => {
    const help = await startCollect('--help').ended;
    expect([help.code, help.stdout]).toEqual([0, expect.stringContaining('npm run collect -- [ID …]')]);
    const nobody = await startCollect('--stack', file).ended;
    expect([nobody.code, nobody.stderr]).toEqual([2, expect.stringContaining('Say who is asking')]);
  });
});
