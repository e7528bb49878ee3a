import { findHeadAt } from '../../../organisations/find-heads.ts';
import type { Ground } from '../localities/ground.ts';
import { readLevelWord } from '../localities/read-level-word.ts';

const WORD = /[ \t]{1,3}(?:-[ \t]{1,2}|["“])?([a-z0-9]+(?:['.-][a-z0-9]+)*)/y;
const MOST_WORDS = 9;
const MOST_SMALL_WORDS = 3;
/**
 * Words that no body's name goes on with: verbs of the genre, prepositions, and what joins two bodies. Real words: đầu tư
 * is no từ, dân số no sơ.
 */
const STOP_WORDS = new Set(
  'ký kí đã vừa sẽ tổ tới về trong tại với cùng là có được do ở trên cho từ đến của để thực triển sơ tổng đồng thuộc gồm nhằm theo tiếp đang chủ tham dự giữa phối các những hai ba bốn và này tăng tặng trao nhận phát biểu cử mở khai gặp ra khi sau trước năm ngày giải hôm sáng chiều cam kết làm gửi họp hợp chia nội dung diễn dẫn nghe thì còn cấp hướng đưa lần đều luôn không nên từng thông báo nêu'.split(
    ' ',
  ),
);

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
      if (small > MOST_SMALL_WORDS || isStop(ground, start, WORD.lastIndex)) break;
    }
    from = WORD.lastIndex;
  }
  return closeSmallWord(ground, end, isCompound);
}

function isStop({ words }: Ground, start: number, end: number): boolean {
  return STOP_WORDS.has(words.slice(start, end).toLowerCase());
}

function isCapital(words: string, at: number): boolean {
  const letter = words.charAt(at);
  return letter !== letter.toLowerCase() || (letter >= '0' && letter <= '9');
}

const FOLLOWS = /^(?:[,.;:()]|[ \t]{1,3}(?:va|voi|ky|ki|cung|da|to|vua|tong|so|phoi)(?![a-z])|$)/;
const MOST_CLOSING_WORDS = 6;
const MOST_FREE_WORDS = 3;

/**
 * "Bệnh viện Đa khoa tỉnh": small words before a level word still belong to the name; of compounds ("Trung tâm Xúc tiến đầu
 * tư", "Học viện Tư pháp") up to three before whatever ends a name.
 */
function closeSmallWord(ground: Ground, end: number, isCompound: boolean): number {
  let at = end;
  let free = end;
  for (let count = 0; count < (isCompound ? MOST_CLOSING_WORDS : 1); count += 1) {
    WORD.lastIndex = at;
    const hit = WORD.exec(ground.shadow);
    const stop = WORD.lastIndex;
    if (hit === null || isStop(ground, stop - (hit[1] ?? '').length, stop)) return free;
    if (readLevelWord(ground, stop - (hit[1] ?? '').length) !== undefined) return free;
    if (readLevelWord(ground, stop + 1) !== undefined) return stop;
    if (isCompound && count < MOST_FREE_WORDS && FOLLOWS.test(ground.shadow.slice(stop, stop + 12)))
      free = stop;
    if (free === stop) return stop;
    at = stop;
  }
  return free;
}
