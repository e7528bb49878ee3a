import { endPattern, startPattern } from '../../text/bound-pattern.ts';
import { findHits } from '../../text/find-hits.ts';
import type { ArticleView, Sentence } from '../engine/article-view.ts';
import { wordsOf } from '../engine/article-view.ts';
import type { ActionMention } from './action-mention.ts';
import { lowerCommonWords } from './lower-common-words.ts';

/**
 * Whether what an action word says happens in this article: `told`, `planned` (asked for, still to come, to be done
 * regularly) or `history` (an earlier signing, what lower bodies signed, or what goes on: told as background).
 */
export type Standing = 'told' | 'planned' | 'history';

/**
 * Words that make what follows them not yet done, and how far they reach. On the real words: folding would merge cần
 * with cán and sẽ with sẻ. "Đáp ứng yêu cầu", "theo đề nghị của", "chưa đầy" only look like them.
 */
const PLANNED: { words: RegExp; reach: number }[] = [
  {
    words:
      /(?<!\p{L})(?:dự kiến|tiến tới|đề nghị(?! của)|(?<!(?:các|những|không để|nhiều|một số|\d) )kiến nghị(?! của)|(?<!(?:đáp ứng|trước|từ|theo|những|các|một số) )yêu cầu(?! (?:được|của|về|nhiệm vụ|thực tiễn|mới|đặt ra))|mong|mong muốn|bàn việc|bàn về việc|bàn kế hoạch|xúc tiến|phấn đấu|hướng tới|đôn đốc|nếu)(?!\p{L})/u,
    reach: 110,
  },
  {
    words:
      /(?<!\p{L})(?:sẽ|chuẩn bị|hằng năm|hàng năm|hằng quý|hàng quý|định kỳ|(?<!(?:từ|hồi|vào) )cuối năm(?! ngoái| trước| \d)|mỗi năm|mỗi quý|chậm nhất|tham mưu)(?!\p{L})/u,
    reach: 70,
  },
  {
    words:
      /(?<!\p{L})(?:kế hoạch|chủ trương|phương án|lộ trình|đề xuất|nhu cầu|nguyện vọng)(?: về)?(?: việc)?(?: tổ chức| tiến hành| lễ)* $/u,
    reach: 40,
  },
  {
    words:
      /(?<!\p{L})(?:phải|cần(?! thiết)|sớm|sắp|chưa(?! đầy)|không đợi|không chờ|hoàn thành việc|trước khi|tiếp tục đẩy mạnh việc)(?!\p{L})/u,
    reach: 45,
  },
];
/** "ký kết chương trình phối hợp trong thời gian tới". */
const PLANNED_AFTER =
  /^[^.;]{0,90}(?<!\p{L})(?:trong thời gian tới|thời gian sắp tới|vào (?:đầu|cuối|giữa) năm (?:tới|sau)|trong tháng tới|tuần tới)(?!\p{L})/u;
const RESET = /;|(?<!\p{L})(?:đã|vừa|vừa qua|nay được)(?!\p{L})/gu;
const HISTORY_BEFORE =
  /(?<!\p{L})(?:từng|trước đó|trước đây|(?:kể )?từ khi|(?<!(?:không|chẳng|chưa) [^,;.]{0,60} )mà [^,;]{0,80}|mà [^.;]{0,140} đã|lâu nay)(?: đã| được| cùng)* ?$/u;
/** "Ông cũng dẫn việc tỉnh đã ký chương trình …", "nhắc lại bản thỏa thuận ký …": somebody speaks of an earlier one. */
const SPOKEN_OF =
  /(?<!\p{L})(?:dẫn (?:lại |ra )?(?:việc|chuyện)|nhắc (?:lại|đến|tới)(?: việc| chuyện)?)(?!\p{L})[^.;:]{0,90}$/u;
/** "quy chế mà A và B ký hôm 31/7": the date says when; whether it is old news is asked of it. */
const WITH_DATE = /^(?: kết)? (?:hôm|ngày|sáng|chiều|tối|vào|lúc|trong (?:sáng|chiều|ngày))(?!\p{L})/u;
const RELATIVE_CLAUSE = /(?<!\p{L})mà [^.;]{0,144}$/u;
const HISTORY_SENTENCE =
  /^(?:\([^)]{1,30}\) ?[-–]? ?|[^ ]{2,20} ?[-–] )?(?:trước đó|trước đây|kể từ khi|từ khi|từ năm \d{4}|năm \d{4}, (?:hai|các) |cách đây |năm ngoái|(?:\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) năm (?:về )?trước)(?!\p{L})/u;
/** "21/21 xã, thị trấn ký kết chương trình", "các huyện cũng đã ký kết": what lower bodies did, told as a result. */
const LOWER_BODIES =
  /(?<!\p{L})(?:(?:\d{1,3}\/\d{1,3}|\d{1,3}(?:[.,]\d{1,2})?% (?:số |các |tổng số )?)(?: ?đơn vị cấp | ?cấp )? ?(?:đơn vị|tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|cơ sở|thôn|chi)[^.;:]{0,60}|(?:các|nhiều|một số|\d{1,3}) (?:huyện|quận|xã|phường|cơ sở|đơn vị cấp dưới)(?:, (?:thị xã|thành phố|phường|thị trấn|quận)){0,4}(?: cũ| trước đây)?(?: (?:của|thuộc|ở|trong) [^,;.]{2,40})? (?:cũng|đều)(?: đã| tổ chức| tiến hành){0,3}) ?$/u;
const AT_LOWER_LEVEL =
  /^[^.;]{0,60}(?<!\p{L})(?:(?<!(?:hòa giải|hoà giải|dân chủ|chính trị|công tác|ngay) )(?:ở|tại) (?:cấp (?:mình|dưới|cơ sở|huyện|xã|phòng|trường)|cơ sở)|(?:được|đã) (?:triển khai|thực hiện|tiến hành|nhân rộng|tổ chức) (?:ở|tại|đến|xuống|với) (?:\d{1,3}\/\d{1,3}|\d{1,3}|nhiều|hầu hết|tất cả|100%)(?: các)? (?:huyện|quận|xã|phường|tỉnh|đơn vị|cơ sở|địa phương|đồn))(?!\p{L})/u;
/** "Nội dung ký kết gồm: tổ chức …; sơ kết chương trình": what was agreed to be done. */
const AMONG_CONTENTS =
  /^(?:(?:các|những|một số|\d{1,2}|\p{Ll}{2,5}) )?nội dung (?:ký kết|phối hợp|chương trình|kế hoạch|quy chế|thỏa thuận|thoả thuận|hợp tác|giao ước|cam kết|chính|chủ yếu|trọng tâm)[^.;:]{0,60}?(?:gồm|bao gồm|gồm có|là|như|tập trung|:)/u;
/** "Dự thảo gồm 5 chương, …: ngành lao động ký thỏa thuận với …": what a draft would have done. */
const OF_A_DRAFT = startPattern(/^(?:theo )?(?:bản |nội dung )?dự thảo(?!\p{L})/u);
/** "đang được triển khai ở các huyện": an agreed programme that goes on, no roll-out. */
const GOES_ON = /(?<!\p{L})(?:đang|đã và đang)(?: được| tiếp tục| tích cực| cùng)* ?$/u;
/** "nâng cao hiệu quả ký kết", "công tác ký kết": spoken of in general. */
const IN_GENERAL = endPattern(
  /(?<!\p{L})(?:hiệu quả|chất lượng|công tác|tình hình|kết quả|thực trạng)(?: của)?(?: việc)? $/u,
);
/** "Hoạt động triển khai Kế hoạch", "nhằm triển khai …": what an act is for. */
const IN_PURPOSE =
  /(?<!\p{L})(?:hoạt động|nhằm|để|việc|quá trình|kết quả|tình hình|hiệu quả|góp phần|kiểm tra|giám sát|khảo sát|đẩy mạnh|tích cực|tham gia)(?: việc)?(?: tổ chức)? $/u;
/** "từ khi Chương trình phối hợp … được ký kết": said before the subject of a passive. */
const SINCE = endPattern(
  /(?<!\p{L})(?:từ khi|kể từ khi|sau khi|từ ngày|từ lúc|kể từ|sau (?:gần |hơn |tròn )?(?:\d{1,2}|một|hai|ba|bốn|năm|mười) (?:năm|tháng))(?: có| các| những| bản)* ?$/u,
);
/** "phong trào lan rộng kể từ khi bốn đơn vị ký kết …": since when something goes on. */
const SINCE_SIDES = /(?<!\p{L})(?:kể từ khi|từ khi|kể từ lúc|từ ngày)(?: [^ ,;.]+){1,8} $/u;
/** "bắt tay nhau sau khi ký …", "chụp ảnh lưu niệm ngay sau khi ký": the signing has just ended. */
const AT_ITS_END =
  /(?<!\p{L})(?:bắt tay|chụp (?:ảnh|hình)|trao (?:đổi )?(?:văn bản|biên bản|bản|quy chế|chương trình|hoa|cho nhau)|tặng hoa|nâng ly)[^.;]{0,40}(?<!\p{L})sau khi $/u;
/** "kỷ niệm 5 năm ngày ký kết Quy chế": the day is remembered. */
const REMEMBERED = endPattern(/(?<!\p{L})(?:kỷ niệm|kỉ niệm|nhân)(?: \d{1,2} năm)?(?: ngày)?(?: lễ)? $/u);
/** "tuyên truyền theo chương trình phối hợp đã ký kết": what an act rests on was signed before. */
const RESTS_ON =
  /[\p{L}\d]{2,},? (?:theo|thực hiện|triển khai|căn cứ|nằm trong|trong khuôn khổ|từ|cụ thể hóa|hiện thực hóa|theo đúng|nhờ|thay thế|thay cho)(?: tinh thần| tốt| nghiêm| có hiệu quả| hiệu quả| các| những| bản| nội dung| khuôn khổ| kế hoạch| cam kết){0,3} $/u;
const SIGNED_BEFORE = /^(?![^,;:.]* và )[^,;:.]{0,80} (?:(?:đã(?: được)?|được|mà) (?:[^,;:.]{0,40} )?)?$/u;
const WINDOW = 150;

/**
 * Reads the words around the action in its own sentence.
 *
 * @param subjectStart where the instrument begins when it stands before the action, in the offsets of its source
 */
export function findStanding(view: ArticleView, action: ActionMention, subjectStart?: number): Standing {
  const { sentence, words: verb } = action.value;
  const spoken = spokenWordsOf(view, sentence);
  const at = verb.start - sentence.start;
  const before = spoken.slice(Math.max(0, at - WINDOW), at);
  const open = afterLastReset(before);
  if (PLANNED.some(({ words, reach }) => words.test(open.slice(-reach)))) return 'planned';
  const after = spoken.slice(verb.end - sentence.start, verb.end - sentence.start + WINDOW);
  if (PLANNED_AFTER.test(after) || OF_A_DRAFT.test(spoken) || AMONG_CONTENTS.test(spoken.slice(0, at)))
    return 'planned';
  const subject = subjectStart === undefined ? at : Math.min(at, subjectStart - sentence.start);
  if (
    SINCE.test(spoken.slice(Math.max(0, subject - 30), subject)) &&
    !AT_ITS_END.test(spoken.slice(0, subject))
  )
    return 'history';
  if (REMEMBERED.test(before) || SINCE_SIDES.test(before)) return 'history';
  if (
    subject < at &&
    RESTS_ON.test(spoken.slice(Math.max(0, subject - 60), subject)) &&
    SIGNED_BEFORE.test(spoken.slice(subject, at))
  )
    return 'history';
  if (LOWER_BODIES.test(before) || AT_LOWER_LEVEL.test(after)) return 'history';
  if (action.value.action === 'launched' && (GOES_ON.test(before) || IN_PURPOSE.test(before)))
    return 'history';
  if (action.value.action === 'signed' && IN_GENERAL.test(before)) return 'history';
  if (HISTORY_SENTENCE.test(spoken) || SPOKEN_OF.test(before)) return 'history';
  if (HISTORY_BEFORE.test(before))
    return RELATIVE_CLAUSE.test(before) && WITH_DATE.test(after) ? 'told' : 'history';
  return 'told';
}

/** Several actions of one sentence are weighed by the same words. */
const spokenBySentence = new WeakMap<Sentence, string>();

function spokenWordsOf(view: ArticleView, sentence: Sentence): string {
  const known = spokenBySentence.get(sentence);
  if (known !== undefined) return known;
  const spoken = lowerCommonWords(wordsOf(view, sentence));
  spokenBySentence.set(sentence, spoken);
  return spoken;
}

function afterLastReset(before: string): string {
  let from = 0;
  for (const hit of findHits(before, RESET)) from = hit.index + hit[0].length;
  return before.slice(from);
}
