/**
 * Joins text nodes that stand side by side. The parser starts a new one at every entity, and old portals write every
 * letter with a tone as an entity, which made reader mode walk twenty times as many nodes.
 */
export function mergeTextNodes(root: Node): void {
  let node: Node | null = root;
  while (node !== null) {
    if (node.nodeType === 3) mergeFollowing(node);
    node = node.firstChild ?? findNext(node, root);
  }
}

function mergeFollowing(text: Node): void {
  const parts: string[] = [];
  for (let next = text.nextSibling; next !== null && next.nodeType === 3; next = text.nextSibling) {
    parts.push(next.nodeValue ?? '');
    next.parentNode?.removeChild(next);
  }
  if (parts.length > 0) text.nodeValue = (text.nodeValue ?? '') + parts.join('');
}

function findNext(node: Node, root: Node): Node | null {
  for (let at: Node | null = node; at !== null && at !== root; at = at.parentNode)
    if (at.nextSibling !== null) return at.nextSibling;
  return null;
}
