import { findHeads } from '../../../organisations/find-heads.ts';
import type { ArticleView } from '../../engine/article-view.ts';
import type { Ground, Grounds } from '../localities/ground.ts';
import type { Body } from './body.ts';
import { readBody } from './read-body.ts';

const OWN_KINDS = new Set(['headline', 'body', 'caption']);

/** Every body named in the title and in the article's own paragraphs, in order, title first. */
export function listBodies(view: ArticleView, grounds: Grounds): Body[] {
  const ofTitle = listInStretch(grounds.title, 0, view.title.length);
  // One paragraph may hold more bodies than a call takes arguments: no push(...bodies).
  const ofText = view.paragraphs
    .filter(({ kind }) => OWN_KINDS.has(kind))
    .flatMap(({ start, end }) => listInStretch(grounds.text, start, end));
  return [...ofTitle, ...ofText];
}

function listInStretch(ground: Ground, start: number, end: number): Body[] {
  const bodies: Body[] = [];
  let from = start;
  for (const head of findHeads(ground.shadow, ground.words, start, end)) {
    if (head.start < from) continue;
    const body = readBody(ground, head);
    from = body.end;
    if (!isCountOfSides(body)) bodies.push(body);
  }
  return bodies;
}

/** "ba Hội ký thỏa thuận", "hai Sở thống nhất": a number and a class of bodies; which ones was told before. */
function isCountOfSides({ ground, head, bodyEnd, count, locality }: Body): boolean {
  const isClassAlone =
    head.organisation.open === true &&
    bodyEnd === head.end &&
    !ground.shadow.slice(head.start, head.end).includes(' ');
  return isClassAlone && count !== undefined && count !== Infinity && locality.level === undefined;
}
