import type { Level } from '../../../contracts/enumerations.contract.ts';
import { foldPlaceName } from '../../../places/fold-place-name.ts';
import type { Span } from '../../engine/mention.ts';
import type { Seat } from '../localities/find-seat.ts';
import type { Locality } from '../localities/locality.ts';
import type { PlaceName } from '../localities/read-place-name.ts';
import type { Body } from './body.ts';
import { type BodyName, nameBody } from './name-body.ts';
import { isPlaceless, levelRuleOf, readLevel, readNationalLevel } from './read-level.ts';
import { NO_PLACES, type ResolvedPlaces, resolvePlaces } from './resolve-places.ts';

/** One body with everything that is known of it; a list of bodies under one head makes several. */
export interface ResolvedBody extends BodyName {
  body: Body;
  level: Level | null;
  /** Where the level was read, when that is not in the name. */
  levelSpan: Span | undefined;
  places: ResolvedPlaces;
  isCollective: boolean;
  /** Identity of the body without its locality. */
  id: string;
  /** How many bodies a group counts: "hai đồn biên phòng", "Đảng ủy ba xã". */
  count: number | undefined;
}

/** What a body's own words, its list, or its fuller mention elsewhere tell of it. */
interface Known {
  body: Body;
  locality: Locality;
  /** The body whose words the locality is. */
  from: Body;
}

/** Gives each body its level and places, from its own words first, then its fuller mention, then the article. */
export function resolveBodies(bodies: Body[], seat: Seat): ResolvedBody[] {
  const known = bodies.map((body): Known => {
    const { shared } = body;
    return { body, locality: shared?.locality ?? body.locality, from: shared?.from ?? body };
  });
  const forms = groupForms(known);
  const around = groupAround(known);
  return known.flatMap((one, i) => {
    const completed = withAround(completeBody(one, forms.get(one.body.id) ?? [], seat), around);
    for (const form of forms.get(one.body.id) ?? []) if (form.positions.has(i)) form.lastSeen = i;
    return resolveBody(completed, seat);
  });
}

/** One locality under which an article names a body, with how often and where. */
interface Form {
  known: Known;
  positions: Set<number>;
  first: number;
  /** Position of its last mention before the one that is being completed; -1 when there is none yet. */
  lastSeen: number;
}

/** More forms of one body than these are no article's; without a limit a list of thousands would cost their square. */
const MOST_FORMS = 48;

function groupForms(known: Known[]): Map<string, Form[]> {
  const byKey = new Map<string, Form>();
  const byId = new Map<string, Form[]>();
  known.forEach((one, position) => {
    if (one.locality.isCollective) return;
    const key = `${one.body.id}#${one.locality.level}|${unitsKey(one.locality)}`;
    const form = byKey.get(key);
    if (form !== undefined) {
      form.positions.add(position);
      return;
    }
    const forms = byId.get(one.body.id) ?? [];
    if (forms.length >= MOST_FORMS) return;
    const made = { known: one, positions: new Set([position]), first: position, lastSeen: -1 };
    byKey.set(key, made);
    byId.set(one.body.id, [...forms, made]);
  });
  return byId;
}

/** "Đồn Biên phòng X (xã Y, tỉnh Z)": where a body of no level lies, told with one of its mentions. */
function groupAround(known: Known[]): Map<string, Known> {
  const around = new Map<string, Known>();
  for (const one of known) {
    const { units, within } = one.locality;
    if (levelRuleOf(one.body) !== 'none' || !one.body.id.includes(':')) continue;
    if (units.length === 0 && within.length > 0 && !around.has(one.body.id)) around.set(one.body.id, one);
  }
  return around;
}

function withAround(one: Known, around: Map<string, Known>): Known {
  const { units, within } = one.locality;
  const told = units.length === 0 && within.length === 0 ? around.get(one.body.id) : undefined;
  if (told === undefined) return one;
  return { ...one, locality: { ...one.locality, within: told.locality.within }, from: told.from };
}

/** "Trường THCS X" of an article that is at home in the commune X lies there. */
function withNamesake(places: ResolvedPlaces, body: Body, seat: Seat): ResolvedPlaces {
  const { commune, district } = seat;
  const isBare = places.commune === undefined && places.district === undefined;
  if (!isBare || commune === undefined || !NAMED_AFTER_PLACES.has(body.head.organisation.type)) return places;
  if (levelRuleOf(body) !== 'none' || !body.id.endsWith(foldPlaceName(commune.place.name))) return places;
  const home = (place: typeof commune) => ({
    place: place.place,
    span: place.span,
    inferredFrom: 'article' as const,
  });
  return { ...places, commune: home(commune), district: district && home(district) };
}

const NAMED_AFTER_PLACES = new Set(['education', 'health']);

/** A short form stands for the full name of the same body: "Ban Dân vận" for "Ban Dân vận Tỉnh ủy X". */
function completeBody(one: Known, forms: Form[], seat: Seat): Known {
  const { locality, body } = one;
  if (locality.units.length > 0 || locality.isCollective || isPlaceless(body)) return one;
  const level = readLevel(body, locality, undefined, seat);
  const fuller = forms.filter(({ known }) => known !== one && isFuller(known, level, seat));
  const distinct = new Set(fuller.map(({ known }) => unitsKey(known.locality)));
  if (level !== undefined && distinct.size > 1) return one;
  const chosen = findMostTold(fuller);
  return chosen === undefined ? one : { ...one, locality: chosen.locality, from: chosen.from };
}

/** What is told most often; among equals the last before the short form, else the first after it. */
function findMostTold(fuller: Form[]): Known | undefined {
  const most = fuller.reduce((count, { positions }) => Math.max(count, positions.size), 0);
  const equals = fuller.filter(({ positions }) => positions.size === most);
  const [best] = equals.sort((a, b) => b.lastSeen - a.lastSeen || a.first - b.first);
  return best?.known;
}

const unitsKey = ({ units }: Locality) => units.map(({ name }) => name.toLowerCase()).join('|');

function isFuller({ body, locality }: Known, level: Level | null | undefined, seat: Seat): boolean {
  const theirs = readLevel(body, locality, locality.units[0], seat);
  if (level === undefined) return theirs !== undefined && locality.units.length <= 1;
  return theirs === level && locality.units.length === 1;
}

function resolveBody({ body, locality, from }: Known, seat: Seat): ResolvedBody[] {
  const units: (PlaceName | undefined)[] = locality.units.length > 0 ? locality.units : [undefined];
  const bases = [
    [{ start: body.start, end: body.bodyEnd }, ...ownerPiece(body)],
    ...body.furtherNames.map((name) => [{ start: body.start, end: body.head.end }, name]),
  ];
  return bases.flatMap((base) =>
    units.map((unit) => {
      const isOwn = from === body || body.shared?.from === from;
      const level = readLevel(body, locality, unit, seat) ?? readNationalLevel(body);
      const places = isPlaceless(body)
        ? NO_PLACES
        : withNamesake(resolvePlaces(from.ground, locality, unit, level, seat), body, seat);
      const name = isOwn
        ? nameBody(body, base, locality, unit)
        : nameBody(body, base, body.shared?.locality ?? body.locality, undefined);
      return {
        body,
        ...name,
        level,
        levelSpan: levelSpanOf(from, locality),
        places,
        isCollective: isCollective(body, locality),
        id: idOf(body, base),
        count: locality.isCollective ? locality.count : isCollective(body, locality) ? body.count : undefined,
      };
    }),
  );
}

/** The command that a bare committee beside it belongs to: "Đảng ủy, Bộ Tư lệnh [Vùng Cảnh sát biển 4]". */
function ownerPiece({ owner, bodyEnd }: Body): { start: number; end: number }[] {
  if (owner === undefined || owner.start < bodyEnd) return [];
  const { shadow } = owner.ground;
  const rank = /^(?:bo tu lenh|btl)[ \t]+/.exec(shadow.slice(owner.start, owner.bodyEnd))?.[0].length ?? 0;
  return [{ start: owner.start + rank, end: owner.bodyEnd }];
}

/** Bodies that share a head are told apart by their own names. */
function idOf(body: Body, [, name]: { start: number; end: number }[]): string {
  if (name === undefined || body.furtherNames.length === 0) return body.id;
  return `${body.head.organisation.id}:${foldPlaceName(body.ground.shadow.slice(name.start, name.end))}`;
}

function levelSpanOf({ ground }: Body, { levelSpan }: Locality): Span | undefined {
  return levelSpan === undefined ? undefined : { source: ground.source, ...levelSpan };
}

/** "các Ban Dân vận", "hai đồn biên phòng" without names. */
function isCollective(body: Body, locality: Locality): boolean {
  const isCounted = body.count !== undefined && body.count > 1;
  return locality.isCollective || (isCounted && locality.units.length < 2 && body.furtherNames.length === 0);
}
