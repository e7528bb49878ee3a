import type { Body } from './body.ts';

const BELONGS = /^[ \t,(-]*(?:thuoc|cua|truc thuoc)?[ \t]*$/;

/** "Tiểu đoàn huấn luyện (thuộc Bộ Chỉ huy BĐBP tỉnh)": a unit is of the force that it belongs to. */
export function takeOwnerTypes(bodies: Body[]): void {
  bodies.forEach((body, i) => {
    const next = bodies[i + 1];
    if (next === undefined || !body.id.startsWith('don-vi-quan-doi') || next.ground !== body.ground) return;
    const { type } = next.head.organisation;
    if (type !== 'border_guard' || next.start - body.end > 16 || next.start < body.end) return;
    if (!BELONGS.test(body.ground.shadow.slice(body.end, next.start))) return;
    for (const same of bodies)
      if (same.id === body.id)
        same.head = { ...same.head, organisation: { ...same.head.organisation, type } };
  });
}
