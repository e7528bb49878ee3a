/**
 * Why a person should look at a record or an article. A code is stable: stored records carry it. Add one here with
 * its meaning before a rule gives it.
 */
export const REASONS = {
  'year-inferred': 'the year of the date was concluded from something else than the page’s own day',
  'party-count-differs': 'the article says how many sides there are, and another number was named',
  'party-left-out': 'an organisation stands in the telling clause and did not become a party',
  'date-beside-stamp': 'the day of the event lies after the page’s own day',
  'party-vague': 'a party is told by its branch only, or without the level that the text gives its kind',
  'body-unread': 'what tells the record names something with capitals that was not read as a body',
  'date-unread': 'the record has no day, though what tells it or the lead prints one',
  'period-unread': 'the record has no years, though its instrument’s phrase prints some',
  'count-unread': 'the record has no number of contents, though the text prints one that no record took',
  'date-untold': 'the record has no day, and neither “vừa qua” nor a missing year explains it',
  'two-candidate-days': 'where the day was read, another day of an event is told',
  'organisation-unplaced':
    'the sentence that tells the record, or a headline of the signing, names a side that is in no record',
  'group-left-out': 'the sentence that tells the record names a group beside the sides, and no party is one',
  'party-place-untold':
    'a school or a post has no place, though all other sides are of one commune or district',
  'text-count-differs': 'the article says how many texts were signed, and another number of records was made',
  'period-left-over': 'what tells the record prints a stretch of years that no record took',
  'count-left-over': 'a sentence on the instrument prints a number of contents that no record took',
  'signing-left-out': 'another sentence of the article tells a signing that belongs to no record',
  'one-party-only': 'fewer than two parties could be named',
  'parties-from-signers': 'the parties were concluded from the offices of the signers',
  'parties-from-elsewhere': 'the parties are named in another sentence than the action, and not beyond doubt',
  'two-candidate-periods': 'more than one stretch of years could be the instrument’s own',
  'type-unsaid': 'the kind of instrument is not said; programme is assumed',
  'place-ambiguous': 'a place name fits several places and nothing in the article decides',
  'collective-party': 'a side is named only collectively',
  'several-instruments': 'several instruments are told in one sentence',
  'signing-without-record': 'the article has a sentence of signing, review or roll-out that led to no record',
  'no-coordination-told': 'the article names no instrument that is signed, reviewed or rolled out',
  'signing-planned': 'a signing is only planned or asked for',
  'signing-history': 'a signing is told as history',
  'emulation-pledge': 'the article tells an emulation pledge, which is no instrument',
  'business-agreement': 'a firm is a party to a contract or memorandum, which is no coordination instrument',
  'correction-reopened': 'the source tells something else than when a person corrected or confirmed it',
} as const;

export type Reason = keyof typeof REASONS;
