import {
  AREA,
  AREA_UNIT,
  ATTENDANCE,
  CROP,
  MANY_PAPERS,
  NAMED_BY_NUMBER,
  NOT_COUNTED,
  NOT_COUNTED_WORDS,
  PAPERS,
  PEOPLE_UNIT,
  PLACE_BY_NUMBER,
  POPULATION,
  REWARD,
  RHYTHM,
  SHARE_OF,
  SLOGAN,
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

/** Whether a number with a unit is a result or a target: a quantity of something done, given or reached. */
export function isCounted({ left, right, unit, value, ofTotal }: NumberInContext): boolean {
  const before = left.shadow.replace(/\b(?:tren|hon|gan|duoi|khoang|chung)\s*$/, '');
  if (NAMED_BY_NUMBER.test(left.words.slice(-24))) return false;
  if (/[“"‘]\s?$/.test(left.words) && SLOGAN.test(right.words)) return false;
  if (unit === '%' || unit === 'đồng' || unit === 'USD') return true;
  const thing = right.shadow.trimStart();
  const thingWords = right.words.trimStart().toLowerCase();
  if (PLACE_BY_NUMBER.test(before) && /^(?:$|[,.;:()-]|va\b|voi\b)/.test(thing)) return false;
  if (isNoResult(thing, thingWords, `${before} ${right.shadow}`, ofTotal)) return false;
  if (PAPERS.test(thing) && value < MANY_PAPERS) return false;
  if (ofTotal && SHARE_OF.test(thing)) return false;
  if (PEOPLE_UNIT.test(thing) && (ATTENDANCE.test(before) || POPULATION.test(before))) return false;
  if (AREA_UNIT.test(thing) && AREA.test(before)) return false;
  if (/^lan\b/.test(thing) && RHYTHM.test(before)) return false;
  return !(/^vu\b/.test(thing) && CROP.test(before));
}

function isNoResult(thing: string, words: string, around: string, ofTotal: boolean): boolean {
  if (/^don vi\b/.test(thing)) return !REWARD.test(around);
  if (ofTotal && /^(?:don|chi tieu|tieu chi|chi bo|co quan)\b/.test(thing)) return false;
  return NOT_COUNTED.test(thing) || NOT_COUNTED_WORDS.test(words);
}
