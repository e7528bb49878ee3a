import type { PartyType } from '../../../contracts/enumerations.contract.ts';
import { findHeadAt, type OrganisationHead } from '../../../organisations/find-heads.ts';
import { foldPlaceName } from '../../../places/fold-place-name.ts';
import { endPattern, startPattern } from '../../../text/bound-pattern.ts';
import { findHits } from '../../../text/find-hits.ts';
import type { Ground } from '../localities/ground.ts';
import { emptyLocality, type Locality } from '../localities/locality.ts';
import type { ToldLevel } from '../localities/read-level-word.ts';
import { readLocality, skipAbbreviation } from '../localities/read-locality.ts';
import { readPlaceName } from '../localities/read-place-name.ts';
import type { Body } from './body.ts';
import { readOpenNameEnd } from './read-open-name.ts';

const OFFICE = endPattern(
  /(?:^|[^a-z])(?:chu tich|bi thu|(?<!ban )giam doc|(?<!hoi )truong|truong ban|chanh an|vien truong|chanh|chi huy truong|chinh uy|chinh tri vien|don truong|tu lenh|tong bien tap|hieu truong|uy vien|chu nhiem(?: chinh tri)?|doan truong|truong doan|tham muu truong|cuc truong|bo truong|thu truong|thanh tra vien|kiem sat vien|can bo|cuu|nguyen)(?: (?:thuong truc|chuyen trach))?[ \t]{1,3}$/,
);
/** "Tiểu đoàn trưởng". */
const OFFICE_BEHIND = startPattern(/^[ \t]{1,3}truong(?![a-z])/);
const COUNTED = endPattern(
  /(?:^|[^a-z0-9])(cac|nhung|hai|ba|bon|nam|sau|bay|tam|chin|muoi|\d{1,2})[ \t]{1,3}$/,
);
const NUMBERS: Readonly<Record<string, number>> = {
  hai: 2,
  ba: 3,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
};
/** The level that a name tells itself: "Tỉnh ủy", "Thành đoàn", "Đảng ủy" none. */
const IMPLIED_LEVEL =
  /(?:^|[^a-z])(?:(tinh|thanh|huyen|quan|thi)[ \t]{1,3}(?:u[yi]|doan)|(xa|phuong)[ \t]{1,3}doan)$|^(tinh|thanh|huyen|quan|thi|xa|phuong)[ \t]{1,3}hoi(?![a-z])/;
const LEVEL_OF: Readonly<Record<string, ToldLevel>> = {
  tinh: 'province',
  thanh: 'city',
  huyen: 'district',
  quan: 'district',
  thi: 'district',
  xa: 'commune',
  phuong: 'commune',
};
const AREA = /[ \t]{0,3}(?:khu vuc|kv|vung)[ \t]{1,3}(?:so )?([0-9ivx]+)/y;
/** "Đảng ủy Phòng Chính trị Bộ CHQS" is as deep as names go. */
const DEEPEST_OWNER = 3;
const MOST_AREAS = 12;
const OWNER_GAP = /[ \t]{1,3}|,[ \t]{1,3}|[ \t]{1,3}-[ \t]{1,3}/y;

/** Reads the whole of a body from its head on: its owner, its open name, its locality. */
export function readBody(ground: Ground, found: OrganisationHead, depth = 0): Body {
  const head = withCentralWord(ground, withoutOfficeWord(ground, found));
  const before = ground.shadow.slice(Math.max(0, head.start - 28), head.start);
  const isOffice = OFFICE.test(before) || OFFICE_BEHIND.test(ground.shadow.slice(head.end, head.end + 9));
  const isOwned = head.organisation.open !== true && depth < DEEPEST_OWNER;
  const owner = isOwned ? readOwner(ground, head, isOffice, depth) : undefined;
  const body: Body = {
    ground,
    head,
    id: idOfHead(ground, head),
    start: head.start,
    bodyEnd: head.end,
    locality: emptyLocality(head.end),
    owner,
    isOffice,
    count: readCount(before),
    furtherNames: [],
    end: head.end,
    shared: undefined,
  };
  if (owner !== undefined) return ownBody(body, owner);
  if (head.organisation.open === true) readOpenName(body);
  readArea(body);
  readOwnLocality(body);
  readFurtherAreas(body);
  return body;
}

/** Rows of many bodies that one sentence may name side by side: "Hội Người mù tỉnh, Hội Đông y tỉnh". */
const HOLDS_SEVERAL = new Set([
  'ton-giao',
  'hoi-doanh-nhan',
  'lien-hiep-hoi',
  'ban-kinh-te',
  'chi-cuc-nong-nghiep',
]);

/** "Vùng 5 Hải quân" and "Vùng Cảnh sát biển 4" are of one row and two bodies. */
function idOfHead({ shadow }: Ground, { start, end, organisation }: OrganisationHead): string {
  if (HOLDS_SEVERAL.has(organisation.id))
    return `${organisation.id}:${foldPlaceName(shadow.slice(start, end))}`;
  if (organisation.placeless !== true || organisation.level !== 'none') return organisation.id;
  const number = /(?<![a-z])(?:\d+|[ivx]+|thu do|[a-e] hai quan)(?![a-z])/.exec(shadow.slice(start, end));
  return number === null ? organisation.id : `${organisation.id}:${number[0]}`;
}

const STANDING = startPattern(/^thuong truc[ \t]+/);
const CENTRAL_BEFORE = endPattern(/(?:^|[^a-z])(trung[ \t]+uong|tw|t\.?u)[ \t]+$/);

/** In "Phó Bí thư Thường trực Đảng ủy" the second word belongs to the office. */
function withoutOfficeWord({ shadow }: Ground, head: OrganisationHead): OrganisationHead {
  const standing = STANDING.exec(shadow.slice(head.start, head.start + 16));
  if (standing === null) return head;
  const isOffice = OFFICE.test(shadow.slice(Math.max(0, head.start - 28), head.start));
  return !isOffice ? head : { ...head, start: head.start + standing[0].length };
}

/** "Trung ương Hội LHPN Việt Nam": the word before the name belongs to it and tells its level. */
function withCentralWord({ shadow, words }: Ground, head: OrganisationHead): OrganisationHead {
  const before = CENTRAL_BEFORE.exec(shadow.slice(Math.max(0, head.start - 14), head.start));
  if (before === null) return head;
  const start = head.start - before[0].length + before[0].indexOf(before[1] ?? '');
  return words.charAt(start) === 'T' && /^(?:hoi|doan|u[yi])/.test(shadow.slice(head.start, head.start + 4))
    ? { ...head, start }
    : head;
}

function readOwner(
  ground: Ground,
  head: OrganisationHead,
  isOffice: boolean,
  depth: number,
): Body | undefined {
  OWNER_GAP.lastIndex = head.end;
  const gap = OWNER_GAP.exec(ground.shadow);
  if (gap === null) return undefined;
  if (gap[0].trim() !== '' && head.organisation.id !== 'phong-cong-an') return undefined;
  const nested = findHeadAt(ground.shadow, ground.words, OWNER_GAP.lastIndex);
  if (nested === undefined || !mayOwn(head, nested)) return undefined;
  return { ...readBody(ground, nested, depth + 1), isOffice };
}

/** "Đoàn Thanh niên Công an tỉnh" is one body; "Ban Dân vận Tỉnh ủy" tells a level, which the locality reads. */
function mayOwn({ organisation }: OrganisationHead, nested: OrganisationHead): boolean {
  if (organisation.owned === true) return true;
  return nested.organisation.type !== 'party_committee' && nested.organisation.id !== organisation.id;
}

function ownBody(body: Body, owner: Body): Body {
  const { locality, end } = owner;
  return { ...body, id: `${body.id}/${owner.id}`, bodyEnd: owner.bodyEnd, locality, end };
}

/** Types whose names hold names of other bodies or trades. */
const HOLDS_HEADS = new Set<PartyType>(['enterprise', 'health', 'education']);

/** Rows whose open names are words of a trade, not proper names. */
const COMPOUNDS = new Set([
  'truong',
  'dai-hoc',
  'chi-cuc',
  'uy-ban',
  'ban-quan-ly',
  'hiep-hoi',
  'hoi',
  'doanh-nghiep',
]);

/** Many names of one head are told as a list: "hai Đồn Biên phòng Cửa khẩu X, Y". */
function readOpenName(body: Body): void {
  const { ground, head } = body;
  const { type, id } = head.organisation;
  const from0 = skipColon(body);
  const end = readOpenNameEnd(ground, from0, HOLDS_HEADS.has(type), COMPOUNDS.has(id));
  if (end === from0) return;
  body.bodyEnd = end;
  body.id += `:${foldPlaceName(ground.shadow.slice(head.end, end))}`;
  const most = body.count === undefined ? 1 : body.count;
  let from = end;
  while (body.furtherNames.length + 1 < most) {
    const gap = /^(?:, | va )/.exec(ground.shadow.slice(from, from + 4));
    const start = from + (gap?.[0].length ?? 0);
    if (gap === null || findHeadAt(ground.shadow, ground.words, start) !== undefined) break;
    const nextEnd = readOpenNameEnd(ground, start - 1);
    if (nextEnd <= start || !isCapital(ground.words, start)) break;
    body.furtherNames.push({ start, end: nextEnd });
    from = nextEnd;
  }
  body.end = from;
}

/** "3 đồn biên phòng: Phú Gia, Hòa Hải và …": only an announced list stands behind a colon. */
function skipColon({ count, ground, head }: Body): number {
  const colon =
    count === undefined ? null : /^[ \t]?:(?=[ \t])/.exec(ground.shadow.slice(head.end, head.end + 3));
  return head.end + (colon?.[0].length ?? 0);
}

function isCapital(words: string, at: number): boolean {
  const letter = words.charAt(at);
  return letter !== letter.toLowerCase();
}

/** "Tòa án nhân dân khu vực 2": one of several in a province, of no level. */
function readArea(body: Body): void {
  AREA.lastIndex = skipAbbreviation(body.ground, body.bodyEnd);
  const hit = AREA.exec(body.ground.shadow);
  if (hit === null) return;
  body.bodyEnd = AREA.lastIndex;
  body.end = Math.max(body.end, body.bodyEnd);
  body.id += `:${hit[1]}`;
}

/** "Viện KSND khu vực 8 - Gia Lai và khu vực 9 - Gia Lai": the second head is left out. */
function readFurtherAreas(body: Body): void {
  const { shadow } = body.ground;
  if (!isAreaBody(body)) return;
  for (let i = 0; i < MOST_AREAS; i += 1) {
    const hit = /^(?:,|[ \t]va)[ \t]{1,3}(khu vuc[ \t]{1,3}\d{1,2})(?![a-z0-9])/.exec(
      shadow.slice(body.end, body.end + 24),
    );
    if (hit === null) return;
    const end = body.end + hit[0].length;
    body.furtherNames.push({ start: end - (hit[1] ?? '').length, end });
    body.end = readLocality(body.ground, end, undefined, false).end;
  }
}

export function isAreaBody({ id }: Body): boolean {
  return id.includes(':') && /^[a-z-]+:[0-9ivx]+$/.test(id);
}

function readOwnLocality(body: Body): void {
  const { ground, head, isOffice } = body;
  const implied = impliedLevel(ground.shadow.slice(head.start, head.end));
  const from = Math.max(body.bodyEnd, body.furtherNames.at(-1)?.end ?? 0);
  const locality = readLocality(ground, from, implied, isOffice, body.count);
  body.locality = head.organisation.open === true ? addNameInName(body, locality) : locality;
  body.end = Math.max(from, body.locality.end, skipAbbreviation(ground, from));
}

function impliedLevel(head: string): ToldLevel | undefined {
  const hit = IMPLIED_LEVEL.exec(head);
  return LEVEL_OF[hit?.[1] ?? hit?.[2] ?? hit?.[3] ?? ''];
}

/** "Bệnh viện Phổi Hà Nội", "Báo Quảng Ninh": a province's name that ends an open name says where the body is. */
function addNameInName(body: Body, locality: Locality): Locality {
  if (locality.units.length > 0) return locality;
  const { ground, head, bodyEnd } = body;
  const blanks = findHits(ground.shadow.slice(head.end, bodyEnd), /[ \t]+/g);
  for (const blank of blanks) {
    const at = head.end + blank.index;
    const name = readPlaceName(ground, at, 'province', { isOffice: true, mustBeKnown: true });
    if (name !== undefined && name.end === bodyEnd) return { ...locality, units: [name] };
  }
  return locality;
}

function readCount(before: string): number | undefined {
  const hit = COUNTED.exec(before);
  if (hit === null) return undefined;
  const word = hit[1] ?? '';
  return word === 'cac' || word === 'nhung' ? Infinity : (NUMBERS[word] ?? Number(word));
}
