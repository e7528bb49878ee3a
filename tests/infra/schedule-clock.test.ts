import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseRateMs, ScheduleClock } from '../../infra/local/events/schedule-clock.ts';
import { temporaryDir } from './temporary-dir.ts';

const schedule = (
  logicalId: string,
  expression: string,
  more: { state?: 'DISABLED'; windowMinutes?: number } = {},
) => ({
  logicalId,
  name: logicalId,
  properties: {
    ScheduleExpression: expression,
    FlexibleTimeWindow: { Mode: 'FLEXIBLE' as const, MaximumWindowInMinutes: more.windowMinutes ?? 0 },
    State: more.state ?? ('ENABLED' as const),
    Target: { Arn: `arn:${logicalId}`, Input: `{"for":"${logicalId}"}` },
  },
});

const MINUTE = 60_000;
let fired: Array<[string, unknown]>;
let clock: ScheduleClock;
const stateFile = () => join(temporaryDir(), 'schedules.json');
const create = (file: string) => new ScheduleClock(file, (arn, event) => fired.push([arn, event]));

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') });
  fired = [];
});
afterEach(() => {
  clock.stop();
  vi.useRealTimers();
});

describe('the clock', () => {
  it('fires an enabled schedule at once and then at its rate, with its input', async () => {
    clock = create(stateFile());
    clock.start([schedule('tick', 'rate(1 minute)')]);
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(fired).toEqual(Array.from({ length: 4 }, () => ['arn:tick', { for: 'tick' }]));
  });

  it('never fires one that is switched off', async () => {
    clock = create(stateFile());
    clock.start([schedule('demo', 'rate(30 minutes)', { state: 'DISABLED' })]);
    await vi.advanceTimersByTimeAsync(24 * 60 * MINUTE);
    expect(fired).toEqual([]);
  });

  it('goes on after a restart where it was: early ones wait, overdue ones fire once', async () => {
    const file = stateFile();
    clock = create(file);
    const schedules = [schedule('often', 'rate(1 minute)'), schedule('seldom', 'rate(1 day)')];
    clock.start(schedules);
    await vi.advanceTimersByTimeAsync(1);
    clock.stop();
    fired = [];
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    clock = create(file);
    clock.start(schedules);
    await vi.advanceTimersByTimeAsync(1);
    expect(fired.map(([arn]) => arn)).toEqual(['arn:often']);
  });

  it('spreads calls within the window', async () => {
    clock = create(stateFile());
    const many = Array.from({ length: 40 }, (_, n) =>
      schedule(`p${n}`, 'rate(1 hour)', { windowMinutes: 10 }),
    );
    clock.start(many);
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    const early = fired.length;
    await vi.advanceTimersByTimeAsync(8 * MINUTE);
    expect(early).toBeLessThan(40);
    expect(fired).toHaveLength(40);
  });

  it('reads rates and nothing else', () => {
    expect([
      parseRateMs('rate(1 minute)'),
      parseRateMs('rate(15 minutes)'),
      parseRateMs('rate(1 day)'),
    ]).toEqual([MINUTE, 15 * MINUTE, 24 * 60 * MINUTE]);
    expect(() => parseRateMs('cron(0 6 * * ? *)')).toThrow(/not a rate/);
  });
});
