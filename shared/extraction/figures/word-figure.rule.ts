import type { Figure } from '../../contracts/record.contract.ts';
import { readMagnitude, readNumberWord } from '../../text/read-numeral.ts';
import type { Sentence } from '../engine/article-view.ts';
import type { Mention } from '../engine/mention.ts';
import { readComparator } from './comparator.ts';
import { readUnit } from './figure-unit.ts';
import { scaleValue } from './read-scale.ts';

const RULE = 'word-figure';
/** A number in words counts only before a thing that is given, done or rewarded; "hai cơ quan" is none. */
const COUNTED =
  /(?<![\p{L}\d])((?:hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín) mươi(?: (?:mốt|hai|ba|bốn|tư|lăm|năm|sáu|bảy|tám|chín))?|mười(?: (?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín)(?= (?:tập thể|cá nhân|suất|phần quà|căn nhà|ngôi nhà|mô hình|lớp|vụ|đối tượng|hộ|công trình|con bò|xe đạp|máy|câu lạc bộ|hợp tác xã|tổ hợp tác|buổi|cuộc|đợt|bằng khen|giấy khen|học bổng|sổ tiết kiệm|triệu|tỷ|tỉ|nghìn|ngàn)(?!\p{L}))/giu;
/** "ba, bốn đoàn", "hai ba lần", "từ năm …": not a count. */
const VAGUE =
  /(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|dăm|từ|trong|đầu|cuối|mỗi|hằng|hàng|những|các|cả|\d)[,\s]+$/iu;

/** "mười hai tập thể", "hai căn nhà". */
export function findWordFigures(words: string, _shadow: string, sentence: Sentence): Mention<Figure>[] {
  const figures: Mention<Figure>[] = [];
  for (const hit of words.matchAll(COUNTED)) {
    const left = words.slice(Math.max(0, hit.index - 30), hit.index);
    if (VAGUE.test(left)) continue;
    const end = hit.index + hit[0].length;
    const scale = /^ (triệu|tỷ|tỉ|nghìn|ngàn)(?!\p{L})/iu.exec(words.slice(end, end + 8));
    const after = end + (scale?.[0].length ?? 0);
    const count = readNumberWord(hit[0]);
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
