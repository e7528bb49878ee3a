import type { SqlCondition } from './filters/record-filter.ts';
import { foldWords, phraseOf, spellWords } from './search-text.ts';

const EVERYTHING: SqlCondition = { sql: 'TRUE', params: [] };

/**
 * How well a record meets a search text, as steps from best to worst: each holds for some of the records, the last for
 * all. The text is a whole name, subject, title or place; it stands in one as it is; all its words are in the record;
 * each time first as it is spelt, then without regard to diacritics.
 *
 * Steps rather than a score such as bm25, which changes for every record when any other one comes or goes: a page would
 * then go on at the wrong place.
 *
 * @param text the value of `q`; without it there is one step
 */
export function findRelevanceSteps(text: string | undefined): SqlCondition[] {
  if (text === undefined) return [EVERYTHING];
  const [folded, spelt] = [foldWords(text), spellWords(text)];
  const phrases = [
    inSpelling(phraseOf(spelt, true)),
    inWords(phraseOf(folded, true)),
    inSpelling(phraseOf(spelt)),
  ];
  if (folded.length === 1) return [...phrases, EVERYTHING];
  const eachSpelt = spelt.map((word) => phraseOf([word])).join(' AND ');
  return [...phrases, inWords(phraseOf(folded)), inSpelling(eachSpelt), EVERYTHING];
}

/** Holds for the records of one step: those that meet it and none before it. */
export function atStep(steps: readonly SqlCondition[], position: number): SqlCondition {
  const before = steps.slice(0, position).map(({ sql, params }) => ({ sql: `NOT (${sql})`, params }));
  const all = [steps[position] ?? EVERYTHING, ...before];
  return { sql: all.map(({ sql }) => sql).join(' AND '), params: all.flatMap(({ params }) => params) };
}

function inWords(match: string): SqlCondition {
  return {
    sql: 'r.row IN (SELECT rowid FROM record_search WHERE record_search MATCH ?)',
    params: [match],
  };
}

function inSpelling(match: string): SqlCondition {
  return {
    sql: 'r.row IN (SELECT rowid FROM record_spelling WHERE record_spelling MATCH ?)',
    params: [match],
  };
}
