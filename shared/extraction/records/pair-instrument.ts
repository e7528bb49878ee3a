import type { ActionMention } from '../actions/action-mention.ts';
import type { InstrumentMention } from '../instruments/instrument-mention.ts';

/** What is done to what inside one sentence; positions count from the sentence's start. */
export interface Clause {
  shadow: string;
  offset: number;
  actions: ActionMention[];
  instruments: InstrumentMention[];
}

const LONGEST_GAP = { signed: 240, reviewed: 110, launched: 45 } as const;
/** "Hai văn bản quan trọng vừa được ký". */
const LONGEST_ANNOUNCEMENT = 40;
const LONGEST_BARE_GAP = { signed: 40, reviewed: 30, launched: 1 } as const;
/** "ký kết và triển khai chương trình": two actions, one instrument. */
const COORDINATED = /^(?:,| va|, ?va)? ?(?:le |hoi nghi |dong thoi )?$/;
/** "A và B có chung một chương trình phối hợp: lễ ký diễn ra sáng 9/8". */
const CEREMONY = /[,:] (?:(?:va|buoi) )?(?:le|nghi thuc) $/;
const LONGEST_PHRASE = 120;
const PASSIVE = /\b(?:duoc|do|ma|vua|dem ra|chinh thuc|dien ra|cung)\b/;
/** "Chương trình … là văn bản được bốn cơ quan ký": the noun behind "là" is the one before it once more. */
const PREDICATE = /\bla (?:mot |ban |nhung |cac |hai |ba )?$/;
/** "thống nhất kế hoạch phối hợp và tiến hành ký kết". */
const NEXT_STEP = /\b(?:va|roi|sau do)(?: (?:da|tien hanh|cung|chinh thuc|to chuc|thong nhat))* ?$/;
/** "Văn bản thứ ba là Chương trình …, ký với Liên đoàn Lao động": the counterpart stands behind the noun's own words. */
const SIGNED_WITH = /[,)-] (?:duoc |da |cung )*(?:ky|ky ket|ki ket) (?:voi|giua|cung)\b/;
const ADJACENT = /^(?: vua| da| duoc| moi| cung| phoi hop| hop tac| chung){0,4} ?$/;
/** "việc ký kết bám theo kế hoạch của …": what the signing rests on, not what is signed. */
const NEW_CLAUSE =
  /;|\b(?:theo|can cu|tren co so|nham|xuat phat|cu the hoa|nam trong|trong khuon kho|la mot phan)\b/;

export interface Pair {
  action: ActionMention;
  instrument: InstrumentMention | undefined;
  /** True for a further member of a list under one verb; its words begin at its noun. */
  isListed?: boolean;
  /** What announced the list that it is a member of: "2 quy chế …: một quy chế với A, một quy chế với B". */
  heading?: InstrumentMention;
}

/** "ký kết: Quy chế … giữa A và B; Quy chế … giữa A và C": the next member of a list begins with its noun. */
const NEXT_MEMBER = /[;:] ?(?:va |dong thoi |mot |\d{1,2} |\d{1,2}[.)] ?|[a-z]\) ?|[-+•] ?)?$/;
/** "Quy chế phối hợp trong … và Kế hoạch phối hợp tuyên truyền …": the next one under the same verb. */
const NEXT_OBJECT = /(?:,|,? va|,? cung(?: voi| nhu)?|,? dong thoi(?: la)?) (?:mot |ban |\d{1,2} )*$/;
/** "ký với A Quy chế …, với B Chương trình …": the next one behind its own counterpart. */
const NEXT_WITH = /(?:,|,? va) (?:ky (?:ket )?)?(?:voi|cung) [^,;:.]{3,90} (?:mot |ban )*$/;
/** Nouns without words of their own are several names for one thing ("các quy chế, chương trình phối hợp"). */
const NOUNS_ONLY =
  /^(?:,| va| cac| mot| ban| so \S+| phoi hop| hop tac| chuong trinh| quy che| ke hoach| thoa thuan| van ban| nghi quyet| bien ban| lien tich| lien nganh)* ?$/;
/** "ký Kế hoạch thực hiện Chỉ thị số 05 và Chương trình phối hợp số 10": what the first one carries out. */
const CARRIES_OUT =
  /\b(?:thuc hien|trien khai|cu the hoa|can cu|theo|thay (?:the |cho )?)(?: [a-z]+){0,2} (?:chi thi|nghi quyet|ket luan|nghi dinh|quyet dinh|luat|thong tu|de an|quy dinh|chuong trinh|quy che|ke hoach)\b/;

/** "6 nội dung phối hợp với A và 8 nội dung phối hợp với B": told apart by their counterparts. */
const NEXT_CONTENTS = /(?:,|,? va| cung) \d{1,2} $/;

/**
 * Gives one signing or review all the instruments that its list names, each with its noun behind a semicolon or an
 * "và". "các văn bản: …" itself is none when two or more follow.
 */
export function addListed(pairs: Pair[], clause: Clause): Pair[] {
  const claimed = new Set(pairs.map(({ instrument }) => instrument));
  return pairs.flatMap((pair, i) => {
    const { action, instrument } = pair;
    if (action.value.action === 'launched' || instrument === undefined) return [pair];
    const end = pairs[i + 1]?.action.value.words.start ?? Number.POSITIVE_INFINITY;
    const members = clause.instruments.filter(
      (member) =>
        !claimed.has(member) &&
        member.value.head.start >= action.value.words.end &&
        member.value.head.end < end &&
        isNextMember(member, instrument, clause),
    );
    const further = members.map((member) => ({ action, instrument: member, isListed: true }));
    const isHeading = instrument.value.isPlural && members.length > 1;
    return isHeading ? further.map((one) => withHeading(one, instrument)) : [pair, ...further];
  });
}

/** A member without words of coordination has them from what announced it. */
function withHeading(pair: Pair & { instrument: InstrumentMention }, heading: InstrumentMention): Pair {
  const { instrument } = pair;
  const type = instrument.value.type ?? heading.value.type;
  return {
    ...pair,
    heading,
    instrument: { ...instrument, value: { ...instrument.value, type, isSpecific: true } },
  };
}

/** "ký 2 chương trình, trong đó chương trình với A về …, chương trình với B về …". */
const ONE_OF_THEM = /(?:[,;:]|,? (?:va|gom|trong do|la),?) (?:mot |ban )?$/;
const OF_SIDES = /^ (?:phoi hop )?(?:ky (?:ket )?)?(?:voi|giua) /;

function isNextMember(member: InstrumentMention, first: InstrumentMention, clause: Clause): boolean {
  const { isSpecific, type, head } = member.value;
  const from = first.value.head.end;
  if (
    first.value.isPlural &&
    head.start > from &&
    ONE_OF_THEM.test(between(clause, head.start - 20, head.start)) &&
    OF_SIDES.test(between(clause, head.end, head.end + 30))
  )
    return true;
  if (!isSpecific || head.start <= from) return false;
  const before = between(clause, head.start - 24, head.start);
  if (type === undefined) return NEXT_CONTENTS.test(before);
  if (NEXT_MEMBER.test(before) || findNextWith(member, clause) !== undefined) return true;
  const gap = between(clause, from, head.start);
  return NEXT_OBJECT.test(before) && !NOUNS_ONLY.test(gap) && !CARRIES_OUT.test(gap);
}

/** Where the words of a further member begin that stands behind a counterpart of its own. */
export function findNextWith({ value }: InstrumentMention, clause: Clause): number | undefined {
  const { start } = value.head;
  const before = between(clause, Math.max(clause.offset, start - 110), start);
  const hit = NEXT_WITH.exec(before);
  return hit === null ? undefined : start - before.length + hit.index + 1;
}

/** Each action with the instrument it is done to: the next one in the sentence, else the subject of a passive. */
export function pairInstruments(clause: Clause): Pair[] {
  const active = clause.actions.map((action) => ({ action, instrument: findObject(action, clause) }));
  const claimed = new Set(active.map(({ instrument }) => instrument));
  return active.map(({ action, instrument }) => {
    if (instrument !== undefined) return { action, instrument: signedWith(action, instrument, clause) };
    const subject = findPassiveSubject(action, clause, claimed);
    claimed.add(subject);
    return { action, instrument: subject ?? findElided(action, clause, active) };
  });
}

/** "ký với Sở Y tế chương trình chăm sóc sức khỏe thanh niên": what is signed with somebody is an instrument, however named. */
function signedWith(action: ActionMention, instrument: InstrumentMention, clause: Clause): InstrumentMention {
  const { isSpecific, type, head } = instrument.value;
  if (isSpecific || type === undefined || action.value.action !== 'signed') return instrument;
  if (!WITH_SOMEBODY.test(between(clause, action.value.words.end, head.start))) return instrument;
  return { ...instrument, value: { ...instrument.value, isSpecific: true } };
}

const WITH_SOMEBODY = /^ (?:ket )?(?:voi|cung) [^,;.]{2,120} $/;

function findObject(action: ActionMention, clause: Clause): InstrumentMention | undefined {
  const kind = action.value.action;
  const bond = clause.instruments.find((mention) => isInside(mention, action));
  if (bond !== undefined) return bond;
  const end = action.value.words.end;
  const next = clause.instruments.find(({ value }) => value.head.start >= end - 10 && value.head.end > end);
  if (next === undefined) return undefined;
  const gap = between(clause, end, next.value.head.start);
  const limit = next.value.isSpecific || gap.includes(' voi ') ? LONGEST_GAP[kind] : LONGEST_BARE_GAP[kind];
  if (gap.length > limit || NEW_CLAUSE.test(gap)) return undefined;
  if (!next.value.isSpecific && gap.includes(',') && !gap.includes(' voi ')) return undefined;
  if (kind === 'launched' && !next.value.isSpecific && !isNextTerm(next, clause)) return undefined;
  const other = clause.actions.find(
    ({ value }) => value.words.start >= end && value.words.start < next.value.head.start,
  );
  if (other === undefined) return next;
  if (!COORDINATED.test(between(clause, end, other.value.words.start))) return undefined;
  return kind === 'reviewed' && other.value.action === 'signed'
    ? (findReviewed(action, clause) ?? next)
    : next;
}

/** "tổng kết kế hoạch phối hợp … năm 2018 và triển khai kế hoạch năm 2019": the noun again, with other years. */
function isNextTerm({ value }: InstrumentMention, clause: Clause): boolean {
  if (!YEARS_ONLY.test(between(clause, value.head.end, value.head.end + 60))) return false;
  return clause.instruments.some(
    (other) =>
      other.value.isSpecific && other.value.type === value.type && other.value.head.end < value.head.start,
  );
}

/** "Khép lại 5 năm thực hiện Chương trình …, A và B tổng kết và ký tiếp …": what is summed up was named before. */
function findReviewed(action: ActionMention, clause: Clause): InstrumentMention | undefined {
  return clause.instruments.findLast(
    ({ value }) => value.isSpecific && value.head.end <= action.value.words.start,
  );
}

/** "ký kết nghĩa" is action and instrument in one. */
function isInside(instrument: InstrumentMention, action: ActionMention): boolean {
  const { head } = instrument.value;
  return head.start >= action.value.words.start && head.end <= action.value.words.end;
}

function findSubject(clause: Clause, start: number): InstrumentMention | undefined {
  const at = clause.instruments.findLastIndex(({ value }) => value.head.end <= start);
  const last = clause.instruments[at];
  if (last === undefined || last.value.isSpecific) return last;
  const isPredicate = PREDICATE.test(between(clause, last.value.head.start - 14, last.value.head.start));
  const meant = clause.instruments.slice(0, at).findLast(({ value }) => value.isSpecific);
  return isPredicate ? (meant ?? last) : last;
}

function findPassiveSubject(
  action: ActionMention,
  clause: Clause,
  claimed: Set<InstrumentMention | undefined>,
): InstrumentMention | undefined {
  const start = action.value.words.start;
  const previous = findSubject(clause, start);
  if (previous === undefined) return undefined;
  const gap = between(clause, previous.value.head.end, start);
  if (ADJACENT.test(gap)) return previous;
  const isAnnounced = previous.value.isPlural && gap.length < LONGEST_ANNOUNCEMENT;
  const isFree = !claimed.has(previous) && (previous.value.isSpecific || isAnnounced);
  const { end } = action.value.words;
  if (isFree && action.value.action === 'signed' && gap.length < LONGEST_PHRASE && CEREMONY.test(gap))
    return previous;
  if (isFree && gap.length < LONGEST_GAP.signed && SIGNED_WITH.test(gap + between(clause, start, end + 12)))
    return previous;
  return isFree && (PASSIVE.test(gap) || (gap.length < 120 && NEXT_STEP.test(gap))) ? previous : undefined;
}

/** "ký kết giai đoạn 2021 - 2025", "ký kết cho năm 2022": the noun was said with the review before. */
const YEARS_ONLY =
  /^(?: (?:tiep|moi|cho|thuc hien|noi dung|trong|tiep tuc|phoi hop|cua))*,? (?:giai doan|nam \d|nhiem ky|nam hoc)/;

function findElided(action: ActionMention, clause: Clause, pairs: Pair[]): InstrumentMention | undefined {
  const { start, end } = action.value.words;
  if (action.value.action === 'reviewed' || !YEARS_ONLY.test(between(clause, end, end + 60)))
    return undefined;
  const told = pairs.findLast((pair) => pair.instrument && pair.action.value.words.end <= start);
  if (told?.instrument === undefined || told.action.value.action === action.value.action) return undefined;
  const { instrument } = told;
  return { ...instrument, value: { ...instrument.value, head: { start: end, end } } };
}

function between(clause: Clause, from: number, to: number): string {
  return clause.shadow.slice(from - clause.offset, Math.max(from, to) - clause.offset);
}
