import { DatabaseSync } from 'node:sqlite';
import type { RegisterRecord, StoredArticle } from '../../../shared/contracts/article.contract.ts';
import type { Party } from '../../../shared/contracts/record.contract.ts';
import { applyArticle } from '../../../shared/register/apply-article.ts';
import { settleProgrammes } from '../../../shared/register/programmes/settle-programmes.ts';
import { createRegister } from '../../../shared/register/schema.ts';

export function sampleParty(changes: Partial<Party> = {}): Party {
  return {
    name: 'Công an huyện Đak Đoa',
    type: 'police',
    level: 'district',
    province: 'Gia Lai',
    district: 'Đak Đoa',
    commune: null,
    provinceCode: '64',
    districtCode: '626',
    communeCode: null,
    provinceNow: 'Gia Lai',
    provinceNowCode: '52',
    ...changes,
  };
}

export function sampleRecord(changes: Partial<RegisterRecord> = {}): RegisterRecord {
  return {
    id: 'a1-00000001',
    articleId: 'a1',
    extractorVersion: '1',
    action: 'signed',
    date: '2022-05-01',
    partOfDay: null,
    instrument: 'programme',
    subject: 'công tác dân vận',
    period: { start: 2022, end: 2026 },
    parties: [
      sampleParty(),
      sampleParty({ name: 'Ban Dân vận Huyện ủy Đak Đoa', type: 'mass_mobilization' }),
    ],
    contentCounts: [{ value: 8, unit: 'nội dung', qualifier: null }],
    reasons: [],
    evidence: [],
    ...changes,
  };
}

export function sampleArticle(changes: Partial<StoredArticle> = {}): StoredArticle {
  return {
    id: 'a1',
    title: 'Đak Đoa ký kết chương trình phối hợp',
    text: 'Sáng 1-5, Công an huyện Đak Đoa và Ban Dân vận Huyện ủy ký kết chương trình phối hợp.',
    url: 'https://bao.example.vn/a1.html',
    source: 'Báo Ví dụ',
    origin: { kind: 'portal', portalId: 'bao-vi-du' },
    rawKey: 'raw/a1',
    publishedAt: '2022-05-01T10:30:00+07:00',
    author: null,
    relevant: true,
    records: [sampleRecord()],
    figures: [],
    documents: [],
    people: [],
    evidence: [],
    reasons: [],
    extractorVersion: '1',
    ...changes,
  };
}

/** When all articles of a sample register last changed. */
export const SAMPLE_CHANGED_AT = '2026-11-22T01:00:00.000Z';

/** A record, and what is special about its article. */
export type SampleTelling = Partial<RegisterRecord> & { article?: Partial<StoredArticle> };

/** A register in memory that holds one article for each record given; the n-th record's id begins with `a<n>-`. */
export function registerOf(...records: SampleTelling[]): DatabaseSync {
  const articles = records.map(({ article, ...changes }, i) => {
    const id = `a${i + 1}`;
    const record = sampleRecord({ id: `${id}-00000001`, articleId: id, ...changes });
    return sampleArticle({ id, title: `Bài số ${i + 1}`, records: [record], ...article });
  });
  return registerOfArticles(articles);
}

export function registerOfArticles(articles: StoredArticle[]): DatabaseSync {
  const db = new DatabaseSync(':memory:');
  createRegister(db);
  for (const article of articles) applyArticle(db, article, SAMPLE_CHANGED_AT);
  settleProgrammes(db);
  return db;
}
