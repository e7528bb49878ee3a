import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FrontierAddress } from '../../../shared/contracts/frontier.contract.ts';
import type { PageFetched } from '../../../shared/contracts/messages.contract.ts';
import { BrokenInvariant, TemporaryFailure } from '../../../shared/errors.ts';
import { addressId } from '../../../shared/fetching/canonical-address.ts';
import { findPortal } from '../../../shared/portals/index.ts';
import { type ExtractDeps, extractPage as extractPageOver } from '../../../shared/stages/extract.ts';
import { startDynalite } from '../../contracts/emulators.ts';
import { type FreshStore, type StoreBench, startStoreBench } from '../../contracts/store-bench.ts';

const DEMO = join(import.meta.dirname, '../../../fixtures/portals/demo');
const EXPECTED: { articles: Record<string, { state: string; expect: GoldValues | null }> } = JSON.parse(
  readFileSync(join(DEMO, 'expected.json'), 'utf8'),
);
const DAK_DOA = '/tin-tuc/dak-doa-ky-ket-hai-chuong-trinh-phoi-hop-post101.html';
const NOTICE = '/tin-tuc/hoan-le-ky-ket-post109.html';

interface GoldValues {
  publishedAt: string | null;
  author: string | null;
  records: Record<string, unknown>[];
  figures: unknown[];
  documents: unknown[];
  people: unknown[];
}

let bench: StoreBench;
let fresh: FreshStore;
beforeAll(async () => {
  bench = await startStoreBench(startDynalite);
});
afterAll(() => bench.stop());
beforeEach(async () => {
  fresh = await bench.openFresh();
});

const pageOf = (path: string) => new Uint8Array(readFileSync(join(DEMO, 'site', path)));
const bytesOf = (html: string) => new TextEncoder().encode(html);

/** What fetch leaves behind: the raw bytes and the address in state `fetched`. */
async function leaveFetched(
  path: string,
  bytes: Uint8Array = pageOf(path),
  changes: Partial<FrontierAddress> = {},
): Promise<{ addressId: string; rawKey: string }> {
  const url = `http://demo.kyket.test${path}`;
  const rawKey = `raw/${createHash('sha256').update(bytes).digest('hex')}`;
  const metadata = { contentType: 'text/html', url, addressId: addressId(url) };
  if ((await fresh.store.objects.getObject(rawKey)) === undefined)
    await fresh.store.objects.putObject(rawKey, bytes, metadata);
  const address: FrontierAddress = {
    addressId: addressId(url),
    url,
    portalId: 'demo',
    state: 'fetched',
    reason: null,
    dueAt: '2026-03-02T02:00:00.000Z',
    attempts: 1,
    foundAt: '2026-03-02T00:00:00.000Z',
    title: null,
    etag: null,
    lastModified: null,
    rawKey,
    arriving: null,
    articleId: null,
    fetchedAt: null,
    reading: null,
    sampled: false,
    lastFailure: null,
    readFrom: 'cloud',
    ...changes,
  };
  await fresh.store.frontier.enrolAddress(address);
  return { addressId: address.addressId, rawKey };
}

/** The store, whose updates of addresses wait until `callers` of them have come, and then for `between`. */
function withMeetingBeforeUpdate(callers: number, between: () => Promise<unknown> = async () => {}) {
  const { frontier } = fresh.store;
  const meeting = Promise.withResolvers<void>();
  let come = 0;
  const updateAddress: typeof frontier.updateAddress = async (...given) => {
    come += 1;
    if (come === callers) meeting.resolve();
    await meeting.promise;
    await between();
    return frontier.updateAddress(...given);
  };
  return { ...fresh.store, frontier: { readAddress: frontier.readAddress.bind(frontier), updateAddress } };
}

const extractPage = (store: Omit<ExtractDeps, 'findPortal'>, message: PageFetched) =>
  extractPageOver({ ...store, findPortal }, message);
const readAddress = (id: string) => fresh.store.frontier.readAddress(id);

/** Only what a gold case tells of a record. */
function goldView(record: Record<string, unknown>, wanted: Record<string, unknown>): unknown {
  const names = (wanted.parties as { name: string }[] | undefined)?.map(({ name }) => name) ?? [];
  const parties = (record.parties as Record<string, string | null>[]).map((party, i) => {
    const { name, type, level, province, district, commune } = party;
    return { name: sameName(name ?? '', names[i] ?? ''), type, level, province, district, commune };
  });
  return Object.fromEntries(
    Object.keys(wanted).map((key) => [key, key === 'parties' ? parties : record[key]]),
  );
}

/** Both "UBND huyện" and "UBND huyện Đông Hưng" are right where one is printed in the text and one in the footer. */
function sameName(name: string, wanted: string): string {
  return name.startsWith(wanted) || wanted.startsWith(name) ? wanted : name;
}

describe('extracting the pages of the demo portal', () => {
  it.each(Object.entries(EXPECTED.articles))(
    '%s ends in its state with its values',
    async (path, { state, expect: wanted }) => {
      const message = await leaveFetched(path);
      const outcome = await extractPage(fresh.store, message);
      expect(outcome.state).toBe(state);
      expect(await readAddress(message.addressId)).toMatchObject({
        state,
        dueAt: null,
        articleId: wanted === null ? null : expect.stringMatching(/^[a-z2-7]{16}$/),
      });
      if (wanted === null) return;
      const article = await fresh.store.articles.readArticle(outcome.articleId ?? '');
      const { publishedAt, author, figures, documents, people } = wanted;
      expect(article).toMatchObject({
        publishedAt,
        author,
        figures,
        documents,
        people,
        source: 'Trang tin Kyket (minh họa)',
      });
      expect(article?.records.map((record, i) => goldView(record, wanted.records[i] ?? {}))).toEqual(
        wanted.records,
      );
    },
  );

  it('says by which measure a page was left out', async () => {
    const message = await leaveFetched(NOTICE);
    expect((await extractPage(fresh.store, message)).reason).toMatch(/^too-short: \d+ words < 40$/);
  });
});

describe('extracting again', () => {
  it('writes nothing when a message comes twice', async () => {
    const message = await leaveFetched(DAK_DOA);
    const first = await extractPage(fresh.store, message);
    const before = await fresh.readTable();
    bench.clock.now = new Date('2026-03-02T05:00:00.000Z');
    expect(await extractPage(fresh.store, message)).toEqual(first);
    expect(await fresh.readTable()).toEqual(before);
  });

  it('is done for both when a message is delivered twice at once', async () => {
    const message = await leaveFetched(DAK_DOA);
    const twice = withMeetingBeforeUpdate(2);
    const outcomes = await Promise.all([extractPage(twice, message), extractPage(twice, message)]);
    expect(outcomes.map(({ state }) => state)).toEqual(['extracted', 'extracted']);
    expect(outcomes[0]?.articleId).toBe(outcomes[1]?.articleId);
    expect(await readAddress(message.addressId)).toMatchObject({ state: 'extracted', dueAt: null });
  });

  it('is looked at anew when the address changed otherwise meanwhile', async () => {
    const message = await leaveFetched(DAK_DOA);
    const changing = withMeetingBeforeUpdate(1, () =>
      fresh.store.frontier.updateAddress(message.addressId, { rawKey: 'raw/newer', dueAt: null }),
    );
    await expect(extractPage(changing, message)).rejects.toThrow(TemporaryFailure);
  });

  it('finishes what a crash between article and address left', async () => {
    const message = await leaveFetched(DAK_DOA);
    const crashing = {
      ...fresh.store,
      frontier: {
        readAddress: fresh.store.frontier.readAddress.bind(fresh.store.frontier),
        updateAddress: () => Promise.reject(new TemporaryFailure('store-away', 'gone')),
      },
    };
    await expect(extractPage(crashing, message)).rejects.toThrow(TemporaryFailure);
    expect(await extractPage(fresh.store, message)).toMatchObject({ state: 'extracted' });
    expect((await fresh.store.articles.readChanges(undefined)).articleIds).toHaveLength(1);
  });

  it('leaves an old message of a page that has been fetched anew alone', async () => {
    const message = await leaveFetched(DAK_DOA);
    const changes = { rawKey: 'raw/newer', state: 'queued' as const };
    await fresh.store.frontier.updateAddress(message.addressId, changes);
    expect(await extractPage(fresh.store, message)).toMatchObject({ state: 'superseded' });
    expect(await readAddress(message.addressId)).toMatchObject(changes);
  });

  it('does not bring a withdrawn article back, and takes the page away that came meanwhile', async () => {
    const message = await leaveFetched(DAK_DOA, pageOf(DAK_DOA), { state: 'withdrawn', dueAt: null });
    expect(await extractPage(fresh.store, message)).toMatchObject({ state: 'superseded' });
    expect((await fresh.store.articles.readChanges(undefined)).articleIds).toEqual([]);
    expect(await fresh.store.objects.hasObject(message.rawKey)).toBe(false);
  });

  it('keeps the due time of an address that is due again', async () => {
    const message = await leaveFetched(DAK_DOA, pageOf(DAK_DOA), { state: 'due' });
    await extractPage(fresh.store, message);
    expect(await readAddress(message.addressId)).toMatchObject({
      state: 'due',
      dueAt: '2026-03-02T02:00:00.000Z',
    });
  });
});

describe('a page whose bytes came from elsewhere before', () => {
  it.each([
    ['an upload', { origin: 'upload' }],
    ['another address', { addressId: 'another', url: 'http://other.test/x.html' }],
  ])('is not decoded by the charset told of %s', async (_, told) => {
    const bytes = pageOf(DAK_DOA);
    const rawKey = `raw/${createHash('sha256').update(bytes).digest('hex')}`;
    const contentType = 'text/plain; charset=utf-16le';
    await fresh.store.objects.putObject(rawKey, bytes, { contentType, ...told });
    const { state, articleId } = await extractPage(fresh.store, await leaveFetched(DAK_DOA));
    expect(state).toBe('extracted');
    const article = await fresh.store.articles.readArticle(articleId ?? '');
    expect(article?.text).toContain('Đak Đoa');
    expect(article?.url).toBe(`http://demo.kyket.test${DAK_DOA}`);
  });
});

describe('pages that give no article', () => {
  it.each([
    ['empty ones', '', 'empty-body'],
    ['ones without text', '<html><body><script>location="/"</script></body></html>', 'no-article'],
    ['ones nested without end', '<div>'.repeat(5_000), 'too-deep'],
  ])('rest as failed with the reason: %s', async (_, html, reason) => {
    const message = await leaveFetched('/tin-tuc/x-post900.html', bytesOf(html));
    expect(await extractPage(fresh.store, message)).toMatchObject({
      state: 'failed',
      reason,
      articleId: null,
    });
    expect(await readAddress(message.addressId)).toMatchObject({ state: 'failed', reason, dueAt: null });
    expect((await fresh.store.articles.readChanges(undefined)).articleIds).toEqual([]);
  });

  it('rest as failed when their raw bytes are gone', async () => {
    const message = await leaveFetched(DAK_DOA);
    await fresh.store.objects.deleteObject(message.rawKey);
    expect(await extractPage(fresh.store, message)).toMatchObject({
      state: 'failed',
      reason: 'raw-page-missing',
    });
  });

  it('rest as a duplicate when another address has the same words', async () => {
    const first = await extractPage(fresh.store, await leaveFetched(DAK_DOA));
    const html = readFileSync(join(DEMO, 'site', DAK_DOA), 'utf8').replace(/<link rel="canonical"[^>]*>/, '');
    const twin = await leaveFetched('/tin-tuc/ban-sao-post901.html', bytesOf(html));
    expect(await extractPage(fresh.store, twin)).toMatchObject({
      state: 'duplicate',
      reason: `same-words: ${first.articleId}`,
      articleId: first.articleId,
    });
  });

  it('rest as a duplicate when another address has the same bytes, stored once', async () => {
    const first = await extractPage(fresh.store, await leaveFetched(DAK_DOA));
    const twin = await leaveFetched('/tin-tuc/ban-sao-post902.html', pageOf(DAK_DOA));
    expect(await extractPage(fresh.store, twin)).toMatchObject({
      state: 'duplicate',
      articleId: first.articleId,
    });
  });

  it('are loud when nobody enrolled their address', async () => {
    await expect(extractPage(fresh.store, { addressId: 'none', rawKey: 'raw/x' })).rejects.toThrow(
      BrokenInvariant,
    );
  });
});
