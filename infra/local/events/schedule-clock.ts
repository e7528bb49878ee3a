import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { LocalResource } from '../template/read-stack.ts';

/** Timers of JavaScript hold no more than this many milliseconds, some 25 days; a longer one would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

const UNIT_MS = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** @param expression `rate(15 minutes)` and the like @returns milliseconds */
export function parseRateMs(expression: string): number {
  const match = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  if (!match) throw new Error(`${expression} is not a rate; the local runtime knows no other schedules`);
  return Number(match[1]) * UNIT_MS[match[2] as keyof typeof UNIT_MS];
}

/**
 * Fires the enabled schedules. When each fired last is kept in a file: what fell due while the stack was down fires
 * at the start, once.
 */
export class ScheduleClock {
  readonly #stateFile: string;
  readonly #lastFiredMs: Record<string, number>;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #fire: (targetArn: string, event: unknown) => void;

  constructor(stateFile: string, fire: (targetArn: string, event: unknown) => void) {
    this.#stateFile = stateFile;
    this.#fire = fire;
    this.#lastFiredMs = existsSync(stateFile) ? JSON.parse(readFileSync(stateFile, 'utf8')) : {};
  }

  start(schedules: readonly LocalResource<'AWS::Scheduler::Schedule'>[]): void {
    for (const schedule of schedules) {
      if (schedule.properties.State === 'ENABLED') this.#setNext(schedule);
    }
  }

  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  #setNext(schedule: LocalResource<'AWS::Scheduler::Schedule'>): void {
    const { logicalId, properties } = schedule;
    const { ScheduleExpression, FlexibleTimeWindow, Target } = properties;
    const windowMs = FlexibleTimeWindow.MaximumWindowInMinutes * UNIT_MS.minute;
    const dueAtMs = (this.#lastFiredMs[logicalId] ?? 0) + parseRateMs(ScheduleExpression);
    const delayMs = Math.max(0, dueAtMs - Date.now()) + Math.random() * windowMs;
    const isBeyond = delayMs > LONGEST_TIMER_MS;
    const timer = setTimeout(
      () => {
        if (!isBeyond) {
          this.#remember(logicalId);
          this.#fire(Target.Arn, JSON.parse(Target.Input));
        }
        this.#setNext(schedule);
      },
      Math.min(delayMs, LONGEST_TIMER_MS),
    );
    this.#timers.set(logicalId, timer);
  }

  #remember(logicalId: string): void {
    this.#lastFiredMs[logicalId] = Date.now();
    // Replaced as a whole: a kill in the middle of writing would leave half a file.
    writeFileSync(`${this.#stateFile}.new`, JSON.stringify(this.#lastFiredMs));
    renameSync(`${this.#stateFile}.new`, this.#stateFile);
  }
}
