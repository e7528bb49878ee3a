import type { Evidence } from '../../contracts/evidence.contract.ts';
import type { Extraction, ExtractionInput } from '../../contracts/extraction.contract.ts';
import { extract } from '../extract.ts';
import { type Candidate, traceCandidates } from '../records/trace-candidates.ts';
import { type Paint, paintFor } from './paint.ts';

/**
 * How the extraction of one article came about, for people: each value with its rule and the words it was read from,
 * then every telling with what became of it.
 *
 * @param isColoured colours for a terminal
 */
export function explainExtraction(input: ExtractionInput, isColoured: boolean): string {
  const paint = paintFor(isColoured);
  const result = extract(input);
  const lines = [
    paint.strong(result.title),
    `${result.relevant ? paint.good('relevant') : paint.weak('not relevant')} ${paint.doubt(result.reasons.join(', '))}`,
    ...listEvidence(result.evidence, result, paint),
    ...result.records.flatMap((record, i) => [
      '',
      `${paint.strong(`records[${i}]`)} ${record.action} ${record.instrument} ${paint.doubt(record.reasons.join(', '))}`,
      ...listEvidence(record.evidence, record, paint),
    ]),
    '',
    paint.strong('tellings'),
    ...traceCandidates(input).map((candidate) => formatCandidate(candidate, paint)),
  ];
  return `${lines.join('\n')}\n`;
}

function listEvidence(evidence: Evidence[], owner: Partial<Extraction> | object, paint: Paint): string[] {
  return evidence.map(({ field, rule, spans, inferredFrom }) => {
    const quotes = spans
      .map(({ source, start, quote }) => paint.quote(`${source}@${start} “${quote}”`))
      .join(' + ');
    const from = inferredFrom === undefined ? '' : paint.doubt(` inferred from ${inferredFrom}`);
    return `  ${field.padEnd(22)} ${paint.strong(formatValue(readPath(owner, field)))} ← ${quotes} ${paint.weak(rule)}${from}`;
  });
}

/** The value that a path such as `parties[1].province` names. */
function readPath(owner: object, path: string): unknown {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  return keys.reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], owner);
}

function formatValue(value: unknown): string {
  if (typeof value === 'object' && value !== null) {
    const { name, value: amount, unit, number, start, end } = value as Record<string, unknown>;
    const parts = [name, amount, unit, number, start, end].filter(
      (part) => part !== undefined && part !== null,
    );
    return parts.join(' ');
  }
  return String(value ?? '–');
}

function formatCandidate({ fate, why, quote, sentence }: Candidate, paint: Paint): string {
  const mark = fate === 'kept' ? paint.good('✓') : paint.weak('✗');
  return `  ${mark} ${String(sentence).padStart(3)} ${paint.quote(`“${quote}”`)} ${paint.weak(why)}`;
}
