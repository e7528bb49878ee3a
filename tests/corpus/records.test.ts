import { describe, expect, it } from 'vitest';
import corpus from '../../fixtures/corpus/records.json' with { type: 'json' };
import type { ExtractedRecord } from '../../shared/contracts/record.contract.ts';
import { extract } from '../../shared/extraction/extract.ts';

const LEAD = 'Hội nghị diễn ra tại hội trường của huyện với sự quan tâm của đông đảo nhân dân trên địa bàn.';

/** `action | date partOfDay | instrument | subject | years | counts`; parties have a corpus of their own. */
function sayRecord({
  action,
  date,
  partOfDay,
  instrument,
  subject,
  period,
  contentCounts,
}: ExtractedRecord): string {
  const day = [date, partOfDay].filter(Boolean).join(' ');
  const years = period === null ? '' : `${period.start}-${period.end}`;
  const counts = contentCounts.map(({ value, unit, qualifier }) =>
    [value, unit, qualifier].filter(Boolean).join(' '),
  );
  return [action, day, instrument, subject ?? '', years, counts.join('; ')].join(' | ');
}

const read = (text: string) =>
  extract({ title: 'Hai bên phối hợp', text: `${LEAD}\n\n${text}\n\nMinh Anh` }).records.map(sayRecord);

describe('records of the corpus', () => {
  it.each(corpus.examples)('are read: $text', ({ text, records }) => expect(read(text)).toEqual(records));
  it.each(corpus.negatives)('are not seen in $why: $text', ({ text }) => expect(read(text)).toEqual([]));
});
