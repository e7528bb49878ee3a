import { type ArticleView, type Sentence, shadowOfSentence } from '../../engine/article-view.ts';
import { readClause } from '../../parties/grammar/clause.ts';
import { roleMentions } from '../../parties/grammar/mention-role.ts';
import { isLooseName } from '../../parties/loose-name.ts';
import type { OrganisationMention } from '../../parties/organisation.ts';
import type { Draft } from '../draft.ts';
import type { Findings } from './findings.ts';

const SIGNS = /(?<![a-z])(?:ky ket|ky|ki ket|phoi hop|lien tich|ket nghia|so ket|tong ket)(?![a-z])/;
/** A sentence that names more is a list of guests, or hostile. */
const MOST_MENTIONS = 60;

/**
 * Whether the sentence that tells the record, or a headline of the signing, names a side that is in no record of the
 * article: neither its kind nor itself.
 */
export function hasUnplacedOrganisation(
  view: ArticleView,
  { tellings: [best] }: Draft,
  drafts: Draft[],
  { organisations }: Findings,
): boolean {
  const headlines = view.sentences.filter(
    (sentence) => isHeadline(sentence) && SIGNS.test(shadowOfSentence(view, sentence)),
  );
  const told = best === undefined ? [] : [best.sentence];
  return [...told, ...headlines].some((sentence) =>
    findSides(view, sentence, organisations).some((side) => !isTaken(side, drafts)),
  );
}

const isHeadline = ({ kind }: Sentence) => kind === 'title' || kind === 'headline';

function findSides(
  view: ArticleView,
  sentence: Sentence,
  organisations: OrganisationMention[],
): OrganisationMention[] {
  const clause = readClause(view, { ...sentence, sentence: sentence.index }, organisations);
  if (clause.mentions.length === 0 || clause.mentions.length > MOST_MENTIONS) return [];
  const roles = roleMentions(clause);
  return clause.mentions.filter(
    (mention, i) => roles[i] === 'side' && !mention.value.collective && !isLooseName(mention),
  );
}

/** Headlines shorten: "Đồn Biên phòng X" for its "Đảng ủy Đồn Biên phòng X". */
function isTaken({ value }: OrganisationMention, drafts: Draft[]): boolean {
  return drafts.some(({ parties }) =>
    parties.some(
      (party) => party.value.type === value.type || party.value.body.split('/').includes(value.body),
    ),
  );
}
