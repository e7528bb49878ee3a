/** Content that no reader sees. Scripts are half of a news page; without them the rest parses in half the time. */
const INERT = new Set([
  'script',
  'style',
  'svg',
  'noscript',
  'template',
  'iframe',
  'object',
  'select',
  'textarea',
]);
const LINKED_DATA = /type\s*=\s*["']?application\/ld\+json/i;
const TAG_NAME = /[a-z][a-z0-9:-]*/iy;
/** Elements that have no end tag, or whose end tag is often left out: they say nothing about the depth. */
const UNCLOSED = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th option thead tbody tfoot'.split(
    ' ',
  ),
);

export interface LightMarkup {
  html: string;
  /** Elements open at once at most, roughly: stray closing tags lower it. */
  depth: number;
  /** Elements that the parser will make of it. */
  elements: number;
  /** Tags, stray angle brackets and entities: what the parser makes nodes of. */
  pieces: number;
}

/**
 * Takes comments, scripts (linked data excepted) and other inert elements out of markup, in one pass that stays
 * linear on anything: a regular expression would search to the end again at each of a million unclosed tags.
 */
export function lightenMarkup(html: string): LightMarkup {
  const lower = lowerAscii(html);
  const missing = new Set<string>();
  const kept: string[] = [];
  let depth = 0;
  let deepest = 0;
  let elements = 0;
  let pieces = 0;
  let from = 0;
  let at = html.indexOf('<');
  const skipTo = (start: number, end: number) => {
    kept.push(html.slice(from, start), ' ');
    from = end;
    return html.indexOf('<', end);
  };
  while (at !== -1) {
    pieces += 1;
    if (html.startsWith('<!--', at)) {
      const end = findOnce(html, '-->', at + 4, missing);
      at = end === -1 ? html.indexOf('<', at + 4) : skipTo(at, end + 3);
      continue;
    }
    const closing = html[at + 1] === '/';
    const name = readTagName(lower, at + (closing ? 2 : 1));
    const tagEnd = findOnce(html, '>', at, missing);
    if (name === '' || tagEnd === -1) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    if (!closing && INERT.has(name) && !isLinkedData(html, name, at, tagEnd)) {
      const end = findOnce(lower, `</${name}`, tagEnd, missing);
      const after = end === -1 ? -1 : findOnce(html, '>', end, missing);
      at = after === -1 ? html.indexOf('<', tagEnd) : skipTo(at, after + 1);
      continue;
    }
    // A stray `</p>` makes an empty paragraph.
    if (!closing || name === 'p') elements += 1;
    if (!UNCLOSED.has(name) && html[tagEnd - 1] !== '/') depth = closing ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
    at = html.indexOf('<', tagEnd);
  }
  kept.push(html.slice(from));
  const light = kept.join('');
  return { html: light, depth: deepest, elements, pieces: pieces + light.split('&').length - 1 };
}

/** Same length as the input, which `toLowerCase` does not promise (İ). */
function lowerAscii(html: string): string {
  return html.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}

function isLinkedData(html: string, name: string, at: number, tagEnd: number): boolean {
  return name === 'script' && LINKED_DATA.test(html.slice(at, Math.min(tagEnd, at + 300)));
}

function readTagName(lower: string, at: number): string {
  TAG_NAME.lastIndex = at;
  return TAG_NAME.exec(lower)?.[0] ?? '';
}

/** `indexOf` that searches in vain only once: what is not after here is not further on either. */
function findOnce(html: string, wanted: string, from: number, missing: Set<string>): number {
  if (missing.has(wanted)) return -1;
  const found = html.indexOf(wanted, from);
  if (found === -1) missing.add(wanted);
  return found;
}
