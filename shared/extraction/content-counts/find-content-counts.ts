import type { ContentCount } from '../../contracts/record.contract.ts';
import { startPattern } from '../../text/bound-pattern.ts';
import { findHits } from '../../text/find-hits.ts';
import { NUMBER_WORD_SHADOW, readDigits, readNumberWord, readRoman } from '../../text/read-numeral.ts';
import { spacedPattern } from '../../text/spaced-pattern.ts';
import type { ArticleView, Sentence } from '../engine/article-view.ts';
import { shadowOfSentence, wordsOf } from '../engine/article-view.ts';
import type { Mention } from '../engine/mention.ts';

/** What instruments are counted in. Longest first. */
const UNITS =
  'nhom noi dung|nhom nhiem vu|nhom linh vuc|nhom cong viec|nhom viec|nhom van de|nhom giai phap|nhom hoat dong|noi dung|nhiem vu|linh vuc|phan viec|dau viec|dau muc cong viec|cong viec|mat cong tac|mang cong tac|mang viec|mang|van de|chuong(?! trinh)|dieu khoan|dieu(?! kien| tra| uoc)|muc(?! tieu| do)|khoan(?! tien)|giai phap|phuong thuc|viec lon|viec(?= ?:|,? (?:se|cung|chung|can|phai|ma|de|gom)\\b)|viec(?= (?:trong tam|chinh|cu the|then chot|quan trong|uu tien|chu yeu)\\b)|tru cot|huong (?:phoi hop|hop tac)|cam ket|muc tieu|hoat dong(?= (?:phoi hop|chung|trong tam|chinh|cu the|hop tac))|phan(?! dau| viec| lon| tram| qua| thuong| mem| dong| nao)|nhom';
const QUALIFIERS =
  'chung|cu the|trong tam|chinh|chu yeu|co ban|lon|quan trong|trong diem|then chot|thiet thuc|cot loi|thuong xuyen|cam ket|uu tien|chu chot|xuyen suot';
const COUNT = spacedPattern(
  `\\b(\\d{1,3}|[ivx]{1,5}|${NUMBER_WORD_SHADOW}) (${UNITS})\\b(?: (?:lon |cong tac |phoi hop |hop tac |lon, )?(${QUALIFIERS})\\b)?`,
  'g',
);
/** Shortly before the number: the text has so many, or the sides agreed on so many. */
const AGREED_BEFORE =
  /\b(?:thong nhat|nhat tri|gom|bao gom|ghi|co|voi|de ra|xac dinh|neu|quy dinh|tren|ky(?: ket)?|phan ro vai|trai|huong vao|tap trung|thoa thuan|cam ket|the hien|chua|qua|dua ra|cu the hoa|xoay quanh|lam ro|chon|dat ra|phoi hop|hop tac|nhan manh|thong qua|trien khai|thuc hien|phan cong|nhu sau|theo|dieu|chuong|noi dung|nhiem vu|khoan|muc|vao|can|chia|thanh|danh|quanh|bang|gon trong|von ven|ven ven|tron ven|tong cong|tat ca|ca thay|giao hen|hen nhau|hua|(?:se|cung|nhau|phai) lam)\b[^.;]{0,45}$|^$|\($/;
/** Right after it: "6 nội dung được hai bên thống nhất". */
const AGREED_AFTER =
  /^[^.;,]{0,40}\b(?:duoc|ma|hai ben|cac ben)\b[^.;]{0,50}\b(?:thong nhat|ky ket|chon|xac dinh|de ra|dua vao|phoi hop|cam ket|thoa thuan)\b/;
const ABOUT_INSTRUMENT =
  /\b(?:chuong trinh|quy che|ke hoach|nghi quyet (?:lien tich|xac dinh|neu|gom|de ra|co|quy dinh)|thoa thuan|ghi nho|bien ban|van ban|ban (?:ket nghia|hiep dong|ky ket|thoa thuan|ghi nho|phoi hop|cam ket)|phoi hop|ky ket|hiep dong|hop tac|moi ban|(?:hai|ba|bon|nam|sau|cac|02|03|04|05|2|3|4|5|6) (?:ben|co quan|don vi|nganh|luc luong|dia phuong|tinh|xa|ban|hoi|to chuc|phia|phuong|huyen|truong))\b/;
/** Only texts have chapters and articles. */
const PART_OF_TEXT = /^(?:chuong|dieu)$/;
/** "Theo bản Kế hoạch, …": what the paragraph goes on to tell is what was agreed. */
const TELLS_TEXT =
  /^theo (?:cac |ban |noi dung |tinh than )*(?:chuong trinh|quy che|ke hoach|nghi quyet lien tich|thoa thuan|ghi nho|van ban|noi dung|phoi hop|ky ket)\b/;
/** "Chín nội dung được chia thành ba nhóm việc." */
const STARTS_WITH_COUNT = spacedPattern(
  `^(?:\\d{1,2}|${NUMBER_WORD_SHADOW}) (?:noi dung|nhom noi dung|nhom nhiem vu|nhom viec|nhiem vu)(?: [a-z]+){0,3} duoc (?:chia|dua vao|chot|chon|thong nhat|xac dinh|hai|ba|cac)\\b`,
);
/** Sentences about what was done or is asked of others count results, not contents. */
const FOREIGN_AFTER = startPattern(
  /^ (?:giam sat|phan bien|hoi nghi dai hoi|thi dua|chat van|cham diem|tuyen truyen tai|moi ngay|khieu nai|cua (?:luat|bo luat|nghi|hien phap|dieu le|thong tu))/,
);
const FOREIGN_BEFORE =
  /(?:\b(?:la|thu|so|dieu|hoan thanh|thuc hien tot|thuc hien duoc|dat|giao uoc|kien nghi|khen|ket qua|lan|to chuc|duoc|phat hien|xu ly|giai quyet|gan|hon|mot trong|tang|giam|bot|them|rut) )$/;
const PLANNED =
  /(?<!\p{L})(?:dự kiến|(?:dự|soạn) thảo (?:bản |một |các )?(?:chương trình|quy chế|kế hoạch|thỏa thuận|văn bản|nghị quyết liên tịch)|sẽ có|cần bổ sung|đề nghị|yêu cầu)(?!\p{L})/u;
const PLEDGE = /\bgiao uoc thi dua\b/;

export interface CountMention extends Mention<ContentCount> {
  sentence: Sentence;
}

/** Numbers of contents, chapters and articles agreed, in order. */
export function findContentCounts(view: ArticleView): CountMention[] {
  return view.sentences.flatMap((sentence) => {
    if (sentence.kind === 'title') return [];
    const shadow = shadowOfSentence(view, sentence);
    const hits = findHits(shadow, COUNT);
    if (hits.length === 0 || PLEDGE.test(shadow) || !isAboutInstrument(view, sentence, shadow)) return [];
    const words = wordsOf(view, sentence);
    return hits.flatMap((hit) => readCount(hit, shadow, words, sentence));
  });
}

/** The sentence itself, or the one before it in the same paragraph ("Chương trình được ký. Có 6 nội dung …"). */
function isAboutInstrument(view: ArticleView, sentence: Sentence, shadow: string): boolean {
  if (ABOUT_INSTRUMENT.test(shadow)) return true;
  if (STARTS_WITH_COUNT.test(shadow)) return true;
  const paragraph = view.paragraphs[sentence.paragraph];
  if (paragraph !== undefined && TELLS_TEXT.test(view.shadow.slice(paragraph.start, paragraph.start + 60)))
    return true;
  const previous = view.sentences[sentence.index - 1];
  if (previous === undefined || previous.paragraph !== sentence.paragraph) return false;
  return ABOUT_INSTRUMENT.test(shadowOfSentence(view, previous));
}

function readCount(hit: RegExpExecArray, shadow: string, words: string, sentence: Sentence): CountMention[] {
  const [all, number = '', unit = '', qualifier] = hit;
  const before = shadow.slice(Math.max(0, hit.index - 160), hit.index);
  const after = shadow.slice(hit.index + all.length, hit.index + all.length + 110);
  const value = readNumber(words.slice(hit.index, hit.index + number.length));
  if (value === undefined || FOREIGN_BEFORE.test(before) || FOREIGN_AFTER.test(after)) return [];
  if (!PART_OF_TEXT.test(unit) && !AGREED_BEFORE.test(before) && !AGREED_AFTER.test(after)) return [];
  if (PLANNED.test(words.slice(Math.max(0, hit.index - 60), hit.index).toLowerCase())) return [];
  const unitStart = hit.index + number.length + 1;
  const count = {
    value,
    unit: words
      .slice(unitStart, unitStart + unit.length)
      .replace(/\s+/g, ' ')
      .toLowerCase(),
    qualifier:
      qualifier === undefined
        ? null
        : words.slice(hit.index + all.length - qualifier.length, hit.index + all.length),
  };
  const start = sentence.start + hit.index;
  return [
    {
      rule: 'content-count',
      value: count,
      spans: [{ source: sentence.source, start, end: start + all.length }],
      sentence,
    },
  ];
}

/** "một chương" is an article, no count; "IV chương" is one. */
function readNumber(words: string): number | undefined {
  if (/^\d/.test(words)) return readDigits(words);
  if (/^[IVX]+$/.test(words)) return readRoman(words);
  const value = readNumberWord(words);
  return value === 1 ? undefined : value;
}
