import { Portal, type PortalDefinition } from '../contracts/portal.contract.ts';

/** What portals of one kind have in common: how often and how much they publish, and where their software keeps what. */
export interface Family {
  /** How to tell it. */
  looks: string;
  schedule: Portal['schedule'];
  expectedVolume: Portal['expectedVolume'];
  /** Below the home page, where the software puts them by itself; empty where each site has its own. */
  feedPaths: readonly string[];
  sitemapPaths: readonly string[];
}

const OFFICE = {
  schedule: { everyMinutes: 240, jitterMinutes: 30 },
  expectedVolume: { min: 1, max: 100 },
  feedPaths: [],
  sitemapPaths: [],
};

/**
 * No family has selectors: sites of one family differ in their themes, and a wrong selector reads the wrong thing.
 * WordPress: developer.wordpress.org (feeds; core sitemaps since 5.5). Joomla: docs.joomla.org (syndication).
 */
export const FAMILIES = {
  newspaper: {
    looks: 'a newspaper’s own CMS: slug-NUMBER.html or /yyyymm/slug-NUMBER/, many articles a day',
    schedule: { everyMinutes: 60, jitterMinutes: 10 },
    expectedVolume: { min: 1, max: 200 },
    feedPaths: [],
    sitemapPaths: [],
  },
  sharepoint: { looks: '/Pages/….aspx, ItemID or NewsId in the query', ...OFFICE },
  liferay: { looks: '/-/asset_publisher/ or /-/ before the slug, p_p_id in the query', ...OFFICE },
  vnpt: { looks: 'VNPT’s portal for offices: tables, /tin-tuc-su-kien/ and numbers in the path', ...OFFICE },
  wordpress: {
    looks: 'wp-content in the addresses of pictures, a generator tag',
    ...OFFICE,
    feedPaths: ['feed/'],
    sitemapPaths: ['wp-sitemap.xml'],
  },
  joomla: {
    looks: 'index.php?option=com_content or NUMBER-slug, a generator tag',
    ...OFFICE,
    feedPaths: ['?format=feed&type=rss'],
  },
  unknown: { looks: 'nothing of the above', ...OFFICE },
} as const satisfies Record<string, Family>;

export type FamilyName = keyof typeof FAMILIES;

/** A portal as its file tells it: its family, and what is its own. */
export type PortalFile = Omit<PortalDefinition, 'family' | 'schedule' | 'expectedVolume'> &
  Partial<Pick<PortalDefinition, 'schedule' | 'expectedVolume'>> & { family: FamilyName };

/** @throws ZodError when the file does not fit */
export function definePortal(file: PortalFile): Portal {
  const { schedule, expectedVolume } = FAMILIES[file.family];
  return Portal.parse({ schedule, expectedVolume, ...file });
}
