import { isYearWord, NUMBER_WORD_SHADOW, readCountAt } from '../../text/read-numeral.ts';
import { spacedPattern } from '../../text/spaced-pattern.ts';
import type { ArticleView, Sentence } from '../engine/article-view.ts';
import { SIDE_NOUN } from './counted-sides.ts';
import { organisationKey } from './fullest-form.ts';
import { type Clause, readClause } from './grammar/clause.ts';
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
  `\\b(\\d{1,2}|${NUMBER_WORD_SHADOW}|cac) (?:${SIDE_NOUN}|phia|doi tac)\\b(?: (?:nay|tren|noi tren|do|ay))?`,
);
const NEAREST_SENTENCES = 3;

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
  const told = readCountAt(view.flat, own.start + hit.index, hit[1]?.length ?? 0);
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
