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

const JOINED_PARTS = {
  vi: 'parties: các bên; places: địa bàn; instrument: loại văn bản; subject: nội dung; period: giai đoạn; date: ngày',
  en: 'parties, places, instrument, subject, period, date',
};

export const PROGRAMME_PARTS_NOTES: FieldNotes = {
  events: {
    vi: 'Từng lần ký kết, triển khai, sơ kết, tổng kết.',
    en: 'Each signing, roll-out and review.',
  },
  'events[].action': { vi: 'Việc đã diễn ra.', en: 'What took place.', example: 'signed' },
  'events[].dates': {
    vi: 'Các ngày được nêu: nhiều ngày khi các nguồn khác nhau, rỗng khi không biết ngày.',
    en: 'Days told: several where sources disagree, none where no day is known.',
  },
  'events[].dates[].value': { vi: 'Một ngày.', en: 'One day.', example: '2022-04-29' },
  'events[].dates[].recordIds': RECORD_IDS,
  'events[].tellings': {
    vi: 'Các bản ghi kể lần ấy; các trường của chúng ở bảng "Bản ghi".',
    en: 'The records that tell it; their fields are in the table "Record".',
  },
  series: {
    vi: 'Chương trình này cùng mọi chương trình mà nó nối tiếp và nối tiếp nó, cũ nhất trước.',
    en: 'The programme with all that it continues and that continue it, oldest first.',
  },
  'series[].id': { vi: 'Mã chương trình.', en: 'Id of the programme.', example: 'p-a1-00000001' },
  'series[].stage': { vi: 'Đã đi đến đâu.', en: 'How far it has come.', example: 'renewed' },
  'series[].period': { vi: 'Giai đoạn.', en: 'Its years.', example: { start: 2017, end: 2021 } },
  ...under('series[].period', PERIOD_NOTES),
  'series[].signedOn': { vi: 'Ngày ký.', en: 'Day of the signing.', example: '2017-03-10' },
  'series[].reviewedOn': {
    vi: 'Ngày của từng lần sơ kết, tổng kết.',
    en: 'Days of its reviews.',
    example: ['2021-12-20'],
  },
  'series[].renewalBasis': {
    vi: 'Vì sao nó được coi là nối tiếp chương trình trước; same-article: một bài tổng kết chương trình kia và kể việc ký hoặc triển khai chương trình này; next-period: cùng loại văn bản và nội dung, giai đoạn này bắt đầu khi giai đoạn kia kết thúc. null với chương trình đầu.',
    en: 'Why it is held for the continuation of the one before; same-article: one article sums up that one and tells of the signing or launching of this; next-period: the same text, and its years begin where those of the other end. Null for the first.',
    example: 'next-period',
  },
  joints: {
    vi: 'Vì sao các bản ghi được coi là một chương trình: mỗi mục nối một bản ghi với một bản ghi khác.',
    en: 'Why its records are held for one programme: each entry stands one record with another.',
  },
  'joints[].recordId': { vi: 'Bản ghi.', en: 'The record.', example: 'm8w2r5t1y6-2b7d4e90' },
  'joints[].withRecordId': {
    vi: 'Bản ghi mà nó được nối với.',
    en: 'The record that it stands with.',
    example: 'k3v9q2m7x4-1f0a9c3e',
  },
  'joints[].basis': {
    vi: 'same-terms: loại văn bản, nội dung, giai đoạn đều được nêu và giống nhau; same-period: cùng giai đoạn, một bên không nêu loại văn bản hoặc nội dung; same-event: cùng hoạt động trong vòng ba ngày; within-period: ngày của bên này nằm trong giai đoạn mà chỉ bên kia nêu. null khi chỉ do người duyệt quyết định.',
    en: 'same-terms: instrument, subject and period are told and the same; same-period: the same years, and instrument or subject is not told on one side; same-event: the same action within three days; within-period: the day of one lies in the years that only the other tells. Null where only a reviewer decided it.',
    example: 'same-terms',
  },
  'joints[].agreed': {
    vi: `Những phần giống nhau (${JOINED_PARTS.vi}).`,
    en: `The parts that agree (${JOINED_PARTS.en}).`,
    example: ['instrument', 'period'],
  },
  'joints[].unknown': {
    vi: 'Những phần mà ít nhất một bên không nêu.',
    en: 'The parts that one side or both do not tell.',
    example: ['date'],
  },
  'joints[].differing': {
    vi: 'Những phần khác nhau mà không ngăn việc gộp.',
    en: 'The parts that differ.',
    example: ['date'],
  },
  undecidedWith: {
    vi: 'Các chương trình có thể cùng là một với nó, khi các nguồn nói quá ít để phân định.',
    en: 'Programmes that it may be one with, where what is told is too little to say.',
    example: ['p-a9-00000001'],
  },
  mayRenew: {
    vi: 'Khi `renews` là null: các chương trình có căn cứ ngang nhau mà nó có thể nối tiếp một.',
    en: 'Where `renews` is null: programmes on equal grounds of which it may continue one.',
    example: ['p-a1-00000001'],
  },
  mayBeRenewedBy: {
    vi: 'Khi `renewedBy` là null: các chương trình có căn cứ ngang nhau mà một trong đó có thể nối tiếp nó.',
    en: 'Where `renewedBy` is null: programmes on equal grounds of which one may continue it.',
    example: ['p-a9-00000001'],
  },
  decisions: {
    vi: 'Những gì người duyệt đã quyết định về các bản ghi này; các trường ở bảng "Quyết định".',
    en: 'What reviewers decided of its records; the fields are in the table "Decision".',
  },
};
