import { foldText } from '../text/fold-text.ts';
import { normaliseText } from '../text/normalise-text.ts';
import type { Candidate } from './candidate.ts';

/**
 * What a headline, teaser or address about a coordination signing may say, folded. Headlines play with words (bắt tay,
 * chung sức, nối vòng tay), so words of doing something together count, not only those of signing.
 */
const TOGETHER =
  /\b(?:ky ket|le ky|ky (?:chuong trinh|quy che|ke hoach|thoa thuan|bien ban|ban ghi nho|hiep dong|nghi quyet|lien tich|giao uoc|phoi hop)|phoi hop|so ket|tong ket|quy che|chuong trinh|ke hoach|ket nghia|giao uoc|ghi nho|lien tich|hiep dong|thoa thuan|hop tac|lien ket|lien nganh|bat tay|chung tay|chung suc|dong hanh|sat canh|gan ket|noi (?:vong|lai|dai)|giap ranh|nhin lai|giai doan \d{4}|danh gia ket qua|ket qua thuc hien)\b/;
/** Who signs: an article about one of these may tell of a signing that its headline does not. */
const ACTOR =
  /\b(?:dan van|tuyen giao|noi chinh|mat tran|mttq\w*|ubmttq\w*|ubnd|hdnd|dbqh|uy ban|cong an|bien phong|bdbp|quan su|bo doi|quan khu|luc luong vu trang|llvt|canh sat|hai quan|hoi (?:nong dan|phu nu|lhpn|cuu chien binh|ccb|nha bao|chu thap do|lien hiep)|lhpn|phu nu|nong dan|cuu chien binh|ccb|doan thanh nien|tinh doan|thanh doan|tuoi tre|lien doan|ldld|cong doan|toa an|tand|vien kiem sat|vks\w*|kiem sat|thanh tra|kiem lam|tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy|dang bo|ban can su|so (?:y te|giao duc|noi vu|tu phap|nong nghiep|tai nguyen|lao dong|van hoa|thong tin|cong thuong|khoa hoc|xay dung|dan toc)|ton giao|giao hoi|dan toc|dong bao|bao hiem|thue|cu tri|trat tu|an ninh)\b/;

/**
 * Tells what is clearly not about a coordination signing from what may be: only what names neither a doing together nor
 * anyone who signs, in title, summary and address, is left out. What tells nothing at all is kept.
 *
 * @returns the word it was kept for, `nothing-told`, or undefined when it is to be left out
 */
export function findPrefilterWord(candidate: Candidate): string | undefined {
  const told = [candidate.title, candidate.summary, readSlug(candidate.url)].filter(Boolean).join(' . ');
  const shadow = foldText(normaliseText(told));
  if (!/[a-z]{2,}\W+[a-z]{2,}\W+[a-z]/.test(shadow)) return 'nothing-told';
  return (TOGETHER.exec(shadow) ?? ACTOR.exec(shadow))?.[0];
}

/** Most sites write the folded headline into the address. */
function readSlug(url: string): string {
  const path = new URL(url).pathname;
  return safelyDecoded(path)
    .split('/')
    .filter((part) => part.split('-').length >= 4)
    .join(' ')
    .replace(/[-_.]/g, ' ');
}

function safelyDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
