import type { Figure } from '../../contracts/record.contract.ts';
import { findHits } from '../../text/find-hits.ts';
import { readMagnitude, readNumberWord } from '../../text/read-numeral.ts';
import type { Sentence } from '../engine/article-view.ts';
import type { Mention } from '../engine/mention.ts';
import { readComparator } from './comparator.ts';
import { readUnit } from './figure-unit.ts';
import { scaleValue } from './read-scale.ts';

const RULE = 'word-figure';
/**
 * A number in words counts only before a thing that is given, done or rewarded; "hai cơ quan" is none. On the shadow,
 * which is much faster; readNumberWord confirms on the real words, since folding merges ba and bà.
 */
const COUNTED =
  /\b(?:(?:hai|ba|bon|nam|sau|bay|tam|chin) muoi(?: (?:mot|hai|ba|bon|tu|lam|nam|sau|bay|tam|chin))?|muoi(?: (?:mot|hai|ba|bon|lam|sau|bay|tam|chin))?|hai|ba|bon|nam|sau|bay|tam|chin)(?= (?:tap the|ca nhan|suat|phan qua|can nha|ngoi nha|mo hinh|lop|vu|doi tuong|ho|cong trinh|con bo|xe dap|may|cau lac bo|hop tac xa|to hop tac|buoi|cuoc|dot|bang khen|giay khen|hoc bong|so tiet kiem|trieu|ty|ti|nghin|ngan)\b)/g;
/** Real words of the same things: hộ is no hồ, lớp no lốp. */
const THING =
  /^ (?:tập thể|cá nhân|suất|phần quà|căn nhà|ngôi nhà|mô hình|lớp|vụ|đối tượng|hộ|công trình|con bò|xe đạp|máy|câu lạc bộ|hợp tác xã|tổ hợp tác|buổi|cuộc|đợt|bằng khen|giấy khen|học bổng|sổ tiết kiệm|triệu|tỷ|tỉ|nghìn|ngàn)(?!\p{L})/iu;
/** "ba, bốn đoàn", "hai ba lần", "từ năm …": not a count. */
const VAGUE =
  /(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|dăm|từ|trong|đầu|cuối|mỗi|hằng|hàng|những|các|cả|\d)[,\s]+$/iu;

/** "mười hai tập thể", "hai căn nhà". */
export function findWordFigures(words: string, shadow: string, sentence: Sentence): Mention<Figure>[] {
  const figures: Mention<Figure>[] = [];
  for (const hit of findHits(shadow, COUNTED)) {
    const left = words.slice(Math.max(0, hit.index - 30), hit.index);
    const end = hit.index + hit[0].length;
    if (VAGUE.test(left) || !THING.test(words.slice(end, end + 20))) continue;
    const scale = /^ (triệu|tỷ|tỉ|nghìn|ngàn)(?!\p{L})/iu.exec(words.slice(end, end + 8));
    const after = end + (scale?.[0].length ?? 0);
    const count = readNumberWord(words.slice(hit.index, end));
    const unit = readUnit(words.slice(after, after + 100), false);
    if (unit === undefined || count === undefined) continue;
    const comparator = readComparator(left);
    const value = scaleValue(count, readMagnitude(scale?.[1] ?? '') ?? 1);
    figures.push({
      rule: RULE,
      value: { value, comparator: comparator.comparator, unit: unit.unit },
      spans: [
        {
          source: sentence.source,
          start: sentence.start + hit.index - comparator.length,
          end: sentence.start + after + unit.end,
        },
      ],
    });
  }
  return figures;
}
