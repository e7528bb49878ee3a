import type { Body } from './body.ts';

const BELONGS = /^[ \t,(-]*(?:thuoc|cua|truc thuoc)?[ \t]*$/;

/** "Tiểu đoàn huấn luyện (thuộc Bộ Chỉ huy BĐBP tỉnh)": a unit is of the force that it belongs to. */
export function takeOwnerTypes(bodies: Body[]): void {
  const owned = new Set<string>();
  bodies.forEach((body, i) => {
    const next = bodies[i + 1];
    if (next !== undefined && belongsToBorderGuard(body, next)) owned.add(body.id);
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
