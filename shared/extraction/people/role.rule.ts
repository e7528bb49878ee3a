import type { PersonRole } from '../../contracts/enumerations.contract.ts';
import { endPattern } from '../../text/bound-pattern.ts';
import {
  ACCORDING_TO,
  ATTENDS_AFTER,
  ATTENDS_BEFORE,
  CHAIRS_AFTER,
  CHAIRS_BEFORE,
  COMES_AND_SPEAKS,
  EXCHANGES_AFTER,
  GROUP_SIGNS,
  LISTS_BEFORE,
  NO_VERBS,
  OCCASION_BEFORE_SIGN,
  RECEIVES_BEFORE,
  SIGNS_AFTER,
  SIGNS_APPOSED,
  SIGNS_BEFORE,
  SIGNS_BETWEEN,
  SIGNS_WITH,
  SPEAKS_AFTER,
  SPEAKS_BEFORE,
} from './role-words.ts';

/** Where people stand in a sentence; offsets count in its words. */
export interface Placed {
  start: number;
  end: number;
}

/** A role and the words that gave it. */
export interface RoleReading extends Placed {
  role: PersonRole;
}

const REACH_CHARS = 240;
const BETWEEN =
  /^[\s,;()–-]*(?:và|cùng|cùng với|với)?(?:\s*các)?[\s,;:–-]*(?:(?:đại diện|thay mặt|lãnh đạo|phía|bên) [^.,;]{0,60}[–,-]\s*)?$/u;

interface Group extends Placed {
  members: number[];
}

interface Around {
  words: string;
  shadow: string;
  offset: number;
}

/** Ranks roles as the guide does: the first that fits. */
export const ROLE_ORDER: readonly PersonRole[] = ['signer', 'chair', 'speaker', 'attendee', 'mentioned'];

const OPENS_LIST = endPattern(/:\s*$/);

/**
 * What each person does in one sentence, in the order given. People listed together share their role; a list that
 * someone opened ("Dự hội nghị có …") lasts to the sentence's end unless a person has a verb of their own.
 *
 * @param opened the role that an opening line before this one gave to a list, if any
 */
export function readRoles(
  words: string,
  shadow: string,
  people: Placed[],
  opened?: RoleReading,
): { roles: (RoleReading | undefined)[]; list: RoleReading | undefined } {
  const groups = groupPeople(words, people);
  const roles: (RoleReading | undefined)[] = people.map(() => undefined);
  let list = opened;
  let signed = false;
  groups.forEach((group, i) => {
    const before = cut(
      words,
      shadow,
      Math.max(groups[i - 1]?.end ?? 0, group.start - REACH_CHARS),
      group.start,
    );
    const after = cut(
      words,
      shadow,
      group.end,
      Math.min(groups[i + 1]?.start ?? words.length, group.end + REACH_CHARS),
    );
    const own =
      (i === groups.length - 1 ? readLater(words, shadow, group) : undefined) ??
      readGroup(before, after, signed);
    list = readOpening(before) ?? (own !== undefined && own.end <= group.start ? own : undefined) ?? list;
    if (list === undefined) list = match('attendee', LISTS_BEFORE, clauseOf(before));
    signed = own?.role === 'signer' || (signed && own === undefined);
    const receives = RECEIVES_BEFORE.test(before.shadow) && own?.role !== 'speaker';
    const told = receives ? undefined : (own ?? list);
    for (const member of group.members) roles[member] = told;
  });
  if (!OPENS_LIST.test(shadow)) return { roles, list };
  const tail = cut(
    words,
    shadow,
    Math.max(groups.at(-1)?.end ?? 0, shadow.length - REACH_CHARS),
    shadow.length,
  );
  return { roles, list: readListHead(tail) ?? list };
}

function groupPeople(words: string, people: Placed[]): Group[] {
  const groups: Group[] = [];
  people.forEach(({ start, end }, member) => {
    const last = groups.at(-1);
    if (last !== undefined && BETWEEN.test(words.slice(last.end, start))) {
      last.end = end;
      last.members.push(member);
    } else groups.push({ start, end, members: [member] });
  });
  return groups;
}

function cut(words: string, shadow: string, from: number, to: number): Around {
  return { words: words.slice(from, to), shadow: shadow.slice(from, to), offset: from };
}

function readGroup(before: Around, after: Around, signed: boolean): RoleReading | undefined {
  return (
    readSigner(before, after, signed) ??
    match('chair', CHAIRS_AFTER, after) ??
    match('chair', CHAIRS_BEFORE, clauseOf(before)) ??
    match('speaker', SPEAKS_AFTER, after) ??
    match('speaker', COMES_AND_SPEAKS, after) ??
    match('speaker', ACCORDING_TO, before) ??
    readSpeechBefore(before) ??
    match('attendee', ATTENDS_AFTER, after)
  );
}

function readSigner(before: Around, after: Around, signed: boolean): RoleReading | undefined {
  const verb = matchVerb(SIGNS_AFTER, after) ?? matchVerb(EXCHANGES_AFTER, after);
  if (verb !== undefined) return verb;
  const opening = SIGNS_BEFORE.exec(before.shadow);
  if (opening !== null) {
    const reading = matchVerb(SIGNS_BEFORE, before);
    const at = reading === undefined ? 0 : reading.start - before.offset;
    if (reading !== undefined && !OCCASION_BEFORE_SIGN.test(before.shadow.slice(0, at))) return reading;
  }
  return (
    matchVerb(SIGNS_APPOSED, before) ??
    matchVerb(SIGNS_BETWEEN, before) ??
    (signed ? matchVerb(SIGNS_WITH, before) : undefined)
  );
}

/** The match, when its verb is really ký (kỳ folds to the same). */
function matchVerb(pattern: RegExp, { words, shadow, offset }: Around): RoleReading | undefined {
  const at = pattern.exec(shadow)?.indices?.groups?.verb;
  if (at === undefined || !/^(?:ký|kí)$/iu.test(words.slice(at[0], at[1]))) return undefined;
  return { role: 'signer', start: offset + at[0], end: offset + at[1] };
}

function match(
  role: PersonRole,
  pattern: RegExp,
  { words, shadow, offset }: Around,
): RoleReading | undefined {
  const hit = pattern.exec(shadow);
  if (hit === null) return undefined;
  const verb = hit.indices?.groups?.verb;
  if (verb !== undefined && NO_VERBS.test(words.slice(verb[0]))) return undefined;
  const lead = hit[0].length - hit[0].trimStart().length;
  return { role, start: offset + hit.index + lead, end: offset + hit.index + hit[0].trimEnd().length };
}

/** "Phát biểu tại hội nghị, đồng chí X …", but not "Đến dự và chỉ đạo hội nghị có đồng chí X". */
function readSpeechBefore(before: Around): RoleReading | undefined {
  const clause = clauseOf(before);
  if (/\b(?:du|chung kien|co mat)\b/.test(clause.shadow) && !/\bphat bieu\b/.test(clause.shadow))
    return undefined;
  return match('speaker', SPEAKS_BEFORE, clause);
}

/** A line that ends in a colon opens the list on the lines below it. */
function readListHead(tail: Around): RoleReading | undefined {
  const signs = matchVerb(SIGNS_BEFORE, tail);
  const isOccasion =
    signs !== undefined && OCCASION_BEFORE_SIGN.test(tail.shadow.slice(0, signs.start - tail.offset));
  return (isOccasion ? undefined : signs) ?? match('chair', CHAIRS_BEFORE, tail) ?? readOpening(tail);
}

/** What opens a list for everyone after it. */
function readOpening(before: Around): RoleReading | undefined {
  const clause = clauseOf(before);
  return match('attendee', ATTENDS_BEFORE, clause);
}

/** The last clause of what stands before: after the last semicolon. */
function clauseOf(around: Around): Around {
  const at = around.shadow.lastIndexOf(';') + 1;
  return { words: around.words.slice(at), shadow: around.shadow.slice(at), offset: around.offset + at };
}

function readLater(words: string, shadow: string, group: Group): RoleReading | undefined {
  return matchVerb(
    GROUP_SIGNS,
    cut(words, shadow, group.end, Math.min(words.length, group.end + REACH_CHARS)),
  );
}
