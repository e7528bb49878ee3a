import { endPattern, startPattern } from '../../text/bound-pattern.ts';
import { collapseBlanks } from '../../text/collapse-blanks.ts';
import { spacedPattern } from '../../text/spaced-pattern.ts';
import { type ArticleView, type Sentence, shadowOf } from '../engine/article-view.ts';
import type { Mention } from '../engine/mention.ts';
import type { InstrumentMention } from './instrument-mention.ts';

/** Past the noun: number, "công tác phối hợp", "liên tịch" … up to where the subject begins. */
const OPENING = spacedPattern(
  String.raw`^(?:,? (?:moi(?= (?:ve|giua|phoi hop)\b)|(?:thuc hien|trien khai)(?: cac| noi dung)? (?:chuong trinh|quy che|ke hoach|nghi quyet|thoa thuan)|\d{1,4}(?:[/-]\S+)?(?=,? (?:ve|\(|phoi|giua))|so \S+(?: (?:ngay )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4},?)?|\([^)]{1,30}\)|phoi (?:ket )?hop|lien tich|lien nganh|hop tac(?! xa)|ghi nho|hiep dong(?! tac)|ky ket|dai han|cong tac(?= (?:phoi hop|giai doan|nam \d|giua|va |\d|nhiem k|trong \d|cua|\()|[,.;]|$)|hanh dong|thoa thuan|nam \d{4}(?= (?:ve|phoi hop|trong))|giai doan \(?\d{4} ?- ?\d{4}\)?,?(?= (?:ve|trong|phoi hop|giua))))+`,
);
const PARTIES_FIRST = spacedPattern(
  String.raw`^[^.;:]{0,240}? (v[eu] (?=cong tac)|ve (?:viec )?|trong (?:viec |cong tac )|trong (?!nam|giai doan|\d|tinh|huyen|do\b|thoi gian|qua trinh|nhung|khuon kho|ngay|sang|chieu))(?=\S)`,
);
const STARTS_WITH_PARTIES = spacedPattern(String.raw`^,? (?:giua|voi|cua|ky giua)\b`);
/** "Quy chế thứ nhất, A ký với B về …", "Quy chế do A và B ký về …": only what the text says it is about. */
const TOLD_ABOUT = spacedPattern(String.raw`^[^.;:]{0,240}? (ve (?:viec )?|trong (?:viec |cong tac ))(?=\S)`);
const BY_SIDES = spacedPattern(
  String.raw`^(?: so \S+)?,? (?:thu (?:nhat|hai|ba|tu|nam)|dau tien|con lai|do|duoc)\b`,
);
const COORDINATION = /\b(?:phoi hop|hop tac|lien tich|lien nganh|ghi nho|hiep dong|hop|tich|nganh|dong)\b/;
const NOUN_SAYS_SO = endPattern(/(?:phoi hop|lien tich|hop tac)$/);
const ABOUT = spacedPattern(String.raw`^,? (?:ve|giua|trong cong tac)\b|^ [^.;:]{0,160} (?:noi )?ve `);
const WRAPPERS = spacedPattern(
  String.raw`^(?:(?:ve viec|ve|viec|trong|de|nham|thuc hien tot|thuc hien|day manh|tang cuong|trien khai|to chuc|nang cao (?:chat luong|hieu qua)|tiep tuc|cung(?! cap| ung| co)|cac noi dung|noi dung|thuc hien cac|linh vuc|cac linh vuc|chi dao|phoi hop|vu(?= cong tac))\b,? )+`,
);
/** Where the subject ends at the latest; applied to the words with a blank before them. */
const BOUNDARIES = spacedPattern(
  [
    '[.:“”"]',
    ';(?! [^;]{0,120}(?:nam \\d{4}|giai doan))',
    '[,(]? ?\\(?\\b(?:giai doan|nhiem k[yi]|trong (?:\\d+ )?nam|nam hoc|\\d+ thang (?:dau|cuoi)|nam \\d{4}|(?:tu|den|den het) (?=nam\\b)|cho nam|cho (?:hai|ba|bon|nam|cac|nhung|\\d+) nam|cho giai doan|trong \\d+ thang)\\b',
    ',? (?:giua|voi|do (?=\\S+ (?:ky|to chuc))|duoc|da|vua|se|dien ra|gom|bao gom|co \\d|theo tinh than|theo (?:nghi|chi|quyet|ke|huong)|tai|tren dia ban|ap dung|nham|gan voi|va ky|cua (?:tinh|huyen|xa|hai|ba|rieng)|cung (?:nhau|giai)|lien quan den|la (?:hai|mot|su|viec|dip|hoat)|dinh kem|ky ngay|ban hanh|ky ket|o)\\b',
    ',? ?\\(?\\b\\d{4} ?- ?\\d{4}',
    ' \\((?:gom |co )?\\d',
    ',? (?:vao )?(?:sang|chieu|toi|hom|ngay)(?: ngay)? \\d',
    ',? - ?',
    ', (?:sang|chieu|toi|ngay|gom|do|hai ben|cac ben|trong do|theo do|cung|phan dau|chu trong|giao hen|xac dinh|thong nhat|nhat tri)\\b',
    '(?<= \\S+ \\S+ \\S+) trong (?=(?:nam|giai doan|thoi gian|thang|quy|toan|dia ban|pham vi|nhiem ky|khuon kho|dip|tinh hinh|boi canh|dieu kien|hai|ba|bon|nhung|luc luong|tinh|huyen|\\d+)\\b)',
  ].join('|'),
  'g',
);
/** "ứng phó với biến đổi", "phòng chống tại nhà": the word belongs to the subject when no name follows. */
const LOOSE = startPattern(/^,? (?:voi|tai|o)$/);
/** "phong trào “Toàn dân …”": the quoted name belongs to it. */
const NAMED_IN_QUOTES = /\b(?:phong trao|cuoc van dong|mo hinh|de an|du an|chu de|cong trinh) ?$/;
const SIDE_AFTER = /^ (?:\p{Lu}|\d|các |hai |ba |bốn |đơn vị|ngành|những|lực lượng)/u;
const EMPTY =
  /^(?:|cong tac|cong tac nam|hoat dong|nhiem vu|chung|cong tac chung|phoi hop|phat trien chung|quan he phoi hop|trong cong tac|cong tac phoi hop|tot|chien luoc|toan dien|nay|moi|cac ben|(?:hai|ba|bon|nam|cac|\d+) (?:thuong truc|ben|co quan|don vi|nganh|luc luong|nha)\b.*)$/;
const LONGEST = 260;

/**
 * What the instrument is about, in the shortest printed form.
 *
 * @returns undefined for a bare "phối hợp công tác"
 */
export function findSubject(view: ArticleView, instrument: InstrumentMention): Mention<string> | undefined {
  const { head, phrase, sentence } = instrument.value;
  const bond = findBond(view, instrument);
  if (bond !== undefined) return bond;
  const shadow = sentence.source === 'title' ? view.titleShadow : view.shadow;
  const end = Math.min(phrase.end, head.end + LONGEST + 240);
  const start = findStart(shadow.slice(head.start, head.end), shadow.slice(head.end, end));
  if (start === undefined) return undefined;
  return cutSubject(view, sentence, head.end + start, end);
}

const BARE_SUBJECT =
  /^ (?!(?:nay|tren|do|da|duoc|voi|giua|cua|gom|bao gom|co|se|vua|la|va|theo|tai|vao|ngay|sang|chieu|giai doan|nam|nhiem ky|moi|noi tren|lan|thu|so|cung|cho|hai|ba|chinh thuc|rieng|chung|can|phai|nham|con|trong|o|phoi hop|phoi ket hop|lien nganh|lien tich|hop tac|cong tac|ky|quan|hanh dong)\b)[a-z]/;
const PLAIN_NOUN = /^(?:chuong trinh|quy che|ke hoach)$/;

/** "ký chương trình chăm sóc sức khỏe thanh niên": the subject right behind a noun that says no coordination. */
export function findBareSubject(
  view: ArticleView,
  { value: { head, phrase, sentence } }: InstrumentMention,
): Mention<string> | undefined {
  const shadow = sentence.source === 'title' ? view.titleShadow : view.shadow;
  if (!PLAIN_NOUN.test(shadow.slice(head.start, head.end))) return undefined;
  if (!BARE_SUBJECT.test(shadow.slice(head.end, head.end + 16))) return undefined;
  if (!/^ \p{Ll}/u.test((sentence.source === 'title' ? view.title : view.flat).slice(head.end, head.end + 2)))
    return undefined;
  return cutSubject(view, sentence, head.end, Math.min(phrase.end, head.end + LONGEST + 240));
}

/** "ký kết nghĩa", "biên bản kết nghĩa": the bond is what it is about. */
function findBond(view: ArticleView, { value }: InstrumentMention): Mention<string> | undefined {
  const { head, sentence } = value;
  const words = sentence.source === 'title' ? view.title : view.flat;
  const at = words
    .slice(head.start, head.end + 10)
    .toLowerCase()
    .indexOf('kết nghĩa');
  return at < 0 ? undefined : readSubject(words, sentence.source, head.start + at, head.start + at + 9);
}

const BARE_WORK = spacedPattern(String.raw`^(?: so \S+)? phoi hop cong tac\b`);

/** "Quy chế phối hợp công tác": says itself that it has no subject. */
export function isBareWork(view: ArticleView, instrument: InstrumentMention): boolean {
  const { head, sentence } = instrument.value;
  const shadow = sentence.source === 'title' ? view.titleShadow : view.shadow;
  return BARE_WORK.test(shadow.slice(head.end, head.end + 80)) && findSubject(view, instrument) === undefined;
}

function findStart(noun: string, after: string): number | undefined {
  const opened = OPENING.exec(after)?.[0] ?? '';
  const opening = opened.length;
  const rest = after.slice(opening);
  const told = BY_SIDES.test(rest) ? TOLD_ABOUT.exec(rest) : undefined;
  if (told === null) return undefined;
  if (told !== undefined) return opening + told[0].length - (told[1]?.length ?? 0);
  if (!NOUN_SAYS_SO.test(noun) && !COORDINATION.test(opened) && !ABOUT.test(rest)) return undefined;
  if (!STARTS_WITH_PARTIES.test(rest)) return opening;
  const about = PARTIES_FIRST.exec(rest);
  return about === null ? undefined : opening + about[0].length - (about[1]?.length ?? 0);
}

/** The subject that begins at `from`, without wrappers, up to where something else begins. */
export function cutSubject(
  view: ArticleView,
  { source }: Sentence,
  from: number,
  end: number,
): Mention<string> | undefined {
  const [flat, shadow] = source === 'title' ? [view.title, view.titleShadow] : [view.flat, view.shadow];
  const blank = /^[ ,]*/.exec(shadow.slice(from, end))?.[0].length ?? 0;
  const opened = from + blank;
  const wrapper = WRAPPERS.exec(shadow.slice(opened, end))?.[0].length ?? 0;
  const wrapped = opened + wrapper;
  const start = wrapped + (LEADS_TO_QUOTE.exec(shadow.slice(wrapped, end))?.[0].length ?? 0);
  const quoted = QUOTED.exec(shadow.slice(start, end))?.[1];
  if (quoted !== undefined) return readSubject(flat, source, start + 1, start + 1 + quoted.length);
  const words = shadow.slice(start, end);
  const length = findLength(words, flat.slice(start, end));
  const cut = words.slice(0, length).replace(/(?: (?:va|cua|cho|trong))?[ ,;(-]*$/, '');
  if (cut.length > LONGEST || EMPTY.test(cut) || cut.length < 3) return undefined;
  return readSubject(flat, source, start, start + cut.length);
}

/** "về “Quản lý, giáo dục con em …”": the words in quotes are the subject. */
const QUOTED = startPattern(/^"([^"]{3,200})"/);
/** "hoạt động “Tuổi trẻ …”", "với chủ đề “…”": the quoted name is what it is about. */
const LEADS_TO_QUOTE = startPattern(
  /^(?:(?:cac )?hoat dong|noi dung|chu de|voi chu de|mang ten|co ten|voi ten goi|mo hinh)[ :]{1,3}(?=")/,
);

function readSubject(flat: string, source: 'text' | 'title', start: number, end: number): Mention<string> {
  const value = collapseBlanks(flat.slice(start, end));
  return { rule: 'subject-phrase', value, spans: [{ source, start, end }] };
}

/** ", UBND tỉnh và …": the sentence goes on with who acts. */
const BODY_AHEAD =
  /,\s+(?=(?:UBND|HĐND|MTTQ|BHXH|LĐLĐ|VKSND|TAND|BĐBP|Ủy ban|Công an|Hội|Sở|Ban|Bộ|Tỉnh (?:ủy|uỷ|đoàn|Đoàn)|Huyện (?:ủy|uỷ|đoàn|Đoàn)|Thành (?:ủy|uỷ|đoàn|Đoàn)|Đảng (?:ủy|uỷ)|Báo|Đài|Chi cục|Cục|Phòng|Trường|Đồn|Liên đoàn|Lãnh đạo|Đại diện)\s)/u;
const LONGEST_QUOTE = 120;

function findLength(words: string, printed: string): number {
  const ahead = BODY_AHEAD.exec(printed)?.index ?? words.length;
  return Math.min(ahead, findBoundary(words, printed));
}

const isWhole = (words: string) => words.trim().split(/\s+/).length > 2;

/** Whether a boundary, or the end, follows at once. */
function endsBehind(words: string, at: number): boolean {
  const rest = words.slice(at);
  if (rest.trim() === '') return true;
  BOUNDARIES.lastIndex = 0;
  const hit = BOUNDARIES.exec(rest);
  BOUNDARIES.lastIndex = 0;
  return hit !== null && rest.slice(0, hit.index).trim() === '';
}

function findBoundary(words: string, printed: string): number {
  let quoteEnd = 0;
  for (const hit of ` ${words}`.matchAll(BOUNDARIES)) {
    const at = Math.max(0, hit.index - 1);
    if (at < quoteEnd) continue;
    if (hit[0] === '"') {
      const closing = words.slice(0, at + LONGEST_QUOTE).indexOf('"', at + 1);
      if (closing !== -1 && NAMED_IN_QUOTES.test(words.slice(0, at))) return closing + 1;
      // "công tác dân vận “Cảnh sát biển …” giai đoạn": a name behind a whole subject adds nothing.
      if (closing !== -1 && at > 0 && !(isWhole(words.slice(0, at)) && endsBehind(words, closing + 1))) {
        quoteEnd = closing + 1;
        continue;
      }
    }
    if (!isPrinted(printed.slice(at, at + hit[0].length))) continue;
    if (LOOSE.test(hit[0]) && !SIDE_AFTER.test(printed.slice(hit.index - 1 + hit[0].length))) continue;
    return at;
  }
  return words.length;
}

/** Words whose folded form is also another word: "thiên tai" is no tại, "đa dạng" no đã. */
const LOOKALIKES: Record<string, string> = {
  tai: 'tại',
  tu: 'từ',
  trong: 'trong',
  den: 'đến',
  o: 'ở',
  da: 'đã',
  duoc: 'được',
  do: 'do',
  co: 'có',
  voi: 'với',
  se: 'sẽ',
  la: 'là',
  vua: 'vừa',
};

function isPrinted(words: string): boolean {
  const word = /\p{L}+/u.exec(words.toLowerCase())?.[0] ?? '';
  const expected = LOOKALIKES[shadowOf(word)];
  return expected === undefined || word === expected;
}

/** Two printed forms of one subject agree when they share most of their words. */
export function isSameSubject(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared * 2 >= Math.min(left.size, right.size) * 1.2;
}

function wordsOf(subject: string): Set<string> {
  return new Set(
    shadowOf(subject)
      .split(/[^a-z0-9]+/)
      .filter(Boolean),
  );
}
