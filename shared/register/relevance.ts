import type { DatabaseSync } from 'node:sqlite';
import { inRows, type SqlCondition } from './filters/record-filter.ts';
import { prepared } from './prepared.ts';
import { foldWords, phraseOf, spellWords } from './search-text.ts';

/** The records that meet a search text in one way. */
export interface RelevanceStep {
  /** Undefined for the last step: all records of the view. */
  met: SqlCondition | undefined;
  /** Whether what meets it is found by `q` in any case. */
  impliesFilter: boolean;
}

const EVERYTHING: RelevanceStep = { met: undefined, impliesFilter: false };

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
export function findRelevanceSteps(text: string | undefined): RelevanceStep[] {
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

/** How many records meet a step, as far as a number: of a common word, counting all takes longer than a page. */
export function countStep(db: DatabaseSync, { met }: RelevanceStep, upTo: number): number {
  if (met === undefined) return upTo;
  const counted = prepared(db, `SELECT count(*) AS n FROM (${met.rows} LIMIT ?)`).get(...met.params, upTo);
  return Number(counted?.n);
}

/** All the words in their order are all the words in any: the filter asks for no more. */
function inWords(match: string): RelevanceStep {
  const met = inRows('SELECT rowid FROM record_search WHERE record_search MATCH ?', [match]);
  return { met, impliesFilter: true };
}

function inSpelling(match: string): RelevanceStep {
  const met = inRows('SELECT rowid FROM record_spelling WHERE record_spelling MATCH ?', [match]);
  return { met, impliesFilter: false };
}
