import { describe, expect, it } from 'vitest';
import { introduceOurselves } from '../../../tools/stack/introduce-ourselves.ts';
import { UsageError } from '../../../tools/stack/usage-error.ts';

describe('who asks a site', () => {
  it.each(['đăng ký', 'a@example.org\nx: y', 'a b', 'x)', 'ab'])(
    'is none that no header carries: %j',
    (contact) => {
      expect(() => introduceOurselves({ contact })).toThrow(UsageError);
      expect(() => introduceOurselves({ contact })).toThrow('--contact: ');
    },
  );

  it('is told in the user agent, and may be left out only where this machine alone is asked', () => {
    expect(introduceOurselves({ contact: 'a@example.org' }).userAgent).toBe('Kyket/0.1 (+a@example.org)');
    expect(introduceOurselves({ 'local-hosts': 'site.test=127.0.0.1:80' }).userAgent).toBe(
      'Kyket/0.1 (+local)',
    );
    expect(() => introduceOurselves({})).toThrow('--contact');
  });
});
