import type { Level } from '../../../contracts/enumerations.contract.ts';
import { foldPlaceName } from '../../../places/fold-place-name.ts';
import type { Era, Place } from '../../../places/place.ts';
import type { Span } from '../../engine/mention.ts';
import type { Seat, SeatPlace } from '../localities/find-seat.ts';
import type { Ground } from '../localities/ground.ts';
import { liesIn } from '../localities/lies-in.ts';
import type { Locality } from '../localities/locality.ts';
import type { PlaceName } from '../localities/read-place-name.ts';

/** A place of a body with where it was read. */
export interface ResolvedPlace {
  place: PlaceName;
  span: Span;
  /** What it was concluded from when it does not stand with the body itself. */
  inferredFrom: 'article' | 'url' | undefined;
}

export interface ResolvedPlaces {
  province: ResolvedPlace | undefined;
  district: ResolvedPlace | undefined;
  commune: ResolvedPlace | undefined;
  isAmbiguous: boolean;
}

export const NO_PLACES: ResolvedPlaces = {
  province: undefined,
  district: undefined,
  commune: undefined,
  isAmbiguous: false,
};

/**
 * The places of a body: its own unit, what is told around it, and the units above that the article tells elsewhere. A unit
 * above is taken only when the article names it; a table alone tells no place.
 */
export function resolvePlaces(
  ground: Ground,
  locality: Locality,
  unit: PlaceName | undefined,
  level: Level | null | undefined,
  seat: Seat,
): ResolvedPlaces {
  const own = [unit, ...(unit?.within ?? []), ...locality.within].filter((place) => place !== undefined);
  const told = (kind: PlaceName['kind']) => {
    const place = own.find((candidate) => candidate.kind === kind);
    return place === undefined ? undefined : printed(ground, place);
  };
  const places: ResolvedPlaces = {
    province: told('province'),
    district: told('district'),
    commune: told('commune'),
    isAmbiguous: false,
  };
  if (level === 'central') return places;
  if (unit === undefined && locality.isCollective) {
    // "UBND các xã, thị trấn": which ones is open, whose they are is told.
    if (level === 'commune') places.district ??= fromSeat(seat.district);
    return withProvinceOf(places, seat.province);
  }
  takeSeat(places, unit, level, seat);
  climb(places, seat, ground.era);
  return places;
}

function printed(ground: Ground, place: PlaceName): ResolvedPlace {
  const { start, end } = place;
  return { place, span: { source: ground.source, start, end }, inferredFrom: undefined };
}

function fromSeat(seat: SeatPlace | undefined): ResolvedPlace | undefined {
  if (seat === undefined) return undefined;
  const { place, span } = seat;
  return { place, span, inferredFrom: span.source === 'url' ? 'url' : 'article' };
}

function withProvinceOf(places: ResolvedPlaces, province: SeatPlace | undefined): ResolvedPlaces {
  return { ...places, province: places.province ?? fromSeat(province) };
}

/** A body without a unit of its own is the article's: "Công an xã" in an article about one commune. */
function takeSeat(
  places: ResolvedPlaces,
  unit: PlaceName | undefined,
  level: Level | null | undefined,
  seat: Seat,
): void {
  if (unit !== undefined) return;
  if (level === 'commune' && places.commune === undefined) {
    places.commune = fromSeat(seat.commune);
    if (places.commune === undefined) places.district ??= fromSeat(seat.district);
    places.isAmbiguous ||= places.commune === undefined && seat.contested.has('commune');
  }
  if (level === 'district' && places.district === undefined) {
    places.district = fromSeat(seat.district);
    places.isAmbiguous ||= places.district === undefined && seat.contested.has('district');
  }
}

/** Fills in the units above the ones that are known, as far as the article names them. */
function climb(places: ResolvedPlaces, seat: Seat, era: Era): void {
  const { commune, district } = places;
  if (commune !== undefined && district === undefined && era === 'before-2025-07')
    places.district = toldAround(commune.place, 'district', seat) ?? districtOf(commune.place, seat);
  if (places.province !== undefined) return;
  places.province = [places.commune, places.district]
    .map((lower) => (lower === undefined ? undefined : toldAround(lower.place, 'province', seat)))
    .find((province) => province !== undefined);
  if (places.province !== undefined) return;
  const lower = places.commune ?? places.district;
  places.province =
    lower === undefined ? fromSeat(seat.province) : provinceOf(places, lower.place, seat, era);
  if (lower !== undefined) places.isAmbiguous ||= fitsSeveral(lower.place, places.district?.place, seat, era);
  places.isAmbiguous ||=
    places.province === undefined && (lower !== undefined || seat.contested.has('province'));
  if (places.province === undefined && seat.told.every(({ kind }) => kind !== 'province'))
    places.isAmbiguous = false;
}

/** What another mention of the same unit says it lies in: "xã X (huyện Y, tỉnh Z)". */
function toldAround(unit: PlaceName, kind: PlaceName['kind'], seat: Seat): ResolvedPlace | undefined {
  for (const told of seat.told) {
    const around = told.within?.find((place) => place.kind === kind);
    if (around === undefined || told.kind !== unit.kind || !isSameName(told, unit)) continue;
    const { start, end } = around;
    return { place: around, span: { source: told.source, start, end }, inferredFrom: 'article' };
  }
  return undefined;
}

function isSameName(one: PlaceName, other: PlaceName): boolean {
  return one.start === other.start || foldPlaceName(one.name) === foldPlaceName(other.name);
}

/** The told district that the tables put the commune in; for an unknown commune the article's own. */
function districtOf(commune: PlaceName, seat: Seat): ResolvedPlace | undefined {
  const codes = new Set(
    commune.places.map(({ districtCode }) => districtCode).filter((code) => code !== undefined),
  );
  if (commune.places.length > 0 && codes.size === 0) return undefined;
  const told = seat.told.filter(
    ({ kind, places }) => kind === 'district' && places.some(({ code }) => codes.has(code)),
  );
  const names = new Set(told.map(({ places }) => places[0]?.name));
  const [first] = told;
  if (first !== undefined && names.size === 1) return toldPlace(first);
  return commune.places.length === 0 ? fromSeat(seat.district) : undefined;
}

function toldPlace(place: Seat['told'][number]): ResolvedPlace {
  const { source, start, end } = place;
  return { place, span: { source, start, end }, inferredFrom: 'article' };
}

/**
 * The told province that the tables put the unit in; the article's own when it is among several or the unit unknown. A
 * commune that the tables know elsewhere only is likely one that was merged away before they were made.
 */
function provinceOf(
  places: ResolvedPlaces,
  lower: PlaceName,
  seat: Seat,
  era: Era,
): ResolvedPlace | undefined {
  const candidates = [...(places.district?.place.places ?? []), ...lower.places];
  const home = seat.province;
  if (candidates.length === 0) return fromSeat(home);
  if (home !== undefined && candidates.some((place) => isUnitOf(place, home.place, era)))
    return fromSeat(home);
  const told = seat.told.filter(
    (place) => place.kind === 'province' && candidates.some((candidate) => isUnitOf(candidate, place, era)),
  );
  const names = new Set(told.map((place) => place.places[0]?.name));
  const [first] = told;
  if (first !== undefined && names.size === 1) return toldPlace(first);
  const isKnownElsewhere = (places.district?.place.places.length ?? 0) > 0;
  return lower.kind === 'commune' && names.size === 0 && !isKnownElsewhere ? fromSeat(home) : undefined;
}

/** Whether the article names several provinces that have a unit of this name: the article's own is then only the likeliest. */
function fitsSeveral(lower: PlaceName, district: PlaceName | undefined, seat: Seat, era: Era): boolean {
  const candidates = [...(district?.places ?? lower.places)];
  const fitting = seat.told.filter(
    (place) => place.kind === 'province' && candidates.some((candidate) => isUnitOf(candidate, place, era)),
  );
  return new Set(fitting.map(({ places }) => places[0]?.name)).size > 1;
}

function isUnitOf(unit: Place, { places: [province] }: PlaceName, era: Era): boolean {
  return province !== undefined && liesIn(unit, province, era);
}
