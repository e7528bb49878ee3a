const LINES_PER_PAGE = 45;

/** A paragraph as lines of a page with a margin. */
export function printLines(paragraph: string): string[] {
  return paragraph.match(/.{1,90}(?:\s|$)/g)?.map((line) => line.trim()) ?? [];
}

/** Lines above all others, in letters of a size of their own, or in the bold font F2. */
export interface Headline {
  lines: string[];
  size: number;
  font: 'F1' | 'F2';
}

/**
 * A PDF of plain lines; its one font maps character codes to Unicode and is not embedded, which is all a reader needs.
 *
 * @param pictureBytes what a picture in it weighs; it stands on no page
 */
export function writePdf(lines: string[], pictureBytes = 0, headline?: Headline): Uint8Array {
  const headlines = headline?.lines ?? [];
  const characters = [...new Set([...headlines, ...lines].join(''))];
  const codes = new Map(characters.map((character, i) => [character, hex(i + 1)]));
  const pages = Array.from({ length: Math.ceil(lines.length / LINES_PER_PAGE) }, (_, i) =>
    lines.slice(i * LINES_PER_PAGE, (i + 1) * LINES_PER_PAGE),
  );
  const print = (texts: readonly string[]) =>
    texts.map((text) => `<${[...text].map((c) => codes.get(c)).join('')}> Tj T*`).join('\n');
  const pageNumber = (i: number) => 7 + 2 * i;
  const fontNumber = pageNumber(pages.length);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${pageNumber(i)} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/Times/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/Times/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 5 0 R/DW 500>>',
    '<</Type/FontDescriptor/FontName/Times/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
    stream(writeUnicodeMap(codes)),
    ...pages.flatMap((page, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 800]/Resources<</Font<</F1 3 0 R/F2 ${fontNumber} 0 R>>>>/Contents ${pageNumber(i) + 1} 0 R>>`,
      stream(
        `BT 40 760 Td ${i === 0 && headline ? `/${headline.font} ${headline.size} Tf ${headline.size * 1.6} TL ${print(headline.lines)} 0 -12 Td` : ''} /F1 10 Tf 16 TL ${print(page)} ET`,
      ),
    ]),
  ];
  // A reader takes fonts that describe themselves alike for one.
  objects.push(
    `<</Type/Font/Subtype/Type0/BaseFont/Times-Bold/Encoding/Identity-H/DescendantFonts[${fontNumber + 1} 0 R]/ToUnicode 6 0 R>>`,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/Times-Bold/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${fontNumber + 2} 0 R/DW 550>>`,
    '<</Type/FontDescriptor/FontName/Times-Bold/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 140>>',
  );
  return writeObjects(pictureBytes > 0 ? [...objects, stream('p'.repeat(pictureBytes))] : objects);
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}

function stream(content: string): string {
  return `<</Length ${content.length}>>stream\n${content}\nendstream`;
}

function writeUnicodeMap(codes: Map<string, string>): string {
  const pairs = [...codes].map(([character, code]) => `<${code}> <${hex(character.charCodeAt(0))}>`);
  const blocks = Array.from({ length: Math.ceil(pairs.length / 100) }, (_, i) =>
    pairs.slice(i * 100, (i + 1) * 100),
  );
  const ranges = blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange ${ranges.join('\n')} endcmap end end`;
}

function writeObjects(objects: string[]): Uint8Array {
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = body.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
  return new Uint8Array(Buffer.from(body, 'latin1'));
}
