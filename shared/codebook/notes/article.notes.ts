import type { FieldNotes } from '../field-note.ts';

export const EVIDENCE_NOTES: FieldNotes = {
  field: {
    vi: 'Giá trị được chứng minh, theo đường dẫn trong bản ghi hoặc bài.',
    en: 'Path of the value that is proved, inside its record or article.',
    example: 'parties[1].district',
  },
  rule: {
    vi: 'Quy tắc đã đọc ra giá trị: tên tệp của quy tắc trong mã nguồn.',
    en: 'The rule that read it: the name of its file in the source.',
    example: 'printed-date',
  },
  spans: {
    vi: 'Các chỗ trong bài mà giá trị được đọc từ đó.',
    en: 'The places that it was read from.',
  },
  'spans[].source': {
    vi: 'Chỗ đứng: nội dung, tiêu đề, địa chỉ, hay siêu dữ liệu của trang.',
    en: "Where it stands: text, title, address, or the page's metadata.",
    example: 'text',
  },
  'spans[].start': {
    vi: 'Vị trí đầu, đếm theo đơn vị UTF-16.',
    en: 'Its start, counted in UTF-16 units.',
    example: 45,
  },
  'spans[].end': { vi: 'Vị trí sau ký tự cuối.', en: 'Behind its last character.', example: 55 },
  'spans[].quote': {
    vi: 'Câu chữ nguyên văn ở đó.',
    en: 'The words that stand there.',
    example: 'Chiều 29-4',
  },
  inferredFrom: {
    vi: 'Có khi giá trị không được in ra mà được suy ra: từ ngày đăng bài, từ địa bàn của bài …',
    en: 'Present when the value is not printed as such: what it was concluded from, such as `publishedAt` for a year.',
    example: 'publishedAt',
  },
};

export const FIGURE_NOTES: FieldNotes = {
  value: {
    vi: 'Con số: "38.500" là 38500, "1,2 tỷ đồng" là 1200000000 đồng, "95,5%" là 95.5. Không phải số liệu: ngày, giai đoạn, số nội dung, số văn bản, tuổi, lượt xem, số người dự.',
    en: 'The number: "38.500" is 38500, "1,2 tỷ đồng" is 1200000000 đồng, "95,5%" is 95.5. No figures: dates, periods, content counts, document numbers, ages, view counters, attendance.',
    example: 38500,
  },
  comparator: {
    vi: 'trên, hơn: gt; gần, dưới: lt; khoảng, chừng: approx; còn lại: eq.',
    en: 'trên, hơn (over): gt; gần, dưới (under): lt; khoảng, chừng (about): approx; else eq.',
    example: 'gt',
  },
  unit: { vi: 'Đơn vị như bài in.', en: 'Unit as printed.', example: 'hộ' },
};

export const DOCUMENT_NOTES: FieldNotes = {
  type: { vi: 'Loại văn bản như bài in.', en: 'Its kind as printed.', example: 'Chỉ thị' },
  number: { vi: 'Số, ký hiệu.', en: 'Its number.', example: '49-CT/TW' },
  date: { vi: 'Ngày ban hành.', en: 'Its date, YYYY-MM-DD.', example: '2015-10-20' },
  issuer: { vi: 'Cơ quan ban hành.', en: 'Who issued it.', example: 'Ban Bí thư' },
};

export const PERSON_NOTES: FieldNotes = {
  name: {
    vi: 'Họ tên. Phóng viên, người chụp ảnh không tính.',
    en: 'Name. Reporters and photographers are not listed.',
    example: 'Nguyễn Văn A',
  },
  role: {
    vi: 'Vai trò đầu tiên phù hợp trong bảng "Vai trò".',
    en: 'The first that fits of the table "Roles".',
    example: 'signer',
  },
  titles: { vi: 'Chức danh như bài in.', en: 'Titles as printed.', example: ['Trưởng Ban Dân vận'] },
};
