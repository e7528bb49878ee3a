import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  ReleaseAnswer,
  ReleasesAnswer,
  type StoredRelease,
} from '../../../shared/contracts/release.contract.ts';
import { reject } from '../../../shared/http-problem/find-problem.ts';
import { readReleases, showRelease } from '../../../shared/register/releases/release-index.ts';
import type { QueryPorts } from '../query-ports.ts';
import { problemResponses } from './problem-responses.ts';

/** Whoever has the link needs no token, so it does not last; the file's address gives another. */
const LINK_SECONDS = 15 * 60;
const isThere = ({ withdrawnAt }: StoredRelease) => withdrawnAt === null;
const version = z
  .string()
  .meta({ description: 'A version, or `latest`: the newest that was not withdrawn.' });

const listRoute = createRoute({
  method: 'get',
  path: '/v1/releases',
  summary: 'All releases of the whole register, newest first',
  description:
    'Each is SQLite, JSON Lines and CSV with checksums, row counts, the changes of records and of programmes against the release before, and the codebook of that version. Made once a month when anything changed, and whenever an operator asks. A release never changes: cite its version. When an article is withdrawn, the releases that hold it lose their files and keep their entry.',
  request: { query: z.strictObject({}) },
  responses: {
    200: { description: 'The releases', content: { 'application/json': { schema: ReleasesAnswer } } },
    ...problemResponses({ 400: 'An unknown parameter' }),
  },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/v1/releases/{version}',
  summary: 'One release with its files',
  request: { params: z.object({ version }), query: z.strictObject({}) },
  responses: {
    200: { description: 'The release', content: { 'application/json': { schema: ReleaseAnswer } } },
    ...problemResponses({ 400: 'An unknown parameter', 404: 'No such release' }),
  },
});

const fileRoute = createRoute({
  method: 'get',
  path: '/v1/releases/{version}/{name}',
  summary: 'A file of a release: redirects to a link that needs no token and does not last',
  request: { params: z.object({ version, name: z.string() }), query: z.strictObject({}) },
  responses: {
    302: { description: '`Location` is the link' },
    ...problemResponses({
      400: 'An unknown parameter',
      404: 'No such release, or no such file in it',
      410: 'The release was withdrawn',
    }),
  },
});

export function addReleasesRoutes(app: OpenAPIHono, { objects, files }: QueryPorts): void {
  const listReleases = async () => ({ items: (await readReleases(objects)).map(showRelease) });
  app.openapi(listRoute, async (c) => c.json(await listReleases(), 200));
  app.get('/releases', async (c) => {
    const { renderReleasesPage } = await import('../../../web/releases-page.ts');
    return c.html(renderReleasesPage(await listReleases()));
  });
  app.openapi(oneRoute, async (c) => {
    const release = findRelease(await readReleases(objects), c.req.valid('param').version);
    return c.json(showRelease(release), 200);
  });
  app.openapi(fileRoute, async (c) => {
    const asked = c.req.valid('param');
    const release = findRelease(await readReleases(objects), asked.version);
    if (release.withdrawnAt !== null) throw rejectWithdrawnRelease(release);
    const file = release.files.find(({ name }) => name === asked.name);
    if (file === undefined) {
      const known = release.files.map(({ name }) => name);
      throw reject('unknown-release', `${release.version} has no file ${asked.name}.`, { files: known });
    }
    return c.redirect(
      await files.linkTo(file.key, `kyket-${release.version}-${file.name}`, LINK_SECONDS),
      302,
    );
  });
}

function rejectWithdrawnRelease({ version, withdrawnAt }: StoredRelease) {
  const told = `The files of ${version} were purged: an article in them was withdrawn.`;
  return reject('withdrawn-release', told, { version, withdrawnAt });
}

/** @throws RejectedInput `unknown-release` */
function findRelease(releases: StoredRelease[], asked: string): StoredRelease {
  const found =
    asked === 'latest' ? releases.find(isThere) : releases.find((release) => release.version === asked);
  if (found === undefined)
    throw reject('unknown-release', `There is no release ${asked}.`, { version: asked });
  return found;
}
