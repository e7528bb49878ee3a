import type { ArticleView, Sentence } from '../engine/article-view.ts';
import { organisationKey } from './fullest-form.ts';
import { findPartiesBetween } from './grammar/between.rule.ts';
import { type Clause, readClause } from './grammar/clause.ts';
import { roleMentions } from './grammar/mention-role.ts';
import { findPartiesSignedFor } from './grammar/on-behalf.rule.ts';
import { actorKey, findPartiesOfSigners } from './grammar/signers-offices.rule.ts';
import { isLooseName } from './loose-name.ts';
import type { OrganisationMention, RecordAnchor } from './organisation.ts';

const PARTY_WORDS =
  /(?<![a-z])(?:ky ket|ky|ki ket|so ket|tong ket|phoi hop|dung ten|tham gia ky|cac ben gom|don vi la|co quan gom|luc luong|trao van ban|trao quy che|hai ben|hai co quan|hai don vi|lien tich)(?![a-z])/;

interface Candidate {
  parties: OrganisationMention[];
  score: number;
}

/**
 * When a record's own clauses name fewer than two parties ("hai cơ quan ký …"): the sentence anywhere in the article,
 * title and captions included, that tells two or more sides best. Clauses of the article's other records come last.
 */
export function findPartiesElsewhere(
  view: ArticleView,
  organisations: OrganisationMention[],
  anchor: RecordAnchor,
  known: OrganisationMention[],
): OrganisationMention[] {
  const actors = new Set(organisations.filter(({ value }) => !value.office).map(actorKey));
  let best: Candidate | undefined;
  for (const sentence of view.sentences) {
    const clause = readClause(view, { ...sentence, sentence: sentence.index }, organisations);
    if (clause.mentions.length < 2) continue;
    const candidate = weigh(clause, sentence, anchor, known, actors);
    if (candidate !== undefined && (best === undefined || candidate.score > best.score)) best = candidate;
  }
  return best?.parties ?? [];
}

function weigh(
  clause: Clause,
  sentence: Sentence,
  anchor: RecordAnchor,
  known: OrganisationMention[],
  actors: Set<string>,
): Candidate | undefined {
  const told = tell(clause, actors);
  const bodies = new Set(told.parties.map(organisationKey));
  if (bodies.size < 2 || !PARTY_WORDS.test(clause.shadow.slice(clause.start, clause.end))) return undefined;
  const isOthers = anchor.otherClauses.some((other) => other.sentence === sentence.index);
  const isOwn = anchor.clauses.some((own) => own.sentence === sentence.index);
  const knows = known.filter((mention) => bodies.has(organisationKey(mention))).length;
  const loose = told.parties.some(isLooseName) ? 1.5 : 0;
  const score =
    told.score - loose + (isOwn ? 2 : 0) - (isOthers && !isOwn ? 1 : 0) + knows * 2 - sentence.index / 1000;
  return { parties: told.parties, score };
}

function tell(clause: Clause, actors: Set<string>): Candidate {
  const between = findPartiesBetween(clause);
  if (between.length >= 2) return { parties: between, score: 4 };
  const signedFor = findPartiesSignedFor(clause);
  if (signedFor.length >= 2) return { parties: signedFor, score: 4 };
  const roles = roleMentions(clause);
  const sides = clause.mentions.filter((_, i) => roles[i] === 'side');
  if (sides.length >= 2) return { parties: sides, score: 3 };
  const hosts = clause.mentions.filter((_, i) => roles[i] === 'side' || roles[i] === 'host');
  if (hosts.length >= 2) return { parties: hosts, score: 2.5 };
  return { parties: findPartiesOfSigners(clause, actors), score: 2 };
}
