import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VIETNAM_OFFSET_MS, vietnamDay, vietnamTime } from '../../../shared/calendar/vietnam-time.ts';

const ROOT = join(import.meta.dirname, '../../..');

describe('the time of Vietnam', () => {
  it('is seven hours ahead, the next day from 17:00 UTC on', () => {
    expect(vietnamTime(new Date('2022-05-01T03:30:05.999Z'))).toBe('2022-05-01T10:30:05+07:00');
    expect(vietnamDay(new Date('2022-12-31T16:59:59Z'))).toBe('2022-12-31');
    expect(vietnamDay(new Date('2022-12-31T17:00:00Z'))).toBe('2023-01-01');
    expect(() => vietnamDay(new Date('never'))).toThrow(RangeError);
  });

  it('is what the tables of time zones have for it', () => {
    const zone = { timeZone: 'Asia/Ho_Chi_Minh', timeZoneName: 'longOffset' } as const;
    for (const year of [1990, 2000, 2010, 2020, 2026]) {
      const told = new Intl.DateTimeFormat('en', zone).format(new Date(Date.UTC(year, 6, 1)));
      expect(told).toContain('GMT+07:00');
    }
    expect(VIETNAM_OFFSET_MS).toBe(25_200_000);
  });

  it('is defined in one file', () => {
    const elsewhere = /(?<![\w.'T:-])7 \* (?:60|3_?600)|25_?200_?000|['`}]\+07:00/;
    const files = execFileSync('git', ['ls-files', 'shared', 'functions', 'infra', 'tools', 'web'], {
      cwd: ROOT,
    })
      .toString()
      .split('\n')
      .filter((file) => file.endsWith('.ts') && file !== 'shared/calendar/vietnam-time.ts');
    expect(files.length).toBeGreaterThan(300);
    expect(files.filter((file) => elsewhere.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });
});
