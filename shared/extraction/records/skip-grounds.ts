import { startPattern } from '../../text/bound-pattern.ts';
import { findHits } from '../../text/find-hits.ts';
import type { ActionMention } from '../actions/action-mention.ts';
import type { Sentence, Stretch } from '../engine/article-view.ts';

/** "Thực hiện Chương trình phối hợp số 10 giữa Bộ A và Hội B, ngày 8/3/2022, C và D ký kết …". */
const GROUNDS = startPattern(
  /^(?:\([^)]{1,30}\) ?-? ?)?(?:tiep tuc )?(?:thuc hien|trien khai thuc hien|can cu|theo|tren co so|cu the hoa|nham cu the hoa|nham thuc hien|xuat phat tu|tu chuong trinh|hien thuc hoa)\b/,
);
/** "Nhằm nâng cao nhận thức của chiến sĩ Công an, ngày 5/10/2016, C và D ký kết …": whom it is for is no party. */
const PURPOSE = startPattern(/^(?:\([^)]{1,30}\) ?-? ?)?(?:nham|voi muc (?:dich|tieu)|gop phan|huong ung)\b/);
/** Folded, "sáng tạo", "tội phạm" and "tài sản" begin as times and places do. */
const EVENT_BEGINS =
  /, (?:vao )?(?=(?:ngay|sang(?! tao| kien)|chieu|toi(?! pham)|hom|vua qua|moi day|tai(?! san| chinh| nguyen| tro| nan)|nhan dip)\b)/g;
/** "Kế hoạch số 9-KH/TU, ngày 3/3/2021 của …": the date of what the event rests on. */
const CITED_DATE = /^ngay \d{1,2}[/.-]\d{1,2}[/.-]\d{4},? cua\b/;

/**
 * Where a clause's own words begin when its sentence first says on what grounds: what is named there are the grounds'
 * bodies and years, not the event's.
 *
 * @returns an offset at or after `clause.start`
 */
export function skipGrounds(
  shadow: string,
  clause: Stretch,
  action: ActionMention,
  sentence: Sentence,
): number {
  const words = shadow.slice(clause.start - sentence.start, action.value.words.start - sentence.start);
  if (clause.start !== sentence.start || !(GROUNDS.test(words) || PURPOSE.test(words))) return clause.start;
  for (const hit of findHits(words, EVENT_BEGINS)) {
    const after = hit.index + hit[0].length;
    if (!CITED_DATE.test(words.slice(after, after + 30))) return clause.start + after;
  }
  const comma = words.indexOf(', ');
  // A purpose goes on over commas.
  return comma === -1 || !GROUNDS.test(words) ? clause.start : clause.start + comma + 2;
}

/**
 * "Thực hiện chỉ đạo về việc ký lại các quy chế, ngày 15/1, ba đơn vị ký …": whether an action is said among the grounds.
 */
export function isAmongGrounds(shadow: string, action: ActionMention, sentence: Sentence): boolean {
  if (!GROUNDS.test(shadow)) return false;
  const at = action.value.words.start - sentence.start;
  for (const hit of findHits(shadow, EVENT_BEGINS)) {
    const after = hit.index + hit[0].length;
    if (!CITED_DATE.test(shadow.slice(after, after + 30))) return at < after;
  }
  return false;
}
