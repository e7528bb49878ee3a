import type { DateMention } from '../../dates/date-mention.ts';
import type { InstrumentMention } from '../../instruments/instrument-mention.ts';
import type { OrganisationMention } from '../../parties/organisation.ts';
import type { PeriodMention } from '../../periods/find-periods.ts';
import type { Telling } from '../telling.ts';

/** Everything that the scanners found in one article: what of it no record took is what the reasons ask about. */
export interface Findings {
  organisations: OrganisationMention[];
  instruments: InstrumentMention[];
  periods: PeriodMention[];
  dates: DateMention[];
  tellings: Telling[];
}
