/** One line as a reader sees it: a paragraph, a heading, a list item, a caption, a table row. */
export interface PageLine {
  text: string;
  /** The element that the line stands in (its nearest block). */
  element: Element;
  /** Letters and digits of it inside links, as a share: 0 none, 1 all. */
  linkShare: number;
  /** Whether a blank line stands before it; false after a single `<br>`. */
  startsParagraph: boolean;
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody tfoot ' +
    'thead tr ul'
  ).split(' '),
);
const UNSEEN = new Set(
  (
    'script style template noscript svg iframe object select option textarea button input head title canvas video ' +
    'audio math map'
  ).split(' '),
);
const HIDDEN_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const WORD_RUNS = /[\p{L}\p{N}]+/gu;
/** Our own dash before a list item that prints its bullet itself. */
const PRINTED_BULLET = /^- (?=[-–—•*+●▪])/;
/** Separators of cells with nothing in them. */
const EMPTY_CELLS = /(?: \|)+(?= \|| ?$)/g;
const LAYOUT_CELL_CHARACTERS = 200;

interface Walk {
  lines: PageLine[];
  words: string;
  linked: number;
  element: Element;
  links: number;
  preformatted: number;
  breaks: number;
}

/**
 * The visible text of an element as lines, in the order of the markup; iterative, so depth costs no stack.
 *
 * Blocks end a line; `<br>` does, and two of them start a paragraph; inline tags add nothing between words; the
 * cells of a data table share a line, those of a layout table do not; runs of white space and no-break spaces are
 * one space.
 */
export function listLines(root: Element): PageLine[] {
  const walk: Walk = { lines: [], words: '', linked: 0, element: root, links: 0, preformatted: 0, breaks: 2 };
  let node: Node | null = root;
  let entering = true;
  while (node !== null) {
    const skip: boolean = entering ? !enter(walk, node) : false;
    if (entering && !skip && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    if (!skip) leave(walk, node);
    if (node === root) break;
    if (node.nextSibling !== null) {
      node = node.nextSibling;
      entering = true;
    } else {
      node = node.parentNode;
      entering = false;
    }
  }
  endLine(walk, 2);
  return walk.lines;
}

/** @returns whether what is inside counts */
function enter(walk: Walk, node: Node): boolean {
  if (node.nodeType === 3) addWords(walk, node.nodeValue ?? '');
  if (node.nodeType !== 1) return true;
  const element = node as Element;
  const name = element.localName;
  if (UNSEEN.has(name) || isHidden(element)) return false;
  if (name === 'br') endLine(walk, 1);
  if (name === 'pre') walk.preformatted += 1;
  if (name === 'a') walk.links += 1;
  if (isCell(name)) startCell(walk, element);
  else if (BLOCKS.has(name)) {
    endLine(walk, 2);
    walk.element = element;
    if (name === 'li') walk.words = '- ';
  }
  return true;
}

function leave(walk: Walk, node: Node): void {
  if (node.nodeType !== 1) return;
  const element = node as Element;
  const name = element.localName;
  if (name === 'pre') walk.preformatted -= 1;
  if (name === 'a') walk.links -= 1;
  if (isCell(name) && isLayoutCell(element)) endLine(walk, 2);
  else if (BLOCKS.has(name)) {
    endLine(walk, 2);
    walk.element = element.parentElement ?? element;
  }
}

function addWords(walk: Walk, value: string): void {
  if (value === '') return;
  if (walk.preformatted > 0 && value.includes('\n')) {
    const [first = '', ...rest] = value.split('\n');
    walk.words += first;
    for (const line of rest) {
      endLine(walk, 1);
      walk.words += line;
    }
    return;
  }
  walk.words += value;
  if (walk.links > 0) walk.linked += countWordCharacters(value);
}

function startCell(walk: Walk, cell: Element): void {
  if (isLayoutCell(cell)) {
    endLine(walk, 2);
    walk.element = cell;
  } else if (/[\p{L}\p{N}]/u.test(walk.words)) walk.words += ' | ';
}

function endLine(walk: Walk, strength: number): void {
  const text = walk.words
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(EMPTY_CELLS, '')
    .trim()
    .replace(PRINTED_BULLET, '');
  const characters = countWordCharacters(text);
  if (characters > 0) {
    walk.lines.push({
      text,
      element: walk.element,
      linkShare: walk.linked / characters,
      startsParagraph: walk.breaks >= 2,
    });
    walk.breaks = 0;
  }
  // Two line breaks in a row, with nothing between, are how old pages separate paragraphs.
  walk.breaks += strength;
  walk.words = '';
  walk.linked = 0;
}

function isCell(name: string): boolean {
  return name === 'td' || name === 'th';
}

/** A cell that holds blocks or running text stands for layout, not for data. */
function isLayoutCell(cell: Element): boolean {
  if (cell.querySelector('p,div,table,ul,ol,br,h1,h2,h3') !== null) return true;
  return (cell.textContent ?? '').length > LAYOUT_CELL_CHARACTERS;
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && HIDDEN_STYLE.test(style);
}

function countWordCharacters(text: string): number {
  let count = 0;
  for (const [run] of text.matchAll(WORD_RUNS)) count += run.length;
  return count;
}

/** Lines as text: paragraphs apart by a blank line. */
export function joinLines(lines: readonly Pick<PageLine, 'text' | 'startsParagraph'>[]): string {
  let text = '';
  for (const { text: line, startsParagraph } of lines) {
    if (text !== '') text += startsParagraph ? '\n\n' : '\n';
    text += line;
  }
  return text;
}
