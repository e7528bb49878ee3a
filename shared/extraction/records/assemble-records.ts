import type { ExtractedRecord } from '../../contracts/record.contract.ts';
import { findActions } from '../actions/find-actions.ts';
import { assignCounts } from '../content-counts/assign-counts.ts';
import { findContentCounts } from '../content-counts/find-content-counts.ts';
import { findDates } from '../dates/find-dates.ts';
import type { ArticleView } from '../engine/article-view.ts';
import { findInstruments } from '../instruments/find-instruments.ts';
import { findOrganisations } from '../parties/find-organisations.ts';
import { organisationKey } from '../parties/fullest-form.ts';
import { findPeriods } from '../periods/find-periods.ts';
import { chooseDate } from './choose-date.ts';
import { chooseParties } from './choose-parties.ts';
import type { Draft } from './draft.ts';
import { draftRecords } from './draft-records.ts';
import { fillFromMentions } from './fill-from-mentions.ts';
import { findTellings } from './find-tellings.ts';
import { finishRecord } from './finish-record.ts';
import { isRecordable } from './rank-telling.ts';
import { recallInstrument } from './recall-instrument.ts';
import { explainNoRecord, isRelevant } from './relevance.ts';
import { splitDistributive } from './split-distributive.ts';
import { tellCounterparts } from './tell-counterparts.ts';
import { weighReasons } from './weigh-reasons.ts';

export interface Assembly {
  records: ExtractedRecord[];
  /** Article-level reasons. */
  reasons: string[];
}

/** Decides which instruments and actions the article tells, and which mentions belong to which. */
export function assembleRecords(view: ArticleView): Assembly {
  const actions = findActions(view);
  if (actions.length === 0) return { records: [], reasons: explainNoRecord(view, [], []) };
  const [instruments, periods] = [findInstruments(view), findPeriods(view)];
  const tellings = findTellings(view, { actions, instruments, periods });
  // Bodies and places are the dearest to read, and only a record needs them.
  if (!tellings.some((telling) => isRecordable(view, telling, tellings)))
    return { records: [], reasons: explainNoRecord(view, tellings, []) };
  const dates = findDates(view);
  const organisations = findOrganisations(view);
  const drafts = draftRecords(view, tellings, dates, organisations);
  for (const draft of drafts) {
    recallInstrument(draft, instruments, periods);
    draft.date = chooseDate(view, draft, dates);
  }
  chooseParties(view, drafts, organisations);
  fillFromMentions(view, drafts, instruments, periods, tellings, organisations);
  const split = drafts.flatMap((draft) =>
    tellCounterparts(view, splitDistributive(view, draft), { instruments, organisations, periods }),
  );
  const kept = dropToldTwice(split).filter((draft) => isRelevant(view, draft));
  assignCounts(view, kept, findContentCounts(view), { instruments, organisations, periods });
  weighReasons(view, kept, { organisations, instruments, periods, dates, tellings });
  return {
    records: kept.map((draft) => finishRecord(view, draft)),
    reasons: explainNoRecord(view, tellings, split),
  };
}

/** One counterpart of several that a line of its own tells too: the line tells more. */
function dropToldTwice(drafts: Draft[]): Draft[] {
  return drafts.filter(
    (draft) =>
      !draft.reasons.has('several-instruments') ||
      !drafts.some(
        (other) =>
          other.item !== undefined &&
          other !== draft &&
          other.action === draft.action &&
          haveSameParties(other, draft),
      ),
  );
}

function haveSameParties(one: Draft, other: Draft): boolean {
  const keys = new Set(one.parties.map(organisationKey));
  return (
    keys.size === other.parties.length && other.parties.every((party) => keys.has(organisationKey(party)))
  );
}
