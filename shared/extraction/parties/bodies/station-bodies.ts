import type { PlaceKind } from '../../../places/place.ts';
import type { Seat } from '../localities/find-seat.ts';
import type { Ground, Grounds } from '../localities/ground.ts';
import { readContainers } from '../localities/read-containers.ts';
import { readLevelWord } from '../localities/read-level-word.ts';
import { emptyLocality } from '../localities/read-locality.ts';
import { readPlaceName } from '../localities/read-place-name.ts';
import type { ResolvedBody } from './resolve-bodies.ts';
import type { ResolvedPlace } from './resolve-places.ts';

/** "đứng chân trên địa bàn thành phố", "đóng quân tại xã X, huyện Y". */
const STATIONED =
  /(?:dung chan|dong chan|dong quan|dong tru so|tru dong|dong tren|dong tai)[^.;\n]{0,24}?(?:tren dia ban|dia ban|tai|tren|o)[ \t]{1,3}/g;
const FARTHEST = 320;

/**
 * Places of bodies that have no level: where the text says that they are stationed. It holds for every such body named in
 * the sentence before the words, and for its other mentions.
 */
export function stationBodies(bodies: ResolvedBody[], seat: Seat, { text }: Grounds): void {
  for (const hit of text.shadow.matchAll(STATIONED)) {
    const places = readStation(text, hit.index + hit[0].length, seat);
    if (places === undefined) continue;
    const sentence = text.shadow.lastIndexOf('.', hit.index);
    const from = Math.max(sentence, text.shadow.lastIndexOf('\n', hit.index), hit.index - FARTHEST);
    const named = bodies.filter(({ body, level }) => level === null && isIn(body, text, from, hit.index));
    const ids = new Set(named.map(({ body }) => `${body.id}|${body.furtherNames.length}`));
    for (const one of bodies) {
      const isSame =
        ids.has(`${one.body.id}|${one.body.furtherNames.length}`) ||
        named.some((other) => other.name === one.name);
      if (one.level === null && isSame) station(one, places);
    }
  }
}

function isIn({ ground, start }: ResolvedBody['body'], text: Ground, from: number, to: number): boolean {
  return ground === text && start >= from && start < to;
}

type Station = Partial<Record<PlaceKind, ResolvedPlace>>;

/** A named unit with what it lies in, or the article's own unit of that level ("trên địa bàn xã"). */
function readStation(text: Ground, at: number, seat: Seat): Station | undefined {
  const word = readLevelWord(text, at);
  if (word === undefined || word.count !== undefined || word.level === 'central') return undefined;
  const name = readPlaceName(text, word.end, word.level, { isOffice: false, mustBeKnown: false });
  if (name === undefined) {
    const home = homeOf(word.level, seat);
    return home === undefined
      ? undefined
      : { [home.place.kind]: { place: home.place, span: home.span, inferredFrom: 'article' } };
  }
  const locality = { ...emptyLocality(name.end), level: word.level, units: [name] };
  const told = [name, ...readContainers(text, locality).within];
  return Object.fromEntries(
    told.map((place) => [
      place.kind,
      { place, span: { source: 'text', start: place.start, end: place.end }, inferredFrom: undefined },
    ]),
  );
}

function homeOf(level: string, seat: Seat) {
  if (level === 'commune') return seat.commune;
  if (level === 'district') return seat.district;
  if (level === 'city') return seat.district ?? seat.province;
  return seat.province;
}

function station(body: ResolvedBody, places: Station): void {
  body.places = {
    ...body.places,
    province: places.province ?? body.places.province,
    district: places.district ?? body.places.district,
    commune: places.commune ?? body.places.commune,
  };
}
