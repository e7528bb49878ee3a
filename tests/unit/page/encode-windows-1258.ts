const TONES = new Map([
  ['\u0300', 0xcc],
  ['\u0309', 0xd2],
  ['\u0303', 0xde],
  ['\u0301', 0xec],
  ['\u0323', 0xf2],
]);

/** Bytes of single characters, taken from the decoder so that the table cannot be mistyped. */
const BYTES = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder('windows-1258').decode(new Uint8Array([byte])),
    byte,
  ]),
);

/** Vietnamese as old Windows programs wrote it: base letters whole, tones apart. Throws on what it cannot write. */
export function encodeWindows1258(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text.normalize('NFC')) {
    const byte = BYTES.get(character);
    if (byte !== undefined) bytes.push(byte);
    else bytes.push(...encodeApart(character));
  }
  return new Uint8Array(bytes);
}

function encodeApart(character: string): number[] {
  const parts = [...character.normalize('NFD')];
  const tone = parts.find((part) => TONES.has(part));
  const base = parts
    .filter((part) => part !== tone)
    .join('')
    .normalize('NFC');
  const bytes = [BYTES.get(base), TONES.get(tone ?? '')];
  return bytes.map((byte) => {
    if (byte === undefined) throw new Error(`windows-1258 has no ${character}`);
    return byte;
  });
}
