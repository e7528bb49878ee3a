import type { Sentence, Stretch } from '../engine/article-view.ts';
import type { InstrumentMention } from '../instruments/instrument-mention.ts';

const ITEM_LIST = /^[^:]{0,200}:\s*/;
const SEMICOLON_ITEM = /[^;]+/g;
const WITH_ITEM = /\bvoi [^,;]+?(?=(?:,| va|, va) voi |[;.]|$)/g;

/**
 * "ký 3 kế hoạch …, gồm: A với B; C với D; E với F" and "ký ba bản riêng: với A, với B và với C": each item is an
 * instrument of its own.
 *
 * @returns the items, or none when the sentence does not tell several instruments at once
 */
export function findItems(shadow: string, sentence: Sentence, instrument: InstrumentMention): Stretch[] {
  const { isPlural, head } = instrument.value;
  if (!isPlural) return [];
  const after = shadow.slice(head.end - sentence.start);
  const opening = ITEM_LIST.exec(after);
  if (opening === null) return [];
  const from = head.end - sentence.start + opening[0].length;
  const list = shadow.slice(from);
  const offset = sentence.start + from;
  const paired = [...list.matchAll(SEMICOLON_ITEM)].filter(([item]) => / (?:voi|va) /.test(item));
  if (paired.length > 1) return paired.map((hit) => stretchOf(hit, offset));
  const counterparts = [...list.matchAll(WITH_ITEM)];
  return counterparts.length > 1 ? counterparts.map((hit) => stretchOf(hit, offset)) : [];
}

function stretchOf(hit: RegExpExecArray, offset: number): Stretch {
  const start = offset + hit.index + (hit[0].length - hit[0].trimStart().length);
  return { start, end: offset + hit.index + hit[0].trimEnd().length };
}
