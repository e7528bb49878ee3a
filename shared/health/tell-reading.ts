import type { DatedSelectors } from '../contracts/portal.contract.ts';
import {
  type FieldReading,
  type PageReading,
  WATCHED_FIELDS,
  type WatchedField,
} from '../contracts/run-funnel.contract.ts';

/** What a page came to, and what its reader missed on the way. */
export interface ReadFields {
  layoutFrom: string | null;
  /** Of the page reader: `selector-missed: title` … */
  problems: readonly string[];
  /** Whether each field has a value in the end, whatever it was found by. */
  has: Record<WatchedField, boolean>;
  publishedAt: string | null;
}

/**
 * Tells by what each field of a page was found. A value that something else than the field's own selector gave is told
 * apart, since it would hide a selector that no longer holds.
 *
 * @param layouts of the portal file, any order
 */
export function tellReading(layouts: readonly DatedSelectors[], read: ReadFields): PageReading {
  const layout = findLayout(layouts, read.layoutFrom);
  const readField = (field: WatchedField): FieldReading => {
    if (!read.has[field]) return 'missing';
    const isMissed = read.problems.includes(`selector-missed: ${field}`);
    return layout?.[field] !== undefined && !isMissed ? 'selector' : 'otherwise';
  };
  const fields = Object.fromEntries(WATCHED_FIELDS.map((field) => [field, readField(field)]));
  // Times on pages are those of Vietnam.
  const publishedOn = read.publishedAt?.slice(0, 10) ?? null;
  return { layoutFrom: read.layoutFrom, fields: fields as PageReading['fields'], publishedOn };
}

/** @returns the layout of that date; without one the newest, which is the one that should have fitted */
export function findLayout(
  layouts: readonly DatedSelectors[],
  layoutFrom: string | null,
): DatedSelectors | undefined {
  return (
    layouts.find(({ from }) => from === layoutFrom) ??
    [...layouts].sort((a, b) => b.from.localeCompare(a.from))[0]
  );
}
