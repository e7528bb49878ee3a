/** The closed lists of the public record. Source of the values: the labelling guide of the gold cases. */

export const ACTIONS = ['signed', 'reviewed', 'launched'] as const;
export const PARTS_OF_DAY = ['morning', 'afternoon', 'evening'] as const;
export const INSTRUMENTS = ['programme', 'regulation', 'plan', 'joint_resolution', 'agreement'] as const;
export const LEVELS = ['central', 'province', 'district', 'commune'] as const;
export const COMPARATORS = ['eq', 'gt', 'lt', 'approx'] as const;
export const PERSON_ROLES = ['signer', 'chair', 'speaker', 'attendee', 'mentioned'] as const;
export const PARTY_TYPES = [
  'mass_mobilization',
  'peoples_committee',
  'party_caucus',
  'party_committee',
  'peoples_council',
  'assembly_delegation',
  'fatherland_front',
  'womens_union',
  'farmers_union',
  'youth_union',
  'veterans_association',
  'trade_union',
  'military',
  'border_guard',
  'police',
  'court',
  'procuracy',
  'inspection',
  'justice',
  'education',
  'health',
  'labour',
  'home_affairs',
  'ethnic_affairs',
  'religion',
  'agriculture',
  'environment',
  'press',
  'enterprise',
  'other_government',
  'other_organisation',
] as const;
/** `portal`: found on a portal. `address`: fetched from an address that somebody sent. `upload`: sent itself. */
export const ARTICLE_ORIGINS = ['portal', 'address', 'upload'] as const;
/** Where in an article a piece of evidence stands. `page` is the metadata of the HTML page. */
export const EVIDENCE_SOURCES = ['text', 'title', 'url', 'page'] as const;

export type Action = (typeof ACTIONS)[number];
export type PartOfDay = (typeof PARTS_OF_DAY)[number];
export type Instrument = (typeof INSTRUMENTS)[number];
export type Level = (typeof LEVELS)[number];
export type Comparator = (typeof COMPARATORS)[number];
export type PersonRole = (typeof PERSON_ROLES)[number];
export type PartyType = (typeof PARTY_TYPES)[number];
export type EvidenceSource = (typeof EVIDENCE_SOURCES)[number];
