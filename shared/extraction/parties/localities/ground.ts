import { eraOf } from '../../../places/find-province.ts';
import type { Era } from '../../../places/place.ts';
import type { ArticleView } from '../../engine/article-view.ts';

/** A text to read localities in: the article's words or its title, and the map of the country that it speaks of. */
export interface Ground {
  source: 'text' | 'title';
  words: string;
  shadow: string;
  era: Era;
  /** Day of publication, `YYYY-MM-DD`; undefined when the page does not tell it. */
  day: string | undefined;
}

/** The two grounds of an article: offsets of title and text must never mix. */
export interface Grounds {
  title: Ground;
  text: Ground;
}

/** @param day day that the article speaks of (see dateArticle) */
export function groundsOf(view: ArticleView, day: string | undefined): Grounds {
  const era = eraOf(day);
  return {
    title: { source: 'title', words: view.title, shadow: view.titleShadow, era, day },
    text: { source: 'text', words: view.flat, shadow: view.shadow, era, day },
  };
}
