import type { Label } from '../labels.ts';
import type { Choice } from './record-filter.ts';

/** The choices of a closed list, in the order of its labels. */
export function choicesOf(labels: Record<string, Label>): Choice[] {
  return Object.entries(labels).map(([value, label]) => ({ value, ...label }));
}

export const KNOWN_OR_NOT: Choice[] = [
  { value: 'true', vi: 'Đã rõ', en: 'Known' },
  { value: 'false', vi: 'Chưa rõ', en: 'Unknown' },
];
