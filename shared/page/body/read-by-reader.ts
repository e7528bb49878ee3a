import { Readability } from '@mozilla/readability';
import { withoutCutLines } from './filters/cut-line.filter.ts';
import { withoutLinkLists } from './filters/link-list.filter.ts';
import { listLines, type PageLine } from './list-lines.ts';

/**
 * The article body by reader mode, for pages of unknown layout.
 *
 * @param spared lines that stay even among links and below cut lines
 * @param document changed by the reading: what else is wanted of it must be read before
 * @returns the lines of the body; none when the reader finds no article
 */
export function readByReader(document: Document, spared: (line: PageLine) => boolean): PageLine[] {
  let root: Node | undefined;
  try {
    const reader = new Readability<Node>(document, { serializer: (node) => node, charThreshold: 250 });
    root = reader.parse()?.content ?? undefined;
  } catch {
    return [];
  }
  if (root === undefined) return [];
  return withoutLinkLists(withoutCutLines(listLines(root as Element), spared), spared);
}
