/** What marks the page around an article, line by line, on the shadow. */

/** Lists of other stories, key words, comments: nothing after such a line is the article's own. */
export const RELATED_START =
  /^[\s•*»>|+-]*(?:(?:cac |nhung |mot so )?(?:tin|bai)(?:,? (?:va )?(?:bai|tuc|viet|anh|video))* (?:khac|lien quan|cung (?:chuyen muc|chu de|muc|loai)|cu hon|moi hon|moi nhat|moi|noi bat|doc nhieu|xem nhieu|da dua|da dang|tiep theo|truoc do)\b|cung chuyen muc|cung tac gia|doc nhieu(?: nhat)?\s*$|xem nhieu(?: nhat)?\s*$|moi nhat\s*$|tu khoa\b|tags?\s*:?(?:\s|$)|binh luan\s*(?:\(|:|\d|$|facebook|bai)|y kien (?:ban doc|cua ban|binh luan)|tra loi\s*$|de lai (?:mot )?(?:binh luan|tra loi|phan hoi)|(?:dia chi )?email cua ban|thu dien tu cua ban|(?:ban )?co the (?:ban )?quan tam|danh gia bai viet|viet binh luan|gui (?:binh luan|y kien)|related|leave a (?:reply|comment))/;
/** Who runs the site, where it sits, what it counts. */
export const FOOTER_START =
  /^[\s•*»>|©(-]*(?:©|copyright|ban quyen|dia chi\s*:|dien thoai\s*:|(?:so )?dt\s*:|hotline|fax\s*:|email\s*:|co quan chu quan|chiu trach nhiem|tong bien tap|giay phep|ghi ro nguon|moi thong tin|doc bao in|duoc dang boi|gan nhan|khong co nhan xet|(?:so )?luot (?:xem|truy cap|doc)|da xem|tong truy cap|dang truy cap|nguon(?: tin)?\s*:|nguon qdnd|goc\s*:|theo\s+(?:ttxvn|vgp|vov|bao (?!cao))|in bai|in trang|gui bai|chia se(?: bai viet)?\s*:?\s*$|quay lai|tro ve|ve trang|trang chu\s*$|lien ket website|fanpage|website\s*:|https?:)/;
/** Whose site it is: long lines that end in a full stop, too. */
export const SITE_OWNER =
  /^[\s•*»>|©(-]*(?:©|copyright|ban quyen|co quan chu quan|chiu trach nhiem|giay phep|ghi ro nguon|tong bien tap)/;
/** A link to another story in the middle of an article. */
export const INLINE_LINK =
  /^[\s•*»>|+-]*(?:xem them|doc them|xem tiep|moi xem|moi quy vi|nghe (?:doc )?bai|bai lien quan|tin lien quan)\b/;
/** Section paths, counters and buttons above an article. */
export const MASTHEAD_LINE =
  /[›»]|\s[>|]\s|^(?:trang (?:chu|nhat)|tin tuc|chinh tri|xa hoi|kinh te|thoi su|van hoa|quoc phong)\b.{0,30}$|(?:luot xem|da xem|luot doc)\b|^(?:in bai|co chu|a[+-]|google news|nghe doc|chia se|facebook|zalo|font|email|print)\b|^\S+\.(?:vn|com|net)\S*$|^(?:cong|trang) (?:thong tin|dien tu)/;
/** Words of captions: a credit at the end, or a scene at the beginning. */
export const CAPTION_LINE =
  /^(?:anh|hinh)\s*(?:\d+\s*)?:|(?:\(|\b)(?:anh|nguon anh)\s*:\s*[^.]{1,60}$|^(?:toan canh|quang canh|mot goc|khung canh)\b/;
