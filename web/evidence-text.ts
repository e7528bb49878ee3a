import { html } from 'hono/html';
import type { EvidenceSpan } from '../shared/contracts/evidence.contract.ts';
import type { Html } from './layout.ts';
import type { ShownValue } from './record-values.ts';
import { type Highlight, type Segment, splitHighlights } from './split-highlights.ts';

/**
 * A text with the words marked that are evidence for the values. The number where a mark begins leads to its value, and
 * the value's quotes lead back here.
 */
export function renderEvidenceText(
  text: string,
  source: EvidenceSpan['source'],
  values: ShownValue[],
): (Html | string)[] {
  const highlights = values.flatMap((value) => listHighlights(value, source));
  return splitHighlights(text, highlights).map((segment) => renderSegment(segment, source, values));
}

/** A span that several parts of one value share is marked once. */
function listHighlights({ number, evidence }: ShownValue, source: EvidenceSpan['source']): Highlight[] {
  const spans = evidence.flatMap((one) => one.spans).filter((span) => span.source === source);
  const distinct = new Map(spans.map((span) => [markId(number, span), span]));
  return [...distinct.values()].map(({ start, end }) => ({ start, end, value: number }));
}

/** The id in the page of the place where a span of a value begins. */
export function markId(
  value: number,
  { source, start, end }: Pick<EvidenceSpan, 'source' | 'start' | 'end'>,
): string {
  return `mark-${value}-${source}-${start}-${end}`;
}

function renderSegment(
  { text, over, beginning }: Segment,
  source: EvidenceSpan['source'],
  values: ShownValue[],
): Html | string {
  const [innermost] = over;
  if (innermost === undefined) return text;
  const labels = [...new Set(over.map(({ value }) => values[value - 1]?.label ?? ''))].join(', ');
  const numbers = beginning.map((highlight) =>
    over.some((other) => isWithin(highlight, other))
      ? html`<span class="mark-start" id="${markId(highlight.value, { ...highlight, source })}"></span>`
      : renderNumber(highlight, source, values),
  );
  return html`${numbers}<mark class="${values[innermost.value - 1]?.kind ?? ''}" title="${labels}">${text}</mark>`;
}

/** A part of a value's own words ("tỉnh" in "UBND tỉnh") can be led to, but is not numbered again. */
function isWithin(part: Highlight, whole: Highlight): boolean {
  return part !== whole && part.value === whole.value && whole.end - whole.start > part.end - part.start;
}

function renderNumber(highlight: Highlight, source: EvidenceSpan['source'], values: ShownValue[]): Html {
  const label = values[highlight.value - 1]?.label ?? '';
  return html`<a class="mark-number" id="${markId(highlight.value, { ...highlight, source })}" href="#value-${highlight.value}" aria-label="Bằng chứng: ${label}">${highlight.value}</a>`;
}
