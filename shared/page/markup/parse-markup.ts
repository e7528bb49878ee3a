import { parseHTML } from 'linkedom';
import { lightenMarkup } from './lighten-markup.ts';
import { mergeTextNodes } from './merge-text-nodes.ts';

/** More is refused, never cut: the longest page of the public benchmark has a third of it. */
const MARKUP_CHARACTERS_MAX = 4_000_000;
/** Browsers nest 512 deep; deeper is hostile, and the DOM library's recursive walks would overflow. */
const DEPTH_MAX = 512;
/** The longest page of the public benchmark has 1,500 elements. */
const ELEMENTS_MAX = 40_000;
const PIECES_MAX = 150_000;
/** Reader mode takes a second for some 4,000 elements on one core. */
const READER_ELEMENTS_MAX = 8_000;

/** A document, or the reason why the markup is not safe to walk. */
export type ParsedMarkup =
  | { document: Document; fitsReader: boolean }
  | { refused: 'too-long' | 'too-deep' | 'too-many-elements' | 'not-parsed' };

/** @param html decoded markup of any kind; never throws */
export function parseMarkup(html: string): ParsedMarkup {
  if (html.length > MARKUP_CHARACTERS_MAX) return { refused: 'too-long' };
  const light = lightenMarkup(html);
  if (light.depth > DEPTH_MAX) return { refused: 'too-deep' };
  if (light.elements > ELEMENTS_MAX || light.pieces > PIECES_MAX) return { refused: 'too-many-elements' };
  try {
    const { document } = parseHTML(ensureDocument(light.html));
    mergeTextNodes(document.documentElement);
    return { document, fitsReader: light.elements <= READER_ELEMENTS_MAX };
  } catch {
    return { refused: 'not-parsed' };
  }
}

/** The DOM library drops what stands outside of `<html>`; fragments (uploads, old portals) have no such element. */
function ensureDocument(html: string): string {
  return /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
}
