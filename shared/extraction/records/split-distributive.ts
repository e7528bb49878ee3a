import { NUMBER_WORD_SHADOW, readDigits, readNumberWord } from '../../text/read-numeral.ts';
import { spacedPattern } from '../../text/spaced-pattern.ts';
import { type ArticleView, shadowOfSentence, wordsOf } from '../engine/article-view.ts';
import { headOf } from '../engine/mention.ts';
import type { OrganisationMention } from '../parties/organisation.ts';
import type { Draft } from './draft.ts';
import type { Telling } from './telling.ts';

/** "lần lượt ký từng quy chế với …", "mỗi quy chế có 4 chương", "ba bản chương trình riêng". */
const ONE_EACH =
  /\b(?:(?:moi|tung) (?:ban )?(?:chuong trinh|quy che|ke hoach|ban|van ban|thoa thuan|bien ban)|(?:chuong trinh|quy che|ke hoach|ban|van ban) rieng)\b/;

/** "Mỗi chương trình gồm 5 nội dung": says it even where the noun before was not plural. */
const EACH_HAS =
  /\bmoi (?:chuong trinh|quy che|ke hoach|van ban|thoa thuan|bien ban|ban)(?: phoi hop| ky ket| ghi nho)? (?:deu |se )?(?:gom|co|quy dinh|bao gom)\b/;

/** "mỗi quy chế là một văn bản riêng". */
const EACH_IS =
  /\bmoi (?:chuong trinh|quy che|ke hoach|van ban|thoa thuan|bien ban|ban|don vi|ben|nganh|cap(?: don vi)?)(?: phoi hop)? (?:deu |se )?(?:la|ky|mot|co) (?:mot )?(?:van ban|ban|quy che|chuong trinh|ke hoach)\b(?: [a-z]+){0,2} (?:rieng|doc lap)\b/;
/** "ký … lần lượt với A, B", "ký riêng với từng đơn vị": the sentence of the signing itself says it. */
const ONE_BY_ONE =
  /\b(?:lan luot|rieng) (?:(?:da )?ky(?: ket)? [^,;.]{0,120})?(?:voi|cung)\b|\blan luot ky\b[^;.]* voi\b|\b(?:voi|cung) tung (?:don vi|co quan|nganh|ben|to chuc|dia phuong|hoi)\b/;

/**
 * "A ký với B và C các quy chế phối hợp …; mỗi quy chế có 4 chương": one record for each counterpart. Only when the
 * article says that each has its own text; otherwise several names are the parties to one.
 */
export function splitDistributive(view: ArticleView, draft: Draft): Draft[] {
  const telling = draft.tellings[0];
  if (telling?.instrument === undefined || draft.item !== undefined || draft.parties.length < 3)
    return [draft];
  const action = telling.action.value.words.start;
  const isShared = (party: OrganisationMention) =>
    headOf(party).source === telling.sentence.source && headOf(party).start < action;
  const shared = draft.parties.filter(isShared);
  const counterparts = draft.parties.filter((party) => !isShared(party));
  if (shared.length !== 1 || counterparts.length < 2) return [draft];
  if (!saysOneEach(view, telling) && countTexts(view, telling) !== counterparts.length) return [draft];
  return counterparts.map((party) => ({
    ...draft,
    parties: [...shared, party],
    named: [...shared, party],
    counts: [],
    reasons: new Set([...draft.reasons, 'several-instruments']),
  }));
}

function saysOneEach(view: ArticleView, { instrument, sentence }: Telling): boolean {
  if (ONE_BY_ONE.test(shadowOfSentence(view, sentence))) return true;
  const says = instrument?.value.isPlural === true ? ONE_EACH : EACH_HAS;
  return view.sentences.some((other) => {
    const shadow = shadowOfSentence(view, other);
    return says.test(shadow) || EACH_IS.test(shadow);
  });
}

const HOW_MANY = spacedPattern(`\\b(\\d{1,2}|${NUMBER_WORD_SHADOW})(?: ban)? $`);

/** "ký hai quy chế phối hợp với A và B": as many texts as counterparts. */
function countTexts(view: ArticleView, { instrument, sentence }: Telling): number | undefined {
  if (instrument === undefined) return undefined;
  const at = instrument.value.head.start - sentence.start;
  const from = Math.max(0, at - 16);
  const hit = HOW_MANY.exec(shadowOfSentence(view, sentence).slice(from, at));
  if (hit === null) return undefined;
  const words = wordsOf(view, sentence).slice(from + hit.index, from + hit.index + (hit[1]?.length ?? 0));
  return /^\d/.test(words) ? readDigits(words) : readNumberWord(words);
}
