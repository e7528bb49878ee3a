import { foldText } from '../../text/fold-text.ts';
import type { PageView } from '../engine/article-view.ts';
import type { Mention } from '../engine/mention.ts';
import { type Byline, readByline, readRunInByline } from './byline.rule.ts';
import { SECTION_WORDS } from './byline-words.ts';
import { listLines, type PageLine } from './page-line.ts';
import type { PlacedTimestamp } from './published-at.rule.ts';

const RULE = 'author';

interface Candidate {
  byline: Byline;
  start: number;
  rank: number;
}

/** Who signs the article: a labelled byline, the lone name below, the name beside or next to the time above. */
export function findAuthor(page: PageView, stamps: PlacedTimestamp[]): Mention<string> | undefined {
  const lines = listLines(page);
  const candidates = [
    ...listSigned(page, lines),
    ...listBesideTime(lines, stamps),
    ...listRunIn(page, lines),
  ].sort((a, b) => a.rank - b.rank);
  const best = candidates[0];
  const told = readMarkup(page.page.author);
  if (told !== undefined)
    return { rule: RULE, value: told, spans: [{ source: 'page', start: 0, end: told.length }] };
  if (best === undefined) return undefined;
  const { byline, start } = best;
  return {
    rule: RULE,
    value: byline.author.replace(/\s+/g, ' '),
    spans: [{ source: 'text', start: start + byline.start, end: start + byline.end }],
  };
}

/** Lines below the article that sign it; labelled ones anywhere outside its own words. */
function listSigned(page: PageView, lines: PageLine[]): Candidate[] {
  const signed: Candidate[] = [];
  for (const line of lines) {
    const kind = page.paragraphs[line.index]?.kind;
    if (kind !== 'byline' && kind !== 'footer' && kind !== 'masthead') continue;
    const byline = readByline(line.words, line.shadow);
    if (byline === undefined) continue;
    const rank = kind === 'masthead' ? 4 : byline.labelled ? 0 : kind === 'byline' ? 1 : 3;
    if (
      rank < 4 ||
      byline.labelled ||
      (/\s|\./.test(byline.author) && isNextToTime(lines, line) && !SECTION_WORDS.test(line.shadow))
    )
      signed.push({ byline, start: line.start, rank });
  }
  return signed;
}

function isNextToTime(lines: PageLine[], line: PageLine): boolean {
  return [lines[line.index - 1], lines[line.index + 1]].some(
    (near) => near !== undefined && /\d{4}/.test(near.words),
  );
}

function listBesideTime(lines: PageLine[], stamps: PlacedTimestamp[]): Candidate[] {
  const found: Candidate[] = [];
  for (const { line, beside } of stamps) {
    const whole = lines[line.index];
    if (beside === undefined || whole === undefined) continue;
    const words = whole.words.slice(beside.start, beside.end);
    const byline = readByline(words, whole.shadow.slice(beside.start, beside.end));
    if (byline !== undefined && (byline.labelled || /\s|\./.test(byline.author)))
      found.push({ byline, start: whole.start + beside.start, rank: 2 });
  }
  return found;
}

function listRunIn(page: PageView, lines: PageLine[]): Candidate[] {
  const last = lines.findLast((line) => page.paragraphs[line.index]?.kind === 'body');
  const byline = last === undefined ? undefined : readRunInByline(last.words);
  return last === undefined || byline === undefined ? [] : [{ byline, start: last.start, rank: 5 }];
}

function readMarkup(author: string | undefined): string | undefined {
  return author === undefined ? undefined : readByline(author.trim(), foldText(author.trim()))?.author;
}
