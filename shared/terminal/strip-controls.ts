/** C0 and C1, where escape sequences begin, but for what lays out lines. */
const CONTROLS = /(?![\n\t])\p{Cc}/gu;

/**
 * Text as it may be written to a terminal. Titles, addresses and error messages come from strangers, and an escape
 * sequence in them could move the cursor over lines already written, retitle the window or answer for the person.
 */
export function stripControls(text: string): string {
  return text.replace(CONTROLS, '');
}
