import { type ArticleView, shadowOfSentence } from '../engine/article-view.ts';
import { headOf } from '../engine/mention.ts';
import type { OrganisationMention } from '../parties/organisation.ts';
import type { Draft } from './draft.ts';

/** "lần lượt ký từng quy chế với …", "mỗi quy chế có 4 chương", "ba bản chương trình riêng". */
const ONE_EACH =
  /\b(?:(?:moi|tung) (?:ban )?(?:chuong trinh|quy che|ke hoach|ban|van ban|thoa thuan|bien ban)|(?:chuong trinh|quy che|ke hoach|ban|van ban) rieng)\b/;

/** "Mỗi chương trình gồm 5 nội dung": says it even where the noun before was not plural. */
const EACH_HAS =
  /\bmoi (?:chuong trinh|quy che|ke hoach|van ban|thoa thuan|bien ban|ban)(?: phoi hop| ky ket| ghi nho)? (?:deu |se )?(?:gom|co|quy dinh|bao gom)\b/;

/**
 * "A ký với B và C các quy chế phối hợp …; mỗi quy chế có 4 chương": one record for each counterpart. Only when the
 * article says that each has its own text; otherwise several names are the parties to one.
 */
export function splitDistributive(view: ArticleView, draft: Draft): Draft[] {
  const telling = draft.tellings[0];
  if (telling?.instrument === undefined || draft.item !== undefined || draft.parties.length < 3)
    return [draft];
  const says = telling.instrument.value.isPlural ? ONE_EACH : EACH_HAS;
  if (!view.sentences.some((sentence) => says.test(shadowOfSentence(view, sentence)))) return [draft];
  const action = telling.action.value.words.start;
  const isShared = (party: OrganisationMention) =>
    headOf(party).source === telling.sentence.source && headOf(party).start < action;
  const shared = draft.parties.filter(isShared);
  const counterparts = draft.parties.filter((party) => !isShared(party));
  if (shared.length !== 1 || counterparts.length < 2) return [draft];
  return counterparts.map((party) => ({
    ...draft,
    parties: [...shared, party],
    named: [...shared, party],
    counts: [],
    reasons: new Set([...draft.reasons, 'several-instruments']),
  }));
}
