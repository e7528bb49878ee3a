const MARK = '|';

/** Entries as one text that SQL can seek in and group by: sorted, with a mark around each; empty without any. */
export function markedList(entries: readonly (string | null)[]): string {
  const known = entries.filter((entry) => entry !== null).sort();
  return known.length === 0 ? '' : `${MARK}${known.join(MARK)}${MARK}`;
}

/** @returns the entries of a marked list, as often as they stand in it */
export function readMarkedList(text: string): string[] {
  return text.split(MARK).slice(1, -1);
}

/** What stands in a marked list that has the entry. */
export function markedEntry(entry: string): string {
  return `${MARK}${entry}${MARK}`;
}
