import type { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredArticle } from '../../../shared/contracts/article.contract.ts';
import { applyArticle, removeArticle } from '../../../shared/register/apply-article.ts';
import { listRecords } from '../../../shared/register/list-records.ts';
import { arbitraryArticles } from './arbitrary-articles.ts';
import {
  registerOfArticles,
  SAMPLE_CHANGED_AT,
  sampleArticle,
  sampleParty,
  sampleRecord,
} from './sample-register.ts';

/** All that can be read of a register, without the row numbers, which tell only the order of writing. */
function readAll(db: DatabaseSync): Record<string, unknown> {
  const all = (sql: string) => db.prepare(sql).all();
  const searched = (word: string) =>
    db
      .prepare(
        'SELECT id FROM records WHERE row IN (SELECT rowid FROM record_search WHERE record_search MATCH ?) ORDER BY id',
      )
      .all(word);
  return {
    articles: all('SELECT * FROM articles ORDER BY id'),
    records: all('SELECT * FROM records ORDER BY id').map(({ row: _row, ...rest }) => rest),
    parties: all(
      'SELECT r.id AS owner, p.* FROM parties p JOIN records r ON r.row = p.record ORDER BY r.id, p.position',
    ).map(({ row: _row, record: _record, ...rest }) => rest),
    counts: all(
      'SELECT r.id AS owner, c.value, c.unit, c.unit_key, c.qualifier FROM counts c JOIN records r ON r.row = c.record ORDER BY r.id, c.position',
    ),
    items: all(
      'SELECT r.id AS owner, i.item FROM items i LEFT JOIN records r ON r.row = i.record ORDER BY i.item',
    ),
    reasons: all(
      'SELECT r.id AS owner, code FROM reasons JOIN records r ON r.row = record ORDER BY r.id, code',
    ),
    figures: all('SELECT * FROM figures ORDER BY article_id, position'),
    tombstones: all('SELECT * FROM tombstones ORDER BY id'),
    search: ['cong', 'dan', 'gia'].map(searched),
    searchRows: [
      all('SELECT count(*) AS n FROM record_search_docsize'),
      all('SELECT count(*) AS n FROM party_search_docsize'),
      all('SELECT count(*) AS n FROM record_spelling_docsize'),
    ],
  };
}

describe('applying articles to the register', () => {
  it('changes nothing that can be read when repeated, in any order', () => {
    const run = fc.property(
      arbitraryArticles.chain((articles) =>
        fc.tuple(fc.constant(articles), fc.shuffledSubarray([...articles, ...articles])),
      ),
      ([articles, again]) => {
        const db = registerOfArticles(articles);
        const before = readAll(db);
        for (const article of again) applyArticle(db, article, SAMPLE_CHANGED_AT);
        expect(readAll(db)).toEqual(before);
        expect(readAll(registerOfArticles([...articles].reverse()))).toEqual(before);
      },
    );
    fc.assert(run, { numRuns: 40 });
  });

  it('replaces all rows of an article that changed', () => {
    const db = registerOfArticles([sampleArticle()]);
    const edited = sampleArticle({
      title: 'Bài đã sửa',
      records: [
        sampleRecord({ id: 'a1-2', subject: 'phòng cháy', parties: [sampleParty({ name: 'Sở Y tế' })] }),
      ],
    });
    applyArticle(db, edited, SAMPLE_CHANGED_AT);
    expect(readAll(db)).toEqual(readAll(registerOfArticles([edited])));
    expect(listRecords(db, { filters: { q: 'dan van' }, sort: 'date', limit: 1 }).total).toBe(0);
  });

  it('leaves of an article that is removed only tombstones, and removes twice without harm', () => {
    const others = [sampleArticle({ id: 'b1', records: [sampleRecord({ id: 'b1-1', articleId: 'b1' })] })];
    const db = registerOfArticles([sampleArticle(), ...others]);
    removeArticle(db, 'a1', SAMPLE_CHANGED_AT);
    removeArticle(db, 'a1', SAMPLE_CHANGED_AT);
    expect(readAll(db)).toEqual({
      ...readAll(registerOfArticles(others)),
      tombstones: [{ id: 'a1-00000001', article_id: 'a1', deleted_ms: Date.parse(SAMPLE_CHANGED_AT) }],
    });
    applyArticle(db, sampleArticle(), SAMPLE_CHANGED_AT);
    expect(readAll(db)).toEqual(readAll(registerOfArticles([...others, sampleArticle()])));
  });

  it('keeps a tombstone of each record that its article tells no more, and of no other article', () => {
    const edited = { ...sampleArticle({ records: [] }), formerRecordIds: ['a1-00000001', 'other-1'] };
    const db = registerOfArticles([sampleArticle()]);
    applyArticle(db, edited, '2026-11-22T02:00:00.000Z');
    const tombstones = [
      { id: 'a1-00000001', article_id: 'a1', deleted_ms: Date.parse('2026-11-22T02:00:00.000Z') },
    ];
    expect(readAll(db)).toMatchObject({ records: [], tombstones });
    // An entry that was held up does not make it older.
    applyArticle(db, edited, SAMPLE_CHANGED_AT);
    expect(readAll(db)).toMatchObject({ records: [], tombstones });
  });

  it('changes nothing when a record id is taken by another article', () => {
    const db = registerOfArticles([sampleArticle()]);
    const before = readAll(db);
    expect(() => applyArticle(db, sampleArticle({ id: 'b1' }), SAMPLE_CHANGED_AT)).toThrow(/UNIQUE/);
    expect(readAll(db)).toEqual(before);
  });

  it('keeps an article without records, so that it is known', () => {
    const irrelevant: StoredArticle = sampleArticle({
      relevant: false,
      records: [],
      reasons: ['no-signing'],
    });
    const db = registerOfArticles([irrelevant]);
    expect(db.prepare('SELECT relevant, reasons FROM articles').get()).toMatchObject({
      relevant: 0,
      reasons: '["no-signing"]',
    });
  });
});
