import { afterEach, expect, it, vi } from 'vitest';
import { openProgress } from '../bench/register/progress.ts';

afterEach(() => {
  vi.useRealTimers();
});

it('tells each stage at once and how far it is every few seconds', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const lines: string[] = [];
  const progress = openProgress((line) => lines.push(line.trim()));
  progress.stage('register built');
  progress.at(1, 2_000);
  vi.advanceTimersByTime(6_000);
  progress.at(1_500, 2_000);
  expect(lines).toEqual(['0 s  register built', '6 s  register built: 1,500 of 2,000']);
});
