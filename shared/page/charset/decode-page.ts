import sniffEncoding from 'html-encoding-sniffer';
import { findFontEncoding } from './fonts/find-font-encoding.ts';

/** Bytes as text, and by which charset. */
export interface DecodedPage {
  html: string;
  charset: string;
}

/** Rough, and linear: for a look at the words alone. */
const MARKUP = /<[^<>]*>|&[#a-z0-9]{1,10};/gi;
const NOT_TOLD = 'not-told';
/** Browsers look for a declaration in so many bytes. */
const META_BYTES = 1024;
/** Declared by servers for everything they send; says nothing when the bytes are plainly UTF-8. */
const SINGLE_BYTE = /^(?:windows-125\d|iso-8859-\d+|x-user-defined|macintosh)$/i;
const BROKEN = /\ufffd/g;
const WHOLE = /[\u0080-\ufffc]/g;

/**
 * Charset by BOM, transport, meta, strict UTF-8, then windows-1258. Two lies are common enough to be seen through:
 * a Latin charset declared for UTF-8 bytes, and UTF-8 declared for windows-1258 bytes.
 *
 * @param bytes a page as sent
 * @param contentType the Content-Type header, when there was one
 * @returns the text in NFC (windows-1258 writes tones apart); never throws
 */
export function decodePage(bytes: Uint8Array, contentType?: string): DecodedPage {
  const { html, charset } = decodeBytes(bytes, findDeclaredCharset(bytes, contentType, META_BYTES));
  return { html: html.normalize('NFC'), charset };
}

/** The same for plain text, where markup declares nothing. */
export function decodeText(bytes: Uint8Array, contentType?: string): DecodedPage {
  const { html, charset } = decodeBytes(bytes, findDeclaredCharset(bytes, contentType, 0));
  return { html: html.normalize('NFC'), charset };
}

function decodeBytes(bytes: Uint8Array, declared: string): DecodedPage {
  if (declared === NOT_TOLD || SINGLE_BYTE.test(declared)) {
    const utf8 = decodeStrictUtf8(bytes);
    if (utf8 !== undefined) return { html: utf8, charset: 'utf-8' };
  }
  if (declared === NOT_TOLD || declared === 'x-user-defined') return decodeSingleByte(bytes);
  const html = decodeLoosely(bytes, declared);
  if (declared.toLowerCase() === 'utf-8' && isNoUtf8(html))
    return { html: decodeLoosely(bytes, 'windows-1258'), charset: 'windows-1258' };
  return { html, charset: declared.toLowerCase() };
}

/** Bytes typed for TCVN3 or VNI fonts stay Latin-1, for convert-font-text.ts; windows-1258 would tear them apart. */
function decodeSingleByte(bytes: Uint8Array): DecodedPage {
  const latin = decodeLoosely(bytes, 'windows-1252');
  if (findFontEncoding(latin.replace(MARKUP, ' ')) !== undefined)
    return { html: latin, charset: 'windows-1252' };
  return { html: decodeLoosely(bytes, 'windows-1258'), charset: 'windows-1258' };
}

function findDeclaredCharset(
  bytes: Uint8Array,
  contentType: string | undefined,
  maxPrescanBytes: number,
): string {
  const transport = /charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType ?? '')?.[1];
  // A label that no decoder knows is no declaration: the sniffer passes over it to the next source.
  return sniffEncoding(bytes, {
    ...(transport === undefined ? {} : { transportLayerEncodingLabel: transport }),
    defaultEncoding: NOT_TOLD,
    maxPrescanBytes,
  });
}

function decodeStrictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeLoosely(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}

/**
 * Of windows-1258 bytes hardly any make a letter in UTF-8, so nearly every letter with a tone comes out broken. A
 * damaged or cut-off page keeps most of them.
 */
function isNoUtf8(html: string): boolean {
  const broken = countMatches(html, BROKEN);
  return broken > 3 && broken > countMatches(html, WHOLE);
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
