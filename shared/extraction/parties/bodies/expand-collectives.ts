import type { Seat } from '../localities/find-seat.ts';
import type { ResolvedBody } from './resolve-bodies.ts';

/**
 * A counted group stands for the bodies that the article names: "2 đồn biên phòng nói trên", "Đảng ủy ba xã", "UBND hai
 * tỉnh" give way to exactly as many named bodies of the same head and level, or to one for each of exactly as many places
 * of that level that the article names. Others stay groups.
 */
export function expandCollectives(bodies: ResolvedBody[], seat: Seat): ResolvedBody[] {
  const namedByGroup = new Map<string, ResolvedBody[]>();
  return bodies.flatMap((body) => {
    const count = body.count;
    if (!body.isCollective || count === undefined || count > 12) return [body];
    const group = `${body.body.head.organisation.id}|${body.level}`;
    const named = namedByGroup.get(group) ?? listNamed(bodies, body);
    namedByGroup.set(group, named);
    if (named.length !== count) return expandByPlaces(body, count, seat);
    return named.map((one) => ({
      ...one,
      body: body.body,
      id: one.id,
      spans: [...body.spans, ...one.spans],
      isCollective: false,
    }));
  });
}

/** Named bodies of the group's head and level, one mention each, in the order of the article. */
function listNamed(bodies: ResolvedBody[], group: ResolvedBody): ResolvedBody[] {
  const named = new Map<string, ResolvedBody>();
  for (const one of bodies) {
    const isOfHead =
      one.body.head.organisation.id === group.body.head.organisation.id && one.level === group.level;
    const place = one.places.commune ?? one.places.district ?? one.places.province;
    const hasName = place !== undefined || one.id.includes(':');
    if (!isOfHead || one.isCollective || !hasName || one.count !== undefined) continue;
    const key = [one.id, one.places.province, one.places.district, one.places.commune]
      .map((part) => (typeof part === 'string' ? part : (part?.place.name ?? '')).toLowerCase())
      .join('|');
    if (!named.has(key)) named.set(key, one);
  }
  return [...named.values()];
}

/** "Ban Dân vận Tỉnh ủy hai tỉnh" in an article that names just two provinces. */
function expandByPlaces(group: ResolvedBody, count: number, seat: Seat): ResolvedBody[] {
  const told = seat.told.filter(({ kind }) => kind === group.level);
  if (told.length !== count || count < 2) return [group];
  return told.map((place) => {
    const { source, start, end } = place;
    const resolved = { place, span: { source, start, end }, inferredFrom: 'article' as const };
    const name = group.name.replace(COUNTED_LEVEL, (_, word: string) => `${word} ${place.name}`);
    const places = { ...group.places, [place.kind]: resolved };
    return { ...group, name, places, spans: [...group.spans, resolved.span], isCollective: false };
  });
}

const COUNTED_LEVEL =
  /(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,2}) (tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn).*$/u;
