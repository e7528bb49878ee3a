import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { prepared } from '../../../shared/register/prepared.ts';

describe('prepared statements', () => {
  it('are prepared once for each database', () => {
    const [one, other] = [new DatabaseSync(':memory:'), new DatabaseSync(':memory:')];
    expect(prepared(one, 'SELECT 1 AS n')).toBe(prepared(one, 'SELECT 1 AS n'));
    expect(prepared(other, 'SELECT 1 AS n')).not.toBe(prepared(one, 'SELECT 1 AS n'));
  });

  it('are not kept without end, and go on working when prepared again', () => {
    const db = new DatabaseSync(':memory:');
    const first = prepared(db, 'SELECT 0 AS n');
    for (let n = 1; n <= 200; n += 1) expect(prepared(db, `SELECT ${n} AS n`).get()).toEqual({ n });
    expect(prepared(db, 'SELECT 0 AS n')).not.toBe(first);
    expect(prepared(db, 'SELECT 0 AS n').get()).toEqual({ n: 0 });
  });
});
