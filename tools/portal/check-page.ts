import * as cheerio from 'cheerio';
import type { DatedSelectors, Portal } from '../../shared/contracts/portal.contract.ts';
import type { Candidate } from '../../shared/discovery/candidate.ts';
import type { FetchedPage } from '../../shared/fetching/fetch-outcome.ts';
import { findTextRejection } from '../../shared/page/judge-text.ts';
import type { ReadPage } from '../../shared/page/read-page.ts';
import { foldText } from '../../shared/text/fold-text.ts';
import type { FieldCheck, PageCheck } from './check-report.ts';
import { readFetchedPage } from './read-fetched-page.ts';

const SHOWN_CHARS = 160;

/** Reads a fetched page as the pipeline would, and tells field by field what was read by what. */
export function checkPage(portal: Portal, candidate: Candidate, fetched: FetchedPage): PageCheck {
  const { page, title, text, publishedAt, author } = readFetchedPage(portal, {
    ...fetched,
    contentType: fetched.headers['content-type'],
  });
  const layout = portal.selectors.find(({ from }) => from === page.layoutFrom);
  const describe = selectorReport(fetched, layout);
  const fields: FieldCheck[] = [
    {
      field: 'title',
      value: title || null,
      readBy: describe('title') ?? page.readBy,
      expected: candidate.title,
      problem: findTitleProblem(title, candidate.title),
    },
    {
      field: 'body',
      value: `${page.bodyWords} words: ${text.replace(/\s+/g, ' ').slice(0, SHOWN_CHARS)}`,
      readBy: describe('body') ?? page.readBy,
      expected: null,
      problem: findBodyProblem(page),
    },
    {
      field: 'publishedAt',
      value: publishedAt,
      readBy: describe('publishedAt') ?? (page.publishedAt ? 'markup' : 'text'),
      expected: null,
      problem: publishedAt ? null : 'not found: every article of this kind has one',
    },
    {
      field: 'author',
      value: author,
      readBy: describe('author') ?? (page.author ? 'markup' : 'text'),
      expected: null,
      problem: null,
    },
  ];
  const missed = (field: string) => page.problems.includes(`selector-missed: ${field}`);
  return {
    url: fetched.url,
    outcome: 'fetched',
    fields: fields.map((field) =>
      missed(field.field) ? { ...field, problem: field.problem ?? 'its selector finds nothing' } : field,
    ),
  };
}

function selectorReport(
  { bytes }: FetchedPage,
  layout: DatedSelectors | undefined,
): (field: FieldCheck['field']) => string | undefined {
  const $ = cheerio.loadBuffer(Buffer.from(bytes));
  return (field) => {
    const selector = layout?.[field];
    if (selector === undefined) return undefined;
    return `selector ${selector} of ${layout?.from} (${$(selector).length} found)`;
  };
}

/** The listing's headline and the page's are the same words, give or take a kicker or an ellipsis. */
function findTitleProblem(title: string, listed: string | null): string | null {
  if (!title) return 'not found';
  if (!listed) return null;
  const [shorter = '', longer = ''] = [fold(title), fold(listed)].sort((a, b) => a.length - b.length);
  const words = shorter.split(' ').filter((word) => word.length > 1);
  const shared = words.filter((word) => longer.includes(word));
  return shared.length >= words.length * 0.7 ? null : 'does not agree with the headline in the listing';
}

function fold(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function findBodyProblem(page: ReadPage): string | null {
  if (page.emptyReason) return page.emptyReason;
  if (page.problems.includes('no-layout-fits')) return 'no layout of the portal file fits';
  return findTextRejection(page.text, page.bodyWords)?.code ?? null;
}
