/** Vocabulary of bylines. Labels are matched on the shadow; offices on the real words, since folding merges Tổ and Tô. */

/** "Tin, ảnh:", "Bài và ảnh:", "Tác giả bài viết:", "Thực hiện :", "CTV". What follows is the author. */
export const BYLINE_LABEL =
  /^[\s(*-]*(?:(?:(?:tin|bai|tin bai)(?: viet)?(?:\s*(?:,|va|-|&|\/|\+)\s*(?:bai|anh|hinh|hinh anh|video|clip))*|tac gia(?: bai viet)?|(?:nguoi )?thuc hien|nguoi (?:viet|dang|dua tin|gui)|viet bai|nhom tac gia|th|author)\s*:\s*|(?:chum anh|phong su anh|phong su|ghi chep|bai|tin)(?: cua)\s*:?\s+)/;
/** Words before a name that make no byline by themselves: "Theo …" and "Thượng tá …" begin sentences too. */
export const BYLINE_PREFIX =
  /^[\s(*-]*(?:(?:phong vien|ctv|pv|cong tac vien|theo|by)(?:\s*[:.]\s*|\s+)|(?:(?:dai|thuong|trung|thieu) (?:ta|uy)|ths|ts|bs|bac s[iy])\.?\s+)/;
/** What people and offices do in sentences and captions; in a signature nobody does anything. */
export const ACTS =
  /(?:^|[\s,])(?:ký|kí|trao|tặng|phát biểu|chụp|tại|thăm|tổ chức|trong|làm việc|chủ trì|nhận|dự|tham dự|cho biết|cho rằng|nói|chia sẻ|báo cáo|trình bày|khẳng định|nhấn mạnh|đề nghị|yêu cầu|kết luận|và|đã|đang|sẽ|cùng|với|là|được|của)(?:[\s,.]|$)/iu;
/** A photographer, a source or an editor is no author. */
export const OTHER_CREDIT =
  /^[\s(*-]*(?:anh|hinh anh|hinh|anh tu lieu|video|clip|nguon(?: tin| anh)?|goc|bien tap|ky thuat|do hoa)\s*(?:\d+\s*)?:/;
/** Where the name ends: "…; Ảnh: Văn An", "(Báo Quân khu 7)", "/VOV". */
export const NAME_STOP = /\s*(?:[([/|;:]|,?\s*(?:anh|video|clip|hinh anh)\s*:|\s-\s(?:anh|video|hinh anh)\b)/;

const OFFICE_STARTS = new Set(
  'ông bà đ/c ban phòng sở đài báo hội tổ nhóm xã phường huyện tỉnh viện tòa toà cổng cục vụ bộ khối tạp trạm đồn chi ubnd hđnd mttq ubmttq ubmttqvn bbt ttxvn vov vtv vgp qđnd cand bđbp vnexpress vietnamnet vietnamplus vietnam+ sggp sggpo ctv pv nt th tg bt bbđ vp tt admin administrator website internet theo nguồn ảnh tin bài ctttđt xdđ đbscl ptth vksnd vks tand ccb lđlđ bhxh lhpn'.split(
    ' ',
  ),
);
const OFFICE_PAIRS = new Set(
  [
    'văn phòng,công an,trung tâm,trang thông,đoàn thanh,đoàn tncs,quân khu,bộ đội,chính phủ,đảng ủy,huyện ủy,tỉnh ủy',
    'thành ủy,quản trị,biên tập,phóng viên,cộng tác,tổng hợp,sưu tầm,tư liệu,dân trí,tuổi trẻ,thanh niên,tiền phong',
    'nhân dân,lao động,hà nội,quân đội,thông tin,truyền hình,phát thanh,thành đoàn,tỉnh đoàn,huyện đoàn,trường chính',
    'đồng chí,thành phố,thị xã,thị trấn,đặc khu,ông bà,các đồng,thứ hai,thứ ba,thứ tư,thứ năm,thứ sáu,thứ bảy,chủ nhật,tin tức,trang chủ',
    'công chức,viên chức,cán bộ,chuyên viên,trường đại,thông tấn,pháp luật,an ninh,bảo vệ,nguồn tin,cổng thông,mặt trận,hội nông',
  ]
    .join(',')
    .split(','),
);

/** Headings of sections, which pages print where other pages print the author. */
export const SECTION_WORDS =
  /^(?:tin|thoi su|chinh tri|kinh te|van hoa|xa hoi|the thao|the gioi|trong nuoc|quoc te|phap luat|giao duc|suc khoe|du lich|doi song|quoc phong|an ninh|xay dung|nong nghiep|moi truong|dan van|trang (?:chu|nhat)|ban doc|su kien|hoat dong|tieu diem|noi bat|chuyen (?:muc|de|dong)|media|video|multimedia|e-?magazine)\b/;

/** @param words one part of a byline as printed */
export function isOffice(words: string): boolean {
  const syllables = words.toLowerCase().split(/\s+/);
  return OFFICE_STARTS.has(syllables[0] ?? '') || OFFICE_PAIRS.has(`${syllables[0]} ${syllables[1]}`);
}
