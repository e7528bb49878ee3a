import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchWords, SearchText } from '../../../shared/register/filters/match-words.ts';
import { listRecords } from '../../../shared/register/list-records.ts';
import { registerOf, sampleParty } from './sample-register.ts';

const HOSTILE = [
  'NEAR(cong an)',
  'subject : dan',
  '-subject:dan',
  'dan AND',
  'NOT dan',
  'd*',
  '^dan',
  '"dan',
  'dan" OR "x',
  '{subject title} : dan',
  "'; DROP TABLE records; --",
  'dan + van',
  'a\u0000b',
  'dan | van',
  '\ud800dan',
];

describe('search text', () => {
  const db = registerOf({}, { parties: [sampleParty({ name: 'Hội Nông dân' })] });

  it.each(HOSTILE)('takes %j as words, never as syntax', (text) => {
    expect(SearchText.safeParse(text).success).toBe(true);
    for (const filters of [{ q: text }, { party: text }])
      expect(() => listRecords(db, { filters, sort: 'date', limit: 10 })).not.toThrow();
    expect(listRecords(db, { filters: {}, sort: 'date', limit: 10 }).total).toBe(2);
  });

  it('never fails on what it accepts', () => {
    const run = fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      fc.pre(SearchText.safeParse(text).success);
      const { total } = listRecords(db, { filters: { q: text, party: text }, sort: 'date', limit: 1 });
      expect(total).toBeGreaterThanOrEqual(0);
    });
    fc.assert(run, { numRuns: 500 });
  });

  it('finds a record by any words of its own subject, however they are typed', () => {
    const words = ['Đấu tranh', 'phòng', 'chống', 'MA TÚY', 'ở', 'khu vực', 'biên giới'];
    const own = registerOf({ subject: words.join(' ') }, {});
    const run = fc.property(fc.shuffledSubarray(words, { minLength: 1 }), fc.boolean(), (some, upper) => {
      const text = some.join(', ');
      const typed = upper ? text.toUpperCase().normalize('NFD') : text.toLowerCase();
      const { items } = listRecords(own, { filters: { q: typed }, sort: 'date', limit: 10 });
      expect(items.map(({ id }) => id)).toContain('a1-00000001');
    });
    fc.assert(run, { numRuns: 100 });
  });

  it('refuses text without a letter or digit', () => {
    for (const text of ['', '  ', '"', '|', '***', '…'])
      expect(SearchText.safeParse(text).success, text).toBe(false);
  });

  it('reads closed quotes as a phrase and an open one as words', () => {
    expect(matchWords('"Dân vận" khéo')).toBe('"dan van" AND "kheo"');
    expect(matchWords('“Dân vận” khéo')).toBe('"dan van" AND "kheo"');
    expect(matchWords('"Dân vận')).toBe('"dan" AND "van"');
    expect(matchWords('UBND xã')).toBe('("ubnd" OR "uy ban nhan dan") AND "xa"');
  });
});
