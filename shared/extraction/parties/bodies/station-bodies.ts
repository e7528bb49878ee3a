import { findCommunes } from '../../../places/find-commune.ts';
import type { PlaceKind } from '../../../places/place.ts';
import { findHits } from '../../../text/find-hits.ts';
import { foldText } from '../../../text/fold-text.ts';
import type { Seat, SeatPlace } from '../localities/find-seat.ts';
import type { Ground, Grounds } from '../localities/ground.ts';
import { emptyLocality } from '../localities/locality.ts';
import { readContainers } from '../localities/read-containers.ts';
import { readLevelWord } from '../localities/read-level-word.ts';
import { readPlaceName } from '../localities/read-place-name.ts';
import type { ResolvedBody } from './resolve-bodies.ts';
import type { ResolvedPlace } from './resolve-places.ts';

/** "đứng chân trên địa bàn thành phố", "đóng quân tại thôn Z, xã X, huyện Y", "trường đóng tại khu phố 12 của phường". */
const STATIONED =
  /(?<![a-z])(?:(?:dung chan|dong chan|dong quan|dong tru so|dat tru so|co tru so|tru dong)[^.;\n]{0,24}?|dong |(?:cung|deu|nam) (?=(?:nam )?(?:tren|dia ban|thuoc|cua)[ \t])(?:nam )?)(?:(?:tren )?dia ban(?=[,.;])|(?:(?:tren dia ban|dia ban|tai|tren|o|thuoc|cua)[ \t]{1,3})(?:(?:thon|ban|ap|khu pho|to dan pho|khu|khom|khoi|lang|buon|so|duong|nui|doi|dinh|dao|deo|khu vuc)[ \t][^,.;\n]{1,40}?(?:,|[ \t]cua|[ \t]thuoc)[ \t]{1,3})?)/g;
/** "ba trường trên địa bàn quận gồm …": said before the names. */
const LISTED_IN =
  /(?<![a-z])(?:tren dia ban|cung dia ban|thuoc|cua)[ \t]{1,3}(?=(?:tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)(?![a-z]))/g;
const LIST_OPENING = /^[ \t]{0,2}(?:gom co|bao gom|gom|nhu|la|:)/;
const FARTHEST = 480;
/** An article says it a few times at most; a page made of nothing else must not cost more than its length. */
const MOST_STATIONS = 24;

/**
 * Places of bodies that have no level: where the text says that they are stationed. It holds for every such body named in
 * the sentence before the words (behind them, where they open a list), and for its other mentions.
 */
export function stationBodies(bodies: ResolvedBody[], seat: Seat, { text }: Grounds): void {
  if (!bodies.some(({ level }) => level === null)) return;
  for (const hit of findHits(text.shadow, STATIONED, MOST_STATIONS)) {
    const station = readStation(text, hit.index + hit[0].length, seat);
    if (station === undefined) continue;
    const start = sentenceStart(text, hit.index);
    const isTold = stationIn(bodies, text, start, hit.index, station.places);
    if (!isTold) stationMeant(bodies, text, start, hit.index, station.places);
  }
  for (const hit of findHits(text.shadow, LISTED_IN, MOST_STATIONS)) {
    const station = readStation(text, hit.index + hit[0].length, seat);
    if (station === undefined || !LIST_OPENING.test(text.shadow.slice(station.end, station.end + 12)))
      continue;
    const to = station.end + FARTHEST;
    const rest = text.shadow.slice(station.end, to).search(/[.;\n]/);
    stationIn(bodies, text, station.end, rest < 0 ? to : station.end + rest, station.places);
  }
  stationPosts(bodies, seat);
}

/** A border post in an article about one district only stands there, also where no sentence says so. */
function stationPosts(bodies: ResolvedBody[], seat: Seat): void {
  const districts = seat.told.filter(({ kind }) => kind === 'district');
  if (seat.district === undefined || new Set(districts.map(({ name }) => foldText(name))).size !== 1) return;
  const home: Station = { district: { ...seat.district, inferredFrom: 'article' } };
  for (const one of bodies) {
    const { district, commune } = one.places;
    const isPost = one.level === null && one.body.head.organisation.type === 'border_guard';
    if (isPost && district === undefined && commune === undefined && mayStandIn(one, seat))
      station(one, home);
  }
}

/** "Trạm Kiểm soát Biên phòng Sông Đốc" in an article about a district of another province: a place of its own name lies elsewhere. */
function mayStandIn({ name }: ResolvedBody, { district }: Seat): boolean {
  const [, place] =
    /bien phong (?:cua khau (?:quoc te |cang |chinh |phu )?)?(.+)$/.exec(foldText(name)) ?? [];
  const namesakes = place === undefined ? [] : findCommunes(place, 'before-2025-07');
  const provinces = new Set(district?.place.places.map(({ provinceCode }) => provinceCode));
  return namesakes.length === 0 || namesakes.some(({ provinceCode }) => provinces.has(provinceCode));
}

function sentenceStart({ shadow }: Ground, at: number): number {
  const from = Math.max(0, at - FARTHEST);
  const before = shadow.slice(from, at);
  return from + Math.max(before.lastIndexOf('.'), before.lastIndexOf('\n')) + 1;
}

function paragraphStart({ shadow }: Ground, at: number): number {
  const from = Math.max(0, at - FARTHEST);
  return from + shadow.slice(from, at).lastIndexOf('\n') + 1;
}

/** @returns whether the stretch names such a body */
function stationIn(bodies: ResolvedBody[], text: Ground, from: number, to: number, places: Station): boolean {
  const named = bodies.filter(({ body, level }) => level === null && isIn(body, text, from, to));
  stationAll(bodies, new Set(named.map(ownerOf)), places);
  return named.length > 0;
}

/** "Đảng ủy Đồn X", "Chi đoàn Đồn X" and "Đồn X" are where the post is. */
const ownerOf = ({ id }: ResolvedBody) => id.slice(id.lastIndexOf('/') + 1);

function stationAll(bodies: ResolvedBody[], owners: Set<string>, places: Station): void {
  for (const one of bodies) if (one.level === null && owners.has(ownerOf(one))) station(one, places);
}

/** Nouns that mean a body named just before: "Cả đồn lẫn đoàn đều đứng chân trên địa bàn xã". */
const NOUN =
  /(?<![a-z])(?:don|doan|truong|benh vien|tram|lu doan|tieu doan|trung doan|su doan|hoc vien|vien|cong ty)(?![a-z])/g;
const ALL_OF_THEM =
  /(?<![a-z])(?:ca )?(?:hai|ba|cac|ca|nhung) (?:don vi|co quan|truong|don|noi|ben)(?![a-z])/;

/** The sentence before names them, this one only their kind. */
function stationMeant(
  bodies: ResolvedBody[],
  text: Ground,
  start: number,
  at: number,
  places: Station,
): void {
  const words = text.shadow.slice(start, at);
  const nouns = new Set(Array.from(findHits(words, NOUN), ([noun]) => noun));
  const isAll = ALL_OF_THEM.test(words);
  if (nouns.size === 0 && !isAll) return;
  const before = isAll ? paragraphStart(text, start) : sentenceStart(text, Math.max(0, start - 2));
  const meant = bodies.filter(({ body, level, name }) => {
    if (level !== null || !isIn(body, text, before, start)) return false;
    const told = foldText(name);
    return isAll || [...nouns].some((noun) => new RegExp(`(?:^| )${noun}(?![a-z])`).test(told));
  });
  stationAll(bodies, new Set(meant.map(ownerOf)), places);
}

function isIn({ ground, start }: ResolvedBody['body'], text: Ground, from: number, to: number): boolean {
  return ground === text && start >= from && start < to;
}

type Station = Partial<Record<PlaceKind, ResolvedPlace>>;

/** A named unit with what it lies in, or the article's own unit of that level ("trên địa bàn xã"). */
function readStation(text: Ground, at: number, seat: Seat): { places: Station; end: number } | undefined {
  const word = readLevelWord(text, at);
  if (word === undefined && /(?:^|[^a-z])dia ban[ \t]*$/.test(text.shadow.slice(at - 12, at)))
    return stationAtHome(at, seat);
  if (word === undefined || word.count !== undefined || word.level === 'central') return undefined;
  const name = readPlaceName(text, word.end, word.level, { isOffice: false, mustBeKnown: false });
  if (name === undefined) {
    const home = homeOf(word.level, seat);
    if (home === undefined) return undefined;
    return { places: withDistrict(home, seat), end: word.end };
  }
  const locality = { ...emptyLocality(name.end), level: word.level, units: [name] };
  const read = readContainers(text, locality);
  const told = [name, ...read.within];
  const places = Object.fromEntries(
    told.map((place) => [
      place.kind,
      { place, span: { source: 'text', start: place.start, end: place.end }, inferredFrom: undefined },
    ]),
  );
  return { places, end: read.end };
}

/** "Đồn Biên phòng đứng chân trên địa bàn.": the smallest unit that the article is at home in. */
function stationAtHome(at: number, seat: Seat): { places: Station; end: number } | undefined {
  const home = seat.commune ?? seat.district;
  if (home === undefined) return undefined;
  return { places: withDistrict(home, seat), end: at };
}

/** The unit that the article is at home in, a commune with its district. */
function withDistrict({ place, span }: SeatPlace, { district }: Seat): Station {
  const home: Station = { [place.kind]: { place, span, inferredFrom: 'article' } };
  if (place.kind !== 'commune' || district === undefined) return home;
  return { ...home, district: { ...district, inferredFrom: 'article' } };
}

function homeOf(level: string, seat: Seat) {
  if (level === 'commune') return seat.commune;
  if (level === 'district') return seat.district;
  if (level === 'city') return seat.district ?? seat.province;
  return seat.province;
}

/** What stands with the body's own name tells better. */
function station(body: ResolvedBody, places: Station): void {
  const { district, commune } = body.places;
  const own = [district, commune].filter((place) => place !== undefined && place.inferredFrom === undefined);
  if (own.length > 0) return;
  body.places = {
    ...body.places,
    province: places.province ?? body.places.province,
    district: places.district ?? body.places.district,
    commune: places.commune ?? body.places.commune,
  };
}
