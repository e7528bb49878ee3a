import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  type S3Client,
} from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { S3ObjectStore } from '../../shared/store/s3-object-store.ts';
import { type Fauxqs, s3Client, startFauxqs } from './emulators.ts';
import { startVersionedBucket } from './versioned-bucket.ts';

const BUCKET = 'kyket';

describe('objects on fauxqs', () => {
  let fauxqs: Fauxqs;
  let client: S3Client;
  let objects: S3ObjectStore;
  beforeAll(async () => {
    fauxqs = await startFauxqs();
    fauxqs.server.createBucket(BUCKET);
    client = s3Client(fauxqs.endpoint);
    objects = new S3ObjectStore(client, BUCKET);
  });
  afterAll(() => fauxqs.stop());

  it('come back byte for byte, with their metadata', async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7) % 256);
    const metadata = {
      contentType: 'text/html; charset=windows-1258',
      url: 'https://báo.vn/ký kết?a=1',
      fetchedAt: 'x',
    };
    await objects.putObject('raw/1', bytes, metadata);
    const found = await objects.getObject('raw/1');
    expect(Buffer.from(found?.bytes ?? []).equals(bytes)).toBe(true);
    expect(found?.metadata).toEqual(metadata);
  });

  it('are undefined when there are none', async () => {
    expect(await objects.getObject('raw/none')).toBeUndefined();
  });

  it('are there or not, which is told without reading them', async () => {
    await objects.putObject('raw/there', Buffer.from('x'), { contentType: 'a/b', long: 'ệ'.repeat(3_000) });
    expect(await objects.hasObject('raw/there')).toBe(true);
    expect(await objects.hasObject('raw/not-there')).toBe(false);
    await objects.deleteObject('raw/there');
    expect(await objects.hasObject('raw/there')).toBe(false);
  });

  it('are not held to be missing when nobody can tell', async () => {
    const deaf = s3Client('http://127.0.0.1:1');
    await expect(new S3ObjectStore(deaf, BUCKET).hasObject('raw/1')).rejects.toThrow();
  });

  it('keep metadata of any names, characters and length, also of an empty object', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    const metadata = fc.record({
      contentType: text,
      finalUrl: fc.string({ unit: 'grapheme', maxLength: 4_000 }),
      'Tên lạ': text,
    });
    await fc.assert(
      fc.asyncProperty(metadata, async (told) => {
        await objects.putObject('raw/any', new Uint8Array(), told);
        const found = await objects.getObject('raw/any');
        expect(found).toEqual({ bytes: new Uint8Array(), metadata: told });
      }),
      { numRuns: 25 },
    );
  });

  it('are replaced whole, with short metadata after long', async () => {
    await objects.putObject('raw/2', Buffer.from('one'), { contentType: 'a/b', long: 'ệ'.repeat(3_000) });
    await objects.putObject('raw/2', Buffer.from('two'), { contentType: 'a/b', short: '1' });
    expect(await objects.getObject('raw/2')).toMatchObject({ metadata: { contentType: 'a/b', short: '1' } });
  });

  it('leave nothing when they are deleted, and deleting again is no error', async () => {
    await objects.putObject('register/old', Buffer.from('x'), {
      contentType: 'a/b',
      long: 'ệ'.repeat(3_000),
    });
    await objects.deleteObject('register/old');
    await objects.deleteObject('register/old');
    const { Contents } = await client.send(new ListObjectsV2Command({ Bucket: BUCKET, Prefix: 'register/' }));
    expect(Contents ?? []).toEqual([]);
  });

  it('are listed by the beginning of their keys, without the metadata that lies beside them', async () => {
    for (const key of ['listed/b', 'listed/a', 'listing/c'])
      await objects.putObject(key, Buffer.from('x'), { contentType: 'a/b', long: 'ệ'.repeat(3_000) });
    expect(await objects.listKeys('listed/')).toEqual(['listed/a', 'listed/b']);
    await objects.purgeObjects('listed/');
    expect(await objects.listKeys('list')).toEqual(['listing/c']);
  });

  it('carry their content type to whoever fetches them by link', async () => {
    await objects.putObject('exports/1', Buffer.from('x'), { contentType: 'text/csv; charset=utf-8' });
    const { ContentType } = await client.send(new GetObjectCommand({ Bucket: BUCKET, Key: 'exports/1' }));
    expect(ContentType).toBe('text/csv; charset=utf-8');
  });

  it('are never purged all together by a key that is empty', async () => {
    await expect(objects.purgeObjects('')).rejects.toMatchObject({ type: 'purge-unbounded' });
  });

  it('are purged with every version that the bucket keeps, however many pages they fill', async () => {
    const bucket = await startVersionedBucket(3);
    const versioned = new S3ObjectStore(s3Client(bucket.endpoint), BUCKET);
    const metadata = { contentType: 'a/b', long: 'ệ'.repeat(3_000) };
    for (const key of ['raw/1', 'raw/2', 'raw/1', 'raw/1'])
      await versioned.putObject(key, Buffer.from('x'), metadata);
    await versioned.deleteObject('raw/2');
    expect(bucket.currentKeys()).toEqual(['raw/1.metadata', 'raw/1']);
    await versioned.purgeObjects('raw/1');
    expect(bucket.versions.map(({ key }) => key)).not.toContain('raw/1');
    expect(bucket.versions.map(({ key }) => key)).toContain('raw/2');
    await versioned.purgeObjects('raw/');
    expect(bucket.versions).toEqual([]);
    await bucket.stop();
  });

  it('survive a restart', async () => {
    const first = await startFauxqs({ keepData: true });
    first.server.createBucket(BUCKET);
    await new S3ObjectStore(s3Client(first.endpoint), BUCKET).putObject('raw/kept', Buffer.from('ký kết'), {
      contentType: 'text/plain',
    });
    await first.stop();
    const second = await startFauxqs({ dataDir: first.dataDir });
    const found = await new S3ObjectStore(s3Client(second.endpoint), BUCKET).getObject('raw/kept');
    expect(Buffer.from(found?.bytes ?? []).toString()).toBe('ký kết');
    await second.stop();
  });

  it('say NoSuchKey of one that was deleted between', async () => {
    await objects.putObject('raw/3', Buffer.from('x'), { contentType: 'a/b' });
    await client.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: 'raw/3' }));
    expect(await objects.getObject('raw/3')).toBeUndefined();
  });
});
