import { spacedPattern } from '../../text/spaced-pattern.ts';
import type { ArticleView, Sentence } from '../engine/article-view.ts';
import { shadowOfSentence } from '../engine/article-view.ts';
import type { Mention } from '../engine/mention.ts';
import { cutSubject } from './find-subject.ts';

const JOINT_WORK = spacedPattern(String.raw`\b(?:trong |ve )?(?:viec |cong tac )(?:ky ket )?phoi hop (?=\S)`);

/** "xem hai bên đã làm được gì trong việc phối hợp bảo vệ an ninh biên giới": the subject without an instrument. */
export function findWorkSubject(view: ArticleView, sentence: Sentence): Mention<string> | undefined {
  const hit = JOINT_WORK.exec(shadowOfSentence(view, sentence));
  if (hit === null) return undefined;
  const from = sentence.start + hit.index + hit[0].length;
  const subject = cutSubject(view, sentence, from, sentence.end);
  return subject && { ...subject, rule: 'joint-work-subject' };
}
