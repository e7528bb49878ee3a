import type { EvidenceSource } from '../../contracts/enumerations.contract.ts';

/** A place in an article, in UTF-16 units of its stored title, text or address. `end` is exclusive. */
export interface Span {
  source: EvidenceSource;
  start: number;
  end: number;
}

/** Where one field of a mention's value was read when that is not where the mention itself stands. */
export interface Detail {
  /** Path inside the value: `province`, `date`, `role`, `titles[1]`. */
  field: string;
  rule: string;
  spans: Span[];
  inferredFrom?: string;
}

/**
 * Something that a rule read somewhere, before anyone decides what it belongs to.
 * `spans[0]` is the head: the assembly orders and groups mentions by it.
 */
export interface Mention<Value> {
  /** Id of the rule, which is the name of its file without `.rule.ts`. */
  rule: string;
  value: Value;
  spans: Span[];
  /** What the value was concluded from when it is not printed as such (`publishedAt` for a missing year). */
  inferredFrom?: string;
  /** Evidence of single fields that stands elsewhere than `spans`. */
  details?: Detail[];
  /** Reasons that this mention gives to whatever uses it (see extraction/reasons.ts). */
  reasons?: string[];
}

/** The head of a mention. Every mention has one: a rule that has nothing to show must not speak. */
export function headOf(mention: Mention<unknown>): Span {
  const head = mention.spans[0];
  return head ?? { source: 'text', start: 0, end: 0 };
}
