import { NUMBER_WORD_SHADOW, readCountAt } from '../../text/read-numeral.ts';
import { spacedPattern } from '../../text/spaced-pattern.ts';
import type { ArticleView } from '../engine/article-view.ts';
import { headOf } from '../engine/mention.ts';
import { organisationKey } from './fullest-form.ts';
import { areItems, type Clause, listFrom, readClause } from './grammar/clause.ts';
import { roleMentions } from './grammar/mention-role.ts';
import { type PartyContext, tellClause } from './grammar/tell-clause.ts';
import { isLooseName } from './loose-name.ts';
import type { OrganisationMention, RecordAnchor } from './organisation.ts';

/** Nouns that sides are counted by, folded. */
export const SIDE_NOUN =
  'ben|co quan|don vi|nganh|so|luc luong|to chuc|hoi|dia phuong|truong|xa|huyen|doan the';
const COUNT = `\\b(\\d{1,2}|${NUMBER_WORD_SHADOW})`;
/** "ba Hội ký", "chỉ huy hai đơn vị đã ký": the number of sides right before what they do. */
const SIDES_ACT = spacedPattern(
  `${COUNT} (?:${SIDE_NOUN})\\b(?: [a-z]+){0,4} (?:ky|ky ket|ki ket|dat but|so ket|tong ket)\\b`,
);
/** "hai đơn vị cùng C ký kết": who was named before, and one more. */
const JOINED_BY = spacedPattern(
  `${COUNT} (?:${SIDE_NOUN})(?: (?:nay|tren))? (?:da )?(?:cung|cung voi|va) (?:[a-z]+ ){0,2}$`,
);
/** "hội nghị hiệp đồng … với sự tham gia của A, B và C": who takes part in what is signed. */
const TAKES_PART = /(?:^|[^a-z])voi su tham gia cua(?: (?:lanh dao|dai dien|chi huy))*[ \t]{1,3}$/;
/** A list that nothing is said of means who is counted only close by. */
const NEAREST_SENTENCES = 4;

/** How many sides a record's own clause says act, when it says so. */
export function readActingSides(view: ArticleView, { clauses: [own] }: RecordAnchor): number | undefined {
  if (own === undefined || own.source !== 'text') return undefined;
  const hit = SIDES_ACT.exec(view.shadow.slice(own.start, own.end));
  const told = hit === null ? undefined : readCountAt(view.flat, own.start + hit.index, hit[1]?.length ?? 0);
  return told !== undefined && told >= 2 ? told : undefined;
}

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
  return hit === null ? undefined : readCountAt(view.flat, own.start + hit.index, hit[1]?.length ?? 0);
}

/**
 * The sentence nearest to the record's own that names exactly as many bodies as that one counts: as sides, as offices of who
 * signs, or in one whole list. Guests, venues and owners are no sides, however many.
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
    const distance = Math.abs(own.sentence - sentence.index);
    if (sentence.source !== own.source) continue;
    const clause = readClause(view, { ...sentence, sentence: sentence.index }, organisations);
    if (clause.mentions.length < told) continue;
    const lists = distance > NEAREST_SENTENCES ? [] : listWhole(clause);
    const parties = [tellClause(clause, context).parties, ...lists].find((list) => areNamed(list, told));
    const ahead = sentence.index > own.sentence ? 0.5 : 0;
    if (parties !== undefined) found.push({ parties, distance: distance + ahead });
  }
  const [nearest] = found.sort((a, b) => a.distance - b.distance);
  return nearest?.parties ?? [];
}

function areNamed(parties: OrganisationMention[], told: number): boolean {
  const bodies = new Set(parties.map(organisationKey));
  return bodies.size === told && !parties.some((party) => party.value.collective || isLooseName(party));
}

/** Each list of the clause from its first item to its last, whose items may be sides. */
function listWhole(clause: Clause): OrganisationMention[][] {
  const roles = roleMentions(clause);
  return clause.mentions.flatMap((mention, i) => {
    const previous = clause.mentions[i - 1];
    if (previous !== undefined && areItems(clause, previous, mention)) return [];
    const list = listFrom(clause, clause.mentions, i);
    const { start } = headOf(mention);
    const takesPart = TAKES_PART.test(clause.shadow.slice(Math.max(clause.start, start - 60), start));
    const areSides = list.every((_, k) => roles[i + k] === 'side' || roles[i + k] === 'host');
    return takesPart || areSides ? [list] : [];
  });
}
