import type { Action } from '../../contracts/enumerations.contract.ts';
import type { Sentence, Stretch } from '../engine/article-view.ts';
import type { Mention } from '../engine/mention.ts';

export interface ActionValue {
  action: Action;
  sentence: Sentence;
  words: Stretch;
}

export type ActionMention = Mention<ActionValue>;
