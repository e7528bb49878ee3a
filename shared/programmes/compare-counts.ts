import type { ContentCount } from '../contracts/record.contract.ts';
import { foldText } from '../text/fold-text.ts';
import { normaliseText } from '../text/normalise-text.ts';

/** Whether two counts of one unit may count the same things; most papers leave the qualifier out. */
export type IsOneKind = (a: ContentCount, b: ContentCount) => boolean;

/** What all sides do together, and what each of them does: counted beside each other, though one paper may tell one only. */
const [GENERAL, SPECIFIC] = ['chung', 'cu the'];

/**
 * Which counts are of one kind among the sources of one programme. A qualifier that is not told goes with any; two that
 * one source tells side by side are two kinds; else "trọng tâm" in one paper is "chủ yếu" in the other.
 *
 * @param lists the counts of each source
 */
export function findKinds(lists: ContentCount[][]): IsOneKind {
  const apart = new Set([pairKey(GENERAL, SPECIFIC), pairKey(SPECIFIC, GENERAL)]);
  for (const counts of lists) {
    for (const a of counts) {
      for (const b of counts) {
        if (isSameUnit(a, b)) apart.add(pairKey(qualifierOf(a), qualifierOf(b)));
      }
    }
  }
  return (a, b) => {
    const [one, other] = [qualifierOf(a), qualifierOf(b)];
    const isSame = one === other || one === null || other === null;
    return isSameUnit(a, b) && (isSame || !apart.has(pairKey(one, other)));
  };
}

/** One count told twice: a fuller telling of it and a shorter one. */
export function isSameCount(a: ContentCount, b: ContentCount, isOneKind: IsOneKind): boolean {
  return a.value === b.value && isOneKind(a, b);
}

/**
 * Whether two sources count one kind differently, 8 contents in the one and 9 in the other, once what they agree in is set
 * aside; the one may well tell more counts than the other, or tell the parts of what the other tells as a whole.
 */
export function disagreeOnCounts(lists: ContentCount[][], isOneKind: IsOneKind): boolean {
  return lists.some((counts, i) =>
    lists.slice(i + 1).some((others) => {
      const [left, right] = findUnmatched(counts, others, isOneKind);
      return left.some((a) =>
        right.some((b) => isOneKind(a, b) && !isPartOf(b, others, a) && !isPartOf(a, counts, b)),
      );
    }),
  );
}

/**
 * Whether a source counts parts of what another counts as a whole: "5 nội dung chung, 3 nội dung cụ thể" of "8 nội dung",
 * which add up to it, or "3 nội dung trọng tâm", which are some of them.
 *
 * @param counts of the source that `part` is from
 */
function isPartOf(part: ContentCount, counts: ContentCount[], whole: ContentCount): boolean {
  if (part.qualifier === null || whole.qualifier !== null) return false;
  const parts = counts.filter((each) => each.qualifier !== null && isSameUnit(each, whole));
  if (parts.length === 1) return part.value < whole.value;
  return parts.reduce((sum, { value }) => sum + value, 0) === whole.value;
}

/** Each count is the match of one at most; those that tell the same qualifier first. */
function findUnmatched(
  counts: ContentCount[],
  others: ContentCount[],
  isOneKind: IsOneKind,
): [ContentCount[], ContentCount[]] {
  let [left, right] = [counts, others];
  const isExact: IsOneKind = (a, b) => isSameUnit(a, b) && qualifierOf(a) === qualifierOf(b);
  for (const isMatch of [isExact, isOneKind]) {
    for (const count of left) {
      const match = right.find((other) => isSameCount(count, other, isMatch));
      if (match === undefined) continue;
      left = left.filter((each) => each !== count);
      right = right.filter((each) => each !== match);
    }
  }
  return [left, right];
}

function isSameUnit(a: ContentCount, b: ContentCount): boolean {
  return fold(a.unit) === fold(b.unit);
}

function qualifierOf({ qualifier }: ContentCount): string | null {
  return qualifier === null ? null : fold(qualifier);
}

function fold(words: string): string {
  return foldText(normaliseText(words));
}

function pairKey(a: string | null | undefined, b: string | null | undefined): string {
  return `${a}|${b}`;
}
