import type { Sentence, Stretch } from '../engine/article-view.ts';
import type { InstrumentMention } from '../instruments/instrument-mention.ts';

/** One of several instruments told in one sentence. */
export interface Item extends Stretch {
  /** Where the side stands that all items share ("UBND phường lần lượt ký …: với A, với B"). */
  shared: Stretch | undefined;
}

const ITEM_LIST = /^[^:]{0,200}:\s*/;
const SEMICOLON_ITEM = /[^;]+/g;
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
  const paired = [...list.matchAll(SEMICOLON_ITEM)].filter(([item]) => /\S.* (?:voi|va) /.test(item));
  if (paired.length > 1) return paired.map((hit) => ({ ...stretchOf(hit, offset), shared: undefined }));
  const shared = { start: sentence.start, end: actionStart };
  const counterparts = [...list.matchAll(WITH_ITEM)];
  return counterparts.length > 1 ? counterparts.map((hit) => ({ ...stretchOf(hit, offset), shared })) : [];
}

function stretchOf(hit: RegExpExecArray, offset: number): Stretch {
  const start = offset + hit.index + (hit[0].length - hit[0].trimStart().length);
  return { start, end: offset + hit.index + hit[0].trimEnd().length };
}
