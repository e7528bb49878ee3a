/**
 * Numbers that belong to a date, a year, a time of day, a document or a telephone, blanked out of a shadow (same
 * length; the words stay), so that what is left may count something. Each pattern is linear: fixed shapes, no nested repetition.
 */
const BLANKED: RegExp[] = [
  /\b\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d\d\b/g,
  /\b(?:ngay|sang|trua|chieu|toi|dem|nay|hom|le|tet|qua)\s{0,3}\(?\s?\d{1,2}\s?[/.-]\s?\d{1,2}\b/g,
  /\b(?:ngay|mung|mong)\s\d{1,2}(?:\s?(?:,|va|-|den)\s?\d{1,2})?(?:\/\d{1,2}|\s?thang\s\d{1,2})?\b/g,
  /\b(?:tu|den|truoc|sau|het|vao)\s(?:ngay\s)?\d{1,2}\/(?:0?[1-9]|1[0-2])\b(?!\s?(?:don|xa|huyen|thon|ap|ho|mo hinh|to|co|chi))/g,
  /\b(?:thang|quy)\s(?:\d{1,2}|[ivx]{1,3})\b(?:\s?[/-]\s?(?:19|20)?\d{1,4})?(?:(?:\s?,\s|\s?va\s|\s?-\s?)\d{1,2}\b(?!\s?[a-z%]))?/g,
  /\b\d{1,2}[/-](?:19|20)\d\d\b/g,
  /\b(?:nam|nam hoc|nhiem ky|nhiem ki|giai doan|khoa|dau nam|cuoi nam)\s{0,2}\(?(?:19|20)\d\d(?:\s?[-/]\s?(?:19|20)?\d\d)?\b/g,
  /\b(?:19|20)\d\d\s?-\s?(?:(?:19|20)\d\d)?\b/g,
  /\b(?:19|20)\d\d\b(?!\s?(?:dong|luot|nguoi|ho|hoi|can|cay|con|suat|phan|tan|ngay cong|to|cuon|tin|bai|buoi|em|chi))/g,
  /\b\d{1,3}(?:\/\d{2,4})?\s?[/-]\s?(?:[a-z]{1,10}[-/])*(?:nq|qd|kh|ct|ctr|nd|tt|bc|tb|kl|qc|hd|cv|bgn|ctph|cp|ttg|tw|tu|hu|du|qh\d*)\b/g,
  /\b\d{1,2}\s?h\s?\d{0,2}\b/g,
  /\b\d{1,2}:\d\d(?::\d\d)?\b/g,
  /\b24\s?\/\s?(?:24|7)\b(?:\s?gio)?/g,
  /\b0\d{2,3}[. ]?\d{3}[. ]?\d{3,4}\b/g,
];

/** @param shadow one sentence, folded */
export function maskDates(shadow: string): string {
  if (!/\d/.test(shadow)) return shadow;
  return BLANKED.reduce((text, pattern) => text.replace(pattern, (hit) => hit.replace(/\d/g, ' ')), shadow);
}
