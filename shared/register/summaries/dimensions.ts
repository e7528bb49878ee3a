/** One way to divide records into groups. */
interface Dimension {
  /** Of a record, or of a party `p` of it. */
  of: 'record' | 'party';
  /** SQL of the group's key over `records AS r` or the party; NULL where it is not known. */
  key(party: string): string;
}

/** What `GET /v1/stats` counts by. */
export const DIMENSIONS = {
  year: { of: 'record', key: () => 'substr(r.date, 1, 4)' },
  month: { of: 'record', key: () => 'substr(r.date, 1, 7)' },
  provinceThen: { of: 'party', key: (party) => `${party}.province` },
  provinceNow: { of: 'party', key: (party) => `${party}.province_now` },
  partyType: { of: 'party', key: (party) => `${party}.type` },
  action: { of: 'record', key: () => 'r.action' },
  instrument: { of: 'record', key: () => 'r.instrument' },
} as const satisfies Record<string, Dimension>;

export type DimensionName = keyof typeof DIMENSIONS;
export const DIMENSION_NAMES = Object.keys(DIMENSIONS) as [DimensionName, ...DimensionName[]];
