import { describe, expect, it } from 'vitest';
import { extract } from '../../shared/extraction/extract.ts';
import { readPage } from '../../shared/page/read-page.ts';
import { OLD_PORTAL_LAYOUTS } from './layouts/old-portal-layouts.ts';
import { splitArticle } from './layouts/split-article.ts';
import { DEV_CASES, type GoldCase, loadGoldCases } from './scoring/gold-case.ts';
import { scoreCases } from './scoring/score-cases.ts';

const TOLERANCE = 0.02;
/** Shares of flagged records say nothing of the reading. */
const NOT_COMPARED = /Flagged$|^reasons/;

const cases = loadGoldCases(DEV_CASES);
const plain = scoreCases(cases, extract);

function readWrapped(input: GoldCase['input'], layout: (typeof OLD_PORTAL_LAYOUTS)[string]) {
  const bytes = new TextEncoder().encode(layout(splitArticle(input)));
  const { title, text, publishedAt, author } = readPage(bytes);
  return { title, text, page: { publishedAt, author } };
}

describe('dev cases wrapped in the layouts of old portals, read without selectors', () => {
  it('has eight layouts or more', () => {
    expect(Object.keys(OLD_PORTAL_LAYOUTS).length).toBeGreaterThanOrEqual(8);
  });

  it.each(Object.entries(OLD_PORTAL_LAYOUTS))('%s: every score is within .02 of plain text', (_, layout) => {
    const scores = scoreCases(cases, (input) => extract({ url: input.url, ...readWrapped(input, layout) }));
    const dropped = Object.entries(plain).filter(
      ([field, score]) => !NOT_COMPARED.test(field) && score - (scores[field] ?? 0) > TOLERANCE,
    );
    expect(dropped.map(([field, score]) => `${field}: ${score} → ${scores[field]}`)).toEqual([]);
  });

  it.each(Object.entries(OLD_PORTAL_LAYOUTS))(
    '%s: no running text is lost, and no other article told',
    (_, layout) => {
      for (const { id, input } of cases) {
        const { text } = readWrapped(input, layout);
        const lines = new Set(text.split('\n').map(bare));
        const lost = splitArticle(input).body.filter((line) => isSentence(line) && !lines.has(bare(line)));
        expect(lost, id).toEqual([]);
        for (const trap of ['12/01/2019', '2018-2023', '15/9/2018', '07 tháng 08 năm 2019'])
          if (!input.text.includes(trap)) expect(text, id).not.toContain(trap);
      }
    },
  );
});

/** Captions and the teasers that some cases bring along are no running text. */
const isSentence = (line: string): boolean => line.length >= 80 && /(?<!\.\.)[.!?][”"]?$/.test(line);

const bare = (line: string): string =>
  line
    .normalize('NFC')
    .replace(/^- /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
