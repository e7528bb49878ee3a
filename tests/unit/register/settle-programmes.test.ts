import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredArticle } from '../../../shared/contracts/article.contract.ts';
import { applyArticle, removeArticle } from '../../../shared/register/apply-article.ts';
import { settleProgrammes } from '../../../shared/register/programmes/settle-programmes.ts';
import { createRegister } from '../../../shared/register/schema.ts';
import {
  registerOfArticles,
  SAMPLE_CHANGED_AT,
  sampleArticle,
  sampleParty,
  sampleRecord,
} from './sample-register.ts';

const PROGRAMMES = `SELECT p.id, p.date_last, p.period_start, p.period_end, p.reviewed, p.renews, p.renewed_by,
  p.renewal_basis, (SELECT group_concat(r.id ORDER BY r.id) FROM members AS m JOIN records AS r ON r.row = m.record
  WHERE m.programme = p.row) AS members FROM programmes AS p ORDER BY p.id`;

function readProgrammes(db: DatabaseSync): unknown[] {
  return db.prepare(PROGRAMMES).all();
}

const arbitraryRecord = fc.record({
  action: fc.constantFrom('signed' as const, 'reviewed' as const),
  date: fc.constantFrom(null, '2022-05-01', '2022-05-02', '2024-12-20'),
  subject: fc.constantFrom(null, 'công tác dân vận', 'tôn giáo'),
  period: fc.constantFrom(null, { start: 2022, end: 2026 }, { start: 2017, end: 2021 }),
  district: fc.constantFrom('Đak Đoa', 'Chư Sê'),
});

function articleOf(
  id: string,
  records: (typeof arbitraryRecord extends fc.Arbitrary<infer R> ? R : never)[],
) {
  const front = { name: 'Ban Dân vận Huyện ủy', type: 'mass_mobilization' } as const;
  return sampleArticle({
    id,
    records: records.map(({ district, ...record }, i) =>
      sampleRecord({
        ...record,
        id: `${id}-${i}`,
        articleId: id,
        parties: [sampleParty({ district }), sampleParty({ ...front, district })],
      }),
    ),
  });
}

const arbitraryArticles = fc
  .array(fc.array(arbitraryRecord, { maxLength: 3 }), { maxLength: 7 })
  .map((all) => all.map((records, i) => articleOf(`art${i}`, records)));

describe('programmes of the register', () => {
  it('are the same whatever the order and the steps in which articles come in, change and go', () => {
    const run = fc.property(
      arbitraryArticles.chain((articles) =>
        fc.record({
          articles: fc.constant(articles),
          order: fc.shuffledSubarray(articles, { minLength: articles.length }),
          earlier: fc.array(fc.array(arbitraryRecord, { maxLength: 2 }), { maxLength: 7 }),
          steps: fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
          gone: fc.array(arbitraryRecord, { maxLength: 2 }),
        }),
      ),
      ({ articles, order, earlier, steps, gone }) => {
        const db = registerOfArticles([articleOf('gone', gone)]);
        const settleNow = steps.values();
        const change = (apply: () => void) => {
          apply();
          if (settleNow.next().value === true) settleProgrammes(db);
        };
        earlier.forEach((records, i) => {
          change(() => applyArticle(db, articleOf(`art${i}`, records), SAMPLE_CHANGED_AT));
        });
        for (const article of order) change(() => applyArticle(db, article, SAMPLE_CHANGED_AT));
        change(() => removeArticle(db, 'gone', SAMPLE_CHANGED_AT));
        earlier.slice(articles.length).forEach((_records, i) => {
          change(() => removeArticle(db, `art${articles.length + i}`, SAMPLE_CHANGED_AT));
        });
        settleProgrammes(db);
        expect(readProgrammes(db)).toEqual(readProgrammes(registerOfArticles(articles)));
      },
    );
    fc.assert(run, { numRuns: 60 });
  });

  it('hold each record once, and no block is left to be joined', () => {
    fc.assert(
      fc.property(arbitraryArticles, (articles) => {
        const db = registerOfArticles(articles);
        const orphans = `SELECT count(*) AS n FROM records AS r LEFT JOIN members AS m ON m.record = r.row
          LEFT JOIN programmes AS p ON p.row = m.programme WHERE p.row IS NULL`;
        expect(db.prepare(orphans).get()).toEqual({ n: 0 });
        expect(db.prepare('SELECT * FROM stale_blocks').all()).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('are joined in time that grows with their number', { timeout: 60_000 }, () => {
    const secondsFor = (count: number) => {
      const db = new DatabaseSync(':memory:');
      createRegister(db);
      for (let i = 0; i < count; i += 1) applyArticle(db, manyArticle(i), SAMPLE_CHANGED_AT);
      const start = performance.now();
      settleProgrammes(db);
      return (performance.now() - start) / 1000;
    };
    secondsFor(100);
    expect(secondsFor(2_000)).toBeLessThan(3);
  });
});

/** As many districts as there are articles by five: each programme told by five papers. */
function manyArticle(i: number): StoredArticle {
  const district = `Huyện ${Math.floor(i / 5)}`;
  return sampleArticle({
    id: `many${i}`,
    records: [
      sampleRecord({
        id: `many${i}-1`,
        articleId: `many${i}`,
        parties: [sampleParty({ district }), sampleParty({ district, name: 'Ban Dân vận Huyện ủy' })],
      }),
    ],
  });
}
