/** The kinds of administrative units, by the level of government that they have. */
export type PlaceKind = 'province' | 'district' | 'commune';

/** One administrative unit under one name. */
export interface Place {
  kind: PlaceKind;
  /** Code of the General Statistics Office: two digits for a province, three for a district, five for a commune. */
  code: string;
  /** Official bare spelling, `Đắk Lắk`; numbered units keep their kind word: `Quận 3`, `Phường 12`. */
  name: string;
  /** A city or town: what "thành phố X", "thị xã X", "phường X", "thị trấn X" mean rather than "huyện X", "xã X". */
  urban: boolean;
  /** Code of the province (of a district or commune) that it belonged to under this name. */
  provinceCode: string;
  /** Code of the district of a commune before 2025-07-01. */
  districtCode?: string;
  /** Day from which it stood no more under this code, name and province; absent while it stood in early 2025. */
  until?: string;
}

/**
 * Which map of the country a text speaks of: 63 provinces with districts, or, from 2025-07-01 (constitution amended by
 * resolution 203/2025/QH15, provinces by 202/2025/QH15), 34 provinces without districts.
 */
export type Era = 'before-2025-07' | 'since-2025-07';

export const ERA_TURN = '2025-07-01';
