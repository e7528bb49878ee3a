import { foldText } from '../text/fold-text.ts';
import { normaliseText } from '../text/normalise-text.ts';
import { writeOut } from '../text/short-forms.ts';

/** Stand before a subject without being part of it; "và" joins its words in one paper and a comma in the other. */
const WRAPPERS =
  /^(?:(?:ve|trong|thuc hien|trien khai|to chuc|day manh|tang cuong|viec|mot so|cac|cong tac|nhiem vu|hoat dong|linh vuc) )+/;
/** Tell the years or the area, which stand elsewhere in a record. */
const TAILS = / (?:giai doan|nam|nhiem ky) \d{4}.*$| tren dia ban(?: .*)?$/;

/**
 * What an instrument is about, comparable between tellings: "thực hiện công tác dân vận" is "Công tác dân vận".
 *
 * @returns folded words, null when none is told
 */
export function findSubjectKey(subject: string | null): string | null {
  if (subject === null) return null;
  const words = foldText(normaliseText(subject))
    .replace(/\([^)]*\)/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap(writeOut)
    .filter((word) => word !== '' && word !== 'va')
    .join(' ');
  const bare = words.replace(TAILS, '');
  const key = `${bare} `.replace(WRAPPERS, '').trim() || bare || words;
  return key === '' ? null : key;
}

/** @returns whether one subject is the other told shorter: every word of one stands in the other */
export function isNestedSubject(a: string, b: string): boolean {
  const [inner, outer] = a.length <= b.length ? [a, b] : [b, a];
  const words = new Set(outer.split(' '));
  return inner.split(' ').every((word) => words.has(word));
}
