import type { RoleReading } from './role.rule.ts';
import { GROUP_SIGNS } from './role-words.ts';

const COUNTS: Readonly<Record<string, number>> = { hai: 2, ba: 3, bon: 4 };

/** "hai đồng chí chủ trì đã thay mặt hai cơ quan ký kết": who signs is told by number and part only. */
export interface GroupAgain {
  /** How many there must be; undefined for "các đồng chí". */
  count: number | undefined;
  /** True when those who chair are meant, else the group named last. */
  areChairs: boolean;
  reading: RoleReading;
}

/** @param words a sentence that names nobody; @param shadow the same, folded */
export function findGroupAgain(words: string, shadow: string): GroupAgain | undefined {
  const hit = GROUP_SIGNS.exec(shadow);
  const verb = hit?.indices?.groups?.verb;
  if (hit === null || verb === undefined || !/^(?:ký|kí)$/iu.test(words.slice(verb[0], verb[1])))
    return undefined;
  if (/\b(?:le|buoi|chung kien|du)\b/.test(hit.groups?.who ?? '')) return undefined;
  return {
    count: COUNTS[hit.groups?.count ?? ''],
    areChairs: /\b(?:chu tri|chu toa)\b/.test(hit.groups?.who ?? ''),
    reading: { role: 'signer', start: verb[0], end: verb[1] },
  };
}
