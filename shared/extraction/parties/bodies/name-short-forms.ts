import type { Body } from './body.ts';

/** Heads that name a body only together with what follows: alone they are short for one named before. */
const GENERIC = new Set([
  'so',
  'hoi',
  'chi-cuc',
  'uy-ban',
  'ban-quan-ly',
  'hiep-hoi',
  'bao',
  'bao-dai',
  'dai-ptth',
  'benh-vien',
  'truong',
  'dai-hoc',
  'doanh-nghiep',
  'don-bien-phong',
  'don-vi-quan-doi',
  'ban-chi-dao',
  'van-phong',
]);
/** One branch's short name stands for its command: "Công an – Quân sự – Biên phòng". */
const BRANCHES: Readonly<Record<string, RegExp>> = {
  'quan-su': /^(?:ban-chqs|bo-chqs|ban-ptkv)$/,
};

/**
 * Gives short forms the identity of the body that they stand for: "Sở" the "Sở Dân tộc và Tôn giáo" named last before it.
 * A bare head that stands for nothing is no body and is left out, unless it is counted ("hai đồn biên phòng").
 */
export function nameShortForms(bodies: Body[]): Body[] {
  return bodies.flatMap((body, i) => {
    const branch = BRANCHES[body.id];
    if (branch !== undefined)
      return [
        adopt(
          body,
          findNamed(bodies, i, ({ id }) => branch.test(id)),
        ),
      ];
    if (!GENERIC.has(body.id)) return [body];
    const { id } = body;
    const named = findNamed(
      bodies,
      i,
      (other) => other.id.startsWith(`${id}:`) || other.id.startsWith(`${id}-`),
    );
    if (body.count !== undefined || hasUnit(body)) return [body];
    return named === undefined ? [] : [adopt(body, named)];
  });
}

const hasUnit = ({ locality }: Body) => locality.units.length > 0 || locality.level !== undefined;

/** The last before, else the first behind; only in a list of sentences can a title's short form look forward. */
function findNamed(bodies: Body[], at: number, isNamed: (body: Body) => boolean): Body | undefined {
  return bodies.slice(0, at).findLast(isNamed) ?? bodies.slice(at + 1).find(isNamed);
}

function adopt(body: Body, named: Body | undefined): Body {
  if (named === undefined) return body;
  const { organisation } = named.head;
  return { ...body, id: named.id, head: { ...body.head, organisation } };
}
