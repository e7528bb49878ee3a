import {
  findCurrentProvinceByCode,
  findFormerProvinceByCode,
  type Province,
} from '../../places/find-province.ts';
import type { Place } from '../../places/place.ts';
import type { ArticleView } from '../engine/article-view.ts';
import type { Detail } from '../engine/mention.ts';
import { expandCollectives } from './bodies/expand-collectives.ts';
import { listBodies } from './bodies/list-bodies.ts';
import { listLocalities } from './bodies/list-localities.ts';
import { nameShortForms } from './bodies/name-short-forms.ts';
import { type ResolvedBody, resolveBodies } from './bodies/resolve-bodies.ts';
import type { ResolvedPlace } from './bodies/resolve-places.ts';
import { dropKinds, shareLocalities } from './bodies/share-localities.ts';
import { stationBodies } from './bodies/station-bodies.ts';
import { takeOwnerTypes } from './bodies/take-owner-type.ts';
import { dateArticle } from './date-article.ts';
import { findSeat } from './localities/find-seat.ts';
import { type Grounds, groundsOf } from './localities/ground.ts';
import type { Organisation, OrganisationMention } from './organisation.ts';

/** What one article names: bodies, and places that could act as one. */
interface Named {
  organisations: OrganisationMention[];
  localities: OrganisationMention[];
}

/** One reading an article: the assembly asks for bodies once, the choice of parties for places record by record. */
const namedByView = new WeakMap<ArticleView, Named>();

/** Every organisation mentioned in title, headline, body and captions, in order, with level and places. */
export function findOrganisations(view: ArticleView): OrganisationMention[] {
  return readNamed(view).organisations;
}

/** Communes, districts and provinces where they may act themselves ("giữa xã A và xã B"), told as people's committees. */
export function findActingLocalities(view: ArticleView): OrganisationMention[] {
  return readNamed(view).localities;
}

function readNamed(view: ArticleView): Named {
  const known = namedByView.get(view);
  if (known !== undefined) return known;
  const named = nameAll(view);
  namedByView.set(view, named);
  return named;
}

function nameAll(view: ArticleView): Named {
  const grounds = groundsOf(view, dateArticle(view));
  const seat = findSeat(view, grounds);
  const named = nameShortForms(listBodies(view, grounds));
  takeOwnerTypes(named);
  shareLocalities(named);
  const bodies = dropKinds(named);
  const resolved = resolveBodies(bodies, seat);
  stationBodies(resolved, seat, grounds);
  const acting = resolveBodies(listLocalities(view, grounds, named), seat);
  return {
    organisations: expandCollectives(resolved, seat).map((body) => mentionOf(body, grounds)),
    localities: acting.map((body) => mentionOf(body, grounds)),
  };
}

function mentionOf(resolved: ResolvedBody, grounds: Grounds): OrganisationMention {
  const { body, name, level, places, isCollective, spans } = resolved;
  const province = provinceOf(places.province);
  const value: Organisation = {
    name,
    type: body.head.organisation.type,
    level,
    province: places.province?.place.name ?? null,
    district: places.district?.place.name ?? null,
    commune: places.commune?.place.name ?? null,
    provinceCode: province?.code ?? null,
    districtCode: codeOf(places.district, places.province, grounds.text.day),
    communeCode: codeOf(places.commune, places.province, grounds.text.day),
    provinceNow: province?.now.name ?? null,
    provinceNowCode: province?.now.code ?? null,
    collective: isCollective,
    body: resolved.id,
    office: body.isOffice,
    end: body.end,
  };
  const mention: OrganisationMention = {
    rule: 'organisation-name',
    value,
    spans,
    details: detailsOf(resolved),
  };
  return places.isAmbiguous ? { ...mention, reasons: ['place-ambiguous'] } : mention;
}

function provinceOf(resolved: ResolvedPlace | undefined): Province | undefined {
  const place = resolved?.place.places[0];
  if (place === undefined) return undefined;
  const [former, current] = [findFormerProvinceByCode(place.code), findCurrentProvinceByCode(place.code)];
  return [current, former].find((province) => province === place) ?? former ?? current;
}

/** The one code that fits the province told; none when the tables know several or none there. */
function codeOf(
  resolved: ResolvedPlace | undefined,
  province: ResolvedPlace | undefined,
  day: string | undefined,
): string | null {
  if (resolved === undefined) return null;
  const home = provinceOf(province);
  const standing = narrowToHome(resolved.place.places, home);
  const then = standing.filter(({ until }) => until !== undefined && day !== undefined && day < until);
  const fitting = then.length > 0 ? then : standing.filter(({ until }) => until === undefined);
  const codes = new Set((fitting.length > 0 ? fitting : standing).map(({ code }) => code));
  const [code] = codes;
  return code !== undefined && codes.size === 1 ? code : null;
}

/** Units of the very province first: An Giang of today holds the former Kiên Giang, whose Châu Thành is another. */
function narrowToHome(places: Place[], home: Province | undefined): Place[] {
  if (home === undefined) return places;
  const exact = places.filter(({ provinceCode }) => provinceCode === home.code);
  return exact.length > 0 ? exact : places.filter((place) => liesIn(place, home));
}

function liesIn(place: Place, home: Province): boolean {
  const isOfNow = place.kind === 'commune' && place.districtCode === undefined;
  if (isOfNow) return place.provinceCode === home.now.code;
  return (
    place.provinceCode === home.code ||
    findFormerProvinceByCode(place.provinceCode)?.now.code === home.now.code
  );
}

/** Evidence of the single fields: the level's words and each place, wherever the article tells them. */
function detailsOf({ level, levelSpan, places, spans }: ResolvedBody): Detail[] {
  const details: Detail[] = [];
  if (level !== null)
    details.push({
      field: 'level',
      rule: 'told-level',
      spans: levelSpan === undefined ? spans : [levelSpan],
    });
  for (const field of ['province', 'district', 'commune'] as const) {
    const place = places[field];
    if (place === undefined) continue;
    const detail: Detail = {
      field,
      rule: place.inferredFrom === undefined ? 'told-place' : 'place-of-article',
      spans: [place.span],
    };
    details.push(place.inferredFrom === undefined ? detail : { ...detail, inferredFrom: place.inferredFrom });
  }
  return details;
}
