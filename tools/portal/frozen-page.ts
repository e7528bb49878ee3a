import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Portal } from '../../shared/contracts/portal.contract.ts';
import type { FetchedPage } from '../../shared/fetching/fetch-outcome.ts';
import { readFetchedPage } from './read-fetched-page.ts';

/** Beside the bytes of a frozen page: where it came from, and what a person says it holds. */
export const FrozenPage = z.object({
  url: z.url(),
  contentType: z.string(),
  recordedAt: z.iso.datetime(),
  sha256: z.string(),
  /**
   * As the pipeline read it when it was recorded, until a person has corrected it. The words are the first and last of the
   * stored text, which keeps the page's date line, byline and footer, since the extraction quotes them.
   */
  expect: z.object({
    title: z.string(),
    publishedAt: z.string().nullable(),
    author: z.string().nullable(),
    firstWords: z.string(),
    lastWords: z.string(),
  }),
});
export type FrozenPage = z.infer<typeof FrozenPage>;

const EDGE_WORDS = 8;

/**
 * Freezes a page as a fixture: its bytes as they came, and a sheet of what was read, for a person to correct.
 *
 * @param folder `fixtures/portals/<id>/pages`
 * @returns the path of the sheet
 */
export async function freezePage(
  folder: string,
  portal: Portal,
  page: FetchedPage,
  now: Date,
): Promise<string> {
  const name = (new URL(page.url).pathname.split('/').filter(Boolean).at(-1) ?? 'index').replace(
    /[^\w-]+/g,
    '-',
  );
  const contentType = page.headers['content-type'] ?? '';
  const sheet: FrozenPage = {
    url: page.url,
    contentType,
    recordedAt: now.toISOString(),
    sha256: createHash('sha256').update(page.bytes).digest('hex'),
    expect: readFields(portal, page.bytes, page.url, contentType),
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.html`), page.bytes);
  const path = join(folder, `${name}.json`);
  await writeFile(path, `${JSON.stringify(sheet, null, 2)}\n`);
  return path;
}

/** @returns what is read otherwise than the sheets say, `page.json: title: … instead of …`; of all pages in the folder */
export async function compareFrozenPages(folder: string, portal: Portal): Promise<string[]> {
  const sheets = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const differences = await Promise.all(sheets.map((name) => compareFrozenPage(folder, name, portal)));
  return differences.flat();
}

async function compareFrozenPage(folder: string, name: string, portal: Portal): Promise<string[]> {
  const sheet = FrozenPage.parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
  const bytes = await readFile(join(folder, name.replace(/json$/, 'html')));
  const read = readFields(portal, bytes, sheet.url, sheet.contentType);
  const fields = Object.keys(sheet.expect) as (keyof FrozenPage['expect'])[];
  return fields
    .filter((field) => read[field] !== sheet.expect[field])
    .map((field) => `${name}: ${field}: ${read[field]} instead of ${sheet.expect[field]}`);
}

function readFields(
  portal: Portal,
  bytes: Uint8Array,
  url: string,
  contentType: string,
): FrozenPage['expect'] {
  const { title, text, publishedAt, author } = readFetchedPage(portal, { url, bytes, contentType });
  const words = text.split(/\s+/).filter(Boolean);
  return {
    title,
    publishedAt,
    author,
    firstWords: words.slice(0, EDGE_WORDS).join(' '),
    lastWords: words.slice(-EDGE_WORDS).join(' '),
  };
}
