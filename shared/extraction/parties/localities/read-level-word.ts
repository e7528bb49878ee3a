import type { Ground } from './ground.ts';

/** What a level word says. `city` is a province's equal or a district, which the name or the article decides. */
export type ToldLevel = 'central' | 'province' | 'city' | 'district' | 'commune';

/** "tỉnh", "các huyện", "3 tỉnh", "TP." with what they count. */
export interface LevelWord {
  level: ToldLevel;
  start: number;
  end: number;
  /** How many units are announced; `undefined` for one, `Infinity` for "các". */
  count: number | undefined;
  /** The word alone as printed, without what counts it: "tỉnh", "TP.". */
  word: { start: number; end: number };
}

const LEVELS: Readonly<Record<string, ToldLevel>> = {
  tinh: 'province',
  'thanh pho': 'city',
  tp: 'city',
  huyen: 'district',
  quan: 'district',
  'thi xa': 'district',
  tx: 'district',
  xa: 'commune',
  phuong: 'commune',
  'thi tran': 'commune',
  'dac khu': 'commune',
};
/** Words that the shadow merges with others are believed only as printed here. */
const PRINTED: Readonly<Record<string, string>> = { xa: 'xã', quan: 'quận', tinh: 'tỉnh', phuong: 'phường' };
const COUNTS: Readonly<Record<string, number>> = {
  cac: Infinity,
  nhung: Infinity,
  hai: 2,
  ba: 3,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
};
const LEVEL_WORD =
  /(?:(cac|nhung|hai|ba|bon|nam|sau|bay|tam|chin|muoi|\d{1,2})[ \t]{1,3})?(tinh|thanh[ \t]{1,3}pho|tp(?=hcm|[^a-z]|$)|huyen|quan|thi[ \t]{1,3}xa|tx|xa|phuong|thi[ \t]{1,3}tran|dac[ \t]{1,3}khu)(?![a-z])\.?|(tp)(?=hcm)/y;

/** @returns the level word that begins exactly at an offset */
export function readLevelWord({ shadow, words }: Ground, at: number): LevelWord | undefined {
  LEVEL_WORD.lastIndex = at;
  const hit = LEVEL_WORD.exec(shadow);
  if (hit === null) return undefined;
  const word = (hit[2] ?? hit[3] ?? '').replace(/[ \t]+/g, ' ');
  const end = at + hit[0].length;
  const start = at + hit[0].lastIndexOf(hit[2] ?? hit[3] ?? '');
  const printed = PRINTED[word];
  if (printed !== undefined && words.slice(start, start + word.length).toLowerCase() !== printed)
    return undefined;
  const level = LEVELS[word];
  if (level === undefined) return undefined;
  const isAbbreviation = word === 'tp' || word === 'tx';
  const cut = shadow.charAt(end - 1) === '.' && !isAbbreviation ? end - 1 : end;
  return { level, start: at, end: cut, count: readCount(hit[1]), word: { start, end: cut } };
}

function readCount(count: string | undefined): number | undefined {
  if (count === undefined) return undefined;
  return COUNTS[count] ?? Number(count);
}
