/**
 * Feeds and sitemaps as text: charset by BOM, by the XML declaration, by the transport, else UTF-8. What stands before
 * the first `<` (blank lines of a template, a BOM in mid-file) is cut, since parsers refuse it.
 *
 * @param contentType header of the answer
 */
export function decodeXml(bytes: Uint8Array, contentType: string | undefined): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512));
  const declared = /<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)/i.exec(start)?.[1];
  const transported = /charset\s*=\s*["']?([\w-]+)/i.exec(contentType ?? '')?.[1];
  const text = decoderOf(findBomCharset(bytes) ?? declared ?? transported).decode(bytes);
  const first = text.indexOf('<');
  return first === -1 ? '' : text.slice(first);
}

function findBomCharset([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function decoderOf(label: string | undefined): TextDecoder {
  try {
    return new TextDecoder(label ?? 'utf-8');
  } catch {
    return new TextDecoder('utf-8');
  }
}
