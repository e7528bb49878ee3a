import { createHash } from 'node:crypto';
import { PAGE_STYLE } from './page-style.ts';

const styleHash = createHash('sha256').update(PAGE_STYLE).digest('base64');

/** What the pages may load and do: their own style, their own forms, links; no script at all. */
export const PAGE_POLICY = {
  defaultSrc: ["'none'"],
  styleSrc: [`'sha256-${styleHash}'`],
  imgSrc: ['data:'],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};
