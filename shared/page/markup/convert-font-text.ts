import { findFontEncoding } from '../charset/fonts/find-font-encoding.ts';

const VIETNAMESE_ONLY = /[ăđơưảạẻẽẹỉĩịỏọủũụỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/iu;
const HAS_CODE = /[\u00a1-\u00ff]/;

const INLINE = new Set(
  'a abbr b big em font i label mark o:p s small span strike strong sub sup tt u'.split(' '),
);

/**
 * Turns text typed for TCVN3 or VNI fonts into Unicode, in place. Only blocks that hold such codes and no Vietnamese
 * letter: menus around an old article are often Unicode already.
 *
 * @returns the font encoding found, if any
 */
export function convertFontText(document: Document): string | undefined {
  const blocks = listBlocks(document.documentElement).filter((nodes) => isTyped(wordsOf(nodes)));
  const font = findFontEncoding(blocks.map(wordsOf).join(' '));
  if (font === undefined) return undefined;
  for (const node of blocks.flat()) node.nodeValue = font.convert(node.nodeValue ?? '');
  return font.name;
}

function wordsOf(nodes: readonly Node[]): string {
  return nodes.map(({ nodeValue }) => nodeValue ?? '').join('');
}

function isTyped(text: string): boolean {
  return HAS_CODE.test(text) && !VIETNAMESE_ONLY.test(text);
}

/** Text nodes by the block they stand in: inline tags may cut a word in two, and half a word tells nothing. */
function listBlocks(root: Element): Node[][] {
  const blocks = new Map<Element, Node[]>();
  let node: Node | null = root;
  while (node !== null) {
    if (node.nodeType === 3) addToBlock(blocks, node);
    let next: Node | null = node.firstChild;
    for (let at: Node | null = node; next === null && at !== null && at !== root; at = at.parentNode)
      next = at.nextSibling;
    node = next;
  }
  return [...blocks.values()];
}

function addToBlock(blocks: Map<Element, Node[]>, text: Node): void {
  let block = text.parentElement;
  while (block?.parentElement && INLINE.has(block.localName)) block = block.parentElement;
  if (block === null) return;
  const nodes = blocks.get(block);
  if (nodes === undefined) blocks.set(block, [text]);
  else nodes.push(text);
}
