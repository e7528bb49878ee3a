import { findProvince } from '../../../places/find-province.ts';
import { findProvinceOfAddress } from '../../../places/find-province-of-address.ts';
import type { PlaceKind } from '../../../places/place.ts';
import { foldText } from '../../../text/fold-text.ts';
import type { ArticleView } from '../../engine/article-view.ts';
import type { Span } from '../../engine/mention.ts';
import type { Grounds } from './ground.ts';
import { listToldPlaces, type ToldPlace } from './list-told-places.ts';
import type { PlaceName } from './read-place-name.ts';

/** A place with where the article says so. */
export interface SeatPlace {
  place: PlaceName;
  span: Span;
}

/**
 * Where an article is at home: the province, district and commune that "UBND tỉnh", "Công an huyện", "Hội Nông dân xã"
 * belong to when nothing stands with them. Undefined where the article tells none, or several without a favourite.
 */
export interface Seat {
  province: SeatPlace | undefined;
  district: SeatPlace | undefined;
  commune: SeatPlace | undefined;
  /** Every place told as standing, the most told first. */
  told: ToldPlace[];
  /** Levels with several places told alike. */
  contested: Set<PlaceKind>;
}

const ADDRESS_WEIGHT = 6;
/** Mentions beyond these add nothing: a long history of one neighbour must not outvote the page's own name. */
const MOST_WEIGHT_OF_TEXT = 8;

interface Candidate {
  key: string;
  weight: number;
  best: SeatPlace;
  bestWeight: number;
}

export function findSeat(view: ArticleView, grounds: Grounds): Seat {
  const told = listToldPlaces(view, grounds).filter(({ isFormer }) => !isFormer);
  const contested = new Set<PlaceKind>();
  const pick = (kind: PlaceKind) => {
    const places = told.filter((place) => place.kind === kind);
    const candidates = weigh(places, kind === 'province' ? addressCandidate(view, grounds) : undefined);
    const [first, second] = candidates;
    if (first === undefined) return undefined;
    if (second !== undefined && second.weight >= first.weight) {
      contested.add(kind);
      return undefined;
    }
    return first.best;
  };
  const isSince = grounds.text.era === 'since-2025-07';
  const province = pick('province') ?? namesakeOf(told);
  const district = isSince ? undefined : pick('district');
  return { province, district, commune: pick('commune'), told: listDistinct(told), contested };
}

/** "Thành ủy Cao Bằng" with no province told: the city of a province's own name tells it. */
function namesakeOf(told: ToldPlace[]): SeatPlace | undefined {
  if (told.some(({ kind }) => kind === 'province')) return undefined;
  for (const { kind, name, places, start, end, source } of told) {
    const province = findProvince(name, 'before-2025-07');
    if (kind !== 'district' || province === undefined) continue;
    if (!places.some(({ provinceCode }) => provinceCode === province.code)) continue;
    return {
      place: { kind: 'province', name, start, end, places: [province] },
      span: { source, start, end },
    };
  }
  return undefined;
}

/** One mention a place, one that says what it lies in before others; more than these no article is about. */
const MOST_PLACES = 240;

function listDistinct(told: ToldPlace[]): ToldPlace[] {
  const byName = new Map<string, ToldPlace>();
  for (const place of told) {
    const key = `${place.kind}|${foldText(place.name)}`;
    const known = byName.get(key);
    const tellsMore = (place.within?.length ?? 0) > (known?.within?.length ?? 0);
    if (known === undefined ? byName.size < MOST_PLACES : tellsMore) byName.set(key, place);
  }
  return [...byName.values()];
}

function weigh(places: ToldPlace[], address: Candidate | undefined): Candidate[] {
  const byName = new Map<string, Candidate>();
  for (const place of places) {
    const key = foldText(place.places[0]?.name ?? place.name);
    const seat = { place, span: { source: place.source, start: place.start, end: place.end } };
    const candidate = byName.get(key) ?? { key, weight: 0, best: seat, bestWeight: 0 };
    candidate.weight = Math.min(MOST_WEIGHT_OF_TEXT, candidate.weight + place.weight);
    if (place.weight > candidate.bestWeight) {
      candidate.best = seat;
      candidate.bestWeight = place.weight;
    }
    byName.set(key, candidate);
  }
  if (address !== undefined) {
    const known = byName.get(address.key);
    if (known === undefined) byName.set(address.key, address);
    else known.weight += address.weight;
  }
  return [...byName.values()].filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
}

function addressCandidate(view: ArticleView, { text }: Grounds): Candidate | undefined {
  const told = findProvinceOfAddress(view.url, text.era);
  const province = told === undefined ? undefined : findProvince(told.province, text.era);
  if (told === undefined || province === undefined) return undefined;
  const { start, end } = told;
  const place: PlaceName = { kind: 'province', name: province.name, start, end, places: [province] };
  const best: SeatPlace = { place, span: { source: 'url', start, end } };
  return { key: foldText(province.name), weight: ADDRESS_WEIGHT, best, bestWeight: 1 };
}
