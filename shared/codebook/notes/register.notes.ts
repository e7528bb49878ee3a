import type { FieldNote, FieldNotes } from '../field-note.ts';
import { FIGURE_NOTES } from './article.notes.ts';
import { PROGRAMME_NOTES, PROGRAMME_PARTS_NOTES } from './programme.notes.ts';
import { CONTENT_COUNT_NOTES, PARTY_NOTES, PERIOD_NOTES, RECORD_NOTES } from './record.notes.ts';

type Words = Pick<FieldNote, 'vi' | 'en'>;

/** What a table of the register file holds, and each of its columns by name. */
export interface TableNote extends Words {
  columns: Readonly<Record<string, Words>>;
}

/** Words of a field that a column has the meaning of. */
function of(notes: FieldNotes, path: string): Words {
  const note = notes[path];
  if (note === undefined) throw new Error(`No note on ${path}`);
  return { vi: note.vi, en: note.en };
}

const RECORD_ROW: Words = { vi: 'Bản ghi: `records.row`.', en: 'The record: `records.row`.' };
const ARTICLE_ID: Words = { vi: 'Mã bài viết: `articles.id`.', en: 'Id of the article: `articles.id`.' };
const POSITION: Words = { vi: 'Thứ tự trong danh sách, từ 0.', en: 'Place in its list, from 0.' };
const UNIT_KEY: Words = {
  vi: 'Đơn vị, đã bỏ dấu, để tìm.',
  en: 'The folded words of the unit, to search by.',
};
const UPDATED_MS: Words = {
  vi: 'Lần thay đổi gần nhất của bài, tính bằng mili giây từ 1970.',
  en: 'When the article last changed in the store, milliseconds since 1970.',
};
const DATE_UP: Words = {
  vi: 'Khóa sắp xếp tăng dần, ngày không rõ đứng cuối.',
  en: 'Sort key for ascending order that puts unknown dates last.',
};
const DATE_DOWN: Words = {
  vi: 'Khóa sắp xếp giảm dần, ngày không rõ đứng cuối.',
  en: 'Sort key for descending order that puts unknown dates last.',
};
const SEARCHED: Words = { vi: 'Các từ đã bỏ dấu.', en: 'Folded words.' };

/** `|` around each entry, so that one can be looked for whole. */
function setOf(what: Words): Words {
  return {
    vi: `${what.vi} của các bên, xếp theo thứ tự, \`|\` quanh mỗi mục; mỗi bên một mục.`,
    en: `${what.en} of the parties, sorted, \`|\` around each entry; one for each party that has it.`,
  };
}

function placeColumns(column: string, field: string, place: Words): TableNote['columns'] {
  return {
    [column]: {
      vi: `${place.vi}, viết như bảng chính thức.`,
      en: `${place.en}, spelled as official tables have it.`,
    },
    [`${column}_key`]: {
      vi: `${place.vi}: tên trần đã bỏ dấu, để tìm.`,
      en: `${place.en}: its bare name, folded, to search by.`,
    },
    [`${column}_code`]: of(PARTY_NOTES, `${field}Code`),
  };
}

/** Notes by table. The codebook's test holds them against the tables that the code lays, both ways. */
export const TABLE_NOTES: Readonly<Record<string, TableNote>> = {
  register_meta: {
    vi: 'Thông tin về chính tệp này.',
    en: 'Facts about the file itself.',
    columns: {
      name: {
        vi: 'Tên; trong bản phát hành chỉ có `release`.',
        en: 'Its name; in a release only `release`.',
      },
      value: {
        vi: 'Giá trị: với `release` là số hiệu của bản phát hành.',
        en: 'Its value: of `release`, the version.',
      },
    },
  },
  articles: {
    vi: 'Mỗi bài viết một dòng, không kèm nội dung.',
    en: 'One row an article, without its text.',
    columns: {
      id: of(RECORD_NOTES, 'article.id'),
      title: of(RECORD_NOTES, 'article.title'),
      url: of(RECORD_NOTES, 'article.url'),
      source: of(RECORD_NOTES, 'article.source'),
      published_at: of(RECORD_NOTES, 'article.publishedAt'),
      author: { vi: 'Tác giả.', en: 'The author.' },
      origin: {
        vi: 'Đến từ đâu: portal (trang được theo dõi), address (địa chỉ được gửi), upload (tải lên).',
        en: 'Where it came from: portal (one that is followed), address (one that was sent), upload.',
      },
      portal_id: {
        vi: 'Trang được theo dõi mà bài đến từ đó; null với bài khác.',
        en: 'The portal that it came from; null for others.',
      },
      relevant: {
        vi: '1 khi bài có ít nhất một bản ghi, nếu không thì 0.',
        en: '1 where the article led to a record, else 0.',
      },
      reasons: {
        vi: 'Danh sách JSON các lý do của cả bài; xem bảng "Lý do".',
        en: 'JSON list of the reasons that are of the article; see the table "Reasons".',
      },
      extractor_version: {
        vi: 'Phiên bản bộ đọc đã đọc bài này.',
        en: 'Version of the extractor that read it.',
      },
      updated_ms: UPDATED_MS,
    },
  },
  figures: {
    vi: 'Số liệu mà bài nêu.',
    en: 'Figures that an article reports.',
    columns: {
      article_id: ARTICLE_ID,
      position: POSITION,
      value: of(FIGURE_NOTES, 'value'),
      comparator: of(FIGURE_NOTES, 'comparator'),
      unit: of(FIGURE_NOTES, 'unit'),
      unit_key: UNIT_KEY,
    },
  },
  records: {
    vi: 'Mỗi bản ghi một dòng; cả bản ghi, như các danh sách JSON trả lời, ở bảng `items`.',
    en: 'One row a record; the whole of it, as JSON lists answer it, is in `items`.',
    columns: {
      row: {
        vi: 'Số dòng mà các bảng khác dẫn đến; khác nhau giữa các bản phát hành.',
        en: 'The number by which other tables name it; another one in each release.',
      },
      id: of(RECORD_NOTES, 'id'),
      article_id: ARTICLE_ID,
      action: of(RECORD_NOTES, 'action'),
      instrument: of(RECORD_NOTES, 'instrument'),
      date: of(RECORD_NOTES, 'date'),
      day_first: {
        vi: 'Ngày đầu mà `date` có thể chỉ: với 2021-05 là 2021-05-01.',
        en: 'First day that `date` may mean: 2021-05-01 of 2021-05.',
      },
      day_last: {
        vi: 'Ngày cuối mà `date` có thể chỉ: với 2021-05 là 2021-05-31.',
        en: 'Last day that `date` may mean: 2021-05-31 of 2021-05.',
      },
      subject: of(RECORD_NOTES, 'subject'),
      period_start: of(PERIOD_NOTES, 'start'),
      period_end: of(PERIOD_NOTES, 'end'),
      published_day: {
        vi: 'Ngày đăng bài, theo giờ Việt Nam.',
        en: 'Day on which the article was published, in Vietnam.',
      },
      updated_ms: UPDATED_MS,
      party_types: setOf({ vi: 'Loại', en: 'Types' }),
      levels: setOf({ vi: 'Cấp', en: 'Levels' }),
      provinces: setOf({ vi: 'Tỉnh lúc đó (tên chính thức)', en: 'Provinces as told (official names)' }),
      provinces_now: setOf({
        vi: 'Tỉnh hiện nay (tên chính thức)',
        en: 'Provinces since 2025-07-01 (official names)',
      }),
      review: {
        vi: 'Người duyệt đã xem đến đâu: unreviewed khi chưa ai xem, nếu không thì corrected, confirmed hoặc reopened.',
        en: 'How far a person has looked at it: unreviewed, or corrected, confirmed, reopened.',
      },
      date_up: DATE_UP,
      date_down: DATE_DOWN,
    },
  },
  items: {
    vi: 'Mỗi bản ghi nguyên vẹn, kèm bài để trích dẫn.',
    en: 'Each record whole, with the article that it is cited by.',
    columns: {
      record: RECORD_ROW,
      item: {
        vi: 'JSON với các trường của bảng "Bản ghi".',
        en: 'JSON with the fields of the table "Record".',
      },
    },
  },
  tombstones: {
    vi: 'Các bản ghi trước có nay không còn.',
    en: 'Records that were told before and are told no more.',
    columns: {
      id: { vi: 'Mã bản ghi.', en: 'Id of the record.' },
      article_id: { vi: 'Mã bài viết của nó.', en: 'Id of its article.' },
      deleted_ms: {
        vi: 'Lần thay đổi gần nhất của bài, tính bằng mili giây từ 1970.',
        en: 'The last change of its article, milliseconds since 1970.',
      },
    },
  },
  reasons: {
    vi: 'Vì sao nên xem lại bản ghi: mỗi lý do một dòng.',
    en: 'Why a person should look at a record: one row a reason.',
    columns: {
      code: {
        vi: 'Mã lý do, không kèm chi tiết; xem bảng "Lý do".',
        en: 'Its code, without detail; see the table "Reasons".',
      },
      record: RECORD_ROW,
    },
  },
  parties: {
    vi: 'Mỗi bên của mỗi bản ghi một dòng.',
    en: 'One row a party of a record.',
    columns: {
      row: { vi: 'Số dòng; `party_search` dẫn đến nó.', en: 'Its number, which `party_search` has.' },
      record: RECORD_ROW,
      position: POSITION,
      body: {
        vi: 'Cùng một số là cùng một cơ quan, ở bản ghi nào cũng vậy; khi không rõ ở đâu thì chỉ trong cùng một bài.',
        en: 'The same number for the same party in whatever record; of one whose own place is not told, in its article only.',
      },
      name: of(PARTY_NOTES, 'name'),
      type: of(PARTY_NOTES, 'type'),
      level: of(PARTY_NOTES, 'level'),
      ...placeColumns('province', 'province', { vi: 'Tỉnh lúc đó', en: 'Province as told' }),
      ...placeColumns('province_now', 'provinceNow', {
        vi: 'Tỉnh hiện nay',
        en: 'Province since 2025-07-01',
      }),
      ...placeColumns('district', 'district', { vi: 'Quận, huyện', en: 'District' }),
      ...placeColumns('commune', 'commune', { vi: 'Xã, phường', en: 'Commune' }),
    },
  },
  counts: {
    vi: 'Số nội dung, chương, điều của mỗi bản ghi.',
    en: 'Numbers of contents, chapters or articles of a record.',
    columns: {
      record: RECORD_ROW,
      position: POSITION,
      value: of(CONTENT_COUNT_NOTES, 'value'),
      unit: of(CONTENT_COUNT_NOTES, 'unit'),
      unit_key: UNIT_KEY,
      qualifier: of(CONTENT_COUNT_NOTES, 'qualifier'),
    },
  },
  record_search: {
    vi: 'Bảng tìm từ (FTS5, không giữ văn bản); rowid là `records.row`. Từ cần tìm phải bỏ dấu trước, cả đ thành d; `|` đứng quanh mỗi tên.',
    en: 'Words to search (FTS5, contentless); rowid is `records.row`. Fold what you ask for before, đ to d too; `|` stands around each name.',
    columns: {
      title: SEARCHED,
      subject: SEARCHED,
      parties: SEARCHED,
      places: SEARCHED,
      source: SEARCHED,
    },
  },
  record_spelling: {
    vi: 'Cũng các văn bản ấy, có dấu; rowid là `records.row`.',
    en: 'The same texts with their diacritics; rowid is `records.row`.',
    columns: { words: { vi: 'Các từ có dấu.', en: 'Words with diacritics.' } },
  },
  party_search: {
    vi: 'Bảng tìm tên các bên (FTS5, không giữ văn bản); rowid là `parties.row`.',
    en: 'Names of parties to search (FTS5, contentless); rowid is `parties.row`.',
    columns: { name: SEARCHED },
  },
  members: {
    vi: 'Bản ghi nào thuộc chương trình nào.',
    en: 'Which record is of which programme.',
    columns: {
      record: RECORD_ROW,
      block: {
        vi: 'Khóa của nhóm bản ghi được so sánh với nhau: chỉ bản ghi cùng khóa mới có thể tự động được gộp.',
        en: 'Key of the records that are compared with each other: only those of one key are ever joined, unless a reviewer does.',
      },
      programme: { vi: 'Chương trình: `programmes.row`.', en: 'The programme: `programmes.row`.' },
    },
  },
  programmes: {
    vi: 'Mỗi chương trình một dòng, với những gì để lọc và sắp xếp; cả chương trình ở programmes.jsonl.gz và programmes.csv.',
    en: 'One row a programme, with what lists filter and sort by; the whole of it is in programmes.jsonl.gz and programmes.csv.',
    columns: {
      row: {
        vi: 'Số dòng mà `members` dẫn đến; khác nhau giữa các bản phát hành.',
        en: 'The number by which `members` names it; another one in each release.',
      },
      id: of(PROGRAMME_NOTES, 'id'),
      date_last: {
        vi: 'Ngày muộn nhất mà các bản ghi của nó nêu.',
        en: 'The latest day that its records tell.',
      },
      period_start: {
        vi: 'Năm đầu sớm nhất mà các bản ghi nêu.',
        en: 'The earliest first year that its records tell.',
      },
      period_end: {
        vi: 'Năm cuối muộn nhất mà các bản ghi nêu.',
        en: 'The latest last year that its records tell.',
      },
      reviewed: {
        vi: '1 khi có bản ghi kể việc sơ kết, tổng kết, nếu không thì 0.',
        en: '1 where a record tells of a review, else 0.',
      },
      renews: of(PROGRAMME_NOTES, 'renews'),
      renewed_by: of(PROGRAMME_NOTES, 'renewedBy'),
      renewal_basis: of(PROGRAMME_PARTS_NOTES, 'series[].renewalBasis'),
      changed_ms: {
        vi: 'Không sớm hơn lần thay đổi gần nhất của những gì tạo nên nó, tính bằng mili giây từ 1970.',
        en: 'Not before the last change of anything that it was joined by, milliseconds since 1970.',
      },
      date_up: DATE_UP,
      date_down: DATE_DOWN,
      ending: {
        vi: 'Khóa sắp xếp theo năm cuối, không rõ đứng cuối.',
        en: 'Sort key by the last year that puts unknown ones last.',
      },
    },
  },
  stale_blocks: {
    vi: 'Các nhóm bản ghi đã thay đổi từ lần gộp trước và còn phải gộp lại.',
    en: 'Blocks in which something has changed since they were last joined.',
    columns: { block: { vi: 'Khóa của nhóm: `members.block`.', en: 'Key of the block: `members.block`.' } },
  },
  decisions: {
    vi: 'Quyết định của người duyệt về chương trình, theo từng bài liên quan.',
    en: 'What reviewers decided of programmes, as each article concerned carries it.',
    columns: {
      article_id: ARTICLE_ID,
      id: { vi: 'Mã của quyết định.', en: 'Id of the decision.' },
      decision: {
        vi: 'JSON với các trường của bảng "Quyết định".',
        en: 'JSON with the fields of the table "Decision".',
      },
    },
  },
  decided_records: {
    vi: 'Các bản ghi mà một quyết định nêu.',
    en: 'The records that a decision names.',
    columns: {
      record_id: { vi: 'Mã bản ghi.', en: 'Id of the record.' },
      decision_id: { vi: 'Quyết định: `decisions.id`.', en: 'The decision: `decisions.id`.' },
      article_id: ARTICLE_ID,
    },
  },
};
