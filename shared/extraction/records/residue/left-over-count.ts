import { findHits } from '../../../text/find-hits.ts';
import { NUMBER_WORD_SHADOW } from '../../../text/read-numeral.ts';
import { spacedPattern } from '../../../text/spaced-pattern.ts';
import { type ArticleView, shadowOfSentence } from '../../engine/article-view.ts';
import type { Draft } from '../draft.ts';

const CONTENTS = spacedPattern(
  `\\b(?:\\d{1,2}|${NUMBER_WORD_SHADOW}) (?:noi dung|chuong(?! trinh)|dieu(?! kien| tra)|nhom (?:noi dung|nhiem vu|viec)|nhiem vu|linh vuc|dau viec)\\b`,
  'g',
);
const INSTRUMENT =
  /(?<![a-z])(?:chuong trinh|quy che|ke hoach|nghi quyet lien tich|thoa thuan|ghi nho|bien ban|van ban|hai ben|cac ben|ba ben|hiep dong)(?![a-z])/;

/**
 * Whether a sentence that speaks of the instrument prints a number of contents that no record took, though this one has
 * some. (`count-unread` is for a record that has none.)
 */
export function hasLeftOverCount(view: ArticleView, draft: Draft, drafts: Draft[]): boolean {
  if (draft.action === 'reviewed') return false;
  const taken = drafts.flatMap(({ counts }) => counts.flatMap(({ spans }) => spans));
  return view.sentences.some((sentence) => {
    if (sentence.kind !== 'body') return false;
    const shadow = shadowOfSentence(view, sentence);
    if (!INSTRUMENT.test(shadow)) return false;
    return findHits(shadow, CONTENTS).some((hit) => {
      const at = sentence.start + hit.index;
      return !taken.some(({ start, end }) => start <= at + hit[0].length && at <= end);
    });
  });
}
