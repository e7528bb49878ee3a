import { normaliseText } from '../../text/normalise-text.ts';
import { readAuthorName } from './read-author-name.ts';
import { type LinkedData, readLinkedData } from './read-linked-data.ts';
import { readMarkupTime } from './read-markup-time.ts';

/** What a page's markup, apart from its visible text, says about the article. Absent is undefined. */
export interface PageMetadata {
  title: string;
  /** `agreed`: a heading says the same; `told`: only data about the article; `window`: only the window's title. */
  titleTrust: 'agreed' | 'told' | 'window';
  /** ISO 8601, see read-markup-time.ts. */
  publishedAt: string | undefined;
  author: string | undefined;
  siteName: string | undefined;
  canonicalUrl: string | undefined;
}

const TIME_META = [
  'article:published_time',
  'datepublished',
  'pubdate',
  'publishdate',
  'dc.date.issued',
  'og:article:published_time',
];
const AUTHOR_META = ['article:author', 'author', 'dable:author', 'dc.creator'];
const HEADINGS_MAX = 60;

type MetaContents = ReadonlyMap<string, string>;

/** Must run before reader mode, which changes the document. */
export function readMetadata(document: Document): PageMetadata {
  const linked = readLinkedData(document);
  const meta = listMeta(document);
  const siteName = clean(linked?.publisher) ?? meta.get('og:site_name');
  return {
    ...readTitle(document, linked, meta),
    publishedAt: readTime(document, linked, meta),
    author: readAuthor(document, linked, meta, siteName),
    siteName,
    canonicalUrl: clean(document.querySelector('link[rel="canonical" i]')?.getAttribute('href')),
  };
}

function readTime(
  document: Document,
  linked: LinkedData | undefined,
  meta: MetaContents,
): string | undefined {
  const told = [linked?.datePublished, ...TIME_META.map((name) => meta.get(name)), readSingleTime(document)];
  return told.map(readMarkupTime).find((time) => time !== undefined);
}

/** `<time itemprop="datePublished" datetime="…">`; several of them belong to teasers. */
function readSingleTime(document: Document): string | undefined {
  const times = [
    ...document.querySelectorAll('[itemprop="datePublished"],time[pubdate],article header time[datetime]'),
  ];
  const values = new Set(times.map((time) => time.getAttribute('datetime') ?? time.getAttribute('content')));
  return values.size === 1 ? ([...values][0] ?? undefined) : undefined;
}

function readAuthor(
  document: Document,
  linked: LinkedData | undefined,
  meta: MetaContents,
  siteName: string | undefined,
): string | undefined {
  const printed = [...document.querySelectorAll('[itemprop="author"] [itemprop="name"],[rel="author"]')];
  const told = [
    ...(linked?.authors ?? []),
    ...AUTHOR_META.map((name) => meta.get(name)),
    ...(printed.length === 1 ? [printed[0]?.textContent ?? undefined] : []),
  ];
  return told.map((name) => readAuthorName(name, siteName)).find((name) => name !== undefined);
}

/**
 * What the head calls the article. The headline on the page, where a heading agrees, since it is printed more
 * faithfully there.
 */
function readTitle(
  document: Document,
  linked: LinkedData | undefined,
  meta: MetaContents,
): Pick<PageMetadata, 'title' | 'titleTrust'> {
  const head = clean(document.querySelector('title')?.textContent) ?? '';
  const told = [meta.get('og:title'), clean(linked?.headline)];
  const headings = [...document.querySelectorAll('h1,h2,.title,[itemprop="headline"]')]
    .slice(0, HEADINGS_MAX)
    .map((heading) => clean(heading.textContent) ?? '')
    .filter((text) => text.length >= 12 && text.length < 400);
  for (const candidate of [...told, head]) {
    const agreed = headings.find((text) => agrees(candidate, text));
    if (agreed !== undefined) return { title: agreed, titleTrust: 'agreed' };
  }
  const own = told.find((title) => title !== undefined);
  if (own !== undefined) return { title: withoutSiteName(own), titleTrust: 'told' };
  return { title: withoutSiteName(head), titleTrust: 'window' };
}

/** "Headline - Site" agrees with "Headline"; case is left aside, since many layouts print headlines in capitals. */
function agrees(told: string | undefined, heading: string): boolean {
  return told?.toLowerCase().startsWith(heading.toLowerCase()) ?? false;
}

function withoutSiteName(title: string): string {
  const parts = title.split(/\s+[|–—»-]\s+/);
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), '');
  return parts.length > 1 && longest.length * 2 > title.length ? longest : title;
}

/** Contents of the meta elements by their lower-case property, name or itemprop; the first of each counts. */
function listMeta(document: Document): MetaContents {
  const contents = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = clean(element.getAttribute('content'));
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name !== undefined && content !== undefined && !contents.has(name)) contents.set(name, content);
    }
  }
  return contents;
}

function clean(value: string | null | undefined): string | undefined {
  const text = normaliseText(value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : text;
}
