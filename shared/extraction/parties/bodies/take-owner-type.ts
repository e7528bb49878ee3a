import type { Body } from './body.ts';
import { levelRuleOf } from './read-level.ts';

const BELONGS = /^[ \t,(-]*(?:thuoc|cua|truc thuoc)?[ \t]*$/;

/** "Tiểu đoàn huấn luyện (thuộc Bộ Chỉ huy BĐBP tỉnh)": a unit is of the force that it belongs to. */
export function takeOwnerTypes(bodies: Body[]): void {
  const owned = new Set<string>();
  bodies.forEach((body, i) => {
    const next = bodies[i + 1];
    if (next === undefined) return;
    if (belongsToBorderGuard(body, next)) owned.add(body.id);
    takeOwnerPlace(body, next);
  });
  for (const body of bodies) {
    if (!owned.has(body.id)) continue;
    const { organisation } = body.head;
    body.head = { ...body.head, organisation: { ...organisation, type: 'border_guard' } };
  }
}

function belongsToBorderGuard(body: Body, next: Body): boolean {
  if (!body.id.startsWith('don-vi-quan-doi') || next.ground !== body.ground) return false;
  if (next.head.organisation.type !== 'border_guard') return false;
  if (next.start - body.end > 16 || next.start < body.end) return false;
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
