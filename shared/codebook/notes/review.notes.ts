import type { FieldNotes } from '../field-note.ts';

const WHO: FieldNotes = {
  who: {
    vi: 'Người duyệt, theo tên họ tự ghi.',
    en: 'The reviewer, as they call themselves.',
    example: 'người duyệt 1',
  },
  subject: {
    vi: 'Chủ thể của mã truy cập đã dùng, không ai tự chọn được; `local` khi chạy trên máy mình.',
    en: 'Subject of the token that it was said with, which nobody chooses; `local` on loopback.',
    example: 'local',
  },
  reason: { vi: 'Lý do người duyệt nêu.', en: 'Why, in their words.', example: 'Bài in rõ ngày 29-4' },
  at: { vi: 'Thời điểm.', en: 'When.', example: '2026-11-22T01:00:00.000Z' },
};

export const CORRECTION_NOTES: FieldNotes = {
  id: { vi: 'Mã của mục này.', en: 'Id of the entry.', example: '0b6f1c1e-5a0d-4c55-9d27-3f6f3b1f8a10' },
  recordId: { vi: 'Bản ghi được duyệt.', en: 'The record.', example: 'k3v9q2m7x4-1f0a9c3e' },
  kind: {
    vi: 'correct: sửa một giá trị; confirm: xác nhận cả bản ghi; undo: rút lại một mục trước.',
    en: 'correct: a value is corrected; confirm: the whole record is right as it stands; undo: an earlier entry is taken back.',
    example: 'correct',
  },
  field: {
    vi: 'Trường được sửa, hoặc một phần của nó; null với confirm và undo.',
    en: 'What was corrected, a field or a part of one; null for confirm and undo.',
    example: 'parties[1].province',
  },
  value: { vi: 'Giá trị đúng.', en: 'The right value.', example: 'Gia Lai' },
  before: {
    vi: 'Giá trị đứng đó khi được sửa.',
    en: 'What stood there when it was corrected.',
    example: 'Kon Tum',
  },
  source: {
    vi: 'Khi sửa: cả trường như máy đã đọc lúc đó; việc sửa còn giá trị chừng nào bài còn nói như vậy. Khi xác nhận: mã băm của bản ghi.',
    en: 'Of a correction: the whole field as extracted then; it holds while the source tells that. Of a confirmation: a digest.',
    example: '2022-04-28',
  },
  undoes: {
    vi: 'Mã của mục bị rút lại.',
    en: 'Id of the entry that is taken back.',
    example: '7e2d9f34-1b8a-4f0e-8c61-5d4a2b9c7e03',
  },
  told: {
    vi: 'Hoạt động và loại văn bản như máy đã đọc lúc đó, để tìm lại bản ghi khi bài được đọc lại.',
    en: 'Action and instrument as extracted then: by them the record is found again when re-extraction gives it another id.',
  },
  'told.action': { vi: 'Hoạt động.', en: 'The action.', example: 'signed' },
  'told.instrument': { vi: 'Loại văn bản.', en: 'The instrument.', example: 'programme' },
  ...WHO,
  state: {
    vi: 'applied: đang có trong bản ghi; reopened: bài nay nói khác, cần xem lại; superseded: mục sau thay thế; undone: đã rút lại; noted: chính là một lần rút lại.',
    en: 'applied: it stands in the record; reopened: the source tells something else now, look again; superseded: a later one counts; undone: taken back; noted: an undo itself.',
    example: 'applied',
  },
};

export const DECISION_NOTES: FieldNotes = {
  id: {
    vi: 'Mã của quyết định.',
    en: 'Id of the decision.',
    example: 'c41a7d58-92e6-4b3f-a7f0-1e8b6d5c2a97',
  },
  verdict: {
    vi: 'same: các bản ghi là một chương trình; different: không phải.',
    en: 'same: the records are of one programme; different: they are not.',
    example: 'same',
  },
  left: {
    vi: 'Các bản ghi của một bên, như đã được gộp lúc quyết định.',
    en: 'Records of the one side, as they were joined when it was decided.',
    example: ['k3v9q2m7x4-1f0a9c3e'],
  },
  right: {
    vi: 'Các bản ghi của bên kia.',
    en: 'Records of the other side.',
    example: ['m8w2r5t1y6-2b7d4e90'],
  },
  ...WHO,
  undone: {
    vi: 'Có khi quyết định đã được rút lại: nó không còn quyết định gì, nhưng vẫn được giữ để đọc.',
    en: 'Set when it was taken back: it then decides nothing and stays to be read.',
  },
  'undone.who': { vi: 'Người rút lại.', en: 'Who took it back.', example: 'người duyệt 1' },
  'undone.subject': {
    vi: 'Chủ thể của mã truy cập đã dùng.',
    en: 'Subject of the token that it was said with.',
    example: 'local',
  },
  'undone.reason': { vi: 'Lý do rút lại.', en: 'Why.', example: 'Hai văn bản khác nhau' },
  'undone.at': { vi: 'Thời điểm rút lại.', en: 'When.', example: '2026-11-23T01:00:00.000Z' },
};
