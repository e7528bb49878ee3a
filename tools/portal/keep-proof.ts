import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PortalCheck } from './check-report.ts';

/**
 * Keeps what a passed check has read as `checked.json`, unless the one that lies there is of more pages.
 *
 * @param folder `fixtures/portals/<id>`
 * @returns whether it was kept
 */
export async function keepProof(folder: string, check: PortalCheck): Promise<boolean> {
  const { checkedAt, listed, sources } = check;
  const pages = check.pages.filter(({ outcome }) => outcome === 'fetched').map(({ url }) => url);
  const path = join(folder, 'checked.json');
  if ((await countProvedPages(path)) > pages.length) return false;
  const proof = { checkedAt, listed, sources: sources.map(({ url, listed }) => ({ url, listed })), pages };
  await mkdir(folder, { recursive: true });
  await writeFile(path, `${JSON.stringify(proof, null, 2)}\n`);
  return true;
}

async function countProvedPages(path: string): Promise<number> {
  try {
    return JSON.parse(await readFile(path, 'utf8')).pages.length;
  } catch {
    // None, or none that can be read: any pass is better.
    return 0;
  }
}
