import type { ExtractionInput } from '../../contracts/extraction.contract.ts';
import { extract } from '../extract.ts';

/** The extraction as a text for people: each value with the words it was read from. */
export function explainExtraction(input: ExtractionInput, _coloured: boolean): string {
  return `${JSON.stringify(extract(input), null, 2)}\n`;
}
