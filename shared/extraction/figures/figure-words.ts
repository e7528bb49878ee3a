/** Vocabulary around numbers. Shadow patterns unless they say otherwise; add a word, add a corpus line. */

/** Numbers name these things, they do not count: "Nghị quyết 35", "Quân khu 7", "lớp 9". Real words: thu is not thứ. */
export const NAMED_BY_NUMBER =
  /(?:^|[^\p{L}])(?:(?<!mỗi )số|thứ|khóa|khoá|(?<!đăng )kỳ|lớp|quân khu|vùng|chương trình|đề án|nghị quyết|nqlt|nq|ct|qđ|kl|kh|nđ|tt|ctph|hd|chỉ thị|quyết định|kết luận|nghị định|thông tư|(?<!kỷ )luật|thuế cơ sở|cột mốc|mốc|mốc giới|quốc lộ|tỉnh lộ|hương lộ|ảnh|hình|phụ lục|trang|mục|điều|khoản|sư đoàn|trung đoàn|tiểu đoàn|lữ đoàn|binh đoàn|đoàn kt-qp|cụm thi đua|hải đội|hải đoàn|dự án|tiểu dự án|lần|hạng|(?<!phân )loại|vòng|bậc|top|covid|giai đoạn|nhiệm kỳ|tháng|quý|phòng pa|khu vực|cảnh sát biển|(?:trường|học sinh|nhà|hạng|mức độ) cấp|phương thức|nguyên tắc|mẫu|thế kỷ)\s?-?\s*$/iu;
/** Bodies whose name a number ends: "Phòng 11 VKSND tỉnh", "Ban CHPTKV 2". Real words. */
export const BODY_BY_NUMBER = /(?:(?:Phòng|Đội|Tổ|Trạm|Ban|Vùng|Cụm|Khối|Đoàn)|[\p{Lu}&]{3,})\s$/u;
export const MOST_OF_BODIES = 99;
/** These are named by a number only when no counted thing follows: "Tổ 8,", "Phường 12 (quận …)". */
export const PLACE_BY_NUMBER =
  /\b(?:to|phuong|quan|thon|ap|khu|khom|khu pho|ban|xom|doi|lang|duong|toa|tang|phong|xa|doan|cum|khoi|tram|don)\s*$/;
/** Agreed contents, time, ages, places covered, bodies taking part: never results. Real words: cấp is not cặp. */
export const NOT_COUNTED =
  /^(?:năm|tháng|ngày(?! công)|giờ|phút|giây|tuần|tuổi|quý|nhiệm k[ỳì]|khóa|khoá|k[ỳì](?! họp)|thế kỷ|nội dung|nd|chương(?! trình)|điều(?! tra| kiện)|khoản|mục(?! tiêu)|nhóm|nhiệm vụ|lĩnh vực|mục tiêu|giải pháp|phương thức|hình thức|biện pháp|nguyên tắc|cách làm|yêu cầu|bài học|nguyên nhân|vấn đề|khâu|nghị định|thông tư|chỉ thị|quy ước|thỏa thuận|thoả thuận|hiệp đồng|cơ quan|lực lượng|ngành|bên|tổ chức(?! cơ sở| đảng)|phần(?! quà| thưởng| cơm| mềm| việc)|điểm cầu|trang (?:fanpage|mạng|thông tin|facebook|zalo)|nền tảng|đoàn thể|địa phương|địa bàn|tỉnh|thành phố|tp|chiều|sáng|trưa|tối|cây số|huyện|thị xã|quận|xã(?! viên| hội hóa)|phường|thị trấn|đặc khu|thôn|ấp|buôn|plei|làng|phum|sóc|khóm|khu phố|khu dân cư|tổ dân phố|khối phố|khu vực|đại biểu|đồng chí|quốc gia|nước(?! sạch)|cấp(?! phát)|chỉ tiêu|tiêu chí|đảng ủy|đảng uỷ|thường trực|dân tộc|tôn giáo|hội(?=\s*(?:$|[,.;:)]|đã|cùng|sẽ|thống|ký|phối|và|sớm|tiếp|này|trên|nói|đề|cần|triển))|ban(?! chủ nhiệm)|sở|đơn vị(?! máu)|bản (?:chương trình|kế hoạch|quy chế|ghi nhớ|giao ước|thỏa thuận|thoả thuận)|bản(?=\s*(?:$|[,.;:)]|biên|của|vùng|làng|đặc|giáp|trên|thuộc|và))|đồn|phòng(?! học| ở)|đảng bộ|đảng đoàn|ủy ban|uỷ ban)(?!\p{L})/u;
/** Papers and tasks of an event are its instruments and contents; ten and more are work done over years. */
export const PAPERS =
  /^(?:van ban|thanh vien|nghi quyet|ket luan|de an|ke hoach|quy che|chuong trinh|dau viec|phan viec|cong viec|viec)\b/;
export const MANY_PAPERS = 10;
/** Shares of a whole in words: "3/4 diện tích", "1/3 số hộ". */
export const SHARE_OF = /^(?:dien tich|so|dan so|tong)\b/;
/** How many people live somewhere. */
export const POPULATION = /\b(?:dan so|nhan khau)\b[^.;,]{0,24}$/;
/** Bodies are results only when something is done to them: rewarded, checked, fined. */
export const REWARD =
  /\b(?:khen|bieu duong|ton vinh|tang thuong|danh hieu|giay khen|bang khen|co thanh tich)\b/;
export const DONE_TO =
  /\b(?:khoi kien|thanh tra|kiem tra|giam sat|xu phat|xu ly|nhac nho|canh cao|doi thoai)(?: duoc)?\s*$/;
export const PEOPLE_UNIT =
  /^(?:can bo|chien s[iy]|hoi vien|doan vien|nguoi|hoc sinh|sinh vien|giang vien|giao vien|dan quan|ba con|thanh nien|cong chuc|nong dan|phu nu|quan chung|cuu chien binh|ccb|khach|dong bao|nhan dan|can bo|bao cao vien)/;
/** Where a count of people is who came, not what was done. */
export const ATTENDANCE =
  /\b(?:tham du|den du|cung du|ve du|du (?:hoi nghi|le|buoi|co)|co mat|chung vui|su tham (?:gia|du)|chung kien|hien dien|du hop)\b[^.]{0,220}$/;
/** Length or breadth of an area, not work done. */
export const AREA =
  /\b(?:bien gioi|bo bien|duong bien|duong ranh|ranh gioi|giap ranh|cach|rong|dien tich(?: tu nhien)?|dia ban|tuyen bien)\b[^.;,]{0,40}$/;
export const AREA_UNIT = /^(?:km2?|m|ha|hec ?ta|hai ly|km vuong)\b/;
/** "mỗi năm 2 lần": a rhythm, not a count. */
export const RHYTHM = /\b(?:moi|hang|mot|1|\d+) (?:nam|thang|quy|tuan|ngay)\b[^.;,]{0,30}$/;
/** "cử 1 cán bộ làm đầu mối": whose task it is. */
export const APPOINTS = /\b(?:cu|phan cong|chi dinh)(?: it nhat)?\s*$/;
/** Crops a year: "lúa nước 2 vụ". */
export const CROP = /\b(?:lua|lua nuoc|rau|ngo|mau)\s*$/;

/** Words that end a unit, real words. */
export const UNIT_STOP =
  /^(?:được|đã|đang|sẽ|cho|với|tại|ở|trong|của|để|từ|có|là|do|vào|thuộc|trên|theo|nhằm|đạt|bị|nhận|tới|đến|khi|sau|trước|qua|gồm|gắn|nay|này|đó|trị|tổng|mỗi|so|còn|như|nhưng|song|mà|thì|bằng|ra|lên|không|chưa|nhất|cùng|hết|giúp|cũng|vẫn|vừa|phải|đó|ấy|và|hoặc|hay|về|tham|nghe|theo|lại|nên|ký|trở|làm|đạt|góp|đăng|ngay|năm|tăng|giảm|khắp|nằm|nhờ|xuống|suốt|giữa|thường|dài|rộng|giao|gửi|cấp|trao|tặng)$/u;
/** "những cơ sở dưới 50 lao động": how large something is, not what was done. */
export const SIZE_OF =
  /\b(?:co so|doanh nghiep|cong ty|don vi|noi|hop tac xa)(?: co| su dung)?(?: (?:tren|duoi|tu|it nhat|hon))?\s*$/;
export const SIZE_UNIT = /^(?:lao dong|nguoi|cong nhan|nhan vien)\b/;
