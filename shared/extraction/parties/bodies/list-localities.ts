import type { OrganisationType } from '../../../organisations/organisation-type.ts';
import { findHits } from '../../../text/find-hits.ts';
import type { ArticleView } from '../../engine/article-view.ts';
import type { Ground, Grounds } from '../localities/ground.ts';
import { readLevelWord } from '../localities/read-level-word.ts';
import { readLocality } from '../localities/read-locality.ts';
import type { Body } from './body.ts';

/** A commune or province that acts as such is its people's committee: "xã X ký kết nghĩa với …". */
const ACTING_LOCALITY: OrganisationType = {
  id: 'ubnd',
  type: 'peoples_committee',
  level: 'told',
  pattern: '',
};
const LEVEL_WORD =
  /(?<![a-z])(?:(?:cac|hai|ba|bon|nam|sau|bay|tam|chin|muoi|\d{1,2})[ \t]{1,3})?(?:tinh|thanh[ \t]{1,3}pho|tp|huyen|quan|thi[ \t]{1,3}xa|xa|phuong|thi[ \t]{1,3}tran|dac[ \t]{1,3}khu)(?=hcm|[^a-z])/g;
/** What leads to a side of an agreement; a venue, an area or an owner is led to by other words. */
const SIDE_BEFORE =
  /(?:^|giua|voi|va|cung|gom|gom co|la|,|;|:|"|\(|-|\n)[ \t]*(?:dai dien |lanh dao )?$|(?:^|[^a-z])(?:ngay|sang|chieu)[ \t][^,;]{0,24},[ \t]*$/;
const OWN_KINDS = new Set(['headline', 'body', 'caption']);

/** Places that could act themselves, outside the names of other bodies. */
export function listLocalities(view: ArticleView, grounds: Grounds, bodies: Body[]): Body[] {
  const ofText = bodies.filter(({ ground }) => ground === grounds.text);
  const ofTitle = bodies.filter(({ ground }) => ground === grounds.title);
  const found = listInStretch(grounds.title, 0, view.title.length, ofTitle);
  let first = 0;
  for (const { start, end, kind } of view.paragraphs) {
    if (!OWN_KINDS.has(kind)) continue;
    while (first < ofText.length && (ofText[first]?.start ?? 0) < start) first += 1;
    let last = first;
    while (last < ofText.length && (ofText[last]?.start ?? 0) < end) last += 1;
    for (const body of listInStretch(grounds.text, start, end, ofText.slice(first, last))) found.push(body);
    first = last;
  }
  return found;
}

/** @param bodies those of the stretch, in order */
function listInStretch(ground: Ground, start: number, end: number, bodies: Body[]): Body[] {
  const found: Body[] = [];
  let from = start;
  let next = 0;
  for (const hit of findHits(ground.shadow.slice(start, end), LEVEL_WORD)) {
    const at = start + hit.index;
    while (next < bodies.length && (bodies[next]?.end ?? 0) <= at) next += 1;
    if (at < from || at >= (bodies[next]?.start ?? Infinity)) continue;
    if (!SIDE_BEFORE.test(ground.shadow.slice(Math.max(start, at - 48), at))) continue;
    const body = readActing(ground, at);
    if (body === undefined) continue;
    found.push(body);
    from = body.end;
  }
  return found;
}

function readActing(ground: Ground, at: number): Body | undefined {
  if (readLevelWord(ground, at) === undefined) return undefined;
  const locality = readLocality(ground, at - 1, undefined, false);
  if (locality.units.length === 0) return undefined;
  return {
    ground,
    head: { start: at, end: at, organisation: ACTING_LOCALITY },
    id: ACTING_LOCALITY.id,
    start: at,
    bodyEnd: at,
    locality,
    owner: undefined,
    isOffice: false,
    count: undefined,
    furtherNames: [],
    end: locality.end,
    shared: undefined,
  };
}
