import { describe, expect, it } from 'vitest';
import { openOnce } from '../../../shared/store/open-once.ts';

/** Opens to the number of the try; the first ones fail. */
function openFailing(failures: number) {
  let tries = 0;
  return openOnce(async () => {
    tries += 1;
    if (tries <= failures) throw new Error(`try ${tries}`);
    return tries;
  });
}

describe('opening once', () => {
  it('opens one thing for all who ask, at once or later', async () => {
    const open = openFailing(0);
    expect(await Promise.all([open(), open()])).toEqual([1, 1]);
    expect(await open()).toBe(1);
  });

  it('tells all who wait of a failure, and tries again for whoever asks after it', async () => {
    const open = openFailing(1);
    const waiting = await Promise.allSettled([open(), open()]);
    expect(waiting).toMatchObject([{ reason: { message: 'try 1' } }, { reason: { message: 'try 1' } }]);
    expect(await open()).toBe(2);
    expect(await open()).toBe(2);
  });
});
