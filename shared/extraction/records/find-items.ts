import { findHits } from '../../text/find-hits.ts';
import type { ArticleView, Sentence, Stretch } from '../engine/article-view.ts';
import { headOf, type Mention } from '../engine/mention.ts';
import { findSubject } from '../instruments/find-subject.ts';
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
  if (!isPlural) return [];
  const opening = ITEM_LIST.exec(shadow.slice(head.end - sentence.start));
  if (opening === null) return [];
  const offset = head.end + opening[0].length;
  const list = shadow.slice(offset - sentence.start);
  const shared = { start: sentence.start, end: actionStart };
  const segments = findHits(list, SEMICOLON_ITEM);
  if (segments.length > 1 && segments.every(([segment]) => STARTS_WITH_COUNTERPART.test(segment)))
    return segments.map((hit) => ({ ...stretchOf(hit, offset), shared }));
  const paired = findHits(list, SEMICOLON_ITEM).filter(([item]) => /\S.* (?:voi|va) /.test(item));
  if (paired.length > 1) return paired.map((hit) => ({ ...stretchOf(hit, offset), shared: undefined }));
  const counterparts = findHits(list, WITH_ITEM);
  return counterparts.length > 1 ? counterparts.map((hit) => ({ ...stretchOf(hit, offset), shared })) : [];
}

/** "một về …; một về …". */
const ONE_OF_THEM = /^\s*(?:va )?(?:(?:mot|ban)(?: ban| van ban| la)? (?=ve |giua |voi ))?/;

function stretchOf(hit: RegExpExecArray, offset: number): Stretch {
  const start = offset + hit.index + (ONE_OF_THEM.exec(hit[0])?.[0].length ?? 0);
  return { start, end: offset + hit.index + hit[0].trimEnd().length };
}

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
  const subject = findSubject(view, { ...instrument, value: { ...instrument.value, head, phrase: item } });
  return { ...item, period, subject };
}
