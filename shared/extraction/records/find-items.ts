import { findHits } from '../../text/find-hits.ts';
import type { ArticleView, Sentence, Stretch } from '../engine/article-view.ts';
import { headOf, type Mention } from '../engine/mention.ts';
import { cutSubject, findSubject } from '../instruments/find-subject.ts';
import type { InstrumentMention } from '../instruments/instrument-mention.ts';
import type { PeriodMention } from '../periods/find-periods.ts';

/** One of several instruments told in one sentence. */
export interface Item extends Stretch {
  /** Where the side stands that all items share ("UBND phường lần lượt ký …: với A, với B"). */
  shared: Stretch | undefined;
  /** What the item itself says; the telling's own words hold where it says nothing. */
  period?: PeriodMention | undefined;
  subject?: Mention<string> | undefined;
}

const ITEM_LIST = /^[^:]{0,200}:\s*/;
/** "Quy chế được ký riêng theo từng cặp: A với B; C với D": each its own, though the noun is one. */
const ONE_BY_ONE = /\b(?:rieng|lan luot|(?:theo |thanh )?tung (?:cap|doi|don vi|xa|nganh|ben)|tay doi)\b/;
const SEMICOLON_ITEM = /[^;]+/g;
const STARTS_WITH_COUNTERPART = /^\s*(?:va )?(?:voi|cung) /;
const WITH_ITEM = /\bvoi [^,;]+?(?=(?:,| va|, va) voi |[;.]|$)/g;

/**
 * "ký 3 kế hoạch …, gồm: A với B; C với D; E với F" and "ký ba bản riêng: với A, với B và với C": each item is an
 * instrument of its own.
 *
 * @param actionStart where the action's word begins; the shared side stands before it
 * @returns the items, or none when the sentence does not tell several instruments at once
 */
export function findItems(
  shadow: string,
  sentence: Sentence,
  instrument: InstrumentMention,
  actionStart: number,
): Item[] {
  const { isPlural, head } = instrument.value;
  const opening = ITEM_LIST.exec(shadow.slice(head.end - sentence.start));
  if (opening === null || !(isPlural || ONE_BY_ONE.test(opening[0]))) return [];
  const offset = head.end + opening[0].length;
  const list = shadow.slice(offset - sentence.start);
  const shared = { start: sentence.start, end: actionStart };
  const segments = findHits(list, SEMICOLON_ITEM);
  if (segments.length > 1 && segments.every(([segment]) => STARTS_WITH_COUNTERPART.test(segment)))
    return segments.map((hit) => ({ ...stretchOf(hit, offset), shared }));
  const paired = findHits(list, SEMICOLON_ITEM).filter(([item]) => /\S.* (?:voi|va) /.test(item));
  if (paired.length > 1) return paired.map((hit) => ({ ...stretchOf(hit, offset), shared: undefined }));
  for (const parts of [splitAt(list, ONE_OF_SEVERAL), splitAt(list, NOUN_ITEM)]) {
    if (parts.length < 2 || !parts.every(([, part]) => NAMES_SIDES.test(part))) continue;
    return parts.map(([at, part]) => ({
      start: offset + at + (ONE_OF_THEM.exec(part)?.[0].length ?? 0),
      end: offset + at + part.trimEnd().length,
      shared: /\bgiua\b/.test(part) ? undefined : shared,
    }));
  }
  const counterparts = findHits(list, WITH_ITEM);
  return counterparts.length > 1 ? counterparts.map((hit) => ({ ...stretchOf(hit, offset), shared })) : [];
}

/** "một giữa A và B, một giữa C và D", "bản thứ nhất với A, bản thứ hai với B". */
const ONE_OF_SEVERAL =
  /(?:^|[,;] (?:va )?|va )(?=(?:mot|ban|van ban)(?: (?:ban|van ban|cai|thu (?:nhat|hai|ba|tu)))? (?:[a-z]+ ){0,2}(?:giua|voi|cung) )/g;
/** "chương trình X với A (5 nội dung), chương trình Y với B và chương trình Z với C". */
const NOUN_ITEM =
  /(?:^|[,;] (?:va )?|va )(?=(?:mot |ban )?(?:chuong trinh|quy che|ke hoach|thoa thuan|bien ban|nghi quyet lien tich)\b)/g;
const NAMES_SIDES = /\b(?:voi|giua|cung) /;

/** The parts of a list that begin where the pattern finds a beginning, with their offsets; none unless the first does. */
function splitAt(list: string, beginning: RegExp): [number, string][] {
  const starts = findHits(list, beginning).map((hit) => hit.index + hit[0].length);
  if (starts[0] === undefined || list.slice(0, starts[0]).trim() !== '') return [];
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? list.length;
    return [start, list.slice(start, end).replace(/[,;. ]*(?: va)?[,; ]*$/, '')];
  });
}

/** "một về …; một về …". */
const ONE_OF_THEM = /^\s*(?:va )?(?:(?:mot|ban)(?: ban| van ban| la)? (?=ve |giua |voi ))?/;

function stretchOf(hit: RegExpExecArray, offset: number): Stretch {
  const start = offset + hit.index + (ONE_OF_THEM.exec(hit[0])?.[0].length ?? 0);
  return { start, end: offset + hit.index + hit[0].trimEnd().length };
}

const OWN_NOUN =
  /^(?:mot |ban )?(?:chuong trinh|quy che|ke hoach|thoa thuan|bien ban|nghi quyet lien tich)(?: phoi hop| hop tac| ghi nho)?(?= (?!voi|giua|cung))/;

/** "với A về X giai đoạn 2014 - 2019; với B về Y giai đoạn 2014 - 2017": each item with its own years and subject. */
export function readItem(
  view: ArticleView,
  item: Item,
  instrument: InstrumentMention,
  periods: PeriodMention[],
): Item {
  const { start, end } = item;
  const period = periods.find((mention) => headOf(mention).start >= start && headOf(mention).end <= end);
  const head = { start: start - 1, end: start - 1 };
  const { sentence } = instrument.value;
  const shadow = sentence.source === 'title' ? view.titleShadow : view.shadow;
  const noun = OWN_NOUN.exec(shadow.slice(start, start + 60));
  if (noun !== null) {
    const subject = cutSubject(view, sentence, start + noun[0].length, end);
    return { ...item, period, subject };
  }
  const subject = findSubject(view, { ...instrument, value: { ...instrument.value, head, phrase: item } });
  return { ...item, period, subject };
}
