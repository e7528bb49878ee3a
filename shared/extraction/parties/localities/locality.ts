import type { ToldLevel } from './read-level-word.ts';
import type { PlaceName } from './read-place-name.ts';

/** What stands behind a body's name and says which of its kind it is. */
export interface Locality {
  level: ToldLevel | undefined;
  /** The words that tell the level, without names: "tỉnh", "Huyện ủy", "Trung ương". */
  levelSpan: { start: number; end: number } | undefined;
  /** The units that the body belongs to; several when bodies of one name are told together. */
  units: PlaceName[];
  /** What the units lie in: "(huyện Ia Grai, tỉnh Gia Lai)". */
  within: PlaceName[];
  /** Many bodies without names: "Ban Tuyên giáo các huyện, thành ủy", "công an cấp huyện". */
  isCollective: boolean;
  /** How many a level word counts: "Đảng ủy ba xã". */
  count: number | undefined;
  /** End of what belongs to the name: level and units. */
  nameEnd: number;
  /** End of all that was read, containers and brackets included. */
  end: number;
}

/** A locality that tells nothing. */
export function emptyLocality(end: number): Locality {
  return {
    level: undefined,
    levelSpan: undefined,
    units: [],
    within: [],
    isCollective: false,
    count: undefined,
    nameEnd: end,
    end,
  };
}
