import { NUMBER_WORD_SHADOW } from '../../text/read-numeral.ts';
import { spacedPattern } from '../../text/spaced-pattern.ts';

const NOUN =
  '(?:chuong trinh|quy che|ke hoach|van ban|thoa thuan|bien ban|ban (?:ghi nho|thoa thuan|ky ket))';
const EACH = spacedPattern(
  String.raw`\b(?:(?:ca (?:\d{1,2}|${NUMBER_WORD_SHADOW})|moi) (?:ban )?${NOUN}\b|(?:cac|\d{1,2}|${NUMBER_WORD_SHADOW}) (?:ban )?${NOUN}(?: (?!deu )[a-z]+){0,4} deu\b)`,
);

/**
 * "Cả hai chương trình …", "Mỗi quy chế …", "Các văn bản này đều …": what follows holds for every instrument that the
 * article tells.
 *
 * @returns the offset behind those words, or undefined where the shadow has none
 */
export function findToldOfEach(shadow: string): number | undefined {
  const hit = EACH.exec(shadow);
  return hit === null ? undefined : hit.index + hit[0].length;
}
