import type { PartyType } from '../../../contracts/enumerations.contract.ts';
import type { OrganisationType } from '../../../organisations/organisation-type.ts';
import { startPattern } from '../../../text/bound-pattern.ts';
import type { Body } from './body.ts';
import { levelRuleOf } from './read-level.ts';

const BELONGS = /^[ \t,(-]*(?:(?:la )?don vi )?(?:thuoc|cua|truc thuoc)?[ \t]*$/;
const MOST_BETWEEN = 28;
/** Units that the navy, the coast guard and the border guard all have. */
const SHARED_UNITS = startPattern(/^(?:don-vi-quan-doi|hai-doi)/);
const FORCES = new Set<PartyType>(['military', 'border_guard']);

/**
 * "Tiểu đoàn huấn luyện (thuộc Bộ Chỉ huy BĐBP tỉnh)", "Hải đội 12, đơn vị thuộc Vùng Cảnh sát biển 3": a unit is of the
 * force that it belongs to.
 */
export function takeOwnerTypes(bodies: Body[]): void {
  const forces = new Map<string, OrganisationType>();
  bodies.forEach((body, i) => {
    const next = bodies[i + 1];
    if (next === undefined) return;
    if (belongsToForce(body, next)) forces.set(body.id, next.head.organisation);
    takeOwnerPlace(body, next);
  });
  for (const body of bodies) {
    const force = forces.get(body.id);
    if (force === undefined) continue;
    const { type, placeless } = force;
    const organisation = { ...body.head.organisation, type };
    body.head = {
      ...body.head,
      organisation: placeless === true ? { ...organisation, placeless } : organisation,
    };
  }
}

function belongsToForce(body: Body, next: Body): boolean {
  if (!SHARED_UNITS.test(body.id) || next.ground !== body.ground) return false;
  if (!FORCES.has(next.head.organisation.type) || SHARED_UNITS.test(next.id)) return false;
  if (next.start - body.end > MOST_BETWEEN || next.start < body.end) return false;
  return BELONGS.test(body.ground.shadow.slice(body.end, next.start));
}

const IN_BRACKETS = /^[ \t]*\([ \t]*(?:thuoc|cua)?[ \t]*$/;

/** "Đồn Biên phòng Cù Bai (BĐBP Quảng Trị)": the owner in brackets says where a body of no level is. */
function takeOwnerPlace(body: Body, next: Body): void {
  const { locality, ground } = body;
  const isBare = locality.units.length === 0 && locality.within.length === 0;
  if (!isBare || levelRuleOf(body) !== 'none' || next.ground !== ground || next.start - body.end > 12) return;
  if (next.start < body.end || !IN_BRACKETS.test(ground.shadow.slice(body.end, next.start))) return;
  body.locality = { ...locality, within: [...next.locality.units, ...next.locality.within] };
}
