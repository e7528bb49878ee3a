import type { Action } from '../../contracts/enumerations.contract.ts';

/** One row a verb. `shadow` is folded; `real` confirms the printed word; `notAfter` (real words) and
 * `notBefore` (folded) are its other uses. */
export interface ActionVerb {
  rule: string;
  action: Action;
  shadow: string;
  real: RegExp;
  notAfter: RegExp;
  notBefore: RegExp;
}

const NEVER = /$^/;

export const ACTION_VERBS: ActionVerb[] = [
  {
    rule: 'kinship-verb',
    action: 'signed',
    shadow: '(?:ky ket|ky|le|buoi|to chuc|da|vua|cung|chinh thuc) ket nghia',
    real: /kết ngh/i,
    notAfter: /(?<!\p{L})(?:xã|đơn vị|tỉnh|huyện|bản|cụm|phong trào|tình|hoạt động|truyền thống) $/iu,
    notBefore: /^ (?:da|lau doi|truyen thong)/,
  },
  {
    rule: 'signing-verb',
    action: 'signed',
    shadow: 'k[yi] ket|k[yi]|dat but vao',
    real: /^(?:k[ýí]|đặt bút)/i,
    notAfter: /(?<!\p{L})(?:đăng|chữ|nhật|thư|(?<!đặt )bút) $/iu,
    notBefore:
      /^ (?:ban hanh(?! quy che| chuong trinh| ke hoach)|cam ket(?! phoi hop| hop tac)|giao uoc thi dua|giao uoc(?! ket nghia)|hop dong|ten\b(?! vao)|sinh|tuc|hieu|gia\b|xac nhan|duyet|quyet dinh|nhan (?!dip)|su\b|uc|luc|chua|thay|nhay|vao (?:ban )?(?:giao uoc|cam ket))/,
  },
  {
    rule: 'review-verb',
    action: 'reviewed',
    shadow:
      'so,? tong ket|so ket|tong ket|danh gia (?:(?:giua (?:nhiem ky|ky)|buoc dau|toan dien|so bo|chung|lai|mot cach [a-z]+ [a-z]+|mot nam|cuoi ky|giai doan) )?(?:ket qua|tinh hinh|viec|hieu qua|cong tac|qua trinh|\\d+ nam|so bo|thuc trang|lai)|danh gia thuc hien|danh gia (?:\\d{1,2}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi) nam (?:[a-z]+ ){0,2}thuc hien|kiem diem (?:ket qua|tinh hinh|viec|thuc hien|cong tac)|rut kinh nghiem (?:(?:viec|qua trinh|ket qua|mot nam|hai nam|ba nam|\\d+ nam) )?thuc hien|nhin lai (?:ket qua|\\d+ nam)|(?:dua|dem|mang) ra (?:de )?(?:danh gia|mo xe)',
    real: /^(?:sơ|tổng|đánh|kiểm|nhìn|rút|đưa|đem|mang)/i,
    notAfter: /(?<!\p{L})(?:không đợi|không chờ|định kỳ|hằng năm|hàng năm|hằng quý|hàng quý) $/iu,
    notBefore: NEVER,
  },
  {
    rule: 'launch-verb',
    action: 'launched',
    shadow: 'trien khai',
    real: /^tri[eể]n/i,
    notAfter: NEVER,
    notBefore: NEVER,
  },
];
