import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Version {
  key: string;
  versionId: string;
  isMarker: boolean;
}

/**
 * As much of S3's protocol as taking objects away needs, with versions, which fauxqs does not keep: a plain DELETE lays a
 * marker on top, one with a version id takes that version away (S3 API reference, DeleteObject and ListObjectVersions).
 */
export async function startVersionedBucket(pageSize: number) {
  const versions: Version[] = [];
  let count = 0;
  const addVersion = (key: string, isMarker = false) => {
    count += 1;
    versions.push({ key, versionId: `v${count}`, isMarker });
  };
  const currentKeys = () =>
    [...new Set(versions.map(({ key }) => key))].filter(
      (key) => versions.findLast((version) => version.key === key)?.isMarker === false,
    );
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://s3');
    const key = decodeURIComponent(pathname.split('/').slice(2).join('/'));
    const prefix = searchParams.get('prefix') ?? '';
    if (request.method === 'PUT') addVersion(key);
    else if (request.method === 'DELETE' && !searchParams.has('versionId')) addVersion(key, true);
    else if (request.method === 'DELETE') {
      const at = versions.findIndex(({ versionId }) => versionId === searchParams.get('versionId'));
      if (at !== -1) versions.splice(at, 1);
    }
    const listed = versions.filter((version) => version.key.startsWith(prefix));
    const isVersions = searchParams.has('versions');
    const xml = isVersions
      ? listVersions(listed, searchParams, pageSize)
      : list(currentKeys().filter((each) => each.startsWith(prefix)));
    response.writeHead(request.method === 'DELETE' ? 204 : 200, { 'content-type': 'application/xml' });
    response.end(request.method === 'GET' ? xml : undefined);
    request.resume();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    versions,
    currentKeys,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function list(keys: string[]): string {
  const contents = keys.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('');
  return `<ListBucketResult><IsTruncated>false</IsTruncated>${contents}</ListBucketResult>`;
}

function listVersions(versions: Version[], given: URLSearchParams, pageSize: number): string {
  const after = given.get('version-id-marker');
  const rest =
    after === null ? versions : versions.filter(({ versionId }) => number(versionId) > number(after));
  const page = rest.slice(0, pageSize);
  const last = page.at(-1);
  const isTruncated = last !== undefined && page.length < rest.length;
  const next = isTruncated
    ? `<NextKeyMarker>${last.key}</NextKeyMarker><NextVersionIdMarker>${last.versionId}</NextVersionIdMarker>`
    : '';
  const entries = page.map(({ key, versionId, isMarker }) => {
    const name = isMarker ? 'DeleteMarker' : 'Version';
    return `<${name}><Key>${key}</Key><VersionId>${versionId}</VersionId></${name}>`;
  });
  return `<ListVersionsResult><IsTruncated>${isTruncated}</IsTruncated>${next}${entries.join('')}</ListVersionsResult>`;
}

const number = (versionId: string): number => Number(versionId.slice(1));
