import { Metrics } from '@aws-lambda-powertools/metrics';
import { describe, expect, it } from 'vitest';
import { countRun, countWatch } from '../../functions/discover/count-run.ts';
import { PORTAL_RUNS_TO_LOOK_AT } from '../../shared/contracts/metrics.contract.ts';
import type { PortalRun } from '../../shared/contracts/portal.contract.ts';
import { listResources } from './template-reading.ts';
import { synthesizeTinyStack } from './tiny-stack.ts';

const { namespace, service, name } = PORTAL_RUNS_TO_LOOK_AT;
const alarms = listResources(synthesizeTinyStack(), 'AWS::CloudWatch::Alarm');

const COMPLETE: PortalRun = {
  portalId: 'demo',
  startedAt: '2026-03-01T00:00:00.000Z',
  finishedAt: '2026-03-01T00:00:05.000Z',
  outcome: 'complete',
  pagesExpected: 1,
  pagesSeen: 1,
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
  problems: [],
  readAgain: 0,
  sampled: 0,
  drift: [],
  addressIds: [],
  funnel: null,
};

function countedFor(run: PortalRun) {
  const metrics = new Metrics({ namespace, serviceName: service });
  countRun(metrics, run);
  return metrics.serializeMetrics();
}

describe('a portal that was not read whole, or reads otherwise than before', () => {
  it.each([
    ['partial', { outcome: 'partial', problems: ['shrunken: 3 listed on 1 pages, usually 20 a page'] }],
    ['failed', { outcome: 'failed', problems: ['below-expected: 0 listed, at least 5 expected'] }],
    ['drifting', { outcome: 'complete', problems: [], drift: ['fill-rate: title found on 2 of 20'] }],
    ['closed', { outcome: 'failed', problems: ['closed: valid until 2025-06-30'] }],
  ] as const)('is counted when the run is %s', (_name, changes) => {
    expect(countedFor({ ...COMPLETE, ...changes } as unknown as PortalRun)).toMatchObject({ [name]: 1 });
  });

  it.each([
    ['complete', {}],
    [
      'of a portal switched off on purpose',
      { outcome: 'failed', problems: ['switched-off: objected, since 2026-03-01T00:00:00.000Z'] },
    ],
  ] as const)('is not counted when the run is %s', (_name, changes) => {
    expect(countedFor({ ...COMPLETE, ...changes } as PortalRun)).toMatchObject({ [name]: 0 });
  });

  it.each([true, false])(
    'is counted when its collection in the country is to be looked at: %j',
    (isToLookAt) => {
      const metrics = new Metrics({ namespace, serviceName: service });
      countWatch(metrics, { portalId: 'demo', lastRunAt: null, isToLookAt });
      expect(metrics.serializeMetrics()).toMatchObject({ [name]: isToLookAt ? 1 : 0 });
    },
  );

  it('raises an alarm at the first one, on the very metric that the function writes', () => {
    const written = countedFor({ ...COMPLETE, outcome: 'partial' });
    const [directive] = written._aws.CloudWatchMetrics;
    const alarm = alarms.find((candidate) => candidate.at('MetricName') === directive?.Metrics[0]?.Name);
    expect(alarm?.at('Namespace')).toBe(directive?.Namespace);
    const dimensions = directive?.Dimensions[0]?.map((Name) => ({ Name, Value: written[Name] }));
    expect(alarm?.at('Dimensions')).toEqual(dimensions);
    expect([alarm?.at('Statistic'), alarm?.at('Threshold'), alarm?.at('ComparisonOperator')]).toEqual([
      'Sum',
      1,
      'GreaterThanOrEqualToThreshold',
    ]);
    expect(alarm?.at('TreatMissingData')).toBe('notBreaching');
  });
});
