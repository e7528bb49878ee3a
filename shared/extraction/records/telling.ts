import type { ActionMention } from '../actions/action-mention.ts';
import type { Standing } from '../actions/find-standing.ts';
import type { Sentence, Stretch } from '../engine/article-view.ts';
import type { Mention } from '../engine/mention.ts';
import type { InstrumentMention } from '../instruments/instrument-mention.ts';
import type { PeriodMention } from '../periods/find-periods.ts';
import type { Item } from './find-items.ts';

/** One place where the article says that something was done with an instrument. Several may tell one record. */
export interface Telling {
  action: ActionMention;
  /** Missing where only the action is said ("hai bên ngồi lại sơ kết"). */
  instrument: InstrumentMention | undefined;
  standing: Standing;
  sentence: Sentence;
  /** The part of the sentence that is this telling's own. */
  clause: Stretch;
  /** Parts of the clause that name one counterpart each, when one sentence tells several instruments at once. */
  items: Item[];
  period: PeriodMention | undefined;
  subject: Mention<string> | undefined;
}
