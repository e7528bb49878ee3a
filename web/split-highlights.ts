/** A stretch of text that is evidence for the values with these numbers. */
export interface Highlight {
  start: number;
  end: number;
  value: number;
}

/** A run of text under the same highlights. */
export interface Segment {
  text: string;
  /** Highlights over the run, the shortest first: it is what the run is most about. */
  over: Highlight[];
  /** Highlights that begin with the run. */
  beginning: Highlight[];
}

/**
 * Cuts a text at every border of a highlight, so that nested and overlapping ones lie over whole runs. The runs joined
 * are the text; highlights outside it, or empty, are left out.
 */
export function splitHighlights(text: string, highlights: Highlight[]): Segment[] {
  const within = highlights.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const borders = new Set([0, text.length, ...within.flatMap(({ start, end }) => [start, end])]);
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, i) => {
    const to = sorted[i + 1] ?? text.length;
    const over = within.filter(({ start, end }) => start <= from && end >= to);
    over.sort((a, b) => a.end - a.start - (b.end - b.start));
    return { text: text.slice(from, to), over, beginning: over.filter(({ start }) => start === from) };
  });
}
