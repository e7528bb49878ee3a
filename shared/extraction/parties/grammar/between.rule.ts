import { findHits } from '../../../text/find-hits.ts';
import { headOf } from '../../engine/mention.ts';
import type { OrganisationMention } from '../organisation.ts';
import { type Clause, listFrom } from './clause.ts';

const BETWEEN = /(?<![a-z])giua(?![a-z])/g;
/** What may stand between "giữa" and the first side: "giữa 3 lực lượng: A, B", "giữa đại diện A". */
const LEAD =
  /^(?:[ \t]+(?:cac|hai|ba|bon|nam|\d{1,2}|ben|don vi|co quan|luc luong|nganh|dai dien|lanh dao|thuong truc|ban|dia phuong))*[ \t]*:?[ \t]*$/;

/**
 * "giữa A với B và C": the surest telling of parties. The last such list of two or more in the clause that is not part of
 * another document's title.
 *
 * @returns the list, or fewer than two when the clause has none
 */
export function findPartiesBetween(clause: Clause): OrganisationMention[] {
  let best: OrganisationMention[] = [];
  let first = 0;
  for (const hit of findHits(clause.shadow.slice(clause.start, clause.end), BETWEEN)) {
    const from = clause.start + hit.index + hit[0].length;
    while (first < clause.mentions.length && startOf(clause.mentions[first]) < from) first += 1;
    const mention = clause.mentions[first];
    if (mention === undefined || !LEAD.test(clause.shadow.slice(from, headOf(mention).start))) continue;
    const list = listFrom(clause, clause.mentions, first).filter(({ value }) => !value.office);
    if (list.length >= 2 && (best.length < 2 || !isCited(clause, from)))
      best = best.length >= 2 ? best : list;
  }
  return best;
}

function startOf(mention: OrganisationMention | undefined): number {
  return mention === undefined ? 0 : headOf(mention).start;
}

/** "cụ thể hóa Chương trình số 13 … giữa A với B": what another document says of its own parties. */
export function isCited({ shadow, start }: Clause, at: number): boolean {
  const before = shadow.slice(Math.max(start, at - 200), at);
  return /(?:cu the hoa|can cu|theo|thuc hien|quan triet|tren co so)[ \t]+(?:[a-z]+[ \t]+){0,3}(?:chuong trinh|quy che|nghi dinh|thong tu|nghi quyet|ke hoach|chi thi)[^,;]*so[^,;]*giua[ \t]*$/.test(
    before,
  );
}
