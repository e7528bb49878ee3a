import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Portal } from '../../shared/contracts/portal.contract.ts';
import { definePortal, FAMILIES, type FamilyName, type PortalFile } from '../../shared/portals/families.ts';
import { UsageError } from '../stack/usage-error.ts';
import { formatSource } from './format-source.ts';

export interface NewPortal {
  id: string;
  name: string;
  homepage: string;
  family: FamilyName;
}

/** Ends a line somewhere, or moves a terminal: no name has one. */
const BREAKING = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/**
 * Writes a portal file with what is known so far, its line in the index, and the folder of its fixtures.
 *
 * @param root of the repository
 * @returns the paths written, relative to it
 * @throws UsageError when the id, name or homepage is none, or the portal exists already; nothing is written then
 */
export async function scaffoldPortal(root: string, portal: NewPortal): Promise<string[]> {
  refuseBadPortal(portal);
  definePortal(draftPortal(portal));
  const portalPath = `shared/portals/${portal.id}.portal.ts`;
  const indexPath = 'shared/portals/index.ts';
  const readmePath = `fixtures/portals/${portal.id}/README.md`;
  const index = await readFile(join(root, indexPath), 'utf8');
  const source = formatSource(portalPath, writePortal(portal));
  await writeFile(join(root, portalPath), source, { flag: 'wx' }).catch((cause) => {
    throw cause.code === 'EEXIST' ? new UsageError(`${portalPath} exists already`, { cause }) : cause;
  });
  await writeFile(join(root, indexPath), formatSource(indexPath, addToIndex(index, portal.id)));
  await mkdir(join(root, `fixtures/portals/${portal.id}`), { recursive: true });
  await writeFile(join(root, readmePath), formatReadme(portal));
  return [portalPath, indexPath, readmePath];
}

function refuseBadPortal({ id, name, homepage }: NewPortal): void {
  if (!Portal.shape.id.safeParse(id).success)
    throw new UsageError(`"${id}" is no id: small letters a to z, digits and hyphens`);
  if (name.trim() === '' || BREAKING.test(name))
    throw new UsageError('--name is one line of words, without control characters');
  if (!/^https?:$/.test(URL.parse(homepage)?.protocol ?? ''))
    throw new UsageError(`--homepage "${homepage}" is no address: https://…`);
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

/** As TypeScript that the formatter still lays out. */
function writePortal(portal: NewPortal): string {
  const { feeds = [], sitemaps = [] } = draftPortal(portal);
  const addresses = (field: string, urls: string[]) =>
    urls.length === 0 ? '' : `  ${field}: ${JSON.stringify(urls)},\n`;
  return `import type { PortalFile } from './families.ts';

/** What is known of its addresses and how they have changed. */
export const ${camelCase(portal.id)}: PortalFile = {
  id: ${JSON.stringify(portal.id)},
  name: ${JSON.stringify(portal.name)},
  homepage: ${JSON.stringify(portal.homepage)},
  family: ${JSON.stringify(portal.family)},
  province: null,
  district: null,
${addresses('feeds', feeds)}  listings: [{ url: ${JSON.stringify(portal.homepage)} }],
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
