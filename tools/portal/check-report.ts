/** What a feed, listing or sitemap gave. */
export interface SourceCheck {
  url: string;
  kind: 'feed' | 'listing' | 'sitemap';
  /** Articles named, and how many of them the keyword prefilter keeps. */
  listed: number;
  /** Of a sitemap: entries left to a backfill. */
  older: number;
  kept: number;
  examples: string[];
  problems: string[];
}

/** One field of one page: what was read by what. Value null: nothing was. */
export interface FieldCheck {
  field: 'title' | 'body' | 'publishedAt' | 'author';
  value: string | null;
  /** `selector h1.title (1 found)`, `markup`, `text`, `reader`. */
  readBy: string;
  /** What it should be, where something else tells: the headline in the listing. */
  expected: string | null;
  problem: string | null;
}

export interface PageCheck {
  url: string;
  /** `fetched`, or why not. */
  outcome: string;
  fields: FieldCheck[];
}

/** All that was found out about a portal, and what is wrong with it; without problems it has passed. */
export interface PortalCheck {
  portalId: string;
  checkedAt: string;
  listed: number;
  expectedVolume: { min: number; max: number };
  sources: SourceCheck[];
  pages: PageCheck[];
  problems: string[];
}

/** One page may be short, unsigned or gone; a site that most of them are is not read as its portal file says. */
const TOO_MANY = 0.5;

/** What stands between the portal and a pass: its own problems, its sources', and what goes wrong on most pages. */
export function listProblems({ problems, sources, pages }: PortalCheck): string[] {
  return [
    ...problems,
    ...sources.flatMap((source) => source.problems),
    ...findCommonProblems(pages, ({ outcome }) => (outcome === 'fetched' ? [] : [`not fetched: ${outcome}`])),
    ...findCommonProblems(
      pages.filter(({ outcome }) => outcome === 'fetched'),
      ({ fields }) => fields.flatMap(({ field, problem }) => (problem ? [`${field}: ${problem}`] : [])),
    ),
  ];
}

function findCommonProblems(pages: PageCheck[], problemsOf: (page: PageCheck) => string[]): string[] {
  const counts = new Map<string, number>();
  for (const problem of pages.flatMap(problemsOf)) counts.set(problem, (counts.get(problem) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > pages.length * TOO_MANY)
    .map(([problem, count]) => `${problem} (${count} of ${pages.length} pages)`);
}
