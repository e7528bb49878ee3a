import { findFontEncoding } from '../charset/fonts/find-font-encoding.ts';

const VIETNAMESE_ONLY = /[ăđơưảạẻẽẹỉĩịỏọủũụỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/iu;
const HAS_CODE = /[\u00a1-\u00ff]/;

/**
 * Turns text typed for TCVN3 or VNI fonts into Unicode, in place. Only text nodes that hold such codes and no Vietnamese
 * letter: menus around an old article are often Unicode already.
 *
 * @returns the font encoding found, if any
 */
export function convertFontText(document: Document): string | undefined {
  const nodes = listTextNodes(document.documentElement).filter(({ nodeValue }) => isTyped(nodeValue ?? ''));
  const font = findFontEncoding(nodes.map(({ nodeValue }) => nodeValue).join(' '));
  if (font === undefined) return undefined;
  for (const node of nodes) node.nodeValue = font.convert(node.nodeValue ?? '');
  return font.name;
}

function isTyped(text: string): boolean {
  return HAS_CODE.test(text) && !VIETNAMESE_ONLY.test(text);
}

function listTextNodes(root: Node): Node[] {
  const nodes: Node[] = [];
  let node: Node | null = root;
  while (node !== null) {
    if (node.nodeType === 3) nodes.push(node);
    let next: Node | null = node.firstChild;
    for (let at: Node | null = node; next === null && at !== null && at !== root; at = at.parentNode)
      next = at.nextSibling;
    node = next;
  }
  return nodes;
}
