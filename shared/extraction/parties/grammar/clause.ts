import type { ArticleView } from '../../engine/article-view.ts';
import { headOf } from '../../engine/mention.ts';
import type { OrganisationMention, RecordAnchor } from '../organisation.ts';

export type ClauseStretch = RecordAnchor['clauses'][number];

/** One stretch that tells a record, with the bodies named in it, in order. */
export interface Clause extends ClauseStretch {
  /** The whole text (or title) that offsets count in, folded. */
  shadow: string;
  words: string;
  mentions: OrganisationMention[];
}

/** Mentions of each source in order, for looking up by offset; one sorting a list. */
const sortedBySource = new WeakMap<OrganisationMention[], Record<'text' | 'title', OrganisationMention[]>>();

/** The mentions whose head stands in a stretch, in order. */
export function mentionsIn(
  mentions: OrganisationMention[],
  { source, start, end }: Pick<ClauseStretch, 'source' | 'start' | 'end'>,
): OrganisationMention[] {
  let sorted = sortedBySource.get(mentions);
  if (sorted === undefined) {
    const of = (wanted: 'text' | 'title') =>
      mentions
        .filter((mention) => headOf(mention).source === wanted)
        .sort((a, b) => headOf(a).start - headOf(b).start);
    sorted = { text: of('text'), title: of('title') };
    sortedBySource.set(mentions, sorted);
  }
  const list = sorted[source];
  return list.slice(findFirst(list, start), findFirst(list, end));
}

/** Index of the first mention that begins at or behind an offset. */
function findFirst(list: OrganisationMention[], offset: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const mention = list[middle];
    if (mention !== undefined && headOf(mention).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function readClause(
  view: ArticleView,
  stretch: ClauseStretch,
  organisations: OrganisationMention[],
): Clause {
  const isTitle = stretch.source === 'title';
  const mentions = mentionsIn(organisations, stretch);
  return {
    ...stretch,
    shadow: isTitle ? view.titleShadow : view.shadow,
    words: isTitle ? view.title : view.flat,
    mentions,
  };
}

/** The sentence around a stretch, as a clause of its own. */
export function sentenceOf(
  view: ArticleView,
  stretch: ClauseStretch,
  organisations: OrganisationMention[],
): Clause {
  const sentence = view.sentences[stretch.sentence];
  const whole = sentence === undefined ? stretch : { ...stretch, start: sentence.start, end: sentence.end };
  return readClause(view, whole, organisations);
}

const LIST_WORD = '(?:va|voi|cung|dong thoi|giua|cung voi)';
const SIDE_WORD =
  '(?:dai dien|lanh dao|chi huy|thuong truc|cac|hai|ba|bon|\\d{1,2}|don vi|co quan|doan the|la|gom|nganh|luc luong|cua|to chuc)';
const LIST_GAP = new RegExp(
  `^[ \\t]*(?:[,;:&/-]|${LIST_WORD})?(?:[ \\t]+(?:${LIST_WORD}|${SIDE_WORD}))*[ \\t]*[:]?[ \\t]*$`,
);

/** Whether two mentions that follow each other are items of one list: "A, B và đại diện C". */
export function areItems({ shadow }: Clause, one: OrganisationMention, next: OrganisationMention): boolean {
  const from = one.value.end;
  const to = headOf(next).start;
  if (to <= from) return to >= headOf(one).start;
  if (to - from > 60) return false;
  const gap = shadow.slice(from, to);
  return gap.trim() !== '' && LIST_GAP.test(gap);
}

/** The list that begins with the mention at an index. */
export function listFrom(
  clause: Clause,
  mentions: OrganisationMention[],
  first: number,
): OrganisationMention[] {
  const items = mentions.slice(first, first + 1);
  for (let i = first + 1; i < mentions.length; i += 1) {
    const [one, next] = [mentions[i - 1], mentions[i]];
    if (one === undefined || next === undefined || !areItems(clause, one, next)) break;
    items.push(next);
  }
  return items;
}
