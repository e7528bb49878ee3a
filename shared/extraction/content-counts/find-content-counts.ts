import type { ContentCount } from '../../contracts/record.contract.ts';
import { NUMBER_WORD_SHADOW, readDigits, readNumberWord } from '../../text/read-numeral.ts';
import { spacedPattern } from '../../text/spaced-pattern.ts';
import type { ArticleView, Sentence } from '../engine/article-view.ts';
import { shadowOfSentence, wordsOf } from '../engine/article-view.ts';
import type { Mention } from '../engine/mention.ts';

/** What instruments are counted in. Longest first. */
const UNITS =
  'nhom noi dung|nhom nhiem vu|nhom linh vuc|nhom cong viec|nhom viec(?: lon)?|nhom van de|nhom giai phap|nhom hoat dong|noi dung|nhiem vu|linh vuc|phan viec|dau viec|mat cong tac|van de|chuong(?! trinh)|dieu(?! kien)|muc(?! tieu| do)|khoan|giai phap|chi tieu|viec lon|mang cong tac|phan(?! dau| viec| lon| tram| qua| thuong| mem)|nhom';
const QUALIFIERS =
  'chung|cu the|trong tam|chinh|chu yeu|co ban|lon|quan trong|trong diem|then chot|thiet thuc';
const COUNT = spacedPattern(
  `\\b(\\d{1,3}|${NUMBER_WORD_SHADOW}) (${UNITS})\\b(?: (?:lon |cong tac |phoi hop |lon, )?(${QUALIFIERS})\\b)?`,
  'g',
);
/** What the sentence must say before the number for it to be a count of what was agreed. */
const AGREED = spacedPattern(
  String.raw`\b(?:thong nhat|gom|bao gom|ghi|co|voi|de ra|xac dinh|neu|quy dinh|tren|ky ket|phan ro|trai|huong vao|tap trung|thoa thuan|cam ket|the hien|chua|qua|dua ra|cu the hoa|xoay quanh|lam ro|dieu|chuong|noi dung|va|nhiem vu)\b`,
);
const ABOUT_INSTRUMENT = spacedPattern(
  String.raw`\b(?:chuong trinh|quy che|ke hoach|nghi quyet lien tich|thoa thuan|ghi nho|van ban|ban (?:ket nghia|hiep dong|ky ket|thoa thuan|ghi nho|phoi hop)|phoi hop|ky ket|hiep dong|hop tac|moi ban|(?:hai|ba|bon|cac|02|03|04|2|3|4) (?:ben|co quan|don vi|nganh|luc luong|dia phuong|tinh|xa|ban))\b`,
);
const FOREIGN_AFTER = /^ (?:giam sat|phan bien|hoi nghi dai hoi|thi dua|chat van|cham diem)/;
const FOREIGN_BEFORE =
  /(?:\b(?:la|thu|so|dieu|hoan thanh|thuc hien tot|dat|giao uoc|kien nghi|khen|ket qua|lan) )$/;
const PLANNED = /(?<!\p{L})(?:dự kiến|sẽ có|cần bổ sung)(?!\p{L})/u;
const PLEDGE = /\bgiao uoc thi dua\b/;

export interface CountMention extends Mention<ContentCount> {
  sentence: Sentence;
}

/** Numbers of contents, chapters and articles agreed, in order. */
export function findContentCounts(view: ArticleView): CountMention[] {
  return view.sentences.flatMap((sentence) => {
    if (sentence.kind === 'title') return [];
    const shadow = shadowOfSentence(view, sentence);
    if (!ABOUT_INSTRUMENT.test(shadow) || PLEDGE.test(shadow)) return [];
    const words = wordsOf(view, sentence);
    return [...shadow.matchAll(COUNT)].flatMap((hit) => readCount(hit, shadow, words, sentence));
  });
}

function readCount(hit: RegExpExecArray, shadow: string, words: string, sentence: Sentence): CountMention[] {
  const [all, number = '', unit = '', qualifier] = hit;
  const before = shadow.slice(Math.max(0, hit.index - 160), hit.index);
  const after = shadow.slice(hit.index + all.length, hit.index + all.length + 30);
  const value = readNumber(words.slice(hit.index, hit.index + number.length));
  if (value === undefined || !AGREED.test(before) || FOREIGN_BEFORE.test(before) || FOREIGN_AFTER.test(after))
    return [];
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

function readNumber(words: string): number | undefined {
  return /^\d/.test(words) ? readDigits(words) : readNumberWord(words);
}
