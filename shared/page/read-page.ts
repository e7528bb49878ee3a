import type { DatedSelectors } from '../contracts/portal.contract.ts';
import { normaliseText } from '../text/normalise-text.ts';
import { composeText } from './body/compose-text.ts';
import { findHeadline, listMarkedTexts } from './body/find-headline.ts';
import { findLine, isBareDateline, isByline, isVietnamese } from './body/find-surroundings.ts';
import { joinLines, listLines, type PageLine } from './body/list-lines.ts';
import { readByDensity } from './body/read-by-density.ts';
import { readByReader } from './body/read-by-reader.ts';
import { findMissedFields, readBySelectors, type SelectedParts } from './body/read-by-selectors.ts';
import { decodePage } from './charset/decode-page.ts';
import { countWords } from './judge-text.ts';
import { convertFontText } from './markup/convert-font-text.ts';
import { findCanonicalUrl } from './markup/find-canonical-url.ts';
import { type ParsedMarkup, parseMarkup } from './markup/parse-markup.ts';
import { readMarkupTime } from './markup/read-markup-time.ts';
import { type PageMetadata, readMetadata } from './markup/read-metadata.ts';

const NO_MARKS: ReadonlyMap<string, number> = new Map();

type Readable = Extract<ParsedMarkup, { document: Document }>;

export interface ReadPageOptions {
  url?: string;
  /** The Content-Type header as sent. */
  contentType?: string;
  /** The portal's layouts; without any, or when none fits, reader mode. */
  selectors?: readonly DatedSelectors[];
}

/** An article as read from its page. Absent is null. */
export interface ReadPage {
  title: string;
  /** Stored form (see normalise-text.ts): paragraphs apart by a blank line, with datelines, byline and footer. */
  text: string;
  /** From machine-readable markup only: ISO 8601 with +07:00, or `YYYY-MM-DD`. Visible datelines stay in the text. */
  publishedAt: string | null;
  /** From machine-readable markup only, and only a person. */
  author: string | null;
  siteName: string | null;
  /** Only where it plausibly is the same page as `url`. */
  canonicalUrl: string | null;
  /** As decoded; `tcvn3` or `vni` when the letters were typed for such fonts. */
  charset: string;
  /** Words of the body alone, without datelines and footer. */
  bodyWords: number;
  /** How the body was found; `layoutFrom` is the date of the portal's layout. */
  readBy: 'selectors' | 'reader' | 'nothing';
  layoutFrom: string | null;
  /** What was expected and not found: `selector-missed: title`, `no-layout-fits`. */
  problems: string[];
  /** Why there is no text: `empty-body`, `too-long`, `too-deep`, `too-many-elements`, `no-article`; null when there is. */
  emptyReason: string | null;
}

/**
 * An HTML page as an article: charset, body, headline, time and author.
 *
 * @param bytes the page as sent; anything at all is answered, in bounded time, without throwing
 */
export function readPage(bytes: Uint8Array, options: ReadPageOptions = {}): ReadPage {
  const { html, charset } = decodePage(bytes, options.contentType);
  if (html.trim() === '') return emptyPage(charset, 'empty-body');
  const parsed = parseMarkup(html);
  if ('refused' in parsed) return emptyPage(charset, parsed.refused);
  try {
    return readDocument(parsed, charset, options);
  } catch (error) {
    // The DOM library throws on markup that no one foresaw; the page is told apart from an empty one by the reason.
    return emptyPage(charset, `not-read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readDocument(
  { document, fitsReader }: Readable,
  charset: string,
  options: ReadPageOptions,
): ReadPage {
  const layouts = options.selectors ?? [];
  const font = convertFontText(document);
  const metadata = readMetadata(document);
  const page = listLines(document.documentElement);
  const selected = readBySelectors(document, layouts);
  const problems = listProblems(document, layouts, selected);
  // Before reader mode, which takes such marks away.
  const marked = metadata.titleTrust === 'window' ? listMarkedTexts(document) : NO_MARKS;
  const body = selected?.body ?? readUnknownLayout(document, page, fitsReader);
  const title = normaliseText(selected?.title ?? chooseTitle(metadata, page, body, marked));
  const lines = body.length === 0 ? [] : composeText(page, body, title, selected);
  return {
    ...describe(metadata, font ?? charset, options.url),
    title,
    text: normaliseText(joinLines(lines)),
    bodyWords: body.reduce((sum, { text }) => sum + countWords(text), 0),
    publishedAt: readMarkupTime(selected?.machineTime) ?? metadata.publishedAt ?? null,
    readBy: selected !== undefined ? 'selectors' : lines.length > 0 ? 'reader' : 'nothing',
    layoutFrom: selected?.selectors.from ?? null,
    problems,
    emptyReason: lines.length === 0 ? 'no-article' : null,
  };
}

function readUnknownLayout(document: Document, page: readonly PageLine[], fitsReader: boolean): PageLine[] {
  const hasBylines = isVietnamese(page);
  const spared = (line: PageLine) => isBareDateline(line) || (hasBylines && isByline(line));
  const read = fitsReader ? readByReader(document, spared) : [];
  return read.length > 0 ? read : readByDensity(page, spared);
}

/** A window's title that is printed nowhere on the page is the portal's name, or "Chi tiết tin". */
function chooseTitle(
  { title, titleTrust }: PageMetadata,
  page: readonly PageLine[],
  body: readonly PageLine[],
  marked: ReadonlyMap<string, number>,
): string {
  if (titleTrust !== 'window') return title;
  const first = findLine(page, body[0]?.text, 0);
  const printed = page.slice(0, first + 3).some(({ text, linkShare }) => linkShare < 0.5 && text === title);
  return printed ? title : (findHeadline(page, first, marked) ?? title);
}

function listProblems(
  document: Document,
  layouts: readonly DatedSelectors[],
  selected: SelectedParts | undefined,
): string[] {
  const missed = (selected?.missed ?? findMissedFields(document, layouts)).map(
    (field) => `selector-missed: ${field}`,
  );
  return selected === undefined && layouts.length > 0 ? ['no-layout-fits', ...missed] : missed;
}

function describe(metadata: PageMetadata, charset: string, url: string | undefined) {
  return {
    author: metadata.author ?? null,
    siteName: metadata.siteName ?? null,
    canonicalUrl: findCanonicalUrl(metadata.canonicalUrl, url) ?? null,
    charset,
  };
}

function emptyPage(charset: string, emptyReason: string): ReadPage {
  return {
    title: '',
    text: '',
    publishedAt: null,
    author: null,
    siteName: null,
    canonicalUrl: null,
    charset,
    bodyWords: 0,
    readBy: 'nothing',
    layoutFrom: null,
    problems: [],
    emptyReason,
  };
}
