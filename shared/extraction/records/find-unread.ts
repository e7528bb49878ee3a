import { spacedPattern } from '../../text/spaced-pattern.ts';
import { type ArticleView, type Stretch, shadowOfSentence } from '../engine/article-view.ts';
import { isLooseName } from '../parties/loose-name.ts';
import type { OrganisationMention } from '../parties/organisation.ts';
import type { Draft } from './draft.ts';

/** Words that bodies' names begin with, with a capital letter; what begins with the others below is none. */
const BODY_WORD =
  /(?<![\p{L}\d])(?:Ban|Bộ|Sở|Hội|Phòng|Trung tâm|Chi cục|Cục|Tổng cục|Viện|Học viện|Trường|Đội|Trạm|Hạt|Liên đoàn|Liên hiệp|Liên minh|Hiệp hội|Câu lạc bộ|Quỹ|Công ty|Ủy ban|Uỷ ban|Tòa|Toà|Báo|Đài|Cơ quan|Khối|Cụm|Tiểu đoàn|Trung đoàn|Lữ đoàn|Sư đoàn|Đồn|Hải đội|Chi nhánh|Văn phòng|Hợp tác xã)\s+\p{Lu}/gu;
const NO_BODY =
  /^(?:Ban (?:Tổ chức|Giám|Chấp|Thường|Bí|Điều)|Hội (?:Nghị|Trường|Thảo)|Phòng (?:Họp|Chống)|Trung tâm (?:Hội|Văn hóa))/u;

const DAY =
  /(?<![a-z])(?:ngay|sang|trua|chieu|toi|hom nay|nay)(?: ngay| nay)?,? ?\(?\d{1,2} ?[/.-] ?\d{1,2}(?![\d])|(?<![a-z])(?:hom qua|(?:sang|chieu|toi) (?:qua|nay)|\d{1,2} thang \d{1,2}(?: nam 20\d\d)?)(?![a-z])/;
const YEARS = spacedPattern('(?:giai doan|nhiem ky|nhiem ki) \\(?20\\d\\d ?- ?20\\d\\d', '');

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
  for (const hit of view.flat.slice(start, Math.min(end, start + LONGEST)).matchAll(BODY_WORD)) {
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

/** The record has no day though what tells it prints one. */
export function hasUnreadDay(view: ArticleView, draft: Draft): boolean {
  if (draft.date?.resolved !== undefined || view.publishedAt === undefined) return false;
  return draft.tellings.some(({ sentence }) => DAY.test(shadowOfSentence(view, sentence)));
}

/** The record has no years though its own instrument's phrase prints some. */
export function hasUnreadPeriod(view: ArticleView, draft: Draft): boolean {
  const instrument = draft.tellings[0]?.instrument;
  const sentence = draft.tellings[0]?.sentence;
  if (draft.period !== undefined || instrument === undefined || sentence === undefined) return false;
  return YEARS.test(shadowOfSentence(view, sentence).slice(instrument.value.head.start - sentence.start));
}

/** A party told by its branch only, or without the level that bodies of its kind have. */
export function hasVagueParty({ parties }: Draft, organisations: OrganisationMention[]): boolean {
  return parties.some((party) => {
    if (party.value.collective) return false;
    if (party.value.level === null && isLooseName(party)) return true;
    return organisations.some(
      ({ value }) =>
        value.body === party.value.body &&
        value.level !== null &&
        party.value.level === null &&
        value.level !== 'central',
    );
  });
}
