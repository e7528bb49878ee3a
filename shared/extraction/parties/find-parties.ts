import type { ArticleView } from '../engine/article-view.ts';
import { headOf } from '../engine/mention.ts';
import { findPartiesElsewhere } from './elsewhere.rule.ts';
import { mergeMentions, organisationKey } from './fullest-form.ts';
import { findPartiesBetween } from './grammar/between.rule.ts';
import { type Clause, listFrom, readClause, sentenceOf } from './grammar/clause.ts';
import { roleMentions } from './grammar/mention-role.ts';
import { findPartiesSignedFor } from './grammar/on-behalf.rule.ts';
import { actorKey, findPartiesOfSigners } from './grammar/signers-offices.rule.ts';
import { isLooseName } from './loose-name.ts';
import type { OrganisationMention, PartyChoice, RecordAnchor } from './organisation.ts';

/** Parties that one clause tells, with how. */
interface Telling {
  parties: OrganisationMention[];
  isThroughOffices: boolean;
  /** "giữa A với B" or "thay mặt A": said in so many words. */
  isSure: boolean;
}

/** The parties to the record that the anchor tells: one mention each, the fullest printed form of each body. */
export function findParties(
  view: ArticleView,
  organisations: OrganisationMention[],
  anchor: RecordAnchor,
): PartyChoice {
  const actors = listActors(organisations);
  const tellings = anchor.clauses.map((stretch) => {
    const clause = readClause(view, stretch, organisations);
    return completeSide(tellClause(clause, actors), sentenceOf(view, stretch, organisations), clause);
  });
  const chosen = chooseTelling(tellings);
  const reasons: string[] = [];
  let { parties } = chosen;
  if (chosen.isThroughOffices) reasons.push('parties-from-signers');
  if (countBodies(parties) < 2) {
    const elsewhere = findPartiesElsewhere(view, organisations, anchor, parties);
    if (elsewhere.length > parties.length) {
      parties = elsewhere;
      reasons.push('parties-from-elsewhere');
    }
  }
  const merged = mergeMentions(parties, organisations);
  if (merged.some(({ value }) => value.collective)) reasons.push('collective-party');
  if (merged.some((mention) => mention.reasons?.includes('place-ambiguous'))) reasons.push('place-ambiguous');
  return { parties: merged, reasons };
}

function listActors(organisations: OrganisationMention[]): Set<string> {
  return new Set(organisations.filter(({ value }) => !value.office && !value.collective).map(actorKey));
}

/** Sure words first, then the sides of the clause, then the offices of who signs. */
function tellClause(clause: Clause, actors: Set<string>): Telling {
  const between = findPartiesBetween(clause);
  if (between.length >= 2) return { parties: between, isThroughOffices: false, isSure: true };
  const signedFor = findPartiesSignedFor(clause);
  if (countBodies(signedFor) >= 2) return { parties: signedFor, isThroughOffices: false, isSure: true };
  const roles = roleMentions(clause);
  const sides = preferNamed(clause.mentions.filter((_, i) => roles[i] === 'side'));
  if (countBodies(sides) >= 2) return { parties: sides, isThroughOffices: false, isSure: false };
  const hosts = clause.mentions.filter((_, i) => roles[i] === 'host' || roles[i] === 'side');
  if (countBodies(hosts) >= 2) return { parties: hosts, isThroughOffices: false, isSure: false };
  const offices = findPartiesOfSigners(clause, actors);
  const all = [...sides, ...offices].sort((a, b) => headOf(a).start - headOf(b).start);
  if (countBodies(all) >= 2) return { parties: all, isThroughOffices: true, isSure: false };
  return { parties: sides, isThroughOffices: false, isSure: false };
}

/** Branches give way to named bodies: the "Biên phòng -" of a newspaper's own dateline is no party. */
function preferNamed(mentions: OrganisationMention[]): OrganisationMention[] {
  const named = mentions.filter((mention) => !isLooseName(mention));
  return countBodies(named) >= 2 ? named : mentions;
}

/**
 * "A … ký kết chương trình với B và ký quy chế với C": the second clause's own side stands at the sentence's beginning, and
 * so do both where the clause names none.
 */
function completeSide(telling: Telling, sentence: Clause, clause: Clause): Telling {
  if (telling.isSure || clause.start <= sentence.start) return telling;
  const count = countBodies(telling.parties);
  if (count >= 2 && !isCounterpartOnly(clause, telling)) return telling;
  const roles = roleMentions(sentence);
  const before = sentence.mentions.filter(
    (mention, i) => roles[i] === 'side' && headOf(mention).start < clause.start,
  );
  const subject = listFrom(sentence, before, 0).filter(({ value }) => !value.collective);
  if (subject.length === 0 || (count === 0 && subject.length < 2)) return telling;
  return { ...telling, parties: [...subject, ...telling.parties] };
}

/** Whether all that the clause names stands behind its "với". */
function isCounterpartOnly({ shadow, start }: Clause, { parties }: Telling): boolean {
  const [first] = parties;
  return (
    first !== undefined && /(?<![a-z])voi(?![a-z])[^,;]{0,24}$/.test(shadow.slice(start, headOf(first).start))
  );
}

/** The first that tells two bodies; words that say it outright, named bodies and acting ones come before others. */
function chooseTelling(tellings: Telling[]): Telling {
  const full = tellings.filter(({ parties }) => countBodies(parties) >= 2);
  const named = full.filter(({ parties }) => !parties.some(isLooseName));
  const ranked = [
    named.find(({ isSure }) => isSure),
    named.find(({ isThroughOffices }) => !isThroughOffices),
    named[0],
    full.find(({ isSure }) => isSure),
    full[0],
  ];
  const chosen = ranked.find((telling) => telling !== undefined);
  if (chosen !== undefined) return chosen;
  const parties = tellings.flatMap((telling) => telling.parties);
  return { parties, isThroughOffices: false, isSure: false };
}

/** A collective side is as good as two bodies only beside another side. */
export function countBodies(mentions: OrganisationMention[]): number {
  return new Set(mentions.map(organisationKey)).size;
}
