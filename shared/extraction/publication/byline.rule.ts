import { endPattern, startPattern } from '../../text/bound-pattern.ts';
import { findHits } from '../../text/find-hits.ts';
import { ACTS, BYLINE_LABEL, BYLINE_PREFIX, isOffice, NAME_STOP, OTHER_CREDIT } from './byline-words.ts';

/** A byline as read from a line or a part of one; offsets count in the words given. */
export interface Byline {
  /** As printed, title-cased when printed in capitals. */
  author: string;
  start: number;
  end: number;
  /** True when a label ("Tin, ảnh:") says that this is a byline; else only its shape does. */
  labelled: boolean;
}

const SYLLABLE = /^(?:\p{Lu}[\p{L}'’]{0,7}|\p{Lu}\.?)$/u;
const INITIALS = endPattern(/^(?:\p{Lu}{1,2}\.\s?){1,3}\p{Lu}{1,2}\.?$/u);
/** "Q.THÁI": first names shortened. */
const SHORTENED = startPattern(/^(?:\p{Lu}{1,2}\.\s?){1,2}\p{Lu}\p{L}{1,7}$/u);
const SHORT_SIGN = endPattern(/^\p{Lu}{1,3}$/u);
const PART_BREAK = /\s*(?:[-–—,&+]|\s(?:và)\s)\s*/gu;
const MAX_CHARS = 90;

/**
 * Reads an author's name: "KIM THẢO", "Tin, ảnh: Hương Thơm-PL-HT", "Lê Chinh - Văn phòng HĐND", "Theo DƯƠNG QUÂN
 * (Báo Quân khu 7)", "L.C (TH)". Offices, agencies and bare "CTV" or "PV" are no authors.
 *
 * @param words the line or its part as printed
 * @param shadow the same, folded
 */
export function readByline(words: string, shadow: string): Byline | undefined {
  if (words.length > MAX_CHARS || OTHER_CREDIT.test(shadow)) return undefined;
  const label = BYLINE_LABEL.exec(shadow);
  const prefix = label ?? BYLINE_PREFIX.exec(shadow);
  const start = prefix === null ? leadingBlank(words) : prefix[0].length;
  const stop = NAME_STOP.exec(shadow.slice(start));
  const end = stop === null ? words.length : start + stop.index;
  const name = trimName(words.slice(start, end));
  if (name === undefined) return undefined;
  const from = start + words.slice(start, end).indexOf(name);
  if (label === null && !standsAlone(words, from + name.length)) return undefined;
  return { author: titleCase(name), start: from, end: from + name.length, labelled: label !== null };
}

function leadingBlank(words: string): number {
  return words.length - words.replace(/^[\s(*•-]+/, '').length;
}

/** A lone name may be followed by its office or agency, by a remark in brackets, by nothing else: no sentence. */
function standsAlone(words: string, end: number): boolean {
  const rest = words.slice(end).trim();
  if (/^[.)*/]*$|^\([^()]{1,50}\)[.)]*$|^\/(?:[^.,;]{1,40}|[\w.-]{3,40}\.(?:vn|VN))$/u.test(rest))
    return !ACTS.test(rest);
  if (/^[-–—,;|/(\s]{0,3}(?:ảnh|hình|video|clip|đồ họa)\s*:[^.]{1,40}$/iu.test(rest)) return true;
  const office = /^[-–—,]\s*(.+)$/u.exec(rest)?.[1];
  return (
    office !== undefined &&
    isOffice(office) &&
    !/[.!?…]$/.test(office) &&
    !ACTS.test(withoutNameOfOffice(office))
  );
}

/** "Văn phòng HĐND và UBND huyện": "và" inside an office is no act. */
function withoutNameOfOffice(office: string): string {
  return office.replace(/\s(?:và|của)\s/gu, ' ');
}

/** From the first to the last part that is a person; `undefined` when the first part is not. */
function trimName(words: string): string | undefined {
  let end = 0;
  let from = 0;
  for (const part of [...findHits(words, PART_BREAK), undefined]) {
    const to = part?.index ?? words.length;
    const piece = words.slice(from, to).trim();
    if (!isPerson(piece) && !(from > 0 && SHORT_SIGN.test(piece) && !isOffice(piece))) break;
    end = to;
    from = to + (part?.[0].length ?? 0);
  }
  const name = words
    .slice(0, end)
    .trim()
    .replace(/[.]$/, (dot) => (/\.\p{Lu}\.$/u.test(words.slice(0, end).trim()) ? dot : ''));
  return name === '' ? undefined : name;
}

/** One to five capitalised syllables that no office starts with, or initials. */
function isPerson(piece: string): boolean {
  if (INITIALS.test(piece)) return !/^P\.?V\.?$|^C\.?T\.?V\.?$|^B\.?B\.?T\.?$/u.test(piece);
  if (SHORTENED.test(piece)) return true;
  const syllables = piece.replace(/\.$/, '').split(/\s+/);
  if (syllables.length > 5 || isOffice(piece) || /^\p{Lu}{1,3}$/u.test(piece)) return false;
  return syllables.every((syllable) => SYLLABLE.test(syllable)) && /\p{Ll}|\p{Lu}{3}|\s/u.test(piece);
}

/** "KIM THẢO" → "Kim Thảo"; mixed case and signs of up to three letters stay as printed. */
function titleCase(name: string): string {
  if (/\p{Ll}/u.test(name) || !/\p{L}{2}/u.test(name)) return name;
  return name.replace(/\p{Lu}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

/** "Vừa rồi là phần tin do Trúc Ly thực hiện": how a local radio station signs. */
const AIRED =
  /(?:[Tt]in|[Bb]ài|[Pp]hóng sự)(?: \p{Ll}+){0,3} do (?:phóng viên |cộng tác viên |biên tập viên )?(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}) (?:thực hiện|đưa tin|biên soạn|gửi về)/u;

/** "… giữ vững an ninh. XUÂN LƯƠNG": a name in capitals that a page ran into the last sentence. */
export function readRunInByline(words: string): Byline | undefined {
  const aired = AIRED.exec(words.slice(-160));
  if (aired?.[1] !== undefined && !isOffice(aired[1])) {
    const start = words.length - Math.min(160, words.length) + aired.index + aired[0].indexOf(aired[1]);
    return { author: aired[1], start, end: start + aired[1].length, labelled: false };
  }
  const from = Math.max(0, words.length - 40);
  const hit = /[.!?…”"]\s{1,3}(\p{Lu}{2,7}(?:\s\p{Lu}{1,7}){1,3})\.?$/u.exec(words.slice(from));
  const name = hit?.[1];
  if (hit === null || name === undefined || isOffice(name)) return undefined;
  const start = from + hit.index + hit[0].indexOf(name);
  return { author: titleCase(name), start, end: start + name.length, labelled: false };
}
