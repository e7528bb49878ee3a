import type { EvidenceSource } from '../../contracts/enumerations.contract.ts';

/** A place in an article, in UTF-16 units of its stored title, text or address. `end` is exclusive. */
export interface Span {
  source: EvidenceSource;
  start: number;
  end: number;
}

/**
 * Something that a rule read somewhere, before anyone decides what it belongs to.
 * `spans[0]` is the head: the assembly orders and groups mentions by it.
 */
export interface Mention<Value> {
  rule: string;
  value: Value;
  spans: Span[];
  /** What the value was concluded from when it is not printed as such (`publishedAt` for a missing year). */
  inferredFrom?: string;
  /** Reasons that this mention gives to whatever uses it (see extraction/reasons.ts). */
  reasons?: string[];
}
