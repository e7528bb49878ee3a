import type { InstrumentMention } from '../instruments/instrument-mention.ts';

/**
 * How a line below a heading names its instrument: after its counterpart ("Với Công an tỉnh: chương trình về …"), by
 * its own noun ("- Chương trình phối hợp giữa …"), or as one of a number ("Quy chế thứ hai …").
 */
export type LinePlace = 'counterpart' | 'noun' | 'ordinal';

const BULLET = String.raw`(?:[-+•*] ?|\d{1,2}[.)] ?|[a-z]\) ?)`;
const COUNTERPART = new RegExp(`^${BULLET}?(?:ky (?:ket )?)?(?:voi|cung) [^:;.]{3,120}: ?`);
const BODY = new RegExp(`^${BULLET}[^:;.]{3,120}: ?`);
const NOUN_FIRST = new RegExp(`^${BULLET}?(?:(?:mot|ban|va|la|ky|ket|\\d{1,2}) )*$`);
const NOUN =
  '(?:van ban|quy che|chuong trinh|ke hoach|thoa thuan|nghi quyet|bien ban|ban (?:ghi nho|thoa thuan|ky ket)?)';
const ORDINAL = new RegExp(
  `^(?:(?:o|theo|trong|voi|tai|rieng|con) )?(?:${NOUN} ?)?(?:thu (?:nhat|hai|ba|tu|nam|sau)|dau tien|(?:mot|hai|ba) la|con lai)\\b`,
);
/** "…; thứ hai là Quy chế …", "…, còn lại là Kế hoạch …": a further one in the same sentence. */
const FURTHER =
  /(?:[;,]|\bva)(?: va| van ban| ban| chuong trinh)* (?:thu (?:hai|ba|tu|nam)|con lai|(?:hai|ba) la)(?: la)? $/;

/** Instruments of a sentence behind its first that an ordinal of their own announces. */
export function findFurtherOrdinals(
  shadow: string,
  instruments: InstrumentMention[],
  first: InstrumentMention,
): InstrumentMention[] {
  return instruments.filter(({ value }) => {
    const at = value.head.start - value.sentence.start;
    return value.head.start > first.value.head.start && FURTHER.test(shadow.slice(Math.max(0, at - 40), at));
  });
}

/** "chương trình" right behind the colon, or behind a word or two of its own ("bản chương trình"). */
const CLOSE = 12;

const COUNTERPART_LINE = new RegExp(
  `^${BULLET}?(?:(?:ky (?:ket )?)?(?:voi|cung) [^:;.]{3,120}?(?:: ?|, )(?:(?:la|thi|da|cung|hai ben|hai don vi|hoi|so|ban|ubnd|doan|mat tran|cong an) )*ky(?: ket)? |(?:voi|cung) [^:;.,]{3,80}, (?:${NOUN}) [^;.]{3,200}? duoc ky(?: ket)?\\b|${BULLET}(?:(?:mot|ban|va|la) )*${NOUN} [^;.]{3,240}?[,(] ?(?:duoc )?ky(?: ket)? (?:voi|cung) )`,
);

const FIRST = new RegExp(`^(?:(?:o|theo|trong|voi|rieng) )?(?:${NOUN} ?)?(?:thu nhat|dau tien|mot la)\\b`);
/** "Quy chế thứ hai ký với Hội Nông dân huyện, gồm …". */
const ORDINAL_SIGNED = /^[^.;:]{0,160}?[, ](?:duoc )?ky(?: ket)? (?:voi|cung) /;

const CONTENTS_ONLY = new RegExp(
  `^(?:${NOUN} ?)?(?:thu (?:nhat|hai|ba|tu|nam|sau)|dau tien|con lai) (?:nay )?(?:gom|neu|co|quy dinh|de ra|xac dinh|bao gom)\\b`,
);

/** "Quy chế thứ nhất …": the list begins here, below what announced it. */
export function isFirstOfSeveral(shadow: string): boolean {
  return FIRST.test(shadow);
}

/** "Quy chế thứ nhất gồm 4 chương, 13 điều": says what a text holds, not what it is. */
export function tellsContentsOnly(shadow: string): boolean {
  return CONTENTS_ONLY.test(shadow);
}

export function isOrdinalLine(shadow: string): boolean {
  return ORDINAL.test(shadow) && ORDINAL_SIGNED.test(shadow);
}

/** Whether a line with a verb of signing names only the counterpart: the other side is in the heading. */
export function isCounterpartLine(shadow: string): boolean {
  return COUNTERPART_LINE.test(shadow) || isOrdinalLine(shadow);
}

/**
 * @param shadow the line's or sentence's shadow
 * @param instruments those of the sentence, in order
 * @param isUnbroken whether only such lines stand between it and a heading that ends with a colon
 */
export function placeInLine(
  shadow: string,
  instruments: InstrumentMention[],
  isUnbroken: boolean,
): { instrument: InstrumentMention; place: LinePlace } | undefined {
  if (ORDINAL.test(shadow)) {
    const instrument = instruments.find(({ value }) => value.type !== undefined);
    if (instrument !== undefined) return { instrument, place: 'ordinal' };
  }
  const [first] = instruments;
  if (first === undefined) return undefined;
  const at = (instrument: InstrumentMention) => instrument.value.head.start - instrument.value.sentence.start;
  const opening = COUNTERPART.exec(shadow) ?? (isUnbroken ? BODY.exec(shadow) : null);
  if (opening !== null) {
    const from = opening[0].length;
    const instrument = instruments.find((mention) => at(mention) >= from && at(mention) <= from + CLOSE);
    if (instrument !== undefined) return { instrument, place: 'counterpart' };
  }
  const isNamed = isUnbroken && first.value.isSpecific && NOUN_FIRST.test(shadow.slice(0, at(first)));
  return isNamed ? { instrument: first, place: 'noun' } : undefined;
}
