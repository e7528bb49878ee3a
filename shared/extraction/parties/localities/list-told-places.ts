import { findProvince, listProvinces } from '../../../places/find-province.ts';
import { findProvinceOfAddress } from '../../../places/find-province-of-address.ts';
import { endPattern, startPattern } from '../../../text/bound-pattern.ts';
import { findHits } from '../../../text/find-hits.ts';
import { foldText } from '../../../text/fold-text.ts';
import type { ArticleView, ParagraphKind } from '../../engine/article-view.ts';
import type { Ground, Grounds } from './ground.ts';
import { emptyLocality } from './locality.ts';
import { readContainers } from './read-containers.ts';
import { readLevelWord, type ToldLevel } from './read-level-word.ts';
import { type PlaceName, readPlaceName } from './read-place-name.ts';

/** A place that the article names, with how much the naming says about where the article is at home. */
export interface ToldPlace extends PlaceName {
  source: 'text' | 'title';
  weight: number;
  /** "huyện Phú Ninh (cũ)": told as history. */
  isFormer: boolean;
}

/** What a page says about itself weighs more than what an article mentions. */
const WEIGHT: Readonly<Record<ParagraphKind, number>> = {
  masthead: 4,
  footer: 4,
  byline: 4,
  headline: 3,
  body: 2,
  caption: 1,
  related: 0,
};
const TITLE_WEIGHT = 3;
const TYPE_WORD =
  /(?<![a-z])(?:(tinh|thanh|huyen|quan|thi)[ \t]{1,3}(?:u[yi]|doan)|(?:tinh|thanh[ \t]{1,3}pho|tp|huyen|quan|thi[ \t]{1,3}xa|tx|xa|phuong|thi[ \t]{1,3}tran|dac[ \t]{1,3}khu)(?=hcm|[^a-z]))/g;
const COMMITTEE_LEVEL: Readonly<Record<string, ToldLevel>> = { tinh: 'province', thanh: 'city' };
const FAMILY_NAME_BEFORE = endPattern(
  /(?:^|[^a-z])(?:nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|dinh|truong|lam|mai|dao|trinh|doan|luong|cao|to|thai|ha|van|thi|duc|xuan|quoc|minh|thanh) $/,
);

/** Every place named in the title and in all paragraphs but the teasers of other stories. */
export function listToldPlaces(view: ArticleView, grounds: Grounds): ToldPlace[] {
  const ofTitle = listInStretch(grounds.title, 0, view.title.length, TITLE_WEIGHT);
  const ofText = view.paragraphs
    .filter(({ kind }) => WEIGHT[kind] > 0)
    .flatMap(({ start, end, kind }) => listInStretch(grounds.text, start, end, WEIGHT[kind]));
  return [...ofTitle, ...ofText, ...listDateline(view, grounds.text)];
}

/** "YênBái -", "(Baohatinh.vn) -", "BAOTHAIBINH –": the site's or the paper's name in one word before the first sentence. */
const DATELINE = /^\(?((?:\p{L}+\p{Lu}\p{L}+|\p{Lu}{5,})(?:\.vn)?|\p{L}{5,}\.vn)\)? ?[-–—]/u;
const DATELINE_WEIGHT = 4;

function listDateline(view: ArticleView, ground: Ground): ToldPlace[] {
  const first = view.paragraphs.find(({ kind }) => kind === 'body');
  if (first === undefined) return [];
  const hit = DATELINE.exec(view.flat.slice(first.start, first.start + 40));
  const word = hit?.[1];
  if (hit === null || word === undefined) return [];
  const told = findProvinceOfAddress(foldText(word), ground.era);
  const province = told === undefined ? undefined : findProvince(told.province, ground.era);
  if (province === undefined) return [];
  const start = first.start + hit[0].indexOf(word);
  const place: PlaceName = {
    kind: 'province',
    name: province.name,
    start,
    end: start + word.length,
    places: [province],
  };
  return [{ ...place, source: 'text', weight: DATELINE_WEIGHT, isFormer: false }];
}

function listInStretch(ground: Ground, start: number, end: number, weight: number): ToldPlace[] {
  const typed = listTyped(ground, start, end, weight);
  const taken = new Set(typed.map((place) => place.start));
  const bare = listBareProvinces(ground, start, end, weight / 2).filter((place) => !taken.has(place.start));
  return [...typed, ...bare];
}

function listTyped(ground: Ground, start: number, end: number, weight: number): ToldPlace[] {
  const places: ToldPlace[] = [];
  for (const hit of findHits(ground.shadow.slice(start, end), TYPE_WORD)) {
    const level = hit[1] === undefined ? undefined : (COMMITTEE_LEVEL[hit[1]] ?? 'district');
    const at = start + hit.index;
    places.push(...readTyped(ground, at, at + hit[0].length, level, weight));
  }
  return places;
}

/** "huyện X", "3 tỉnh A, B và C" (as far as the tables know the names), "Huyện ủy X". */
function readTyped(
  ground: Ground,
  at: number,
  afterCommittee: number,
  committee: ToldLevel | undefined,
  weight: number,
): ToldPlace[] {
  const word = committee === undefined ? readLevelWord(ground, at) : undefined;
  const level = committee ?? word?.level;
  if (level === undefined) return [];
  const isOffice = isBehindOffice(ground, at);
  const places: ToldPlace[] = [];
  let from = word?.end ?? afterCommittee;
  for (let i = 0; i < 12; i += 1) {
    const trust = { isOffice, mustBeKnown: i > 0 || committee !== undefined };
    const name = readPlaceName(ground, from, level, trust);
    if (name === undefined) break;
    const around = readContainers(ground, { ...emptyLocality(name.end), level, units: [name] });
    places.push({
      ...name,
      within: around.within,
      source: ground.source,
      weight: weighMention(ground, at, weight),
      isFormer: isFormer(ground, name.end),
    });
    const gap = NEXT_NAME.exec(ground.shadow.slice(around.end, around.end + 4));
    if (gap === null) break;
    from = around.end + gap[0].length;
  }
  return places;
}

/** "Chủ tịch UBND xã Hứa Quốc Dũng": the next name may be the office-holder's. */
function isBehindOffice({ shadow }: Ground, at: number): boolean {
  return /(?:truong|chu tich|bi thu|giam doc|chi huy truong|uy vien)[^,.;:()]{0,48}$/.test(
    shadow.slice(Math.max(0, at - 64), at),
  );
}

const AT_VENUE = endPattern(/(?<![a-z])(?:tai|o) $/);
const FORMER = startPattern(/^ ?\(?(?:cu|truoc day|truoc kia)[),. ]/);
const NEXT_NAME = startPattern(/^(?:, | va | - )/);

/** A venue says where people met, not whose bodies they are. */
function weighMention({ shadow }: Ground, at: number, weight: number): number {
  return AT_VENUE.test(shadow.slice(Math.max(0, at - 5), at)) ? weight / 4 : weight;
}

function isFormer({ shadow }: Ground, end: number): boolean {
  return FORMER.test(shadow.slice(end, end + 13));
}

/** Bare, it is the person's name: "tư tưởng Hồ Chí Minh", "Đoàn TNCS Hồ Chí Minh". */
const NAMESAKE = 'Hồ Chí Minh';

let bareProvince: RegExp | undefined;

function bareProvincePattern(): RegExp {
  if (bareProvince !== undefined) return bareProvince;
  const provinces = [...listProvinces('before-2025-07'), ...listProvinces('since-2025-07')];
  const names = provinces
    .filter(({ name }) => name !== NAMESAKE)
    .map(({ name }) =>
      foldText(name)
        .replace(/^dak/, 'da[ck]')
        .replace(/^(da.*) lak$/, '$1 la[ck]')
        .replace(/ - | /g, '[ -]{1,3}'),
    );
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length);
  bareProvince = new RegExp(`(?<![a-z])(?:${longestFirst.join('|')})(?![a-z])`, 'g');
  return bareProvince;
}

/** "Võ Đại Huế": a name of one syllable behind a word with a capital letter is part of a person's. */
function isBehindName({ words }: Ground, at: number): boolean {
  const before = /(\p{Lu})(\p{L}*)[ \t]$/u.exec(words.slice(Math.max(0, at - 12), at));
  return before !== null && (before[2] ?? '') !== (before[2] ?? '').toUpperCase();
}

/** "Nguyễn Thái Bình" is a person, "Mặt trận Thái Bình" is none. */
function isBehindFamilyName({ shadow, words }: Ground, at: number): boolean {
  const hit = FAMILY_NAME_BEFORE.exec(shadow.slice(Math.max(0, at - 8), at));
  if (hit === null) return false;
  const letter = words.charAt(at - (/[a-z]+ $/.exec(hit[0])?.[0].length ?? 0));
  return letter !== letter.toLowerCase();
}

function listBareProvinces(ground: Ground, start: number, end: number, weight: number): ToldPlace[] {
  const places: ToldPlace[] = [];
  for (const hit of findHits(ground.shadow.slice(start, end), bareProvincePattern())) {
    const at = start + hit.index;
    if (isBehindFamilyName(ground, at)) continue;
    if (!hit[0].includes(' ') && isBehindName(ground, at)) continue;
    const name = readPlaceName(ground, at, 'province', { isOffice: true, mustBeKnown: true });
    if (name === undefined || name.start !== at) continue;
    const former = isFormer(ground, name.end);
    places.push({
      ...name,
      source: ground.source,
      weight: weighMention(ground, at, weight),
      isFormer: former,
    });
  }
  return places;
}
