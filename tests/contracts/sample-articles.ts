import type { ArticleDraft } from '../../shared/contracts/article.contract.ts';
import type { ExtractedRecord, Party } from '../../shared/contracts/record.contract.ts';

export function sampleParty(name: string, type: Party['type']): Party {
  return {
    name,
    type,
    level: 'district',
    province: 'Gia Lai',
    district: 'Đak Đoa',
    commune: null,
    provinceCode: '64',
    districtCode: '626',
    communeCode: null,
    provinceNow: 'Gia Lai',
    provinceNowCode: '52',
  };
}

export function sampleRecord(changes: Partial<ExtractedRecord> = {}): ExtractedRecord {
  return {
    action: 'signed',
    date: '2022-05-01',
    partOfDay: null,
    instrument: 'programme',
    subject: 'công tác dân vận',
    period: { start: 2022, end: 2026 },
    parties: [
      sampleParty('Ban Dân vận Huyện ủy Đak Đoa', 'mass_mobilization'),
      sampleParty('Ban CHQS huyện Đak Đoa', 'military'),
    ],
    contentCounts: [{ value: 8, unit: 'nội dung', qualifier: null }],
    reasons: [],
    evidence: [
      { field: 'date', rule: 'day-month-year', spans: [{ source: 'text', start: 0, end: 4, quote: 'Ngày' }] },
    ],
    ...changes,
  };
}

export interface SampleDraft {
  url?: string | null;
  title?: string;
  text?: string;
  records?: ExtractedRecord[];
  origin?: ArticleDraft['origin'];
  otherUrls?: string[];
  rawKey?: string;
}

/** A draft as the extract stage hands it over; the text makes it the article it is. */
export function sampleDraft({
  url = 'https://baogialai.com.vn/dak-doa-ky-ket.html',
  title = 'Đak Đoa ký kết chương trình phối hợp',
  text = 'Ngày 1-5, Ban Dân vận Huyện ủy và Ban CHQS huyện ký kết chương trình phối hợp.',
  records = [sampleRecord()],
  origin = { kind: 'portal', portalId: 'bao-gia-lai' },
  otherUrls,
  rawKey = 'raw/0001',
}: SampleDraft = {}): ArticleDraft {
  return {
    url,
    otherUrls,
    source: url === null ? null : 'Báo Gia Lai',
    origin,
    rawKey,
    extraction: {
      title,
      text,
      relevant: records.length > 0,
      publishedAt: '2022-05-01T10:30:00+07:00',
      author: null,
      records,
      figures: [{ value: 38500, comparator: 'eq', unit: 'lượt người' }],
      documents: [{ type: 'Nghị quyết', number: '25-NQ/TW', date: '2013-06-03', issuer: null }],
      people: [{ name: 'Nguyễn Văn An', role: 'signer', titles: ['Trưởng ban Dân vận Huyện ủy'] }],
      evidence: [],
      reasons: [],
      extractorVersion: '1',
    },
  };
}

export const UPLOAD: ArticleDraft['origin'] = { kind: 'upload', portalId: null };
