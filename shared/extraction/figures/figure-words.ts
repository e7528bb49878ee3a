/** Vocabulary around numbers. Shadow patterns unless they say otherwise; add a word, add a corpus line. */

/** Numbers name these things, they do not count: "Nghị quyết 35", "Quân khu 7", "lớp 9". Real words: thu is not thứ. */
export const NAMED_BY_NUMBER =
  /(?:^|[^\p{L}])(?:số|thứ|khóa|khoá|(?<!đăng )kỳ|lớp|quân khu|vùng|chương trình|đề án|nghị quyết|nq|chỉ thị|quyết định|kết luận|nghị định|thông tư|luật|cột mốc|mốc|mốc giới|quốc lộ|tỉnh lộ|hương lộ|ảnh|hình|phụ lục|trang|mục|điều|khoản|sư đoàn|trung đoàn|tiểu đoàn|lữ đoàn|binh đoàn|đoàn kt-qp|cụm thi đua|hải đội|hải đoàn|dự án|tiểu dự án|lần|hạng|loại|vòng|bậc|top|covid|giai đoạn|nhiệm kỳ|tháng|quý|phòng pa|khu vực|cảnh sát biển|(?<!cung )cấp|phương thức|nguyên tắc|mẫu|thế kỷ)\s?-?\s*$/iu;
/** These are named by a number only when no counted thing follows: "Tổ 8,", "Phường 12 (quận …)". */
export const PLACE_BY_NUMBER =
  /\b(?:to|phuong|quan|thon|ap|khu|khom|khu pho|ban|xom|doi|lang|duong|toa|tang|phong|xa|doan|cum|khoi|tram|don)\s*$/;
/** Agreed contents, time, ages, places covered, bodies taking part, papers signed: never results. */
export const NOT_COUNTED =
  /^(?:nam|thang|ngay(?! cong)|gio|phut|giay|tuan|tuoi|quy|nhiem ky|khoa|ky(?! hop)|thang|the ky|noi dung|nd|chuong(?! trinh)|dieu(?! tra| kien)|khoan|muc(?! bien)|nhom|nhiem vu|linh vuc|muc tieu|giai phap|phan viec|viec|cong viec|dau viec|van de|khau|nghi dinh|nghi quyet|thong tu|chi thi|ket luan|de an|quy uoc|thoa thuan|hiep dong|co quan|luc luong|nganh|ben|to chuc|doan the|dia phuong|dia ban|tinh|thanh(?! tich| nien| vien)|tp|huyen|thi xa|quan(?! nhan| doi)|xa(?! vien)|phuong(?! tien| an| phap)|thi tran|dac khu|thon|ap|buon|plei|lang|phum|soc|khom|khu pho|khu dan cu|to dan pho|khoi pho|khu vuc|dai bieu|dong chi|thanh vien|quoc gia|nuoc(?! sach)|cap(?! phat)|xa hoi|chi tieu|tieu chi|ban chuong trinh|ban ke hoach|ban quy che|ban ghi nho|ban giao uoc|ban thoa thuan|dang uy|thuong truc|dan toc|ton giao)\b/;
/** Papers signed at an event are its instruments; ten and more are work done over years. */
export const PAPERS = /^(?:van ban|ke hoach|quy che|chuong trinh)\b/;
export const MANY_PAPERS = 10;
/** Shares of a whole in words: "3/4 diện tích", "1/3 số hộ". */
export const SHARE_OF = /^(?:dien tich|so|dan so|tong)\b/;
/** How many people live somewhere. */
export const POPULATION = /\b(?:dan so|nhan khau)\b[^.;,]{0,24}$/;
/** Real words, since folding merges bản and ban, đồn and đơn. */
export const NOT_COUNTED_WORDS =
  /^(?:bản(?=\s*(?:$|[,.;:)]|biên|của|vùng|làng|đặc|giáp|trên|thuộc|và))|đồn(?![a-zà-ỹ])|đơn vị|phòng(?! học| ở)|ban(?![a-zà-ỹ])|sở(?![a-zà-ỹ]))/u;
/** Bodies that are results only when they are rewarded. */
export const REWARD =
  /\b(?:khen|bieu duong|ton vinh|tang thuong|danh hieu|giay khen|bang khen|co thanh tich)\b/;
export const PEOPLE_UNIT =
  /^(?:can bo|chien s[iy]|hoi vien|doan vien|nguoi|hoc sinh|sinh vien|giang vien|giao vien|dan quan|ba con|thanh nien|cong chuc|nong dan|phu nu|quan chung|cuu chien binh|ccb|khach|dong bao|nhan dan|can bo|bao cao vien)/;
/** Where a count of people is who came, not what was done. */
export const ATTENDANCE =
  /\b(?:tham du|den du|cung du|ve du|du (?:hoi nghi|le|buoi|co)|co mat|chung vui|su tham (?:gia|du)|chung kien|hien dien|du hop)\b[^.]{0,220}$/;
/** Length or breadth of an area, not work done. */
export const AREA =
  /\b(?:bien gioi|bo bien|duong bien|cach|rong|dien tich(?: tu nhien)?|dia ban|tuyen bien)\b[^.;,]{0,40}$/;
export const AREA_UNIT = /^(?:km2?|m|ha|hec ?ta|hai ly|km vuong)\b/;
/** "mỗi năm 2 lần": a rhythm, not a count. */
export const RHYTHM = /\b(?:moi|hang|mot|1|\d+) (?:nam|thang|quy|tuan|ngay)\b[^.;,]{0,30}$/;
/** “4 không”, “3 bám”: a slogan, by its quotes. */
export const SLOGAN = /^\s?\p{L}+(?:\s\p{L}+){0,2}[”"’]/u;
/** Crops a year: "lúa nước 2 vụ". */
export const CROP = /\b(?:lua|lua nuoc|rau|ngo|mau)\s*$/;

/** Words that end a unit, real words. */
export const UNIT_STOP =
  /^(?:được|đã|đang|sẽ|cho|với|tại|ở|trong|của|để|từ|có|là|do|vào|thuộc|trên|theo|nhằm|đạt|bị|nhận|tới|đến|khi|sau|trước|qua|gồm|gắn|nay|này|đó|trị|tổng|mỗi|so|còn|như|nhưng|song|mà|thì|bằng|ra|lên|không|chưa|nhất|cùng|hết|giúp|cũng|vẫn|vừa|phải|đó|ấy|và|hoặc|hay|về|tham|nghe|theo|lại|nên|ký|trở|làm|đạt|góp|đăng|ngay|năm|tăng|giảm|khắp|nằm|nhờ|xuống|suốt|giữa|thường|dài|rộng)$/u;
