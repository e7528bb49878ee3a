import { endPattern, startPattern } from '../../text/bound-pattern.ts';
import {
  APPOINTS,
  AREA,
  AREA_UNIT,
  ATTENDANCE,
  BODY_BY_NUMBER,
  CROP,
  DONE_TO,
  MANY_PAPERS,
  MOST_OF_BODIES,
  NAMED_BY_NUMBER,
  NOT_COUNTED,
  PAPERS,
  PEOPLE_UNIT,
  PLACE_BY_NUMBER,
  POPULATION,
  REWARD,
  RHYTHM,
  SHARE_OF,
  SIZE_OF,
  SIZE_UNIT,
} from './figure-words.ts';

interface Around {
  words: string;
  shadow: string;
}

export interface NumberInContext {
  left: Around;
  /** What follows the number and its scale word. */
  right: Around;
  unit: string;
  value: number;
  /** True for the first part of "10/17 đồn". */
  ofTotal: boolean;
}

const BLUR = endPattern(/\b(?:tren|hon|gan|duoi|khoang|chung)\s*$/);
const TIMES = startPattern(/^lan\b/);
const HARVESTS = startPattern(/^vu\b/);
/** "đơn vị" of people, not "đơn vị máu". */
const UNITS_OF_FORCE = startPattern(/^đơn vị(?! máu)(?!\p{L})/u);
const NOTHING_COUNTED = /^(?:$|[,.;:()-]|va\b|voi\b)/;

/** Whether a number with a unit is a result or a target: a quantity of something done, given or reached. */
export function isCounted({ left, right, unit, value, ofTotal }: NumberInContext): boolean {
  const blurred = BLUR.exec(left.shadow);
  const before = blurred === null ? left.shadow : left.shadow.slice(0, blurred.index);
  if (NAMED_BY_NUMBER.test(left.words.slice(-24))) return false;
  if (value <= MOST_OF_BODIES && BODY_BY_NUMBER.test(left.words.slice(-24))) return false;
  if (isInName(left.words, right.words)) return false;
  if (unit === '%' || unit === 'đồng' || unit === 'USD') return true;
  const thing = right.shadow.trimStart();
  const thingWords = right.words.trimStart().toLowerCase();
  if (PLACE_BY_NUMBER.test(before) && NOTHING_COUNTED.test(thing)) return false;
  if (isNoResult(thingWords, before, right.shadow, ofTotal)) return false;
  if (PAPERS.test(thing) && value < MANY_PAPERS && !/\btrong do(?: co)?\s*$/.test(before)) return false;
  if (ofTotal && SHARE_OF.test(thing)) return false;
  if (PEOPLE_UNIT.test(thing) && (ATTENDANCE.test(before) || POPULATION.test(before))) return false;
  if (SIZE_UNIT.test(thing) && SIZE_OF.test(left.shadow)) return false;
  if (AREA_UNIT.test(thing) && AREA.test(before)) return false;
  if (PEOPLE_UNIT.test(thing) && APPOINTS.test(before)) return false;
  if (TIMES.test(thing) && RHYTHM.test(before)) return false;
  return !(HARVESTS.test(thing) && CROP.test(before));
}

function isNoResult(words: string, before: string, after: string, ofTotal: boolean): boolean {
  if (UNITS_OF_FORCE.test(words)) return !REWARD.test(`${before} ${after}`) && !DONE_TO.test(before);
  if (ofTotal && /^(?:đồn|chỉ tiêu|tiêu chí|chi bộ|cơ quan)(?!\p{L})/u.test(words)) return false;
  return NOT_COUNTED.test(words);
}

const NAME_MAX_CHARS = 50;
/** A quote that opens: after a blank, before a word, and nothing closed since. Straight quotes do not say which they are. */
const OPENING_QUOTE = /(?:^|[\s(])[“"‘](?=\S|$)[^“”"‘’]*$/;

/** “4 không”, mô hình “5 bà mẹ giúp 1 em”: a number inside a short quoted name. What someone said is longer. */
function isInName(left: string, right: string): boolean {
  const opening = OPENING_QUOTE.exec(left.slice(-NAME_MAX_CHARS));
  if (opening === null) return false;
  const close = /[”"’]/.exec(right.slice(0, NAME_MAX_CHARS));
  return close !== null && !/[.!?,]$/.test(right.slice(0, close.index));
}
