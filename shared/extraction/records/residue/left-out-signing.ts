import type { ArticleView } from '../../engine/article-view.ts';
import type { Draft } from '../draft.ts';
import { isHistory } from '../is-history.ts';
import { isRecordable } from '../rank-telling.ts';
import type { Findings } from './findings.ts';

/**
 * Whether a sentence of the body tells a signing of an instrument of coordination that neither made a record nor belongs to
 * one.
 */
export function hasLeftOutSigning(
  view: ArticleView,
  drafts: Draft[],
  { tellings, dates }: Findings,
): boolean {
  const used = new Set(drafts.flatMap((draft) => draft.tellings.map(({ sentence }) => sentence)));
  return tellings.some(
    (telling) =>
      telling.action.value.action === 'signed' &&
      telling.instrument?.value.isSpecific === true &&
      telling.sentence.kind === 'body' &&
      !used.has(telling.sentence) &&
      isRecordable(view, telling, tellings) &&
      !isHistory(view, telling, dates),
  );
}
