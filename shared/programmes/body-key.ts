import type { Party } from '../contracts/record.contract.ts';
import { findHeadAt, type OrganisationHead } from '../organisations/find-heads.ts';
import { foldText } from '../text/fold-text.ts';
import { normaliseText } from '../text/normalise-text.ts';

/**
 * Rows of the organisations' table that stand for several bodies of one kind: inside one article they are told apart by
 * what stands with them, here only by their words.
 */
const KINDS = new Set([
  'co-quan-dieu-tra',
  'phong-cong-an',
  'hai-quan-thue',
  'doan-co-so',
  'chi-cuc',
  'khoi-mttq',
  'uy-ban',
]);

/** Says which unit a body belongs to, which the party's level and places say already. */
const LEVEL_WORDS =
  /\b(?:(?:tinh|thanh|huyen|quan|thi|dang) uy|tinh|thanh pho|tp|huyen|quan(?! (?:su|khu|doi|chung|y))|thi xa|tx|xa|phuong|thi tran|dac khu|trung uong|viet nam)\b/g;

type NamedBody = Pick<Party, 'name' | 'level' | 'province' | 'district' | 'commune'>;

type Unit = Omit<NamedBody, 'name'>;

const keys = new Map<string, string>();
/** The same bodies come again and again; a register of a hundred thousand records names some ten thousand. */
const MOST_KEYS = 20_000;

/**
 * What a party is apart from where it is: the same for "Ủy ban MTTQ Việt Nam tỉnh Gia Lai" and "Ban Thường trực UBMTTQ
 * tỉnh". A body that the organisations' table knows only by kind (schools, border posts, offices) keeps its own words.
 *
 * @returns folded words; empty for a name without any
 */
export function findBodyKey(party: NamedBody): string {
  const cacheKey = [party.name, party.level, party.province, party.district, party.commune].join('\n');
  const known = keys.get(cacheKey);
  if (known !== undefined) return known;
  const key = readBodyKey(party);
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(cacheKey, key);
  return key;
}

function readBodyKey({ name, ...unit }: NamedBody): string {
  const words = normaliseText(name).replace(/\s+/g, ' ').trim();
  const shadow = foldText(words);
  const head = findHeadAt(shadow, capitalised(words), 0);
  if (head === undefined || isKind(head, shadow)) return ownWords(shadow, unit);
  const rest = words.slice(head.end).trim();
  if (dropPlaces(foldText(rest), unit) === '') return head.organisation.id;
  // "Đảng ủy Công an tỉnh": what is left names the body that it belongs to.
  return `${head.organisation.id}/${readBodyKey({ name: rest, ...unit })}`;
}

/** Where a level is told, the place stands beside the key; without one, the place may be all that the name is. */
function ownWords(shadow: string, unit: Unit): string {
  const bare = unit.level === null ? '' : dropPlaces(shadow, unit);
  return bare === '' ? plainWords(shadow) : bare;
}

/** The table reads bodies where a capital letter is printed, and a corrected name may begin with a small one. */
function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isKind({ organisation, start, end }: OrganisationHead, shadow: string): boolean {
  const { level, open, placeless, id } = organisation;
  const isOneBody = level !== 'none' && open !== true && placeless !== true && !KINDS.has(id);
  return !isOneBody || /\d/.test(shadow.slice(start, end));
}

function dropPlaces(folded: string, { province, district, commune }: Unit): string {
  const bare = plainWords(folded);
  const told = [province, district, commune].flatMap((place) =>
    place === null ? [] : [plainWords(foldText(place))],
  );
  return told
    .sort((a, b) => b.length - a.length)
    .reduce((rest, place) => ` ${rest} `.replace(` ${place} `, ' ').trim(), bare)
    .replace(/\s+/g, ' ')
    .replace(LEVEL_WORDS, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** "Đài PT-TH" and "Đài Phát thanh và Truyền hình" are one. */
function plainWords(folded: string): string {
  const words = folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && word !== 'va');
  return words.join(' ').replace(/\bpt ?th\b/, 'phat thanh truyen hinh');
}
