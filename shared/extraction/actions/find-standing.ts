import type { ArticleView } from '../engine/article-view.ts';
import { wordsOf } from '../engine/article-view.ts';
import type { ActionMention } from './action-mention.ts';

/**
 * Whether what an action word says happens in this article: `told`, `planned` (asked for, still to come, to be done
 * regularly) or `history` (an earlier signing, told as background).
 */
export type Standing = 'told' | 'planned' | 'history';

// On the real words: folding would merge cần with cán, sẽ with sẻ, chưa with chùa.
const PLANNED =
  /(?<!\p{L})(?:sẽ|dự kiến|tiến tới|chuẩn bị|đề nghị|yêu cầu|kiến nghị|mong|mong muốn|phải|cần|sớm|sắp|chưa|nếu|xúc tiến|phấn đấu|hướng tới|tham mưu|đôn đốc|hằng năm|hàng năm|hằng quý|hàng quý|định kỳ|không đợi|cuối năm|mỗi năm|mỗi quý|chậm nhất|hoàn thành việc|trước khi|nhằm tiến tới|cam kết)(?!\p{L})/u;
const RESET = /;|(?<!\p{L})(?:đã|vừa|vừa qua)(?!\p{L})/gu;
const HISTORY_BEFORE =
  /(?<!\p{L})(?:từng|trước đó|trước đây|(?:kể )?từ khi|mà [^,;]{0,80}|lâu nay)(?: đã| được| cùng)* ?$/u;
const HISTORY_SENTENCE = /^(?:trước đó|trước đây|kể từ khi|từ khi|từ năm \d{4})(?!\p{L})/u;
const WINDOW = 110;

/** Reads the words before the action in its own sentence. */
export function findStanding(view: ArticleView, action: ActionMention): Standing {
  const { sentence, words } = action.value;
  const spoken = wordsOf(view, sentence).toLowerCase();
  const at = words.start - sentence.start;
  const before = spoken.slice(Math.max(0, at - WINDOW), at);
  if (PLANNED.test(afterLastReset(before))) return 'planned';
  if (HISTORY_BEFORE.test(before) || HISTORY_SENTENCE.test(spoken)) return 'history';
  return 'told';
}

function afterLastReset(before: string): string {
  let from = 0;
  for (const hit of before.matchAll(RESET)) from = hit.index + hit[0].length;
  return before.slice(from);
}
