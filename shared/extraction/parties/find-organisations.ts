import type { ArticleView } from '../engine/article-view.ts';
import type { OrganisationMention } from './organisation.ts';

/** Every organisation mentioned in title, headline, body and captions, in order, with level and places. */
export function findOrganisations(_view: ArticleView): OrganisationMention[] {
  return [];
}
