import type { Action, Instrument } from '../../contracts/enumerations.contract.ts';
import type { ContentCount } from '../../contracts/record.contract.ts';
import type { DateMention } from '../dates/date-mention.ts';
import type { ResolvedDate } from '../dates/resolve-date.ts';
import type { Mention } from '../engine/mention.ts';
import type { OrganisationMention } from '../parties/organisation.ts';
import type { PeriodMention } from '../periods/find-periods.ts';
import type { Item } from './find-items.ts';
import type { Telling } from './telling.ts';

/** A record in the making: the tellings that agree, and what has been settled about it so far. */
export interface Draft {
  action: Action;
  /** Best first. */
  tellings: Telling[];
  type: Instrument | undefined;
  period: PeriodMention | undefined;
  subject: Mention<string> | undefined;
  /** The one item of a distributive sentence that tells this draft. */
  item: Item | undefined;
  /** Organisations that its own clauses name; what tells two drafts of one kind apart. */
  named: OrganisationMention[];
  parties: OrganisationMention[];
  date: { mention: DateMention; resolved: ResolvedDate | undefined } | undefined;
  counts: Mention<ContentCount>[];
  reasons: Set<string>;
}
