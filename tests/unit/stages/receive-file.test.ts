import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FilesArrived } from '../../../shared/contracts/messages.contract.ts';
import {
  AWAITED_FILES_MAX,
  AWAITED_FILES_TOTAL_MAX,
  SENT_FILE_BYTES_MAX,
  SENT_FILE_LINK_SECONDS,
  type SentFile,
} from '../../../shared/contracts/sent-file.contract.ts';
import { RejectedInput } from '../../../shared/errors.ts';
import { showFileStatus } from '../../../shared/http-answer/show-upload-status.ts';
import { findProblem } from '../../../shared/http-problem/find-problem.ts';
import { announceFile } from '../../../shared/stages/announce-file.ts';
import { type ReceiveDeps, receiveFile } from '../../../shared/stages/receive-file.ts';
import { reconcileFiles } from '../../../shared/stages/reconcile-files.ts';
import { uploadArticle } from '../../../shared/stages/upload.ts';
import { incomingKey } from '../../../shared/store/keys.ts';
import { openStore, type Store } from '../../../shared/store/open-store.ts';
import {
  createKyketTable,
  dynamoClient,
  type Emulator,
  type Fauxqs,
  s3Client,
  sqsClient,
  startDynalite,
  startFauxqs,
} from '../../contracts/emulators.ts';
import { toldArticles } from '../../e2e/told-articles.ts';
import { writeDocx, writeZip } from '../upload/documents/write-docx.ts';
import { printLines, writePdf } from '../upload/documents/write-pdf.ts';

const [told, other] = toldArticles('tep.example.vn');
const LINES = [told.title, ...told.text.split('\n\n')];
const PICTURE_BYTES = 5_000_000;
const DOCX = writeDocx(LINES, PICTURE_BYTES);
const PDF = writePdf(LINES.flatMap(printLines), PICTURE_BYTES);
const bytesOf = (text: string) => new TextEncoder().encode(text);

let dynalite: Emulator;
let fauxqs: Fauxqs;
let store: Store;
let count = 0;
let receiveQueueUrl: string;
const clock = { now: new Date() };
const now = () => clock.now;

beforeAll(async () => {
  [dynalite, fauxqs] = await Promise.all([startDynalite(), startFauxqs()]);
});
afterAll(() => Promise.all([dynalite.stop(), fauxqs.stop()]));
beforeEach(async () => {
  count += 1;
  clock.now = new Date();
  const name = `files-${count}`;
  fauxqs.server.createBucket(name);
  await createKyketTable(dynamoClient(dynalite.endpoint), name);
  receiveQueueUrl = fauxqs.server.createQueue(name, { region: 'ap-southeast-1' }).queueUrl;
  const clients = {
    dynamo: dynamoClient(dynalite.endpoint),
    s3: s3Client(fauxqs.endpoint),
    sqs: async () => sqsClient(fauxqs.endpoint),
  };
  store = openStore({ tableName: name, bucketName: name, receiveQueueUrl }, now, clients);
});

const announce = (body: unknown, subject = 'one') => announceFile({ ...store, now }, body, subject);
const receive = (fileId: string, incoming: ReceiveDeps['incoming'] = store.incoming) =>
  receiveFile({ ...store, incoming, now }, fileId);
const failing: ReceiveDeps['incoming'] = {
  readFile: () => Promise.reject(new Error('no answer')),
  deleteFile: async () => undefined,
};
const reconcile = () => reconcileFiles({ ...store, now });
const passMinutes = (minutes: number) => {
  clock.now = new Date(clock.now.getTime() + minutes * 60_000);
};
const readFile = async (fileId: string) => (await store.sentFiles.readSentFile(fileId)) as SentFile;
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'taken',
    (error: unknown) => (error instanceof RejectedInput ? error.type : String(error)),
  );

/** Announces a file and sends it by its link, as whoever holds the link does. */
async function send(fileName: string, bytes: Uint8Array, url?: string): Promise<string> {
  const { file, linkUrl } = await announce({ fileName, bytes: bytes.byteLength, ...(url ? { url } : {}) });
  const headers = { 'content-type': file.contentType };
  const answer = await fetch(linkUrl, { method: 'PUT', headers, body: Buffer.from(bytes) });
  expect(answer.status).toBe(200);
  return file.fileId;
}

async function takeArrived(): Promise<string[]> {
  const sqs = sqsClient(fauxqs.endpoint);
  const keys: string[] = [];
  for (;;) {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: receiveQueueUrl }));
    if (Messages.length === 0) return keys;
    for (const { Body = '', ReceiptHandle } of Messages) {
      keys.push(...FilesArrived.parse(JSON.parse(Body)).Records.map(({ s3 }) => s3.object.key));
      await sqs.send(new DeleteMessageCommand({ QueueUrl: receiveQueueUrl, ReceiptHandle }));
    }
  }
}

describe('announcing a file', () => {
  it('gives a link for half an hour, which is signed for its very length and type', async () => {
    const { file, linkUrl } = await announce({ fileName: 'bài.docx', bytes: DOCX.byteLength, url: told.url });
    expect(file).toMatchObject({ state: 'awaited', url: told.url, fileName: 'bài.docx', articleId: null });
    expect(file.contentType).toMatch(/wordprocessingml/);
    const link = new URL(linkUrl).searchParams;
    expect(link.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host');
    expect(Number(link.get('X-Amz-Expires'))).toBe(SENT_FILE_LINK_SECONDS);
    // The SDK's own checksum would be that of no bytes, and S3 would refuse every file.
    expect([...link.keys()].filter((name) => name.startsWith('x-amz-'))).toEqual([]);
    expect(await readFile(file.fileId)).toEqual(file);
  });

  it.each<[string, object, string]>([
    ['no length', { fileName: 'a.pdf' }, 'invalid-body'],
    ['a length of nothing', { fileName: 'a.pdf', bytes: 0 }, 'invalid-body'],
    ['an unknown key', { fileName: 'a.pdf', bytes: 1, size: 1 }, 'invalid-body'],
    ['more than it takes', { fileName: 'a.pdf', bytes: SENT_FILE_BYTES_MAX + 1 }, 'body-too-large'],
    ['an address that is none', { fileName: 'a.pdf', bytes: 1, url: 'bao' }, 'invalid-address'],
    ['a file of no known kind', { fileName: 'a.jpg', bytes: 1 }, 'invalid-body'],
    ['a type that is not read', { contentType: 'image/jpeg', bytes: 1 }, 'unsupported-media-type'],
    [
      'a form, which is for requests',
      { contentType: 'multipart/form-data', bytes: 1 },
      'unsupported-media-type',
    ],
    ['an unknown charset', { contentType: 'text/plain; charset=x-none', bytes: 1 }, 'unsupported-media-type'],
    ['a type that no header carries', { contentType: 'text/plain; a="ký"', bytes: 1 }, 'invalid-body'],
  ])('with %s is refused before anything is stored', async (_, body, code) => {
    expect(await codeOf(announce(body))).toBe(code);
    expect(await store.sentFiles.listOpenSentFiles(10)).toEqual([]);
  });

  it('is refused at the address of a withdrawn article', async () => {
    const sent = {
      bytes: bytesOf(JSON.stringify(told)),
      contentType: 'application/json',
      urlParameter: undefined,
    };
    const { article } = await uploadArticle(store, sent);
    await store.articles.withdrawArticle(article.id, 'asked for');
    expect(await codeOf(announce({ fileName: 'a.pdf', bytes: 1, url: told.url }))).toBe('withdrawn');
  });

  const fill = async (subject: string, from: number, to: number) => {
    const { file } = await announce({ fileName: 'a.pdf', bytes: 1 }, subject);
    for (let i = from; i < to; i += 1)
      await store.sentFiles.addSentFile({ ...file, fileId: i.toString(16).padStart(32, '0') });
    return file;
  };

  it('is refused while very many of its caller are awaited, with the time to ask again, and no other caller is', async () => {
    const file = await fill('one', 1, AWAITED_FILES_MAX);
    expect(await codeOf(announce({ fileName: 'a.pdf', bytes: 1 }, 'other'))).toBe('taken');
    const refusal = await announce({ fileName: 'a.pdf', bytes: 1 }).catch((error: unknown) =>
      findProblem(error),
    );
    expect(refusal).toMatchObject({
      status: 429,
      headers: { 'retry-after': String(SENT_FILE_LINK_SECONDS) },
      body: { type: 'urn:kyket:problem:too-many-uploads' },
    });
    await store.sentFiles.updateSentFile(file.fileId, ['awaited'], () => ({ state: 'expired', dueAt: null }));
    expect(await codeOf(announce({ fileName: 'a.pdf', bytes: 1 }))).toBe('taken');
  });

  it('is refused while as many are awaited of all callers as the bucket is to hold', async () => {
    const subjects = Array.from({ length: AWAITED_FILES_TOTAL_MAX / 50 }, (_, i) => `caller-${i}`);
    for (const [i, subject] of subjects.entries()) await fill(subject, i * 50 + 1, i * 50 + 50);
    expect(await codeOf(announce({ fileName: 'a.pdf', bytes: 1 }, 'new'))).toBe('too-many-uploads');
  }, 60_000);
});

describe('a file that has come', () => {
  it('ends in the very article that its words make in a request, whichever way comes first', async () => {
    const json = bytesOf(JSON.stringify({ title: told.title, text: told.text }));
    const docx = await receive(await send('tin.docx', DOCX));
    const { article } = await uploadArticle(store, {
      bytes: json,
      contentType: 'application/json',
      urlParameter: undefined,
    });
    const pdf = await receive(await send('tin.pdf', PDF));
    for (const received of [docx, pdf])
      expect(received).toMatchObject({
        outcome: 'read',
        file: { state: 'extracted', articleId: article.id, dueAt: null, rejection: null },
      });
    expect(article.records.length).toBeGreaterThan(0);
    expect((await store.articles.readChanges(undefined)).articleIds).toEqual([article.id]);
  });

  it('leaves its bytes under raw/ and none behind', async () => {
    const fileId = await send('tin.docx', DOCX);
    await receive(fileId);
    expect((await store.incoming.listFiles()).fileIds).toEqual([]);
    const article = await store.articles.readArticle((await readFile(fileId)).articleId ?? '');
    const raw = await store.objects.getObject(article?.rawKey ?? '');
    expect(Buffer.from(raw?.bytes ?? []).equals(Buffer.from(DOCX))).toBe(true);
  });

  it('is read once however often it is told of, and at once twice', async () => {
    const fileId = await send('tin.docx', DOCX);
    const outcomes = await Promise.all([receive(fileId), receive(fileId)]);
    expect(outcomes.map(({ outcome }) => outcome)).toContain('read');
    const before = await readFile(fileId);
    expect(before.state).toBe('extracted');
    expect(await receive(fileId)).toEqual({ outcome: 'answered-already' });
    expect(await readFile(fileId)).toEqual(before);
    expect((await store.articles.readChanges(undefined)).articleIds).toHaveLength(1);
  });

  it('takes the address that it was announced with', async () => {
    const fileId = await send('tin.docx', DOCX, told.url);
    await receive(fileId);
    expect(await store.articles.findArticleByUrl(told.url)).toBe((await readFile(fileId)).articleId);
  });

  it('keeps an article that is not relevant, and says so', async () => {
    const text = `Đội bóng đá thiếu niên huyện giành giải nhì\n\n${'Chiều nay các cầu thủ nhỏ tuổi của huyện đã thi đấu rất hay trên sân vận động. '.repeat(8)}`;
    const fileId = await send('bong-da.txt', bytesOf(text));
    await receive(fileId);
    expect(await readFile(fileId)).toMatchObject({ state: 'not-relevant', rejection: null });
  });

  it.each<[string, string, () => Uint8Array, string]>([
    ['is no document at all', 'a.docx', () => Buffer.alloc(5_000_000, 7), 'invalid-body'],
    ['is no PDF that can be read', 'a.pdf', () => Buffer.alloc(5_000_000, 7), 'invalid-body'],
    [
      'unpacks to too much',
      'a.docx',
      () => writeZip({ 'word/document.xml': 'x'.repeat(40_000_000) }, { deflated: true }),
      'invalid-body',
    ],
    [
      'has more text than an article',
      'a.txt',
      () => bytesOf('Lễ ký kết giữa hai bên.\n'.repeat(300_000)),
      'body-too-large',
    ],
    [
      'is in another language',
      'a.txt',
      () => bytesOf('Signed by both of them today.\n'.repeat(30)),
      'not-vietnamese',
    ],
    ['is too short', 'a.txt', () => bytesOf('Hoãn lễ ký kết\nLễ ký kết được hoãn.'), 'too-short'],
  ])('and %s ends as rejected, with the problem that a request had met', async (_, name, make, code) => {
    const fileId = await send(name, make());
    expect(await receive(fileId)).toMatchObject({ outcome: 'rejected' });
    const file = await readFile(fileId);
    const status = showFileStatus(file, undefined);
    expect(status).toMatchObject({
      status: 'rejected',
      reason: code,
      problem: { type: `urn:kyket:problem:${code}`, detail: expect.any(String) },
    });
    expect((await store.incoming.listFiles()).fileIds).toEqual([]);
    expect((await store.articles.readChanges(undefined)).articleIds).toEqual([]);
  });

  it('and ends its reader three times is given up, not read for ever', async () => {
    const fileId = await send('tin.docx', DOCX);
    // A reader that dies leaves what it had begun with.
    const dying = { ...failing, readFile: () => new Promise<never>(() => {}) };
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      passMinutes(20);
      void receive(fileId, dying);
      await expect.poll(async () => (await readFile(fileId)).attempts).toBe(attempt);
    }
    expect(await receive(fileId)).toMatchObject({ outcome: 'rejected' });
    expect(await readFile(fileId)).toMatchObject({
      state: 'rejected',
      rejection: { code: 'unreadable-file' },
    });
  });

  it('is read again, as often as need be, when the fault is not its own', async () => {
    const fileId = await send('tin.docx', DOCX);
    for (let i = 0; i < 5; i += 1) await expect(receive(fileId, failing)).rejects.toThrow('no answer');
    expect(await readFile(fileId)).toMatchObject({ state: 'received', attempts: 0 });
    expect(await receive(fileId)).toMatchObject({ outcome: 'read', file: { state: 'extracted' } });
  });

  it('and was announced by nobody is left, and told of', async () => {
    expect(await receive('0'.repeat(32))).toEqual({ outcome: 'unknown' });
  });

  it('shows an article that was withdrawn since as withdrawn', async () => {
    const fileId = await send('tin.docx', DOCX);
    await receive(fileId);
    expect(showFileStatus(await readFile(fileId), undefined)).toMatchObject({
      status: 'rejected',
      state: 'withdrawn',
      articleId: null,
    });
  });
});

describe('looking after files', () => {
  it('tells again of one whose notification was lost, after giving it a minute', async () => {
    const fileId = await send('tin.docx', DOCX);
    expect(await reconcile()).toMatchObject({ incoming: 1, toldAgain: [] });
    passMinutes(2);
    expect(await reconcile()).toMatchObject({ incoming: 1, toldAgain: [fileId], expired: [] });
    expect(await takeArrived()).toEqual([incomingKey(fileId)]);
    await receive(fileId);
    expect(await reconcile()).toMatchObject({ incoming: 0, toldAgain: [] });
  });

  it('leaves one that is being read to its queue, and tells of it again when that has given up', async () => {
    const fileId = await send('tin.docx', DOCX);
    await receive(fileId, failing).catch(() => undefined);
    passMinutes(80);
    expect(await reconcile()).toMatchObject({ toldAgain: [], lost: [], expired: [] });
    passMinutes(20);
    expect(await reconcile()).toMatchObject({ toldAgain: [fileId] });
  });

  it('ends the waiting for one that does not come, and reads it all the same should it come later', async () => {
    const { file, linkUrl } = await announce({ fileName: 'tin.docx', bytes: DOCX.byteLength });
    passMinutes(59);
    expect(await reconcile()).toMatchObject({ expired: [] });
    passMinutes(2);
    expect(await reconcile()).toMatchObject({ expired: [file.fileId] });
    expect(showFileStatus(await readFile(file.fileId), undefined)).toMatchObject({
      status: 'expired',
      dueAt: null,
    });
    expect(await reconcile()).toMatchObject({ expired: [] });
    await fetch(linkUrl, {
      method: 'PUT',
      headers: { 'content-type': file.contentType },
      body: Buffer.from(DOCX),
    });
    expect(await reconcile()).toMatchObject({ toldAgain: [file.fileId] });
    expect(await receive(file.fileId)).toMatchObject({ outcome: 'read' });
  });

  it('says of one that came and was never read that it is to be sent again', async () => {
    const fileId = await send('tin.docx', DOCX);
    await receive(fileId, failing).catch(() => undefined);
    // As the bucket does after its days.
    await store.incoming.deleteFile(fileId);
    passMinutes(120);
    expect(await reconcile()).toMatchObject({ lost: [fileId], expired: [] });
    expect(await readFile(fileId)).toMatchObject({ state: 'rejected', rejection: { code: 'file-gone' } });
  });

  it('takes away what a reader left behind that died after its answer, and what nobody announced it tells', async () => {
    const fileId = await send('tin.docx', DOCX);
    const readBytes = store.incoming.readFile.bind(store.incoming);
    const dying = { readFile: readBytes, deleteFile: () => Promise.reject(new Error('killed')) };
    await expect(receive(fileId, dying)).rejects.toThrow('killed');
    expect((await readFile(fileId)).state).toBe('extracted');
    await store.objects.putObject('incoming/fremd', bytesOf(other.text), { contentType: 'text/plain' });
    expect(await reconcile()).toMatchObject({
      incoming: 1,
      takenAway: 1,
      toldAgain: [],
      strange: ['incoming/fremd'],
    });
    expect((await store.incoming.listFiles()).fileIds).toEqual([]);
  });
});
