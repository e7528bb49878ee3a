import { describe, expect, it } from 'vitest';
import type { SentFile } from '../../../shared/contracts/sent-file.contract.ts';
import { UploadStatus } from '../../../shared/contracts/upload-status.contract.ts';
import { sampleArticle, sampleRecord } from '../register/sample-register.ts';
import { sampleAddress, startQueryBench } from './query-bench.ts';

const FILE: SentFile = {
  fileId: 'a'.repeat(32),
  contentType: 'application/pdf',
  fileName: 'bài.pdf',
  bytes: 5_000_000,
  url: null,
  subject: 'client-1',
  requestedAt: '2026-11-22T19:00:00.000Z',
  linkExpiresAt: '2026-11-22T19:30:00.000Z',
  state: 'awaited',
  dueAt: '2026-11-22T20:00:00.000Z',
  attempts: 0,
  lastTriedAt: null,
  articleId: null,
  rejection: null,
};
const statusOf = async (changes: Partial<SentFile>) => {
  const { get } = startQueryBench({
    articles: [sampleArticle({ records: [sampleRecord({})] })],
    sentFiles: [{ ...FILE, ...changes }],
  });
  const answer = await get(`/v1/uploads/f-${FILE.fileId}`);
  expect(answer.status).toBe(200);
  return UploadStatus.parse(await answer.json());
};

describe('what has become of an upload', () => {
  it('is told of a file as it was announced, until it comes', async () => {
    expect(await statusOf({})).toEqual({
      id: `f-${FILE.fileId}`,
      kind: 'file',
      status: 'waiting',
      url: null,
      state: 'awaited',
      reason: null,
      dueAt: FILE.dueAt,
      lastFailure: null,
      attempts: 0,
      articleId: null,
      recordIds: [],
      problem: null,
      file: {
        name: 'bài.pdf',
        contentType: 'application/pdf',
        bytes: 5_000_000,
        linkExpiresAt: FILE.linkExpiresAt,
      },
    });
  });

  it.each<[Partial<SentFile>, Partial<UploadStatus>]>([
    [{ state: 'received' }, { status: 'waiting' }],
    [
      { state: 'extracted', articleId: 'a1' },
      { status: 'done', articleId: 'a1', recordIds: ['a1-00000001'] },
    ],
    [
      { state: 'not-relevant', articleId: 'a1' },
      { status: 'done', articleId: 'a1' },
    ],
    [
      { state: 'extracted', articleId: 'gone' },
      { status: 'rejected', state: 'withdrawn', reason: 'withdrawn', articleId: null },
    ],
    [{ state: 'expired' }, { status: 'expired' }],
  ])('is told of a file that is %o', async (changes, status) => {
    expect(await statusOf(changes)).toMatchObject({ state: changes.state, ...status });
  });

  it('tells of a file that was rejected the problem that a request had met', async () => {
    const rejection = {
      code: 'too-short',
      message: 'No article: 5 words < 40',
      detail: { reason: '5 words < 40' },
    };
    expect(await statusOf({ state: 'rejected', rejection })).toMatchObject({
      status: 'rejected',
      reason: 'too-short',
      problem: {
        type: 'urn:kyket:problem:too-short',
        status: 422,
        detail: 'No article: 5 words < 40',
        reason: '5 words < 40',
      },
    });
  });

  it('is told of an address in the same form', async () => {
    const address = sampleAddress({
      state: 'failed',
      reason: 'http-status: 500',
      articleId: null,
      dueAt: null,
    });
    const { get } = startQueryBench({ addresses: [address] });
    const answer = UploadStatus.parse(await (await get(`/v1/uploads/a-${address.addressId}`)).json());
    expect(answer).toMatchObject({ kind: 'address', status: 'rejected', problem: null, file: null });
  });

  it.each(['a-0', `f-${'b'.repeat(32)}`, 'x'])('%s is unknown', async (id) => {
    const { get } = startQueryBench({});
    const answer = await get(`/v1/uploads/${id}`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ type: 'urn:kyket:problem:unknown-upload' });
  });
});
