/** One way to divide records into groups. */
export interface Dimension {
  /** Of a record, or of a party `p` of it. */
  of: 'record' | 'party';
  /** SQL of the group's key over `records AS r` or the party; NULL where it is not known. */
  key(party: string): string;
  /** Of a party: the column of `records` that lists the keys of all parties (marked-list.ts). */
  listed?: string;
}

/** What `GET /v1/stats` counts by. */
export const DIMENSIONS = {
  year: { of: 'record', key: () => 'substr(r.date, 1, 4)' },
  month: { of: 'record', key: () => 'substr(r.date, 1, 7)' },
  provinceThen: { of: 'party', key: (party) => `${party}.province`, listed: 'r.provinces' },
  provinceNow: { of: 'party', key: (party) => `${party}.province_now`, listed: 'r.provinces_now' },
  partyType: { of: 'party', key: (party) => `${party}.type`, listed: 'r.party_types' },
  action: { of: 'record', key: () => 'r.action' },
  instrument: { of: 'record', key: () => 'r.instrument' },
} as const satisfies Record<string, Dimension>;

export type DimensionName = keyof typeof DIMENSIONS;
export const DIMENSION_NAMES = Object.keys(DIMENSIONS) as [DimensionName, ...DimensionName[]];
