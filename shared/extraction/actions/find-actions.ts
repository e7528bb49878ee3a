import { findHits } from '../../text/find-hits.ts';
import { NUMBER_WORD_SHADOW } from '../../text/read-numeral.ts';
import { spacedPattern } from '../../text/spaced-pattern.ts';
import type { ArticleView, Sentence } from '../engine/article-view.ts';
import { shadowOfSentence, wordsOf } from '../engine/article-view.ts';
import type { ActionMention } from './action-mention.ts';
import { ACTION_VERBS, type ActionVerb } from './action-words.ts';

const COMPILED = ACTION_VERBS.map((verb) => ({
  verb,
  pattern: spacedPattern(`\\b(?:${verb.shadow})\\b`, 'g'),
}));

/** Every word that may tell a signing, a review or a roll-out, sentence by sentence, in order. */
export function findActions(view: ArticleView): ActionMention[] {
  return view.sentences.flatMap((sentence) => {
    const shadow = shadowOfSentence(view, sentence);
    const words = wordsOf(view, sentence);
    const found = COMPILED.flatMap(({ verb, pattern }) =>
      findHits(shadow, pattern).flatMap((hit) => readVerb(verb, hit, shadow, words, sentence)),
    );
    const sorted = found.sort((a, b) => a.value.words.start - b.value.words.start);
    return dropReviewedWork(view, dropOverlaps(sorted));
  });
}

function readVerb(
  verb: ActionVerb,
  hit: RegExpExecArray,
  shadow: string,
  words: string,
  sentence: Sentence,
): ActionMention[] {
  const end = hit.index + hit[0].length;
  if (!verb.real.test(words.slice(hit.index, end))) return [];
  if (verb.notAfter.test(words.slice(Math.max(0, hit.index - 20), hit.index))) return [];
  if (verb.notBefore.test(shadow.slice(end, end + 40))) return [];
  const stretch = { start: sentence.start + hit.index, end: sentence.start + end };
  return [
    {
      rule: verb.rule,
      value: { action: verb.action, sentence, words: stretch },
      spans: [{ source: sentence.source, ...stretch }],
    },
  ];
}

/** "tổng kết 5 năm triển khai Quy chế": what is summed up is the carrying out; nothing is rolled out. */
const WORK_OF_REVIEW = new RegExp(
  `^(?: (?:\\d{1,2}|${NUMBER_WORD_SHADOW}) (?:nam|thang)| nam \\d{4}| ket qua| viec| cong tac| tinh hinh| qua trinh| hieu qua| to chuc| chang duong)+ $`,
);

function dropReviewedWork(view: ArticleView, sorted: ActionMention[]): ActionMention[] {
  return sorted.filter(({ value }, i) => {
    const previous = sorted[i - 1]?.value;
    if (value.action !== 'launched' || previous?.action !== 'reviewed') return true;
    const shadow = value.sentence.source === 'title' ? view.titleShadow : view.shadow;
    return !WORK_OF_REVIEW.test(shadow.slice(previous.words.end, value.words.start));
  });
}

function dropOverlaps(sorted: ActionMention[]): ActionMention[] {
  return sorted.filter((mention, i) => {
    const previous = sorted[i - 1];
    return previous === undefined || mention.value.words.start >= previous.value.words.end;
  });
}
