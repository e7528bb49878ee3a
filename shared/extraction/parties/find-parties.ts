import type { ArticleView } from '../engine/article-view.ts';
import { headOf } from '../engine/mention.ts';
import { findCountedSides, readActingSides, readJoinedSides } from './counted-sides.ts';
import { findPartiesElsewhere } from './elsewhere.rule.ts';
import { findActingLocalities } from './find-organisations.ts';
import { mergeMentions, organisationKey } from './fullest-form.ts';
import { type Clause, listFrom, readClause, sentenceOf } from './grammar/clause.ts';
import { roleMentions } from './grammar/mention-role.ts';
import { actorKey } from './grammar/signers-offices.rule.ts';
import { countBodies, type PartyContext, type PartyTelling, tellClause } from './grammar/tell-clause.ts';
import { isLooseName } from './loose-name.ts';
import type { OrganisationMention, PartyChoice, RecordAnchor } from './organisation.ts';

/** The parties to the record that the anchor tells: one mention each, the fullest printed form of each body. */
export function findParties(
  view: ArticleView,
  organisations: OrganisationMention[],
  anchor: RecordAnchor,
): PartyChoice {
  const context = { actors: listActors(organisations), localities: findActingLocalities(view) };
  const tellings = anchor.clauses.map((stretch) => {
    const clause = readClause(view, stretch, organisations);
    return completeSide(tellClause(clause, context), sentenceOf(view, stretch, organisations), clause);
  });
  const chosen = chooseTelling(tellings);
  const reasons: string[] = chosen.manner === 'offices' ? ['parties-from-signers'] : [];
  let { parties } = chosen;
  const isLoose = parties.some(isLooseName);
  const alone = countBodies(parties) === 1 && !isLoose ? parties[0] : undefined;
  if (countBodies(parties) < 2 || isLoose) {
    const elsewhere = findPartiesElsewhere(view, organisations, anchor, parties, context);
    const isBetter =
      elsewhere.parties.length > parties.length || (isLoose && !elsewhere.parties.some(isLooseName));
    if (elsewhere.parties.length >= 2 && isBetter) {
      parties = elsewhere.parties;
      if (elsewhere.isContested) reasons.push('parties-from-elsewhere');
    }
  }
  const joined = alone === undefined ? undefined : readJoinedSides(view, anchor, alone);
  if (joined !== undefined && alone !== undefined) {
    const before = findCountedSides(view, organisations, anchor, context, joined);
    if (before.length > 0 && !before.some((party) => organisationKey(party) === organisationKey(alone))) {
      parties = [...before, alone];
      reasons.push('parties-from-elsewhere');
    }
  }
  const acting =
    joined !== undefined || chosen.manner === 'between'
      ? undefined
      : (readActingSides(view, anchor) ?? (chosen.manner === 'offices' ? anchor.toldSides : undefined));
  if (acting !== undefined && countBodies(parties) < acting) {
    const counted = findCountedSides(view, organisations, anchor, context, acting);
    if (counted.length > 0) {
      parties = counted;
      reasons.push('parties-from-elsewhere');
    }
  }
  const merged = mergeMentions(parties, organisations);
  const [only] = alone === undefined ? [] : mergeMentions([alone], organisations);
  return { parties: merged, only, reasons: [...reasons, ...doubtsOf(merged)] };
}

function doubtsOf(parties: OrganisationMention[]): string[] {
  const doubts: string[] = [];
  if (parties.some(({ value }) => value.collective)) doubts.push('collective-party');
  if (parties.some((mention) => mention.reasons?.includes('place-ambiguous'))) doubts.push('place-ambiguous');
  return doubts;
}

function listActors(organisations: OrganisationMention[]): PartyContext['actors'] {
  return new Set(organisations.filter(({ value }) => !value.office && !value.collective).map(actorKey));
}

/**
 * "A … ký kết chương trình với B và ký quy chế với C": the second clause's own side stands at the sentence's beginning, and
 * so do both where the clause names none.
 */
function completeSide(telling: PartyTelling, sentence: Clause, clause: Clause): PartyTelling {
  const isSure = telling.manner === 'between' || telling.manner === 'behalf';
  if (isSure || clause.start <= sentence.start) return telling;
  const count = countBodies(telling.parties);
  if (count >= 2 && !isCounterpartOnly(clause, telling)) return telling;
  const roles = roleMentions(sentence);
  const before = sentence.mentions.filter(
    (mention, i) => roles[i] === 'side' && headOf(mention).start < clause.start,
  );
  const subject = listFrom(sentence, before, 0).filter(({ value }) => !value.collective);
  if (subject.length === 0 || (count === 0 && subject.length < 2)) return telling;
  const isWholeList = subject.length === before.length && subject.length > 1;
  const carried = count === 1 && isWholeList && isBehindSemicolon(clause) ? subject.slice(0, 1) : subject;
  return { parties: [...carried, ...telling.parties], manner: 'sides' };
}

/** Whether all that the clause names stands behind its "với". */
function isCounterpartOnly({ shadow, start }: Clause, { parties }: PartyTelling): boolean {
  const [first] = parties;
  if (first === undefined) return false;
  return /(?<![a-z])(?:voi(?![a-z])[^,;]{0,24}|cung )$/.test(shadow.slice(start, headOf(first).start));
}

/** "A và B ký Quy chế …; cùng C ký Kế hoạch …": A and B are both sides of the first; A alone goes on to the next. */
function isBehindSemicolon({ shadow, start }: Clause): boolean {
  return /; ?$/.test(shadow.slice(Math.max(0, start - 3), start));
}

/** The first that tells two bodies; words that say it outright, named bodies and acting ones come before others. */
function chooseTelling(tellings: PartyTelling[]): PartyTelling {
  const full = tellings.filter(({ parties }) => countBodies(parties) >= 2);
  const named = full.filter(({ parties }) => !parties.some(isLooseName));
  const isSure = ({ manner }: PartyTelling) => manner === 'between' || manner === 'behalf';
  const ranked = [
    named.find(isSure),
    named.find(({ manner }) => manner === 'sides' || manner === 'hosts'),
    named[0],
    full.find(isSure),
    full[0],
  ];
  const chosen = ranked.find((telling) => telling !== undefined);
  return chosen ?? { parties: tellings.flatMap(({ parties }) => parties), manner: 'few' };
}
