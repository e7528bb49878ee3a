import { parseHTML } from 'linkedom';
import { lightenMarkup } from './lighten-markup.ts';

/** Markup past this is cut: the longest page of the public benchmark has a third of it. */
export const MARKUP_CHARACTERS_MAX = 4_000_000;
/** Browsers nest 512 deep; deeper is hostile, and the DOM library's recursive walks would overflow. */
const DEPTH_MAX = 512;
/** A page of 4 MB has some 60,000 elements; reader mode is not linear in them. */
const ELEMENTS_MAX = 60_000;

/** A document, or the reason why the markup is not safe to walk. */
export type ParsedMarkup =
  | { document: Document }
  | { refused: 'too-deep' | 'too-many-elements' | 'not-parsed' };

/** @param html decoded markup of any kind; never throws */
export function parseMarkup(html: string): ParsedMarkup {
  const light = lightenMarkup(html.slice(0, MARKUP_CHARACTERS_MAX));
  if (light.depth > DEPTH_MAX) return { refused: 'too-deep' };
  if (light.elements > ELEMENTS_MAX) return { refused: 'too-many-elements' };
  try {
    const { document } = parseHTML(ensureDocument(light.html));
    return { document };
  } catch {
    return { refused: 'not-parsed' };
  }
}

/** The DOM library drops what stands outside of `<html>`; fragments (uploads, old portals) have no such element. */
function ensureDocument(html: string): string {
  return /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
}
