/** What a problem code means to a caller: the status it is answered with and its name in both languages. */
export interface ProblemType {
  readonly status: number;
  readonly title: string;
  readonly titleVi: string;
}

/**
 * Every problem that the API answers, by the `type` of the KyketError behind it. Codes are public: add, never rename.
 */
export const PROBLEM_TYPES = {
  'empty-body': { status: 400, title: 'The body is empty', titleVi: 'Nội dung gửi lên trống' },
  'malformed-json': {
    status: 400,
    title: 'The body is not JSON',
    titleVi: 'Nội dung không phải JSON hợp lệ',
  },
  'invalid-body': { status: 400, title: 'The body does not fit', titleVi: 'Nội dung gửi lên không đúng mẫu' },
  'invalid-parameter': { status: 400, title: 'A parameter does not fit', titleVi: 'Điều kiện không hợp lệ' },
  'invalid-address': { status: 400, title: 'Not a web address', titleVi: 'Địa chỉ không hợp lệ' },
  'unknown-parameter': { status: 400, title: 'No such parameter', titleVi: 'Không có điều kiện này' },
  'invalid-cursor': { status: 400, title: 'The cursor does not fit', titleVi: 'Vị trí trang không hợp lệ' },
  'view-too-large': {
    status: 400,
    title: 'The view is larger than one answer',
    titleVi: 'Kết quả quá lớn cho một lần tải',
  },
  'invalid-correction': {
    status: 422,
    title: 'The value cannot stand there',
    titleVi: 'Giá trị không hợp lệ',
  },
  'record-changed': {
    status: 412,
    title: 'The record is not what was looked at any more',
    titleVi: 'Bản ghi đã thay đổi',
  },
  'programme-changed': {
    status: 412,
    title: 'The programme is not what was looked at any more',
    titleVi: 'Chương trình đã thay đổi',
  },
  'state-unnamed': {
    status: 428,
    title: 'Which state of it was looked at is not said',
    titleVi: 'Chưa nêu trạng thái đã xem',
  },
  'unknown-correction': { status: 404, title: 'No such correction', titleVi: 'Không có lần sửa này' },
  'unknown-decision': { status: 404, title: 'No such decision', titleVi: 'Không có quyết định này' },
  'missing-token': { status: 401, title: 'A token is needed', titleVi: 'Cần mã truy cập' },
  'invalid-token': { status: 401, title: 'The token does not hold', titleVi: 'Mã truy cập không hợp lệ' },
  'insufficient-scope': {
    status: 403,
    title: 'The token does not allow this',
    titleVi: 'Mã truy cập không có quyền này',
  },
  'not-found': { status: 404, title: 'Nothing is here', titleVi: 'Không tìm thấy' },
  'unknown-record': { status: 404, title: 'No such record', titleVi: 'Không có bản ghi này' },
  'unknown-programme': { status: 404, title: 'No such programme', titleVi: 'Không có chương trình này' },
  'programme-gone': {
    status: 410,
    title: 'The programme is told no more',
    titleVi: 'Chương trình không còn được nêu',
  },
  'unknown-article': { status: 404, title: 'No such article', titleVi: 'Không có bài viết này' },
  'unknown-portal': { status: 404, title: 'No such portal', titleVi: 'Không có cổng tin này' },
  'unknown-address': {
    status: 404,
    title: 'Kyket does not know this address',
    titleVi: 'Địa chỉ chưa được biết',
  },
  'unknown-upload': { status: 404, title: 'No such upload', titleVi: 'Không có lần gửi này' },
  'unknown-export': { status: 404, title: 'No such export', titleVi: 'Không có tệp xuất này' },
  'unknown-release': { status: 404, title: 'No such release', titleVi: 'Không có bản phát hành này' },
  withdrawn: {
    status: 410,
    title: 'The article was withdrawn',
    titleVi: 'Bài viết đã được rút khỏi hệ thống',
  },
  'withdrawn-release': {
    status: 410,
    title: 'The release was withdrawn',
    titleVi: 'Bản phát hành đã được rút',
  },
  'method-not-allowed': { status: 405, title: 'The method is not allowed here', titleVi: 'Sai phương thức' },
  'export-gone': { status: 410, title: 'The export is gone', titleVi: 'Tệp xuất không còn' },
  'body-too-large': { status: 413, title: 'The body is too large', titleVi: 'Nội dung gửi lên quá lớn' },
  'unsupported-media-type': {
    status: 415,
    title: 'The media type is not supported',
    titleVi: 'Kiểu nội dung không được hỗ trợ',
  },
  'not-vietnamese': {
    status: 422,
    title: 'The text is not Vietnamese',
    titleVi: 'Văn bản không phải tiếng Việt',
  },
  'too-short': { status: 422, title: 'Too short to be an article', titleVi: 'Văn bản quá ngắn' },
  'unreadable-file': {
    status: 422,
    title: 'Reading the file breaks off',
    titleVi: 'Không đọc được tệp',
  },
  'file-gone': { status: 410, title: 'The file is no longer kept', titleVi: 'Tệp không còn được lưu' },
  'too-many-uploads': {
    status: 429,
    title: 'Too many files are awaited',
    titleVi: 'Đang chờ quá nhiều tệp',
  },
  internal: { status: 500, title: 'Something broke here', titleVi: 'Lỗi hệ thống' },
  'try-later': { status: 503, title: 'Not possible just now', titleVi: 'Tạm thời chưa thực hiện được' },
} as const satisfies Record<string, ProblemType>;

export type ProblemCode = keyof typeof PROBLEM_TYPES;
