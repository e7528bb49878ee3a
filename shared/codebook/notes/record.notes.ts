import type { FieldNotes } from '../field-note.ts';

export const PARTY_NOTES: FieldNotes = {
  name: {
    vi: 'Tên như bài in, kèm địa danh khi bài có nêu; không gồm tên người, "lãnh đạo", "đại diện". Địa danh dùng chung cho cả danh sách được tính cho từng cơ quan.',
    en: 'As printed, with its locality where the article prints one; no persons, no "lãnh đạo" (leaders), no "đại diện" (representatives). A locality shared by a list belongs to each of it.',
    example: 'Ban Dân vận Huyện ủy Đak Đoa',
  },
  type: {
    vi: 'Loại cơ quan, tổ chức; xem bảng "Loại cơ quan".',
    en: 'The kind of body; see the table "Types of parties".',
    example: 'mass_mobilization',
  },
  level: {
    vi: 'Cấp hành chính; null với quân khu, tòa án và viện kiểm sát khu vực, đồn biên phòng, trường học, bệnh viện, doanh nghiệp, báo chí không rõ cấp.',
    en: 'Administrative level; null for military regions, regional courts and procuracies, border posts, schools, hospitals, firms, and newspapers of no told level.',
    example: 'district',
  },
  province: {
    vi: 'Tỉnh, thành phố vào thời điểm bài viết, tên trần; chỉ khi bài cho biết.',
    en: 'Province at the time of the article, bare name; only when the article tells it.',
    example: 'Gia Lai',
  },
  district: {
    vi: 'Quận, huyện vào thời điểm bài viết (cấp huyện kết thúc ngày 30/6/2025).',
    en: 'District at the time of the article (districts ended on 2025-06-30).',
    example: 'Đak Đoa',
  },
  commune: { vi: 'Xã, phường, thị trấn, đặc khu.', en: 'Commune, ward or township.', example: 'Hà Đông' },
  provinceCode: {
    vi: 'Mã tỉnh của Tổng cục Thống kê, theo đơn vị lúc đó; null khi chưa xác định được đơn vị nào.',
    en: 'Official code (General Statistics Office) of the province as told; null when it is not settled which unit is meant.',
    example: '64',
  },
  districtCode: { vi: 'Mã quận, huyện.', en: 'Official code of the district.', example: '626' },
  communeCode: { vi: 'Mã xã, phường.', en: 'Official code of the commune.', example: '23644' },
  provinceNow: {
    vi: 'Tỉnh mà nơi đó thuộc về từ ngày 01/7/2025 (34 tỉnh, thành phố).',
    en: 'The province that the place belongs to since 2025-07-01 (34 provinces).',
    example: 'Gia Lai',
  },
  provinceNowCode: { vi: 'Mã của tỉnh hiện nay.', en: 'Code of that province.', example: '52' },
};

export const PERIOD_NOTES: FieldNotes = {
  start: { vi: 'Năm đầu, tính cả năm đó.', en: 'First year, inclusive.', example: 2021 },
  end: { vi: 'Năm cuối, tính cả năm đó.', en: 'Last year, inclusive.', example: 2026 },
};

export const CONTENT_COUNT_NOTES: FieldNotes = {
  value: { vi: 'Con số.', en: 'The number.', example: 8 },
  unit: { vi: 'Đơn vị như bài in.', en: 'Its unit as printed.', example: 'nội dung' },
  qualifier: {
    vi: 'Từ đi kèm như bài in (chung, cụ thể, trọng tâm).',
    en: 'The qualifier as printed (chung, general; cụ thể, specific; trọng tâm, key).',
    example: 'chung',
  },
};

/** Puts the notes of a part under its path. */
export function under(path: string, notes: FieldNotes): FieldNotes {
  return Object.fromEntries(Object.entries(notes).map(([name, note]) => [`${path}.${name}`, note]));
}

export const RECORD_NOTES: FieldNotes = {
  id: {
    vi: 'Mã bản ghi: mã bài viết và mã băm của hoạt động, loại văn bản và các bên; giữ nguyên khi bài được đọc lại.',
    en: "The article's id and a hash of action, instrument and parties; the same after the article is read again.",
    example: 'k3v9q2m7x4-1f0a9c3e',
  },
  articleId: { vi: 'Mã bài viết.', en: 'Id of the article.', example: 'k3v9q2m7x4' },
  action: {
    vi: 'Việc đã diễn ra; xem bảng "Hoạt động".',
    en: 'What took place; see the table "Actions".',
    example: 'signed',
  },
  date: {
    vi: 'Ngày diễn ra: YYYY-MM-DD, hoặc YYYY-MM khi bài chỉ nêu tháng. Năm có thể lấy từ ngày đăng bài. null khi không có gì xác định được ngày ("vừa qua", "mới đây", ngày tháng không có năm).',
    en: 'Day of the event: YYYY-MM-DD, or YYYY-MM when only the month is told. The year may come from the day of publication. Null when nothing fixes the day ("vừa qua", "mới đây", a day and month without any year).',
    example: '2022-04-29',
  },
  partOfDay: {
    vi: 'Buổi: sáng, chiều, tối.',
    en: 'Morning, afternoon or evening.',
    example: 'afternoon',
  },
  instrument: {
    vi: 'Loại văn bản phối hợp; xem bảng "Loại văn bản".',
    en: 'The kind of instrument; see the table "Instruments".',
    example: 'programme',
  },
  subject: {
    vi: 'Nội dung phối hợp, cụm từ ngắn nhất trong bài, bỏ "thực hiện", "đẩy mạnh"; null khi bài chỉ nói "phối hợp công tác".',
    en: 'What it is about: the shortest phrase printed, without "thực hiện" (carry out) and the like; null for a bare "phối hợp công tác".',
    example: 'công tác dân vận',
  },
  period: {
    vi: 'Giai đoạn của chính văn bản này: "năm 2021" là 2021–2021; nhiệm kỳ được tính khi đó là thời hạn của văn bản. null khi bài không nêu, hoặc chỉ nêu năm đầu.',
    en: 'Years of this very instrument: "năm 2021" is 2021–2021; a term of office counts when it is the instrument\'s own. Null when none is printed, or only a start.',
    example: { start: 2022, end: 2026 },
  },
  ...under('period', PERIOD_NOTES),
  parties: {
    vi: 'Các bên của văn bản. Đơn vị chủ trì, nơi tổ chức, đơn vị chỉ thực hiện không phải là bên. Bên ký thay mặt ai thì ghi bên đó.',
    en: 'The parties to it. Host, venue, organiser and whoever only carries it out are no parties. Who signs on behalf of a body stands for that body.',
  },
  ...under('parties[]', PARTY_NOTES),
  contentCounts: {
    vi: 'Số nội dung, chương, điều đã thỏa thuận trong chính văn bản này, như bài nêu; không tự đếm.',
    en: 'Numbers of contents, chapters or articles agreed in this very instrument, as told; never counted from a list.',
  },
  ...under('contentCounts[]', CONTENT_COUNT_NOTES),
  reasons: {
    vi: 'Vì sao nên xem lại bản ghi; rỗng khi không có nghi vấn. Xem bảng "Lý do".',
    en: 'Why a person should look at the record; empty when nothing is in doubt. See the table "Reasons".',
    example: ['year-inferred'],
  },
  extractorVersion: {
    vi: 'Phiên bản bộ đọc đã đọc ra bản ghi này.',
    en: 'Version of the extractor that read it.',
    example: '1',
  },
  review: {
    vi: 'Người duyệt đã xem bản ghi đến đâu; không có khi chưa ai xem. Giá trị đã sửa nằm ngay trong các trường.',
    en: 'How far a person has looked at the record; absent while nobody has. Corrected values stand in their fields.',
  },
  'review.state': {
    vi: 'corrected: đã sửa; confirmed: đã xác nhận; reopened: bài nay nói khác, cần xem lại.',
    en: 'corrected: values were given by a person; confirmed: right as it stands; reopened: the source tells something else now.',
    example: 'corrected',
  },
  'review.corrected': {
    vi: 'Các trường có giá trị do người duyệt đưa ra.',
    en: 'Fields whose values a person gave.',
    example: ['date'],
  },
  'review.reopened': {
    vi: 'Các trường cần xem lại vì bài nay nói khác; "record" là cả bản ghi.',
    en: 'Fields to be looked at again, since the source tells something else now; "record" for the whole.',
    example: [],
  },
  updatedAt: {
    vi: 'Lần thay đổi gần nhất của bản ghi hoặc của bài trong sổ.',
    en: 'When the record, or its article, last changed in the register.',
    example: '2026-11-22T01:00:00.000Z',
  },
  article: { vi: 'Bài viết để trích dẫn.', en: 'What the record is cited by.' },
  'article.id': { vi: 'Mã bài viết.', en: 'Id of the article.', example: 'k3v9q2m7x4' },
  'article.title': { vi: 'Tiêu đề.', en: 'Title.', example: 'Đak Đoa ký kết chương trình phối hợp' },
  'article.url': {
    vi: 'Địa chỉ; null khi bài được tải lên không kèm địa chỉ.',
    en: 'Address; null for an upload without one.',
    example: 'https://bao.example.vn/a1.html',
  },
  'article.source': {
    vi: 'Tên trang hoặc tên miền.',
    en: 'Name of the site, or its host.',
    example: 'bao.example.vn',
  },
  'article.publishedAt': {
    vi: 'Thời điểm đăng, chính xác đến mức trang cho biết; không bao giờ đoán.',
    en: 'When it was published, as precisely as the page tells; never guessed.',
    example: '2022-05-01T10:30:00+07:00',
  },
};
