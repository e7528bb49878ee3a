import type { ArticleView } from '../engine/article-view.ts';
import type { OrganisationMention, PartyChoice, RecordAnchor } from './organisation.ts';

/** The parties to the record that the anchor tells: one mention each, the fullest printed form of each body. */
export function findParties(
  _view: ArticleView,
  _organisations: OrganisationMention[],
  _anchor: RecordAnchor,
): PartyChoice {
  return { parties: [], reasons: [] };
}
