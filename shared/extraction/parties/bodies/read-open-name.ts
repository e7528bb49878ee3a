import { findHeadAt } from '../../../organisations/find-heads.ts';
import type { Ground } from '../localities/ground.ts';
import { readLevelWord } from '../localities/read-level-word.ts';

const WORD = /[ \t]{1,3}(?:-[ \t]{1,2}|["“])?([a-z0-9]+(?:['.-][a-z0-9]+)*)/y;
const MOST_WORDS = 9;
const MOST_SMALL_WORDS = 3;
/** Words that no body's name goes on with: verbs of the genre, prepositions, and what joins two bodies. */
const STOP_WORD =
  /^(?:ky|da|vua|se|to|toi|ve|trong|tai|voi|cung|la|co|duoc|do|o|tren|cho|tu|den|cua|de|thuc|trien|so|tong|dong|thuoc|gom|nham|theo|tiep|dang|chu|tham|du|giua|phoi|cac|nhung|hai|ba|bon|va|nay|tang|trao|nhan|phat|bieu|cu|mo|khai|gap|ra|khi|sau|truoc|nam|ngay|giai|hom|sang|chieu|cam|ket|lam|gui|hop|chia|noi|dung|dien|dan|nghe|thi|con|cap|huong|dua|lan|deu|luon|khong|nen|tung|thong|bao|neu|de)$/;

/**
 * Where an open name ends: "Bệnh viện Ung bướu Hà Nội", "Trường Chính trị Nguyễn Văn Cừ", "Đồn Biên phòng Cửa khẩu X".
 * Words with capitals and digits go on, and a few small words between them.
 *
 * @param at end of the head
 * @param isCompound its words are compounds whose second syllable is printed small: "Học viện Tư pháp"
 * @param holdsHeads other bodies' names may be part of it: "Công ty Điện lực X", "Bệnh viện Công an tỉnh"
 */
export function readOpenNameEnd(ground: Ground, at: number, holdsHeads = false, isCompound = false): number {
  let end = at;
  let from = at;
  let small = 0;
  for (let count = 0; count < MOST_WORDS; count += 1) {
    WORD.lastIndex = from;
    const hit = WORD.exec(ground.shadow);
    if (hit === null) break;
    const word = hit[1] ?? '';
    const start = WORD.lastIndex - word.length;
    const isNumber = count === 0 && /^\d/.test(word);
    if (!isNumber && readLevelWord(ground, start) !== undefined) break;
    if (!holdsHeads && findHeadAt(ground.shadow, ground.words, start) !== undefined) break;
    if (isCapital(ground.words, start)) end = WORD.lastIndex;
    else {
      small += 1;
      if (small > MOST_SMALL_WORDS || STOP_WORD.test(word)) break;
    }
    from = WORD.lastIndex;
  }
  return closeSmallWord(ground, end, isCompound);
}

function isCapital(words: string, at: number): boolean {
  const letter = words.charAt(at);
  return letter !== letter.toLowerCase() || (letter >= '0' && letter <= '9');
}

const FOLLOWS = /^(?:[,.;:()]|[ \t]{1,3}(?:va|voi|ky|ki|cung|da|to|vua|tong|so|phoi)(?![a-z])|$)/;
const MOST_CLOSING_WORDS = 3;

/**
 * "Bệnh viện Đa khoa tỉnh": one small word before a level word still belongs to the name; of compounds ("Khu kinh tế",
 * "Học viện Tư pháp") up to three before whatever ends a name.
 */
function closeSmallWord(ground: Ground, end: number, isCompound: boolean): number {
  let at = end;
  for (let count = 0; count < (isCompound ? MOST_CLOSING_WORDS : 1); count += 1) {
    WORD.lastIndex = at;
    const hit = WORD.exec(ground.shadow);
    if (hit === null || STOP_WORD.test(hit[1] ?? '')) return end;
    const stop = WORD.lastIndex;
    if (readLevelWord(ground, stop - (hit[1] ?? '').length) !== undefined) return end;
    if (readLevelWord(ground, stop + 1) !== undefined) return stop;
    if (isCompound && FOLLOWS.test(ground.shadow.slice(stop, stop + 12))) return stop;
    at = stop;
  }
  return end;
}
