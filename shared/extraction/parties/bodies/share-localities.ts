import type { LevelRule } from '../../../organisations/organisation-type.ts';
import type { Era, Place } from '../../../places/place.ts';
import { liesIn } from '../localities/lies-in.ts';
import { emptyLocality, type Locality } from '../localities/locality.ts';
import type { PlaceName } from '../localities/read-place-name.ts';
import type { Body } from './body.ts';
import { isPlaceless, levelRuleOf } from './read-level.ts';

/** What may stand between two items of one list. */
const LIST_GAP =
  /^[ \t]{0,3}(?:,|;|va|cung|voi|cung voi|-|&|\/|,[ \t]{1,3}va)?(?:[ \t]{1,3}(?:lanh dao|dai dien|thuong truc))?[ \t]{0,3}$/;

/** Bodies whose level a list may tell; a provincial department stays one in any list. */
const TAKES_LEVEL = new Set<LevelRule>(['told', 'district', 'commune']);

/** Whether a body and the next one stand in one list: nothing but a comma, "và" or a hyphen between them. */
export function areListed(one: Body, next: Body): boolean {
  if (one.ground !== next.ground || next.start < one.end || next.start - one.end > 26) return false;
  const gap = one.ground.shadow.slice(one.end, next.start);
  return LIST_GAP.test(gap) && gap.trim() !== '';
}

/**
 * Lets the items of a list share what the last of them says: in "Hội Nông dân, Hội LHPN và Hội CCB xã" the level, in
 * "LĐLĐ tỉnh và TAND tỉnh X" the place, in "UBND và Công an đặc khu X" both.
 */
export function shareLocalities(bodies: Body[]): void {
  for (let i = bodies.length - 2; i >= 0; i -= 1) {
    const body = bodies[i];
    const next = bodies[i + 1];
    if (body === undefined || next === undefined || !areListed(body, next)) continue;
    shareOwner(body, next);
    shareContainers(body, next);
    const locality = sharedLocality(body, next.shared?.locality ?? next.locality);
    if (locality !== undefined) body.shared = { locality, from: next.shared?.from ?? next };
  }
  for (const [i, body] of bodies.entries()) takeNeighboursLevel(body, [bodies[i - 1], bodies[i + 1]]);
}

/** "Đảng ủy xã A và Đảng ủy xã B (huyện C)": what the last unit lies in holds for equal ones before it. */
function shareContainers(body: Body, next: Body): void {
  const { locality } = body;
  const [unit] = locality.units;
  const around = next.locality.within;
  if (unit === undefined || locality.within.length > 0 || unit.within !== undefined || around.length === 0)
    return;
  if (next.locality.units[0]?.kind !== unit.kind) return;
  const fits = around.every((container) => mayLieIn(unit, container, body.ground.era));
  if (fits) body.locality = { ...locality, within: around };
}

/** Where the tables know the unit, they must know it in what is told around the next one. */
function mayLieIn(unit: PlaceName, container: PlaceName, era: Era): boolean {
  if (container.kind === 'province')
    return isUnknownOr(unit.places, container.places, (place, province) => liesIn(place, province, era));
  const inDistricts = unit.places.filter(({ districtCode }) => districtCode !== undefined);
  return isUnknownOr(inDistricts, container.places, (place, { code }) => place.districtCode === code);
}

function isUnknownOr(
  units: Place[],
  containers: Place[],
  lies: (unit: Place, container: Place) => boolean,
): boolean {
  if (units.length === 0 || containers.length === 0) return true;
  return units.some((unit) => containers.some((container) => lies(unit, container)));
}

/** "Bộ CHQS, Công an và BĐBP": what stands between provincial bodies is the province's. */
function takeNeighboursLevel(body: Body, neighbours: (Body | undefined)[]): void {
  const isOpen =
    body.locality.level === undefined && body.locality.units.length === 0 && body.shared === undefined;
  if (!isOpen || levelRuleOf(body) !== 'told' || body.head.organisation.open === true) return;
  const [before, after] = neighbours;
  const listed = [
    before !== undefined && areListed(before, body) ? before : undefined,
    after !== undefined && areListed(body, after) ? after : undefined,
  ].filter((one) => one !== undefined);
  const levels = new Set(listed.map(ruleLevel));
  const [level] = levels;
  if (levels.size !== 1 || level === undefined) return;
  body.shared = { locality: { ...emptyLocality(body.locality.end), level }, from: body };
}

/** The level of a body that its kind alone tells: a provincial department, a district command. */
function ruleLevel(body: Body): 'province' | 'district' | undefined {
  const rule = levelRuleOf(body);
  return rule === 'province' || rule === 'district' ? rule : undefined;
}

/** "Đảng ủy, Bộ Tư lệnh Vùng Cảnh sát biển 4": a bare committee is that of the command beside it. */
function shareOwner(body: Body, next: Body): void {
  const isBare =
    body.id === 'dang-uy' && body.locality.level === undefined && body.locality.units.length === 0;
  if (!isBare || next.head.organisation.placeless !== true) return;
  body.owner = next;
  body.id = `${body.id}/${next.id}`;
}

function sharedLocality(body: Body, next: Locality): Locality | undefined {
  const { locality: own } = body;
  if (levelRuleOf(body) === 'none') return undefined;
  if (own.units.length > 0 || own.isCollective || isPlaceless(body)) return undefined;
  if (levelRuleOf(body) === 'central') return undefined;
  if (own.level === undefined) {
    const takesLevel = TAKES_LEVEL.has(levelRuleOf(body)) && next.level !== undefined;
    return takesLevel || next.units.length > 0 ? next : undefined;
  }
  return own.level === next.level && next.units.length > 0
    ? { ...next, levelSpan: own.levelSpan }
    : undefined;
}

/**
 * Leaves out what is printed small without a level: "chính quyền địa phương", "công an cơ sở" are kinds of bodies, "công an
 * xã" is one.
 */
export function dropKinds(bodies: Body[]): Body[] {
  return bodies.filter((body) => {
    const { ground, start, count, isOffice, locality, shared, head } = body;
    if (isShoutedBranch(body)) return false;
    const letter = ground.words.charAt(start);
    if (letter !== letter.toLowerCase() || isOffice || body.id.includes(':')) return true;
    if (count !== undefined && count !== Infinity) return true;
    const localities = [locality, shared?.locality].filter((told) => told !== undefined);
    if (localities.some(({ units }) => units.length > 0)) return true;
    return (
      head.organisation.lowerCase === true && localities.some(({ levelSpan }) => levelSpan !== undefined)
    );
  });
}

/** Branches that a sentence prints small where it means no body of theirs: "giao lưu cùng bộ đội biên phòng". */
const BRANCH =
  /^(?:chinh[ \t]+quyen|quan[ \t]+su|(?:bo[ \t]+doi[ \t]+)?bien[ \t]+phong|canh[ \t]+sat[ \t]+bien|cong[ \t]+an|thanh[ \t]+tra)$/;

/**
 * A headline all in capitals does not tell "bộ đội biên phòng" from "Bộ đội Biên phòng": a branch in it without level and
 * place is a body only if the text names it, which then tells it better.
 */
function isShoutedBranch({ ground, head, locality, shared, owner }: Body): boolean {
  if (ground.source !== 'title' || owner !== undefined || ground.words !== ground.words.toUpperCase())
    return false;
  if (!BRANCH.test(ground.shadow.slice(head.start, head.end))) return false;
  return [locality, shared?.locality].every(
    (told) => told === undefined || (told.units.length === 0 && told.levelSpan === undefined),
  );
}
