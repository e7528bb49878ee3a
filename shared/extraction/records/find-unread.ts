import { startPattern } from '../../text/bound-pattern.ts';
import { findHits } from '../../text/find-hits.ts';
import { NUMBER_WORD_SHADOW } from '../../text/read-numeral.ts';
import { spacedPattern } from '../../text/spaced-pattern.ts';
import { type ArticleView, type Sentence, type Stretch, shadowOfSentence } from '../engine/article-view.ts';
import { isLooseName } from '../parties/loose-name.ts';
import type { OrganisationMention } from '../parties/organisation.ts';
import type { Draft } from './draft.ts';

/** Words that bodies' names begin with, with a capital letter; what begins with the others below is none. */
const BODY_WORD =
  /(?<![\p{L}\d])(?:Ban|Bộ|Sở|Hội|Phòng|Trung tâm|Chi cục|Cục|Tổng cục|Viện|Học viện|Trường|Đội|Trạm|Hạt|Liên đoàn|Liên hiệp|Liên minh|Hiệp hội|Câu lạc bộ|Quỹ|Công ty|Ủy ban|Uỷ ban|Tòa|Toà|Báo|Đài|Cơ quan|Khối|Cụm|Tiểu đoàn|Trung đoàn|Lữ đoàn|Sư đoàn|Đồn|Hải đội|Chi nhánh|Văn phòng|Hợp tác xã)\s+\p{Lu}/gu;
const NO_BODY = startPattern(
  /^(?:Ban (?:Tổ chức|Giám|Chấp|Thường|Bí|Điều)|Hội (?:Nghị|Trường|Thảo)|Phòng (?:Họp|Chống)|Trung tâm (?:Hội|Văn hóa))/u,
);

const DAY =
  /(?<![a-z])(?:ngay|sang|trua|chieu|toi|hom nay|nay)(?: ngay| nay)?,? ?\(?\d{1,2} ?[/.-] ?\d{1,2}(?![\d])|(?<![a-z])(?:hom qua|(?:sang|chieu|toi) (?:qua|nay)|\d{1,2} thang \d{1,2}(?: nam 20\d\d)?)(?![a-z])|(?<![a-z])(?:qua|truoc|nay|hai|ba|tu|nam|sau|bay|nhat),? \(\d{1,2} ?[/.-] ?\d{1,2}\)/;
/** Somewhere on the page a full day is printed, in whatever form. */
const YEAR_ON_PAGE = /(?<!\d)\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?20\d\d(?!\d)|\d{1,2} thang \d{1,2},? nam 20\d\d/;
const YEARS = spacedPattern('\\bgiai doan \\(?20\\d\\d ?- ?20\\d\\d');
const CONTENTS = spacedPattern(
  `\\b(?:\\d{1,2}|${NUMBER_WORD_SHADOW}) (?:noi dung|chuong(?! trinh)|dieu(?! kien| tra)|nhom (?:noi dung|nhiem vu|viec))\\b`,
);

/** No telling is longer; a hostile one must not cost its length times its bodies. */
const LONGEST = 1200;

/** The stretch that tells the record, and the sentence that holds it. */
function stretchOf(draft: Draft): { stretch: Stretch; isText: boolean } | undefined {
  const telling = draft.tellings[0];
  if (telling === undefined) return undefined;
  return { stretch: draft.item ?? telling.clause, isText: telling.sentence.source === 'text' };
}

/** A name in capitals that begins like a body's and that no rule read. */
export function hasUnreadBody(
  view: ArticleView,
  draft: Draft,
  organisations: OrganisationMention[],
): boolean {
  const told = stretchOf(draft);
  if (told === undefined || !told.isText) return false;
  const { start, end } = told.stretch;
  for (const hit of findHits(view.flat.slice(start, Math.min(end, start + LONGEST)), BODY_WORD)) {
    const at = start + hit.index;
    if (NO_BODY.test(view.flat.slice(at, at + 24))) continue;
    const isRead = organisations.some((mention) =>
      mention.spans.some(
        ({ source, start: from }) => source === 'text' && from <= at && at < mention.value.end + 1,
      ),
    );
    if (!isRead) return true;
  }
  return false;
}

/** Days that stand further down are of something else. */
const LEAD_SENTENCES = 8;

function leadOf(view: ArticleView): Sentence[] {
  return view.sentences.filter(({ kind }) => kind === 'body').slice(0, LEAD_SENTENCES);
}

/** Teasers of other stories are no part of the page's own words. */
function printsFullDay({ paragraphs, shadow }: ArticleView): boolean {
  return paragraphs.some(
    ({ kind, start, end }) => kind !== 'related' && YEAR_ON_PAGE.test(shadow.slice(start, end)),
  );
}

/** The record has no day though what tells it, or the lead, prints one. */
export function hasUnreadDay(view: ArticleView, draft: Draft): boolean {
  if (draft.date?.resolved !== undefined) return false;
  if (view.publishedAt === undefined)
    return draft.date?.mention.value.day !== undefined && printsFullDay(view);
  const told = draft.tellings.map(({ sentence }) => sentence);
  return [...told, ...leadOf(view)].some((sentence) => DAY.test(shadowOfSentence(view, sentence)));
}

/** The record has no years though its own instrument's phrase prints some. */
export function hasUnreadPeriod(view: ArticleView, draft: Draft): boolean {
  const [telling] = draft.tellings;
  if (draft.period !== undefined || telling?.instrument === undefined) return false;
  const { sentence, instrument } = telling;
  return YEARS.test(shadowOfSentence(view, sentence).slice(instrument.value.head.start - sentence.start));
}

/** A number of contents, chapters or articles that no record took; the record has none. */
export function hasUnreadCount(view: ArticleView, draft: Draft, drafts: Draft[]): boolean {
  if (draft.counts.length > 0) return false;
  const taken = drafts.flatMap(({ counts }) => counts.flatMap(({ spans }) => spans));
  return view.sentences.some((sentence) => {
    if (sentence.kind !== 'body') return false;
    const hit = CONTENTS.exec(shadowOfSentence(view, sentence));
    if (hit === null) return false;
    const at = sentence.start + hit.index;
    return !taken.some(({ start, end }) => start <= at + hit[0].length && at <= end);
  });
}

/** A party told by its branch only, or without the level that bodies of its kind have. */
export function hasVagueParty({ parties }: Draft, organisations: OrganisationMention[]): boolean {
  const open = parties.filter(({ value }) => value.level === null && !value.collective);
  if (open.length === 0) return false;
  const graded = new Set(
    organisations.filter(({ value }) => value.level !== null && value.level !== 'central').map(bodyOf),
  );
  return open.some((party) => isLooseName(party) || graded.has(bodyOf(party)) || isOfSomeLevel(party));
}

/** Unions, committees and the police are always of a level; "khu vực 3" is none. */
function isOfSomeLevel({ value }: OrganisationMention): boolean {
  return ALWAYS_OF_A_LEVEL.has(value.type) && !/:[0-9ivx]+$/.test(value.body);
}

const ALWAYS_OF_A_LEVEL = new Set<OrganisationMention['value']['type']>([
  'police',
  'peoples_committee',
  'peoples_council',
  'fatherland_front',
  'womens_union',
  'farmers_union',
  'veterans_association',
  'trade_union',
  'mass_mobilization',
  'party_caucus',
  'inspection',
]);

const bodyOf = ({ value }: OrganisationMention) => value.body;
