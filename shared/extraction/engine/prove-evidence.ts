import type { Evidence, EvidenceSpan } from '../../contracts/evidence.contract.ts';
import type { PageView } from './article-view.ts';
import type { Detail, Mention, Span } from './mention.ts';

/**
 * Turns a mention, or a list of them, into evidence with quotes cut from the stored text, so that a quote is what
 * stands at its offsets by construction. A list's fields are numbered: `figures[0]`, `figures[1]`.
 */
export function proveEvidence(
  view: PageView,
  field: string,
  mentions: Mention<unknown> | Mention<unknown>[] | undefined,
): Evidence[] {
  if (mentions === undefined) return [];
  if (!Array.isArray(mentions)) return proveMention(view, field, mentions);
  return mentions.flatMap((mention, i) => proveMention(view, `${field}[${i}]`, mention));
}

function proveMention(view: PageView, field: string, mention: Mention<unknown>): Evidence[] {
  const own = proveDetail(view, { ...mention, field });
  const details = mention.details ?? [];
  return [
    own,
    ...details.map((detail) => proveDetail(view, { ...detail, field: `${field}.${detail.field}` })),
  ];
}

function proveDetail(view: PageView, { field, rule, spans, inferredFrom }: Detail): Evidence {
  const proved = { field, rule, spans: spans.map((span) => quoteSpan(view, span)) };
  return inferredFrom === undefined ? proved : { ...proved, inferredFrom };
}

/** The span with the words that stand there; clamped to the source, so a wrong rule shows as a wrong quote. */
export function quoteSpan(view: PageView, { source, start, end }: Span): EvidenceSpan {
  const words = sourceText(view, source);
  const from = Math.max(0, Math.min(start, words.length));
  const to = Math.max(from, Math.min(end, words.length));
  return { source, start: from, end: to, quote: words.slice(from, to) };
}

function sourceText(view: PageView, source: Span['source']): string {
  if (source === 'title') return view.title;
  if (source === 'url') return view.url ?? '';
  if (source === 'page') return [view.page.publishedAt, view.page.author].filter(Boolean).join('\n');
  return view.text;
}
