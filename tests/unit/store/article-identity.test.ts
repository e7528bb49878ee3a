import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findContentFingerprint,
  findRevision,
  mintArticleId,
  mintRecordIds,
} from '../../../shared/store/article/article-identity.ts';
import { sampleDraft, sampleParty, sampleRecord } from '../../contracts/sample-articles.ts';

const TEXT = 'Sáng 12/6, Ban Dân vận Huyện ủy và Hội Nông dân huyện ký kết quy chế phối hợp.';

describe('the fingerprint of a text', () => {
  const fingerprint = (text: string, title = 'Ký kết quy chế') => findContentFingerprint({ title, text });

  it('is the same whatever the spacing, punctuation, case and diacritics', () => {
    const alike = [
      TEXT.toUpperCase(),
      ` ${TEXT.replaceAll(' ', ' \n')} `,
      TEXT.replaceAll(',', ' –'),
      TEXT.replace('Sáng', 'Sang'),
    ];
    for (const text of alike) expect(fingerprint(text)).toBe(fingerprint(TEXT));
  });

  it('is the same under another title, and with the title as first line', () => {
    expect(fingerprint(TEXT, 'Một tít khác')).toBe(fingerprint(TEXT));
    expect(fingerprint(`KÝ KẾT QUY CHẾ\n\n${TEXT}`)).toBe(fingerprint(TEXT));
  });

  it('differs with any word or figure', () => {
    const texts = [TEXT, TEXT.replace('12', '13'), TEXT.replace('Nông', 'Công'), `${TEXT} Hết.`];
    expect(new Set(texts.map((text) => fingerprint(text))).size).toBe(texts.length);
  });

  it('tells articles without a body apart by their titles', () => {
    expect(fingerprint('', 'Một')).not.toBe(fingerprint('', 'Hai'));
    expect(fingerprint('Một', 'Một')).toBe(fingerprint('', 'Một'));
  });
});

describe('ids', () => {
  it('of articles are 16 characters of base32, and of one fingerprint always the same', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, two) => {
        expect(mintArticleId(one)).toMatch(/^[a-z2-7]{16}$/);
        expect(mintArticleId(one) === mintArticleId(two)).toBe(one === two);
        expect(mintArticleId(one, two) === mintArticleId(one)).toBe(two === '');
      }),
    );
  });

  it('of records do not depend on the order of parties, on dates, periods or subjects', () => {
    const record = sampleRecord();
    const again = sampleRecord({
      date: null,
      period: null,
      subject: null,
      parties: [...record.parties].reverse(),
      contentCounts: [],
    });
    expect(mintRecordIds('a', [record])).toEqual(mintRecordIds('a', [again]));
    expect(mintRecordIds('a', [record])[0]).toMatch(/^a-[0-9a-f]{8}$/);
  });

  it('of records differ with action, instrument, parties and article', () => {
    const variants = [
      sampleRecord(),
      sampleRecord({ action: 'reviewed' }),
      sampleRecord({ instrument: 'plan' }),
      sampleRecord({ parties: [sampleParty('Công an huyện Đak Đoa', 'police')] }),
    ];
    const ids = variants.map((record) => mintRecordIds('a', [record])[0]);
    expect(new Set([...ids, mintRecordIds('b', variants)[0]]).size).toBe(5);
  });

  it('of like records of one article are numbered, the first as if it were alone', () => {
    const alike = [sampleRecord({ subject: 'một' }), sampleRecord({ subject: 'hai' }), sampleRecord()];
    const [alone] = mintRecordIds('a', [sampleRecord()]);
    expect(mintRecordIds('a', alike)).toEqual([alone, `${alone}.2`, `${alone}.3`]);
  });
});

describe('the revision of a draft', () => {
  it('does not change with the raw bytes, the door, or the order of keys', () => {
    const draft = sampleDraft();
    const { extraction, ...rest } = draft;
    const turned = { extraction: Object.fromEntries(Object.entries(extraction).reverse()), ...rest };
    const alike = [
      { ...draft, rawKey: 'raw/other' },
      { ...draft, origin: { kind: 'upload' as const, portalId: null } },
      turned as typeof draft,
    ];
    for (const other of alike) expect(findRevision(other)).toBe(findRevision(draft));
  });

  it('changes with anything that a reader can see', () => {
    const changed = [
      sampleDraft(),
      sampleDraft({ url: null }),
      sampleDraft({ title: 'x' }),
      sampleDraft({ text: 'x' }),
      sampleDraft({ records: [] }),
      sampleDraft({ records: [sampleRecord({ evidence: [] })] }),
    ];
    expect(new Set(changed.map(findRevision)).size).toBe(changed.length);
  });
});
