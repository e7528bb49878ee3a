/** Decodes what need not be encoded and writes the rest in capitals, so that %7Ea and ~a, %c3 and %C3 are one. */
export function normalisePercent(path: string): string {
  return path.replace(/%[0-9a-f]{2}/gi, (encoded) => {
    const char = String.fromCharCode(Number.parseInt(encoded.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(char) ? char : encoded.toUpperCase();
  });
}
