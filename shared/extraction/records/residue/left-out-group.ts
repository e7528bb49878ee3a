import { type ArticleView, shadowOfSentence } from '../../engine/article-view.ts';
import type { Draft } from '../draft.ts';

const GROUP =
  /(?<![a-z])(?:voi|giua|cung|ky ket)[ \t]+(?:cac|nhung|toan bo)[ \t]+(?:to chuc(?! thanh vien)|truong|nha truong|co so|benh vien|doan the|so,? (?:ban,? )?nganh|co quan(?! bao chi)|doanh nghiep|ngan hang|cong ty|xa|phuong|huyen|nganh|dia phuong|hoi|ban|chuc sac|ton giao|thon|ap|dong ho)(?![a-z])/;

/** "ký với các tổ chức tôn giáo": the sentence names a group beside the sides, and no party of the record is one. */
export function hasLeftOutGroup(view: ArticleView, { tellings: [best], parties }: Draft): boolean {
  if (best === undefined || parties.some(({ value }) => value.collective)) return false;
  return GROUP.test(shadowOfSentence(view, best.sentence));
}
