import type { FieldNote, FieldNotes } from '../field-note.ts';
import { CONTENT_COUNT_NOTES, PARTY_NOTES, PERIOD_NOTES, under } from './record.notes.ts';

const RECORD_IDS: FieldNote = {
  vi: 'Các bản ghi nêu giá trị này.',
  en: 'The records that tell it.',
  example: ['k3v9q2m7x4-1f0a9c3e'],
};

function toldNotes(part: string, what: { vi: string; en: string }, value: FieldNotes = {}): FieldNotes {
  return {
    [`told.${part}`]: { vi: `${what.vi}, theo từng nguồn.`, en: `${what.en}, by each source.` },
    [`told.${part}[].value`]: { vi: 'Một giá trị.', en: 'One value.' },
    ...under(`told.${part}[].value`, value),
    [`told.${part}[].recordIds`]: RECORD_IDS,
  };
}

export const PROGRAMME_NOTES: FieldNotes = {
  id: {
    vi: 'Mã chương trình: `p-` và mã của bản ghi đứng đầu. Khi hai chương trình được gộp, mã cũ dẫn đến mã mới.',
    en: '`p-` and the id of its least record. When two are joined, the old id leads to the new one.',
    example: 'p-k3v9q2m7x4-1f0a9c3e',
  },
  stage: {
    vi: 'Đã đi đến đâu: ký kết, triển khai, sơ kết/tổng kết, ký tiếp.',
    en: 'How far it has come: signed, launched, reviewed, renewed.',
    example: 'reviewed',
  },
  instrument: {
    vi: 'Loại văn bản; null khi các nguồn khác nhau.',
    en: 'The kind of instrument; null where sources disagree.',
    example: 'programme',
  },
  subject: { vi: 'Nội dung phối hợp.', en: 'What it is about.', example: 'công tác dân vận' },
  period: { vi: 'Giai đoạn.', en: 'Its years.', example: { start: 2022, end: 2026 } },
  ...under('period', PERIOD_NOTES),
  parties: {
    vi: 'Các bên, theo bản ghi nêu nhiều bên nhất với nhiều địa danh nhất.',
    en: 'As the record names them that names most, with most places.',
  },
  ...under('parties[]', PARTY_NOTES),
  signedOn: { vi: 'Ngày ký.', en: 'Day of the signing.', example: '2022-04-29' },
  launchedOn: { vi: 'Ngày triển khai.', en: 'Day of the roll-out.', example: '2023-02' },
  reviewedOn: {
    vi: 'Ngày của từng lần sơ kết, tổng kết; lần nào các nguồn nêu ngày khác nhau thì chỉ có trong `told`.',
    en: 'Days of its reviews, oldest first, one for each; those of one that sources put on other days stand in `told` only.',
    example: ['2024-12-20'],
  },
  contentCounts: {
    vi: 'Số nội dung mà các nguồn thống nhất; “6 nội dung” ở nguồn này là “6 nội dung chủ yếu” ở nguồn kia.',
    en: 'Content counts on which sources agree; a qualifier that one source leaves out goes with that of the other, and other numbers of one unit disagree.',
  },
  ...under('contentCounts[]', CONTENT_COUNT_NOTES),
  told: {
    vi: 'Mọi giá trị mà các nguồn nêu, kèm bản ghi nêu ra nó; khi các nguồn khác nhau, cả hai đều ở đây.',
    en: 'Every value that sources tell, with the records that tell it; where they disagree, both stand here.',
  },
  ...toldNotes('instrument', { vi: 'Loại văn bản', en: 'The kind of instrument' }),
  ...toldNotes('subject', { vi: 'Nội dung phối hợp', en: 'The subject' }),
  ...toldNotes('period', { vi: 'Giai đoạn', en: 'The years' }, PERIOD_NOTES),
  ...toldNotes('signedOn', { vi: 'Ngày ký', en: 'The day of the signing' }),
  ...toldNotes('launchedOn', { vi: 'Ngày triển khai', en: 'The day of the roll-out' }),
  ...toldNotes('reviewedOn', { vi: 'Các ngày sơ kết, tổng kết', en: 'The days of its reviews' }),
  ...toldNotes('contentCounts', { vi: 'Số nội dung', en: 'The content counts' }, CONTENT_COUNT_NOTES),
  disagreements: {
    vi: 'Những phần mà các nguồn nêu khác nhau; `parties`: các nguồn nêu bên khác nhau, chỉ người duyệt mới gộp như vậy.',
    en: 'The parts on which sources disagree; `parties`: they name other parties, as only a reviewer joins them.',
    example: ['signedOn'],
  },
  recordIds: RECORD_IDS,
  articleCount: { vi: 'Số bài viết.', en: 'Number of articles.', example: 2 },
  renews: {
    vi: 'Chương trình mà nó nối tiếp.',
    en: 'The programme that it continues.',
    example: 'p-a1-00000001',
  },
  renewedBy: {
    vi: 'Chương trình nối tiếp nó.',
    en: 'The programme that continues it.',
    example: 'p-a9-00000001',
  },
};
