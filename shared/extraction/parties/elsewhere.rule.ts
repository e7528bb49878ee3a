import { isYearWord, NUMBER_WORD_SHADOW, readDigits, readNumberWord } from '../../text/read-numeral.ts';
import { spacedPattern } from '../../text/spaced-pattern.ts';
import type { ArticleView, Sentence } from '../engine/article-view.ts';
import { headOf } from '../engine/mention.ts';
import { organisationKey } from './fullest-form.ts';
import { type Clause, listFrom, readClause } from './grammar/clause.ts';
import { type PartyContext, type TellingManner, tellClause } from './grammar/tell-clause.ts';
import { isLooseName } from './loose-name.ts';
import type { OrganisationMention, RecordAnchor } from './organisation.ts';

const PARTY_WORDS =
  /(?<![a-z])(?:ky ket|ky|ki ket|so ket|tong ket|phoi hop|dung ten|tham gia ky|cac ben gom|don vi la|co quan gom|luc luong|trao van ban|trao quy che|hai ben|hai co quan|hai don vi|lien tich|ket nghia|ve phia|mot ben la|ben (?:kia|con lai) la|(?:quy che|chuong trinh|ke hoach|van ban) (?:nay )?duoc)(?![a-z])/;
const SURENESS: Readonly<Record<TellingManner, number>> = {
  between: 4,
  behalf: 4,
  sides: 3,
  hosts: 2.5,
  offices: 2,
  acting: 2,
  few: 0,
};

interface Candidate {
  parties: OrganisationMention[];
  manner: TellingManner;
  /** A headline sums up; it contests nothing. */
  isTitle: boolean;
  score: number;
}

export interface PartiesElsewhere {
  parties: OrganisationMention[];
  /** Another sentence tells other parties nearly as well, or these are told by a weak manner only. */
  isContested: boolean;
}

/** A candidate this much weaker than the best does not contest it. */
const CLEAR_LEAD = 2;

/**
 * When a record's own clauses name fewer than two parties ("hai cơ quan ký …"): the sentence anywhere in the article,
 * title and captions included, that tells two or more sides best. Clauses of the article's other records come last.
 *
 * @param known what the record's own clauses name
 */
export function findPartiesElsewhere(
  view: ArticleView,
  organisations: OrganisationMention[],
  anchor: RecordAnchor,
  known: OrganisationMention[],
  context: PartyContext,
): PartiesElsewhere {
  const candidates: Candidate[] = [];
  for (const sentence of view.sentences) {
    const clause = readClause(view, { ...sentence, sentence: sentence.index }, organisations);
    if (clause.mentions.length === 0) continue;
    const candidate = weigh(view, clause, sentence, anchor, known, context);
    if (candidate !== undefined) candidates.push(candidate);
  }
  const [best, ...others] = candidates.sort((a, b) => b.score - a.score);
  if (best === undefined) return { parties: [], isContested: false };
  const isWeak = SURENESS[best.manner] < SURENESS.sides;
  const rivals = others.filter(({ score, isTitle }) => !isTitle && best.score - score < CLEAR_LEAD);
  return { parties: best.parties, isContested: isWeak || tellOthers(rivals, best) };
}

/** Whether one names a body of another kind than any that the best names; a branch told loosely is none. */
function tellOthers(rivals: Candidate[], best: Candidate): boolean {
  const types = new Set(best.parties.map(({ value }) => value.type));
  return rivals.some(({ parties }) =>
    parties.some((party) => !types.has(party.value.type) && !isLooseName(party)),
  );
}

/** "hai cơ quan này ký", "ba đơn vị thống nhất ký", "các bên cùng ký": said of who was named just before. */
const MEANT_SIDES = spacedPattern(
  `\\b(\\d{1,2}|${NUMBER_WORD_SHADOW}|cac) (?:ben|co quan|don vi|nganh|so|luc luong|to chuc|hoi|dia phuong|phia|truong|xa|huyen|doan the|doi tac)\\b(?: (?:nay|tren|noi tren|do|ay))?`,
);
const NEAREST_SENTENCES = 3;

/** "ba Hội ký", "chỉ huy hai đơn vị đã ký": the number of sides right before what they do. */
const SIDES_ACT = spacedPattern(
  `\\b(\\d{1,2}|${NUMBER_WORD_SHADOW}) (?:ben|co quan|don vi|nganh|so|luc luong|to chuc|hoi|dia phuong|truong|xa|huyen|doan the)\\b(?: [a-z]+){0,4} (?:ky|ky ket|ki ket|dat but|so ket|tong ket)\\b`,
);

/** How many sides a record's own clause says act, when it says so. */
export function readActingSides(view: ArticleView, { clauses: [own] }: RecordAnchor): number | undefined {
  if (own === undefined || own.source !== 'text') return undefined;
  const hit = SIDES_ACT.exec(view.shadow.slice(own.start, own.end));
  if (hit === null || isYearWord(view.flat, own.start + hit.index)) return undefined;
  const word = view.flat.slice(own.start + hit.index, own.start + hit.index + (hit[1]?.length ?? 0));
  const told = /^\d/.test(word) ? readDigits(word) : readNumberWord(word.toLowerCase());
  return told !== undefined && told >= 2 ? told : undefined;
}

/** "hai đơn vị cùng C ký kết": who was named before, and one more. */
const JOINED_BY = spacedPattern(
  `\\b(\\d{1,2}|${NUMBER_WORD_SHADOW}) (?:ben|co quan|don vi|nganh|so|luc luong|to chuc|hoi|dia phuong)(?: (?:nay|tren))? (?:da )?(?:cung|cung voi|va) (?:[a-z]+ ){0,2}$`,
);

/**
 * How many sides the clause says were there before the one that it names, when it names one only.
 *
 * @param only the body that the clause names
 */
export function readJoinedSides(
  view: ArticleView,
  { clauses: [own] }: RecordAnchor,
  only: OrganisationMention,
): number | undefined {
  const { source, start } = headOf(only);
  if (own === undefined || source !== 'text' || start < own.start || start >= own.end) return undefined;
  const hit = JOINED_BY.exec(view.shadow.slice(own.start, start));
  if (hit === null || isYearWord(view.flat, own.start + hit.index)) return undefined;
  const word = view.flat.slice(own.start + hit.index, own.start + hit.index + (hit[1]?.length ?? 0));
  return /^\d/.test(word) ? readDigits(word) : readNumberWord(word.toLowerCase());
}

/**
 * The sentence nearest to the record's own that names exactly as many bodies as that one says act: as sides, as offices of who
 * signs, or in one list.
 */
export function findCountedSides(
  view: ArticleView,
  organisations: OrganisationMention[],
  { clauses: [own] }: RecordAnchor,
  context: PartyContext,
  told: number,
): OrganisationMention[] {
  if (own === undefined) return [];
  const found: { parties: OrganisationMention[]; distance: number }[] = [];
  for (const sentence of view.sentences) {
    if (sentence.source !== own.source) continue;
    const clause = readClause(view, { ...sentence, sentence: sentence.index }, organisations);
    if (clause.mentions.length < told) continue;
    const isNamed = (parties: OrganisationMention[]) =>
      parties.length >= told &&
      new Set(parties.map(organisationKey)).size === told &&
      !parties.some((party) => party.value.collective || isLooseName(party));
    const lists = clause.mentions.map((_, i) => listFrom(clause, clause.mentions, i));
    const parties = [tellClause(clause, context).parties, ...lists].find(isNamed);
    const ahead = sentence.index > own.sentence ? 0.5 : 0;
    if (parties !== undefined)
      found.push({ parties, distance: Math.abs(own.sentence - sentence.index) + ahead });
  }
  const [nearest] = found.sort((a, b) => a.distance - b.distance);
  return nearest?.parties ?? [];
}

/** Whether a sentence shortly before the record's own names as many bodies as that one then counts. */
function isMeantBySides(
  view: ArticleView,
  sentence: Sentence,
  parties: OrganisationMention[],
  { clauses: [own] }: RecordAnchor,
): boolean {
  if (own === undefined || own.source !== sentence.source) return false;
  const distance = own.sentence - sentence.index;
  if (distance <= 0 || distance > NEAREST_SENTENCES) return false;
  const hit = MEANT_SIDES.exec(view.shadow.slice(own.start, own.end));
  if (hit === null || isYearWord(view.flat, own.start + hit.index)) return false;
  const word = view.flat.slice(own.start + hit.index, own.start + hit.index + (hit[1]?.length ?? 0));
  const told = /^\d/.test(word) ? readDigits(word) : readNumberWord(word.toLowerCase());
  const named = new Set(parties.map(organisationKey)).size;
  if (told !== undefined) return told === named;
  return named >= 2 && /^cac (?:ben|co quan|don vi|nganh|luc luong|phia)/.test(hit[0]);
}

function weigh(
  view: ArticleView,
  clause: Clause,
  sentence: Sentence,
  anchor: RecordAnchor,
  known: OrganisationMention[],
  context: PartyContext,
): Candidate | undefined {
  const { parties, manner } = tellClause(clause, context);
  if (manner === 'few') return undefined;
  const isMeant = isMeantBySides(view, sentence, parties, anchor);
  if (!isMeant && !PARTY_WORDS.test(clause.shadow.slice(clause.start, clause.end))) return undefined;
  const bodies = new Set(parties.map(organisationKey));
  const isOthers = anchor.otherClauses.some((other) => other.sentence === sentence.index);
  const isOwn = anchor.clauses.some((own) => own.sentence === sentence.index);
  const knows = known.filter(
    (mention) => !isLooseName(mention) && bodies.has(organisationKey(mention)),
  ).length;
  const loose = parties.some(isLooseName) ? 4 : 0;
  const belonging = isOwn ? 2 : isOthers ? -1 : 0;
  const score =
    SURENESS[manner] - loose + belonging + (isMeant ? 1.5 : 0) + knows * 2 - sentence.index / 1000;
  return { parties, manner, isTitle: sentence.source === 'title', score };
}
