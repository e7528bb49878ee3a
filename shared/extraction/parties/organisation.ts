import type { Party } from '../../contracts/record.contract.ts';
import type { Stretch } from '../engine/article-view.ts';
import type { Mention } from '../engine/mention.ts';

/** An organisation as mentioned somewhere: a party in waiting. Names are as printed, blanks collapsed. */
export interface Organisation extends Party {
  /** True for a group named only collectively ("các tổ chức tôn giáo"). */
  collective: boolean;
  /** Identity of the body without its locality; mentions of one body with the same level and places are the same. */
  body: string;
  /** Named as somebody's office: "Chủ tịch UBND huyện". */
  office: boolean;
  /** End of all that was read of it, its containers and brackets included; in the text of its first span. */
  end: number;
}

/** `details` carry the evidence of level, province, district, commune when it stands outside the name. */
export type OrganisationMention = Mention<Organisation>;

/**
 * Where the article tells one record. The assembly makes it; parties are picked by it.
 * Clauses are best first: the one that tells action and instrument together stands before captions and the title.
 */
export interface RecordAnchor {
  action: 'signed' | 'reviewed' | 'launched';
  clauses: (Stretch & { source: 'text' | 'title'; sentence: number })[];
  /** Clauses of the article's other records: what stands there only is not of this record. */
  otherClauses: (Stretch & { source: 'text' | 'title'; sentence: number })[];
  /** How many sides the article says there are, when it says one number throughout. */
  toldSides?: number | undefined;
}

/** What `findParties` answers. */
export interface PartyChoice {
  parties: OrganisationMention[];
  /** The one body that the record's own clauses name, where they name no second. */
  only: OrganisationMention | undefined;
  /** Codes from extraction/reasons.ts. */
  reasons: string[];
}
