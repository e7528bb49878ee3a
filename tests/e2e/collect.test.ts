import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RunsAnswer } from '../../shared/contracts/answers.contract.ts';
import { type HostileSite, startHostileSite } from '../unit/fetching/hostile-site.ts';
import { serveDemo, startCollect } from '../unit/tools/collect/run-collect.ts';
import { askRecords, askStates, readExpectedStates } from './demo-portal.ts';
import { type LocalStackProcess, startLocalStack } from './local-stack.ts';

const START_LIMIT_MS = 200_000;
const OPEN = new Set(['due', 'queued', 'fetched']);

let site: HostileSite;
let stack: LocalStackProcess;
beforeAll(async () => {
  [site, stack] = await Promise.all([startHostileSite(), startLocalStack()]);
  await serveDemo(site);
}, START_LIMIT_MS);
afterAll(async () => {
  await stack?.stop();
  await site?.stop();
});

describe('npm run collect beside a running stack', () => {
  it(
    'has every page of a site that the stack cannot reach end where it ends when the stack reads it itself',
    async () => {
      const where = ['--stack', `${stack.dataDir}/stack.json`];
      const hosts = ['--local-hosts', `demo.kyket.test=127.0.0.1:${site.port}`];
      const { code, stdout } = await startCollect(...where, ...hosts).ended;
      expect([code, stdout]).toEqual([0, expect.stringMatching(/handed to extract, 0 put off, 0 ended/)]);
      let states = await askStates(stack.baseUrl);
      while ([...states.values()].some((state) => OPEN.has(state))) {
        await sleep(500);
        states = await askStates(stack.baseUrl);
      }
      expect(states).toEqual(readExpectedStates());
      expect((await askRecords(stack.baseUrl)).items.length).toBeGreaterThan(2);
      const answer = await fetch(`${stack.baseUrl}/v1/portals/demo/runs`);
      const { items } = RunsAnswer.parse(await answer.json());
      expect(items).toMatchObject([{ outcome: 'complete', funnel: { open: 0, failed: 0 } }]);
      expect(items[0]?.funnel.pages).toBe(items[0]?.funnel.fetched);
    },
    START_LIMIT_MS,
  );
});
