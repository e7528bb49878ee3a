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
const BRANCH = 'quan-su';
const COMMANDS = new Set(['ban-chqs', 'bo-chqs', 'ban-ptkv']);

/**
 * Gives short forms the identity of the body that they stand for: "Sở" the "Sở Dân tộc và Tôn giáo" named last before it,
 * else first behind it. A bare head that stands for nothing is no body and is left out, unless it is counted ("hai đồn biên
 * phòng").
 */
export function nameShortForms(bodies: Body[]): Body[] {
  const first = new Map<string, Body>();
  for (const body of bodies) {
    const stem = stemOf(body);
    if (stem !== undefined && !first.has(stem)) first.set(stem, body);
  }
  const last = new Map<string, Body>();
  return bodies.flatMap((body) => {
    const named = last.get(body.id) ?? first.get(body.id);
    const stem = stemOf(body);
    if (stem !== undefined) last.set(stem, body);
    if (body.id === BRANCH) return [adopt(body, named)];
    if (!GENERIC.has(body.id) || body.count !== undefined || hasUnit(body)) return [body];
    return named === undefined || isKindOfSchool(body) ? [] : [adopt(body, named)];
  });
}

/** "các trường tiểu học, THCS": without a name it is a kind of school, never short for one. */
function isKindOfSchool({ ground, head }: Body): boolean {
  return /^(?:thcs|thpt)$/.test(ground.shadow.slice(head.start, head.end));
}

/** The short form that a named body may be told by. */
function stemOf({ id }: Body): string | undefined {
  if (COMMANDS.has(id)) return BRANCH;
  const [head = '', name] = id.split(':');
  if (name !== undefined && GENERIC.has(head)) return head;
  const word = head.split('-')[0] ?? '';
  if (head !== word && GENERIC.has(word)) return word;
  return head === 'don-vi-quan-doi-chuyen-mon' ? 'don-vi-quan-doi' : undefined;
}

const hasUnit = ({ locality }: Body) => locality.units.length > 0 || locality.level !== undefined;

function adopt(body: Body, named: Body | undefined): Body {
  if (named === undefined) return body;
  const { organisation } = named.head;
  return { ...body, id: named.id, head: { ...body.head, organisation } };
}
