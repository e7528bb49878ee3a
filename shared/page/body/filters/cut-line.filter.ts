import { foldText } from '../../../text/fold-text.ts';
import type { PageLine } from '../list-lines.ts';

/** Lines under which no article goes on. Matched on the whole folded line, without bullets and colons. */
const CUT_LINES = new RegExp(
  `^(?:${[
    // related stories
    '(?:cac )?(?:tin|bai)(?:,? (?:bai|viet|tuc))* (?:khac|lien quan|cung (?:chuyen muc|chu de|loai)|da (?:dua|dang)|moi(?: (?:hon|nhat|dang))?|cu hon|noi bat|doc nhieu)(?: .{0,20})?',
    'nhung tin (?:moi hon|cu hon)|cung chuyen muc|co the ban quan tam|xem them|doc them|tin doc nhieu',
    'you (?:may|might) also like.*|related (?:articles|stories|posts|content|topics|news)|more (?:from|on|stories|articles) .{0,40}|read (?:more|next)|recommended(?: for you)?|trending(?: now)?|most (?:popular|read|viewed)|don.t miss|want more stories like this.*',
    // key words
    'tu khoa|tags?',
    // comments
    '(?:y kien|binh luan|phan hoi)(?: (?:ban doc|cua ban|nguoi dung))?(?: \\(?\\d+\\)?)?|gui (?:binh luan|y kien|phan hoi)|comments?|leave a (?:reply|comment)|tell us what you think.*',
    // rating
    '(?:tong so diem cua bai viet la|danh gia bai viet|click de danh gia)\\b.*',
    // subscription
    'sign up (?:to|for) .*|subscribe(?: (?:to|now))?.{0,60}|get the latest updates.*|about the author',
  ].join('|')})$`,
);
const DECORATION = /^[\s•*>»›+|–—-]+|[\s:.…»›|-]+$/g;
/** Text as long as this below a cut line shows that it was a box in the middle of the article. */
const LONG_PARAGRAPH_CHARACTERS = 160;
const SENTENCE_CHARACTERS_MIN = 50;
/** A teaser breaks off with dots. */
const ENDS_AS_SENTENCE = /(?<!\.\.)[.!?]["”’)]?$/;

/**
 * Takes out each cut line and what follows it: to the end, or up to the next full sentence where the article goes on
 * further down.
 *
 * @param spared lines that stay in any case: bylines and datelines are printed below such boxes
 */
export function withoutCutLines(lines: readonly PageLine[], spared: (line: PageLine) => boolean): PageLine[] {
  const lastLong = lines.findLastIndex(isLongParagraph);
  let cutting = false;
  return lines.filter((line, i) => {
    if (isCutLine(line)) cutting = true;
    else if (cutting && i <= lastLong && isOwnText(line)) cutting = false;
    return !cutting || (!isCutLine(line) && spared(line));
  });
}

export function isCutLine({ text }: Pick<PageLine, 'text'>): boolean {
  return text.length < 80 && CUT_LINES.test(foldText(text.replace(DECORATION, '')));
}

function isLongParagraph({ text, linkShare }: PageLine): boolean {
  return text.length >= LONG_PARAGRAPH_CHARACTERS && linkShare < 0.3 && ENDS_AS_SENTENCE.test(text);
}

function isOwnText({ text, linkShare }: PageLine): boolean {
  return text.length >= SENTENCE_CHARACTERS_MIN && linkShare < 0.3 && ENDS_AS_SENTENCE.test(text);
}
