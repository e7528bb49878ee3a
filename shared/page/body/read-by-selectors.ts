import type { DatedSelectors } from '../../contracts/portal.contract.ts';
import { listLines, type PageLine } from './list-lines.ts';

/** What the selectors of one layout found; an absent part was not found or has no selector. */
export interface SelectedParts {
  selectors: DatedSelectors;
  body: PageLine[];
  title: string | undefined;
  /** Visible lines; their reading is the extraction's business. */
  publishedAt: PageLine[];
  author: PageLine[];
  /** Machine-readable time on the element, when it has one. */
  machineTime: string | undefined;
  /** Fields whose selector found nothing: `title`, `author`, `publishedAt`. */
  missed: string[];
}

const BODY_WORDS_MIN = 15;

/**
 * @param layouts a portal's selectors, oldest first
 * @returns the parts by the newest layout whose body is on the page; raw pages of an old layout stay readable
 */
export function readBySelectors(
  document: Document,
  layouts: readonly DatedSelectors[],
): SelectedParts | undefined {
  for (const selectors of [...layouts].sort((a, b) => b.from.localeCompare(a.from))) {
    if (selectors.body === undefined) continue;
    const roots = select(document, selectors.body);
    for (const root of roots)
      for (const junk of selectors.remove.flatMap((css) => select(root, css))) junk.remove();
    const body = roots
      .filter((root) => !roots.some((other) => other !== root && other.contains(root)))
      .flatMap(listLines);
    if (countWords(body) >= BODY_WORDS_MIN)
      return { selectors, body, ...readOtherParts(document, selectors) };
  }
  return undefined;
}

/**
 * What the newest layout does not find on a page that no layout fits, so that one can see which of its selectors still
 * hold. Ask before reader mode, which takes the document apart.
 *
 * @returns `body` among others, since a layout fits whose body is on the page; empty without layouts
 */
export function findMissedFields(document: Document, layouts: readonly DatedSelectors[]): string[] {
  const [newest] = [...layouts].sort((a, b) => b.from.localeCompare(a.from));
  if (newest === undefined) return [];
  return [...(newest.body === undefined ? [] : ['body']), ...readOtherParts(document, newest).missed];
}

function readOtherParts(document: Document, selectors: DatedSelectors) {
  const title = selectFirst(document, selectors.title);
  const time = selectFirst(document, selectors.publishedAt);
  const author = selectFirst(document, selectors.author);
  const lines = { title: linesOf(title), publishedAt: linesOf(time), author: linesOf(author) };
  const machineTime = time?.getAttribute('datetime') ?? time?.getAttribute('content') ?? undefined;
  const fields = ['title', 'publishedAt', 'author'] as const;
  return {
    ...lines,
    title: lines.title.map(({ text }) => text).join(' ') || undefined,
    machineTime,
    // An element that is there and empty tells no more than one that is not.
    missed: fields.filter(
      (field) =>
        selectors[field] !== undefined &&
        lines[field].length === 0 &&
        (field !== 'publishedAt' || machineTime === undefined),
    ),
  };
}

function linesOf(element: Element | undefined): PageLine[] {
  return element === undefined ? [] : listLines(element);
}

function selectFirst(document: Document, css: string | undefined): Element | undefined {
  return css === undefined ? undefined : select(document, css)[0];
}

/** A selector that this DOM cannot read finds nothing, so that one bad line in a portal file stops no page. */
function select(root: Document | Element, css: string): Element[] {
  try {
    return [...root.querySelectorAll(css)];
  } catch {
    return [];
  }
}

function countWords(lines: readonly PageLine[]): number {
  return lines.reduce((sum, { text }) => sum + text.split(' ').length, 0);
}
