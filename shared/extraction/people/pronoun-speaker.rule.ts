import type { RoleReading } from './role.rule.ts';
import { SPEECH_VERBS } from './role-words.ts';

const PRONOUN = new RegExp(
  `(?:^|[\\s,”"])(?<who>dong chi|ong|ba|anh|chi)\\s(?:(?:cung|da|con|de nghi|vui ve) ){0,2}(?:${SPEECH_VERBS})\\b`,
  'd',
);

/** "Đồng chí yêu cầu …", "…”, bà nói.": whoever the sentences before were about speaks on. */
export function findPronounSpeaker(words: string, shadow: string): RoleReading | undefined {
  const at = PRONOUN.exec(shadow)?.indices?.groups?.who;
  if (at === undefined || !/^(?:đồng chí|ông|bà|anh|chị)$/iu.test(words.slice(at[0], at[1])))
    return undefined;
  return { role: 'speaker', start: at[0], end: at[1] };
}
