/** What the parts of an explanation are for; colours are the terminal's business. */
export interface Paint {
  strong: (text: string) => string;
  weak: (text: string) => string;
  good: (text: string) => string;
  doubt: (text: string) => string;
  quote: (text: string) => string;
}

const PLAIN = (text: string): string => text;

function colour(code: number): (text: string) => string {
  return (text) => (text === '' ? '' : `\u001b[${code}m${text}\u001b[0m`);
}

export function paintFor(isColoured: boolean): Paint {
  if (!isColoured) return { strong: PLAIN, weak: PLAIN, good: PLAIN, doubt: PLAIN, quote: PLAIN };
  return { strong: colour(1), weak: colour(2), good: colour(32), doubt: colour(33), quote: colour(36) };
}
