/** Cues of roles, on the shadow of what stands before and after a person or a group of them. */

const ADVERBS =
  '(?:(?:duoc moi|da|cung|con|dong|truc tiep|lan luot|chinh thuc|vua|tien hanh|thuc hien|vui ve|xuc dong|thang than|cung da|tiep tuc|dong thoi|thong nhat|nhat tri|dong y|cung nhau|long trong|thay loi|nguoi|nhung nguoi|la|cung la|va|thi|vui mung|tran trong|bieu duong va) ){0,4}';
const BEHALF = '(?:(?:dai dien|thay mat|duoc uy quyen|thua uy quyen)[^.;]{0,90}? )?';

/** "… cùng lãnh đạo Sở Y tế dự hội nghị": who else does it stands between. */
const COMPANIONS =
  '(?:(?:cung|va|cung voi|voi)(?: cac)? (?:lanh dao|dai dien|cac|dong chi|nguoi|can bo|thu truong|chi huy)(?:(?! (?:chung kien|du|tham du|tai (?:hoi|buoi|le)|le ky|buoi) )[^.;]){0,160}? )?';

/** "… dự và lần lượt ký". */
const COMES_AND = '(?:(?:den |ve )?(?:du|tham du|chu tri)(?: [^.;,]{0,40})? va )?';

/** After: "… đã ký kết", "… đại diện hai bên đặt bút ký". Confirm ký on the real words: kỳ folds to the same. */
export const SIGNS_AFTER = new RegExp(
  `^[\\s,;)-]*${COMES_AND}${COMPANIONS}${ADVERBS}${BEHALF}${ADVERBS}(?:tham gia |nghi thuc |(?:tien hanh|thuc hien|lam) (?:le|nghi le) )?(?:dat but )?(?<verb>ky|ki)\\b(?! ten hoc| niem| luat| hop| thi| cuong| su\\b)`,
  'd',
);
/** After: "… trao văn bản ký kết". */
export const EXCHANGES_AFTER =
  /^[\s,)]*(?:da |cung |cung nhau )?trao (?:doi )?(?:cac )?(?:van ban|ban|bien ban|quy che|chuong trinh|ke hoach|thoa thuan)[^.;]{0,60}?\b(?<verb>ky|ki)\b/d;
/** Before: "người ký là", "Ký vào kế hoạch có", "Đặt bút ký Quy chế là", "Tham gia ký kết gồm". */
export const SIGNS_BEFORE =
  /(?<lead>^|[\s,;:.(“"])(?:dat but |nguoi |truc tiep |tham gia |dai dien (?:cac ben |hai ben |lanh dao )?|thay mat[^.;]{0,80} )?(?<verb>ky|ki)\b[^.;]{0,110}?\b(?:la|co|gom|gom co|co cac|boi)\s*:?\s*(?:(?:pgs|gs|ts|ths|bs|tskh)[.\s]*)*$/d;
/** Before: "Đại diện hai đơn vị ký nghị quyết, đồng chí …": the same people, told twice. */
export const SIGNS_APPOSED =
  /(?:^|[.;]\s{0,2})(?:dai dien|thay mat)(?: [^.;,]{0,60})? (?<verb>ky|ki)\b[^.;,]{0,60},\s*$/d;
/** Before: "lễ ký kết giữa ông A và bà B": the two between whom it is signed. */
export const SIGNS_BETWEEN = /\b(?<verb>ky|ki)(?: ket)?\b[^.;]{0,60}\bgiua\s*(?:cac )?$/d;
/** The signing is only an occasion: "dự lễ ký kết có", "tại buổi ký". */
export const OCCASION_BEFORE_SIGN =
  /\b(?:le|buoi|hoi nghi|du|kien|tai|sau|truoc|tri|trong|viec|khi|chuc|toa|cong tac)\s*$/;
/** Before, between two groups: "A ký kết … với B". */
export const SIGNS_WITH = /^[\s,)]*[^.;]{0,60}?\b(?<verb>ky|ki)\b[^.;]{0,160}\b(?:voi|cung)\s*(?:cac )?$/d;

export const CHAIRS_AFTER = new RegExp(
  `^[\\s,;)-]*${COMPANIONS}${ADVERBS}${BEHALF}${ADVERBS}(?:ngoi (?:ghe|ban) )?(?:chu tri|chu toa|dieu hanh)\\b`,
);
export const CHAIRS_BEFORE =
  /\b(?:chu tri|chu toa|dieu hanh)(?: va [^.;,]{1,40})?(?: (?:hoi nghi|buoi|le|cuoc hop|phien|cua|toa dam|ky ket|su kien|hoi thao)[^.;]{0,100}?)?(?:\s|,|:|\b(?:la|co|gom|cua|thuoc ve))*$/;

export const SPEECH_VERBS =
  'phat bieu|nhan manh|cho biet|cho rang|cho hay|de nghi|de xuat|yeu cau|noi|chia se|khang dinh|danh gia|ghi nhan|luu y|bao cao|trinh bay|quan triet|ket luan|cam ket|bay to|mong|nhan gui|nhan nhu|cam on|thong bao|thong tin|phan tich|kien nghi|ky vong|tin tuong|trao doi|neu|tham luan|gop y|tiep thu|chi dao|bieu duong|hoan nghenh|goi y|nhac|giai thich|phan khoi|tam su|ke|boc bach|thong qua|doc|dap tu|khai mac|be mac|keu goi|tra loi|giao nhiem vu|dong vien|chi ro|chi ra|vi\\b|xac dinh|nhan dinh|bao|hua|tuyen bo|cong bo|giai dap|lam ro|gui gam|chao mung|hoi|thay rang|bo sung|tom tat|gioi thieu|pho bien|trien khai|truyen dat|huong dan|tong ket|giai trinh|nhin nhan|thua nhan|tran tro|tam dac|tiet lo|can dan|ly giai|phan anh|duc ket|chot|dong tinh|ban khoan|lo ngai|nho lai|giao(?! luu| ban| thong)|phat dong|ung ho|xin loi|hien ke';
export const SPEAKS_AFTER = new RegExp(
  `^(?:,[^,.;:]{3,60},)?[\\s,)-]*(?:(?:tai|trong|sau|nhan)[^.;]{0,60}, )?${ADVERBS}${BEHALF}${ADVERBS}(?<verb>${SPEECH_VERBS})\\b|^\\s*(?:\\([^)]{1,60}\\)\\s*)?:\\s*["-]|^,?[a-z\\s]{0,24}:\\s*"|^\\s*-?\\s*(?:cho rang|cho biet|noi|chia se)`,
  'd',
);
export const SPEAKS_BEFORE =
  /\b(?:phat bieu|ket luan|tham luan|dap tu|khai mac|be mac|chi dao|noi chuyen|y kien|ghi nhan y kien|loi)\b[^.;]{0,120}?(?:[,:]|\b(?:cua|la|co|gom)\b)?\s*(?:cac )?$/;
/** "Theo ông X", "theo Thượng tá X": an opinion. */
export const ACCORDING_TO = /(?:^|[\s,;"“(])(?:theo|nhu)\s*$/;

/** After: "… dự, phát biểu chỉ đạo". */
export const COMES_AND_SPEAKS = new RegExp(
  `^[\\s,)-]*${ADVERBS}(?:den |ve )?(?:du|tham du)\\b[^.;]{0,60}\\bphat bieu\\b`,
);
export const ATTENDS_BEFORE =
  /\b(?<verb>du|tham du|den du|ve du|cung du|co mat|hien dien|chung kien|chung vui|tham gia|don tiep|tiep don|don|tiep|khach moi|dai bieu|co su|thanh phan|cung di|lam viec voi)\b[^.]{0,200}$/d;
export const ATTENDS_AFTER = new RegExp(
  `^[\\s,)-]*${COMPANIONS}${ADVERBS}${BEHALF}(?:den |ve |toi )?(?:du|tham du|chung kien|tham gia|co mat|hien dien|dang huong|chuc mung|tiep|don|cat bang|dan dau|chup anh|lam truong doan|lam viec|kiem tra|khao sat)\\b|^[\\s,)-]*${ADVERBS}(?:trao|tang|tham|gui)\\b`,
);
/** Opens a list without saying what for: "về phía tỉnh có", "đại diện UBND huyện có". */
export const LISTS_BEFORE =
  /\b(?:ve phia|ben|phia|dai dien|lanh dao|con co|ngoai ra)\b[^.;]{0,90}\b(?:co|la|gom)\s*(?:cac )?$/;
/** "hai đồng chí cũng là người trực tiếp ký": the group again, later in the sentence. */
export const GROUP_SIGNS =
  /\b(?<count>hai|ba|cac|bon) (?:dong chi|ong|ba|nguoi)\b(?<who>[^.,;]{0,70}?)\b(?<verb>ky|ki)\b/d;

/** Folding makes these look like verbs of the lists above: đủ and Du for dự, đơn for đón, hội for hỏi, nếu for nêu. */
export const NO_VERBS =
  /^(?:đủ|dư|du|dù|đu|đơn|đòn|đôn|hội|hồi|hối|nếu|kế|kê|vì|vị|vi|bao|bào|bão|nội|nơi|nồi|độc|dọc|tiệp|mông|thọng)(?!\p{L})/iu;

/** Someone visited or given something is told about, whoever else is listed. */
export const RECEIVES_BEFORE =
  /\b(?:tham|tham hoi|tang|trao|trao tang|gia dinh|ho tro|giup do|do dau)(?: (?:qua|cho|gia dinh|hoan canh|nha|va|tang)){0,4}\s*$/;
