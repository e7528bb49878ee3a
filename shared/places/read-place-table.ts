import { foldPlaceName } from './fold-place-name.ts';
import type { Place, PlaceKind } from './place.ts';

const URBAN = new Set(['P', 'X', 'T', 'Q', 'F']);

/** One line of a table, read as far as its parent: the units are split only by whoever needs them. */
function* listUnits(table: string): Generator<[parent: string, code: string, letter: string, name: string]> {
  for (const line of table.split('\n')) {
    const parent = line.slice(0, line.indexOf(':'));
    for (const unit of line.slice(parent.length + 1).split(',')) {
      const blank = unit.indexOf(' ');
      yield [parent, unit.slice(0, blank - 1), unit.charAt(blank - 1), unit.slice(blank + 1)];
    }
  }
}

/**
 * @param table lines `PARENT:CODEKIND Name,…`, a name that stood no more from a day on as `Name@DAY`
 * @param provinceOf the province's code of a parent's code
 */
export function readPlaceTable(
  table: string,
  kind: PlaceKind,
  provinceOf: (parent: string) => string,
): Place[] {
  const places: Place[] = [];
  for (const [parent, code, letter, name] of listUnits(table)) {
    const [bare = name, until] = name.split('@');
    const place: Place = {
      kind,
      code,
      name: bare,
      urban: URBAN.has(letter),
      provinceCode: provinceOf(parent),
    };
    if (parent.length === 3) place.districtCode = parent;
    if (until !== undefined) place.until = until;
    places.push(place);
  }
  return places;
}

/** Places by folded name; a name may stand for several. */
export function indexByName(places: Place[]): Map<string, Place[]> {
  const index = new Map<string, Place[]>();
  for (const place of places) {
    const key = foldPlaceName(place.name);
    const namesakes = index.get(key);
    if (namesakes === undefined) index.set(key, [place]);
    else namesakes.push(place);
  }
  return index;
}
