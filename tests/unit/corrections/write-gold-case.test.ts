import { describe, expect, it } from 'vitest';
import type { RecordReview } from '../../../shared/contracts/correction.contract.ts';
import { writeGoldCase } from '../../../shared/corrections/write-gold-case.ts';
import { sampleArticle, sampleRecord } from '../register/sample-register.ts';

const reviewed = (state: RecordReview['state']) =>
  sampleRecord({ review: { state, corrected: [], reopened: [] } });

describe('a gold case of a reviewed article', () => {
  it('holds the records as reviewed, without codes and evidence', () => {
    const gold = writeGoldCase(sampleArticle({ records: [reviewed('corrected')] }));
    const [record] = (gold?.expect.records ?? []) as Record<string, unknown>[];
    const fields = [
      'action',
      'date',
      'partOfDay',
      'instrument',
      'subject',
      'period',
      'parties',
      'contentCounts',
    ];
    expect(Object.keys(record ?? {})).toEqual(fields);
    expect(record?.parties).toMatchObject([{ province: 'Gia Lai' }, {}]);
    expect(JSON.stringify(gold)).not.toContain('Code');
  });

  it.each([[[]], [[sampleRecord()]], [[reviewed('confirmed'), sampleRecord()]], [[reviewed('reopened')]]])(
    'is not written where anything was not looked at',
    (records) => {
      expect(writeGoldCase(sampleArticle({ records }))).toBeUndefined();
    },
  );
});
