import type { ArticleView } from '../../engine/article-view.ts';
import { organisationKey } from '../../parties/fullest-form.ts';
import { readToldSides } from '../count-told-sides.ts';
import type { Draft } from '../draft.ts';

/**
 * Whether the sentence that tells the record says how many sides there are, and another number was named, be it by this
 * record or by all that the sentence tells. One number may be of the counterparts only.
 */
export function hasOtherNumberOfSides(view: ArticleView, draft: Draft, drafts: Draft[]): boolean {
  const [best] = draft.tellings;
  const told = best === undefined ? [] : readToldSides(view, best.sentence);
  if (told.length === 0) return false;
  const together = drafts.filter(({ tellings: [other] }) => other?.sentence === best?.sentence);
  const all = new Set(together.flatMap(({ parties }) => parties.map(organisationKey))).size;
  const numbers = [draft.parties.length, draft.parties.length - 1, all, all - 1];
  return !told.some((number) => numbers.includes(number));
}
