import type { Instrument } from '../../contracts/enumerations.contract.ts';
import type { Sentence, Stretch } from '../engine/article-view.ts';
import type { Mention } from '../engine/mention.ts';

/** A coordination instrument as a phrase: "Chương trình phối hợp về công tác dân vận giai đoạn 2022-2026". */
export interface InstrumentValue {
  /** Missing for a word that fits all kinds ("văn bản", "nội dung phối hợp"). */
  type: Instrument | undefined;
  /** True when the phrase itself says coordination; a bare "Chương trình" is an instrument only where it is signed. */
  isSpecific: boolean;
  /** True for "các quy chế", "3 kế hoạch": several at once. */
  isPlural: boolean;
  sentence: Sentence;
  /** The noun. */
  head: Stretch;
  /** The noun with everything that describes it, up to the next clause. */
  phrase: Stretch;
}

export type InstrumentMention = Mention<InstrumentValue>;
