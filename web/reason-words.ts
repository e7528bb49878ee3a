import type { Reason } from '../shared/extraction/reasons.ts';
import { REASON_LABELS } from '../shared/register/labels.ts';
import { RULE_LABELS } from '../shared/register/rule-labels.ts';

/** Where a value that is not printed as such was concluded from. */
const SOURCES: Record<string, string> = {
  publishedAt: 'ngày đăng bài',
  article: 'địa bàn nói trong bài',
  url: 'địa chỉ của trang',
  action: 'hoạt động được kể',
  anniversary: 'ngày kỷ niệm',
};

/** @param reason a code, perhaps with a detail after a colon */
export function showReason(reason: string): string {
  const code = reason.split(':')[0] ?? reason;
  return isReason(code) ? REASON_LABELS[code].vi : reason;
}

/** @param rule of evidence; one that has no words is shown as it is */
export function showRule(rule: string): string {
  return Object.hasOwn(RULE_LABELS, rule) ? (RULE_LABELS[rule]?.vi ?? rule) : rule;
}

function isReason(code: string): code is Reason {
  return Object.hasOwn(REASON_LABELS, code);
}

export function showInferredFrom(source: string): string {
  return Object.hasOwn(SOURCES, source) ? (SOURCES[source] ?? source) : source;
}
