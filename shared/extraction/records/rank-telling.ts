import type { ArticleView } from '../engine/article-view.ts';
import { shadowOfSentence } from '../engine/article-view.ts';
import type { Telling } from './telling.ts';

const PLACES = ['body', 'headline', 'title', 'caption'];
const EVENT_WORDS =
  /\b(?:hoi nghi|buoi le|le |buoi|cuoc hop|vua|ngay|sang|chieu|toi|hom|hop|ngoi lai|to chuc)\b/;

/** The body tells best, full phrases before bare words; smaller is better. */
export function rankTelling({ sentence, instrument }: Telling): number {
  const place = PLACES.indexOf(sentence.kind);
  const fullness = instrument === undefined ? 2 : instrument.value.isSpecific ? 0 : 1;
  // "các văn bản phối hợp" announces what its members tell.
  const isAnnouncement = instrument?.value.isPlural === true;
  return (place < 0 ? PLACES.length : place) + fullness * 10 + (isAnnouncement ? 0.5 : 0);
}

/** Whether a telling can be, or support, a record at all. */
export function isRecordable(view: ArticleView, telling: Telling, tellings: Telling[]): boolean {
  if (telling.standing !== 'told') return false;
  const { action } = telling.action.value;
  if (action === 'signed') return telling.instrument !== undefined;
  if (action === 'launched') return isNewTerm(telling) || isOtherTerm(telling, tellings);
  if (telling.instrument?.value.isSpecific === true || isOtherTerm(telling, tellings)) return true;
  const after = shadowAfter(view, telling);
  return (
    (telling.instrument === undefined
      ? BARE_REVIEW.test(after)
      : REVIEW_OF_THIS.test(after) || isReviewOfNamed(view, telling)) &&
    EVENT_WORDS.test(shadowOfSentence(view, telling.sentence)) &&
    telling.sentence.index <= LEAD_SENTENCES
  );
}

/** "mở hội nghị tổng kết.", "ngồi lại sơ kết, xem …": what is summed up was named before, not here. */
const BARE_REVIEW =
  /^(?: (?:\d+ nam|nam \d{4}|quy che|noi dung nay|viec (?:phoi hop|thuc hien)|cong tac phoi hop|hoat dong phoi hop|chuong trinh))?(?: (?:phoi hop|thuc hien))*(?:[.,;:]|$| va\b| xem\b| trong\b| (?:da |vua )?(?:duoc |dien ra |mo ra )(?:mo|to chuc|tien hanh|dien ra|vao|sang|chieu|ngay|tai)\b)/;
/** "tổng kết quy chế này", "sơ kết việc thực hiện chương trình trên". */
const REVIEW_OF_THIS =
  /^(?: [a-z]+| \d+){0,6} (?:chuong trinh|quy che|ke hoach|nghi quyet|thoa thuan|van ban)(?: phoi hop)? (?:nay|tren|noi tren|do|ay)\b/;
/** "… sơ kết 3 năm thực hiện Quy chế.": the capital means the one that was named in full before. */
function isReviewOfNamed(view: ArticleView, { instrument, sentence }: Telling): boolean {
  if (instrument === undefined || sentence.source !== 'text') return false;
  const { head, type } = instrument.value;
  if (type === undefined || view.flat.charAt(head.start) === view.shadow.charAt(head.start)) return false;
  const noun = view.shadow.slice(head.start, head.end);
  const named = view.shadow.indexOf(`${noun} phoi hop`);
  return named >= 0 && named < head.start;
}

/**
 * "tổng kết việc thực hiện quy chế giai đoạn 2021 - 2025, rồi … ký quy chế phối hợp cho giai đoạn 2026 - 2030": the bare noun with
 * its years is the instrument that the same sentence names in full for other years.
 */
function isOtherTerm({ action, instrument, sentence, period }: Telling, tellings: Telling[]): boolean {
  if (instrument?.value.type === undefined || period === undefined) return false;
  return tellings.some(
    (other) =>
      other.sentence === sentence &&
      other.action.value.action !== action.value.action &&
      other.instrument?.value.isSpecific === true &&
      other.instrument.value.type === instrument.value.type,
  );
}

const LEAD_SENTENCES = 6;

function shadowAfter(view: ArticleView, { action, sentence }: Telling): string {
  return shadowOfSentence(view, sentence).slice(action.value.words.end - sentence.start);
}

/** "triển khai chương trình phối hợp năm 2024": a roll-out names its years. */
function isNewTerm({ instrument, period }: Telling): boolean {
  return instrument?.value.isSpecific === true && period !== undefined;
}
