import { endPattern } from '../../../text/bound-pattern.ts';
import { findHits } from '../../../text/find-hits.ts';
import { foldText } from '../../../text/fold-text.ts';
import { headOf } from '../../engine/mention.ts';
import type { OrganisationMention } from '../organisation.ts';
import { areItems, type Clause } from './clause.ts';

/**
 * What a body does in a clause. `side`: may be a party. `office`: named through somebody's office. `host`: only organises.
 * `other`: venue, guest, superior, issuer of a document, owner, recipient.
 */
export type MentionRole = 'side' | 'office' | 'host' | 'other';

const VENUE = endPattern(
  /(?:^|[^a-z])(?:tai|o)(?: (?:buoi|le|hoi nghi|cac|mot so|nhieu|tat ca cac|hau het cac))?(?: (?:tru so|nha khach|nha van hoa|trung tam hoi nghi|san|hoi truong|phong hop|van phong|khuon vien|diem cau|so chi huy))*(?: cua)?[ \t]{1,3}$/,
);
const HALL = endPattern(
  /(?:tru so|hoi truong|phong hop|hoi truong lon|(?:^|[.,;:)(-] )san)(?: cua)?[ \t]{1,3}$/,
);
const OWNER = endPattern(
  /(?:^|[^a-z])(?:thuoc|truc thuoc|theo|tham muu(?: cho| giup)?|bao cao|kien nghi|de nghi|gui|tang|giup|giao|yeu cau|nguon|ho tro|chi dao|huong dan|quan triet|cung cap cho|ban hanh|den tu|chi dao cua|lanh dao cua|dong y cua|uy quyen cua|ung ho cua|quan tam cua|phuc vu|ve|chinh sach|phap luat|che do|luat)[ \t]{1,3}$/,
);
const UNIT_OF = endPattern(
  /(?:don vi|co quan|phong|doi|chi nhanh|can bo|chien si|chien sy|hoi vien|thanh vien|bo phan|khoi|hoi truong|tru so)[ \t]{1,3}(?:thuoc|cua)[ \t]{1,3}$/,
);
const GUEST_OF = endPattern(
  /(?:chung kien (?:cua|co)|co mat(?: cua)?|tham du(?: cua)?|tham gia(?: cua)?|hien dien(?: cua)?)(?: (?:lanh dao|dai dien|thuong truc|dong dao|cac dong chi))*[ \t]{1,3}$/,
);
const ISSUER = endPattern(
  /(?:(?:ke hoach|chuong trinh|quy che|van ban|to trinh|bao cao) so|nghi quyet|chi thi|ket luan|quyet dinh|thong tu|nghi dinh|cong van|thong bao|huong dan|de an|loi moi|y kien|su kien|ngay thanh lap|truyen thong)(?:[^,;]|, ?(?:ky )?ngay (?=\d)){0,90}?(?:cua|giua)[ \t]{1,3}$/,
);
/** "trong khuôn khổ hội thao của Quân khu 3, …", "hưởng ứng lời kêu gọi của Hội …": the occasion's body. */
const OCCASION = endPattern(
  /(?:^|[^a-z])(?:trong khuon kho|nhan (?:dip|ky niem|ngay)|huong ung|chao mung|theo (?:chi dao|ke hoach|chu truong|yeu cau|de nghi|huong dan|loi moi|phan cong)|su (?:dong y|cho phep|nhat tri|ho tro|quan tam|chi dao|phan cong|bao tro|dieu phoi))(?![a-z])[^,;]{0,80}[ \t](?:cua|do)[ \t]{1,3}$/,
);
const HOST_BEFORE = endPattern(/(?:^|[^a-z])(?:do|duoc)[ \t]{1,3}$/);
const HOST_AFTER = /^[^,;.]{0,40}?(?:to chuc|chu tri|dang cai|phoi hop to chuc|chu toa)(?![a-z])/;
const GUESTS =
  /(?:^|[^a-z])(?:tham du|toi du|den du|cung du|ve du|du le|du hoi nghi|du buoi|du va chi dao|du va chung kien|du,|du con|co mat|chung kien|du co|phia khach moi|thanh phan du|chu tri(?!,? (?:va )?phoi hop (?:voi|cung)|,? (?:va )?cung| (?:hoi nghi|buoi|le)[^,;.]{0,24} (?:voi|cung) ))(?![a-z])/g;
const ACTS_AGAIN = /(?:^|[^a-z])(?:da |cung |tien hanh |chinh thuc |dat but )?(?:ky ket|ky|ki ket)(?![a-z])/;
const ISSUERS = new Set(['ban-bi-thu', 'chinh-phu']);

/** The roles of a clause's mentions, in order; items of one list share the first item's role. */
export function roleMentions(clause: Clause): MentionRole[] {
  const guests = findGuestZone(clause);
  const roles: MentionRole[] = [];
  /** What an item hands on to the next one of its list; who only says whose the item before is hands on that one's. */
  const handedOn: MentionRole[] = [];
  const quoted = findQuoted(clause);
  clause.mentions.forEach((mention, i) => {
    const previous = clause.mentions[i - 1];
    const inherited =
      previous !== undefined && areItems(clause, previous, mention) ? handedOn[i - 1] : undefined;
    const isOwner = isApposition(clause, mention, previous) || isInBrackets(clause, mention, previous);
    const isOther = quoted[i] === true || isOwner;
    const role = isOther && !mention.value.office ? 'other' : roleOf(clause, mention, guests);
    const isPassedOn = inherited === 'other' && !isTwoSided(clause, previous, mention);
    const own = role === 'side' && (inherited === 'host' || isPassedOn) ? inherited : role;
    roles.push(own);
    handedOn.push(isOwner ? (handedOn[i - 1] ?? own) : own);
  });
  return roles;
}

/** "tại Hội trường UBND xã, Công an xã …": a comma behind a venue ends it, "và" goes on with it. */
function isTwoSided(
  { shadow }: Clause,
  one: OrganisationMention | undefined,
  next: OrganisationMention,
): boolean {
  if (one === undefined) return true;
  return shadow.slice(one.value.end, headOf(next).start).trim().startsWith(',');
}

function roleOf(
  clause: Clause,
  mention: OrganisationMention,
  guests: { start: number; end: number },
): MentionRole {
  const { start } = headOf(mention);
  if (mention.value.office) return 'office';
  const before = clause.shadow.slice(Math.max(0, start - 120), start);
  const near = before.slice(-48);
  if (VENUE.test(near) || HALL.test(near) || OWNER.test(near) || GUEST_OF.test(near)) return 'other';
  if (start >= guests.start && start < guests.end) return 'other';
  if (ISSUER.test(before) || OCCASION.test(before) || isIssuer(mention) || isSmallLetter(clause, mention))
    return 'other';
  if (UNIT_OF.test(near)) return 'other';
  const after = clause.shadow.slice(mention.value.end, mention.value.end + 60);
  if (HOST_BEFORE.test(near) && HOST_AFTER.test(after)) return 'host';
  return 'side';
}

/** "Kế hoạch số 17/KH-UBND … của UBND tỉnh": who issued what is cited. */
export function isIssuerOfDocument(shadow: string, at: number): boolean {
  return ISSUER.test(shadow.slice(Math.max(0, at - 120), at));
}

function isIssuer({ value }: OrganisationMention): boolean {
  return ISSUERS.has(value.body);
}

/** Units by size: a larger one between commas behind a smaller one says whose it is. */
const UNIT_SIZES = [
  /^dai doi/,
  /^tieu doan|^hai doi/,
  /^(?:trung|hai) doan/,
  /^(?:lu|su|binh) doan/,
  /quan (?:khu|doan|chung)/,
];

/** Only what is of the army itself can be a larger unit's: "Chi cục Thủy sản, Hải đoàn 18 và …" are two. */
const HAS_UNITS = new Set([
  'military',
  'border_guard',
  'procuracy',
  'court',
  'police',
  'health',
  'youth_union',
]);

const sizeOf = ({ value }: OrganisationMention) =>
  UNIT_SIZES.findIndex((unit) => unit.test(foldText(value.name)));

/** "Viện KSQS khu vực 52, Quân khu 5, …", "Trung đoàn 1, Sư đoàn 2, Quân khu 5": whose the body before it is. */
function isApposition(
  { shadow }: Clause,
  mention: OrganisationMention,
  previous: OrganisationMention | undefined,
): boolean {
  if (isCommandOfArea(shadow, mention, previous)) return true;
  const size = mention.value.type === 'military' ? sizeOf(mention) : -1;
  if (size <= 0 || previous?.value.level !== null || !HAS_UNITS.has(previous.value.type)) return false;
  if (sizeOf(previous) >= size) return false;
  const gap = shadow.slice(previous.value.end, headOf(mention).start);
  if (gap.length > 3 || !gap.includes(',')) return false;
  return sizeOf(previous) >= 0 || shadow.charAt(mention.value.end) === ',';
}

/** "Ban Chỉ huy Phòng thủ khu vực 4, Bộ CHQS tỉnh Vĩnh Long tổ chức …": a defence area is the provincial command's. */
function isCommandOfArea(
  shadow: string,
  mention: OrganisationMention,
  previous: OrganisationMention | undefined,
): boolean {
  if (previous === undefined || !/(?:^|\/)ban-ptkv(?::|$)/.test(previous.value.body)) return false;
  const isCommand = mention.value.type === 'military' && mention.value.level === 'province';
  return isCommand && /^[ \t]*,[ \t]*$/.test(shadow.slice(previous.value.end, headOf(mention).start));
}

/** "Đồn Biên phòng X (BĐBP tỉnh Y)": brackets behind a body say whose it is; "(Báo X, …)" is a dateline. */
function isInBrackets(
  { shadow }: Clause,
  mention: OrganisationMention,
  previous: OrganisationMention | undefined,
): boolean {
  const { start } = headOf(mention);
  if (mention.value.type === 'press' && shadow.charAt(start - 1) === '(') return true;
  if (previous === undefined) return false;
  const gap = shadow.slice(previous.value.end, start);
  return gap.length < 16 && /^[ \t]*\([ \t]*(?:thuoc |cua )?$/.test(gap);
}

/** Whether each mention stands inside a title in quotes: “Cảnh sát biển đồng hành với ngư dân”. */
function findQuoted({ shadow, start, mentions }: Clause): boolean[] {
  let from = start;
  let isOpen = false;
  return mentions.map((mention) => {
    const at = headOf(mention).start;
    for (let i = from; i < at; i += 1) if (shadow.charCodeAt(i) === 0x22) isOpen = !isOpen;
    from = Math.max(from, at);
    return isOpen;
  });
}

/** "cùng chính quyền địa phương", "công an cơ sở": a kind of body, not one. */
function isSmallLetter({ words }: Clause, mention: OrganisationMention): boolean {
  const letter = words.charAt(headOf(mention).start);
  const isAnyOfThem = mention.value.collective && / c(?:ấp|ác cấp|ùng cấp)(?= |$)/u.test(mention.value.name);
  if (letter === letter.toLowerCase() && isAnyOfThem) return true;
  const isLong = mention.spans.length > 1 || mention.value.name.split(' ').length > 2;
  return letter === letter.toLowerCase() && !isLong;
}

/** From "Tham dự có …", "trước sự chứng kiến của …" to where the sentence signs again, or to its end. */
function findGuestZone(clause: Clause): { start: number; end: number } {
  const { shadow, start, end } = clause;
  const words = shadow.slice(start, end);
  const guests = findGuestWord(clause, words);
  if (guests === undefined) return { start: end, end };
  const from = guests.index + guests[0].length;
  const chaired = findEndOfChair(clause, words, start + guests.index, start + from);
  if (chaired !== undefined) return { start: start + from, end: chaired };
  const nextComma = words.indexOf(',', from);
  const again = ACTS_AGAIN.exec(words.slice(from));
  if (again === null) return { start: start + from, end };
  // "chứng kiến của lãnh đạo A, B, sáng 9/7 C và D ký": a time begins what happens.
  const timed = WHEN.exec(words.slice(from, from + again.index))?.index;
  const comma = timed === undefined ? nextComma : from + timed;
  const isBeforeAct = comma >= 0 && comma < from + again.index;
  return { start: start + from, end: isBeforeAct ? start + comma : start + from };
}

const WHEN =
  /, (?:vao )?(?:(?:ngay|sang|chieu|toi|hom)(?: ngay| nay| qua)?,? \(?\d|(?:sang|chieu|toi|hom) (?:nay|qua)(?![a-z])|tai (?!san|chinh|nguyen))/;
const CHAIRED = /(?:duoi|truoc|voi) su (?:[a-z]+ ){0,4}$/;
const ACTS = /(?:^|[^a-z])(?:to chuc|tien hanh|ky ket|ky|so ket|tong ket|trien khai|thong nhat)(?![a-z])/;

/**
 * "Dưới sự chủ trì của đồng chí X, Phó Chủ tịch UBND tỉnh, A, B và C tổ chức …": who chairs is told by the office, and the
 * bodies behind it act.
 */
function findEndOfChair(clause: Clause, words: string, word: number, from: number): number | undefined {
  const { start, mentions, shadow } = clause;
  if (!CHAIRED.test(words.slice(Math.max(0, word - start - 24), word - start + 1))) return undefined;
  const behind = mentions.filter((mention) => headOf(mention).start >= from);
  const first = behind.findIndex(({ value }) => !value.office);
  const office = behind[first - 1];
  const body = behind[first];
  if (office === undefined || body === undefined || !shadow.startsWith(',', office.value.end))
    return undefined;
  return ACTS.test(shadow.slice(body.value.end, clause.end)) ? office.value.end : undefined;
}

/** "dự" is confirmed on the text: the shadow merges it with a name's "Du". */
function findGuestWord({ words: printed, start }: Clause, shadow: string): RegExpExecArray | undefined {
  for (const hit of findHits(shadow, GUESTS)) {
    const told = printed.slice(start + hit.index, start + hit.index + hit[0].length).toLowerCase();
    if (!/(?:^|[^a-z])du(?![a-z])/.test(hit[0]) || told.includes('dự')) return hit;
  }
  return undefined;
}
