import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { definePortal, FAMILIES, type FamilyName, type PortalFile } from '../../shared/portals/families.ts';
import { UsageError } from '../stack/usage-error.ts';

export interface NewPortal {
  id: string;
  name: string;
  homepage: string;
  family: FamilyName;
}

/**
 * Writes a portal file with what is known so far, its line in the index, and the folder of its fixtures.
 *
 * @param root of the repository
 * @returns the paths written, relative to it
 * @throws when the id, name or homepage is none; UsageError when the portal exists already
 */
export async function scaffoldPortal(root: string, portal: NewPortal): Promise<string[]> {
  definePortal(draftPortal(portal));
  const portalPath = `shared/portals/${portal.id}.portal.ts`;
  const indexPath = 'shared/portals/index.ts';
  const readmePath = `fixtures/portals/${portal.id}/README.md`;
  const index = await readFile(join(root, indexPath), 'utf8');
  await writeFile(join(root, portalPath), formatPortal(portal), { flag: 'wx' }).catch((cause) => {
    throw cause.code === 'EEXIST' ? new UsageError(`${portalPath} exists already`, { cause }) : cause;
  });
  await writeFile(join(root, indexPath), addToIndex(index, portal.id));
  await mkdir(join(root, `fixtures/portals/${portal.id}`), { recursive: true });
  await writeFile(join(root, readmePath), formatReadme(portal));
  return [portalPath, indexPath, readmePath];
}

function draftPortal({ id, name, homepage, family }: NewPortal): PortalFile {
  const { feedPaths, sitemapPaths } = FAMILIES[family];
  const below = (path: string) => new URL(path, homepage).href;
  return {
    id,
    name,
    homepage,
    family,
    province: null,
    district: null,
    feeds: feedPaths.map(below),
    listings: [{ url: homepage }],
    sitemaps: sitemapPaths.map(below),
    licence: 'not read yet',
    status: 'unverified',
  };
}

function formatPortal(portal: NewPortal): string {
  const { feeds = [], sitemaps = [] } = draftPortal(portal);
  const addresses = (field: string, urls: string[]) =>
    urls.length === 0 ? '' : `  ${field}: [${urls.map(quote).join(', ')}],\n`;
  return `import type { PortalFile } from './families.ts';

/** What is known of its addresses and how they have changed. */
export const ${camelCase(portal.id)}: PortalFile = {
  id: ${quote(portal.id)},
  name: ${quote(portal.name)},
  homepage: ${quote(portal.homepage)},
  family: ${quote(portal.family)},
  province: null,
  district: null,
${addresses('feeds', feeds)}  listings: [{ url: ${quote(portal.homepage)} }],
${addresses('sitemaps', sitemaps)}  licence: 'not read yet',
  status: 'unverified',
};
`;
}

function formatReadme({ id, name }: NewPortal): string {
  return `# ${name}

\`npm run portal -- check ${id}\` writes \`checked.json\` when it passes; \`record\` freezes pages under \`pages/\`.
`;
}

/** Keeps both lists of the index in the order of the ids. */
function addToIndex(index: string, id: string): string {
  const name = camelCase(id);
  const imports = index.match(/^import \{ [\w, ]+ \} from '\.\/.*$/gm) ?? [];
  const entries = index.match(/^ {2}\w+,$/gm) ?? [];
  const withImports = replaceBlock(index, imports, `import { ${name} } from './${id}.portal.ts';`);
  return replaceBlock(withImports, entries, `  ${name},`);
}

function replaceBlock(text: string, lines: string[], added: string): string {
  const sorted = [...lines, added].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  return text.replace(lines.join('\n'), sorted.join('\n'));
}

function sortKey(line: string): string {
  return (
    /'\.\/([\w-]+)\./.exec(line)?.[1] ?? line.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)
  );
}

function camelCase(id: string): string {
  const name = id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return /^\d/.test(name) ? `portal${name}` : name;
}

function quote(text: string): string {
  return `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
}
