import type { ExtractionInput } from '../../contracts/extraction.contract.ts';
import { findActions } from '../actions/find-actions.ts';
import { findDates } from '../dates/find-dates.ts';
import { wordsOf } from '../engine/article-view.ts';
import { viewArticle } from '../engine/view-article.ts';
import { findInstruments } from '../instruments/find-instruments.ts';
import { findPeriods } from '../periods/find-periods.ts';
import { findTellings } from './find-tellings.ts';
import { isHistory } from './is-history.ts';
import { isRecordable } from './rank-telling.ts';

/** One place where an action is said and what became of it. */
export interface Candidate {
  fate: 'kept' | 'dropped';
  why: string;
  quote: string;
  sentence: number;
}

/** Every telling of the article with the reason for which it was kept or dropped, in order. */
export function traceCandidates(input: ExtractionInput): Candidate[] {
  const view = viewArticle(input);
  const scans = {
    actions: findActions(view),
    instruments: findInstruments(view),
    periods: findPeriods(view),
  };
  const dates = findDates(view);
  const tellings = findTellings(view, scans);
  return tellings.map((telling) => {
    const { sentence, action, instrument, standing } = telling;
    const from = action.value.words.start - sentence.start;
    const quote = wordsOf(view, sentence).slice(Math.max(0, from - 30), from + 80);
    const said = `${action.value.action}, ${instrument?.value.type ?? 'no kind'}, ${telling.period?.value.start ?? 'no years'}`;
    const drop = whyDropped();
    return {
      fate: drop === undefined ? 'kept' : 'dropped',
      why: drop ?? said,
      quote,
      sentence: sentence.index,
    };

    function whyDropped(): string | undefined {
      if (standing !== 'told') return `${said}: ${standing}`;
      if (!isRecordable(view, telling, tellings))
        return `${said}: names no instrument of coordination, or no years for a roll-out`;
      return isHistory(view, telling, dates) ? `${said}: its own date is old news` : undefined;
    }
  });
}
