import { DeleteMessageCommand, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Backfill } from '../../../shared/contracts/backfill.contract.ts';
import type { FrontierAddress } from '../../../shared/contracts/frontier.contract.ts';
import type { PageDue, PageFetched } from '../../../shared/contracts/messages.contract.ts';
import { Portal, type PortalDefinition } from '../../../shared/contracts/portal.contract.ts';
import type { StackFile } from '../../../shared/contracts/stack-file.contract.ts';
import { addressId } from '../../../shared/fetching/canonical-address.ts';
import type { ExchangeLimits } from '../../../shared/fetching/exchange.ts';
import { withKeptCopies } from '../../../shared/fetching/kept-copies.ts';
import { type BackfillOptions, backfillPortal } from '../../../shared/stages/backfill.ts';
import { type Collection, collectPortal } from '../../../shared/stages/collect.ts';
import { discoverPortal } from '../../../shared/stages/discover.ts';
import { type Enqueued, enqueueDuePages } from '../../../shared/stages/enqueue.ts';
import { type ExtractOutcome, extractPage } from '../../../shared/stages/extract.ts';
import { fetchPage, type PageFetchResult } from '../../../shared/stages/fetch.ts';
import { openStore, type Store } from '../../../shared/store/open-store.ts';
import {
  createKyketTable,
  dynamoClient,
  s3Client,
  sqsClient,
  startDynalite,
  startFauxqs,
} from '../../contracts/emulators.ts';
import {
  answerWith,
  type HostileSite,
  HTML,
  openTestFetcher,
  startHostileSite,
} from '../fetching/hostile-site.ts';

/** Table, bucket and queues over the wire, a real site on loopback, and a clock set by hand. */
export interface StageBench {
  site: HostileSite;
  /** Has the site answer with the page from now on. */
  serve(path: string, html: string): void;
  countRequests(path: string): number;
  openFresh(settings?: BenchSettings): Promise<Stages>;
  stop(): Promise<void>;
}

export interface BenchSettings {
  clock?: { now: Date };
  /** In place of the site's own host names. */
  localHosts?: string;
  limits?: Partial<ExchangeLimits>;
}

/** The three stages over one fresh table, bucket and pair of queues. */
export interface Stages {
  store: Store;
  /** As the commands that people run are told of a stack. */
  stackFile: StackFile;
  clock: { now: Date };
  portal: { definition: PortalDefinition };
  discover(store?: Store): ReturnType<typeof discoverPortal>;
  /** Waits pass at once, on the clock of the bench. */
  backfill(range: { from: string; to: string }, options?: BackfillOptions, store?: Store): Promise<Backfill>;
  /** As `npm run collect` does it, waits passing at once. */
  collect(settings?: { store?: Store; signal?: AbortSignal; tell?: () => void }): Promise<Collection>;
  tick(store?: Store): Promise<Enqueued>;
  fetch(message: PageDue, store?: Store): Promise<PageFetchResult>;
  extract(message: PageFetched): Promise<ExtractOutcome>;
  /** Ticks, fetches and extracts until nothing is due any more. */
  drain(): Promise<void>;
  /** Takes all messages off a queue. */
  takeDue(): Promise<PageDue[]>;
  takeFetched(): Promise<PageFetched[]>;
  /** All items but those that only keep the books: runs, days and host turns. */
  readItems(): Promise<Record<string, unknown>[]>;
  /** What discovery noted of an address of the site; undefined when nothing. */
  readState(path: string): Promise<Pick<FrontierAddress, 'state' | 'reason' | 'dueAt'> | undefined>;
  passMinutes(minutes: number): void;
}

export const PORTAL: PortalDefinition = {
  id: 'mau',
  name: 'Báo Mẫu',
  homepage: 'http://site.test/',
  family: 'newspaper',
  province: null,
  district: null,
  listings: [{ url: 'http://site.test/tin/' }],
  schedule: { everyMinutes: 60, jitterMinutes: 0 },
  expectedVolume: { min: 1, max: 100 },
  licence: 'test',
  status: 'demo',
};

export async function startStageBench(): Promise<StageBench> {
  const [site, dynalite, fauxqs] = await Promise.all([startHostileSite(), startDynalite(), startFauxqs()]);
  const sqs = sqsClient(fauxqs.endpoint);
  const clients = {
    dynamo: dynamoClient(dynalite.endpoint),
    s3: s3Client(fauxqs.endpoint),
    sqs: async () => sqs,
  };
  const closers: (() => Promise<void>)[] = [];
  let count = 0;

  function createQueue(name: string, attributes: Record<string, string>): string {
    return fauxqs.server.createQueue(name, { region: 'ap-southeast-1', attributes }).queueUrl;
  }

  async function openFresh(settings: BenchSettings = {}): Promise<Stages> {
    count += 1;
    site.routes.clear();
    site.requests.length = 0;
    const name = `stages-${count}`;
    fauxqs.server.createBucket(name);
    await createKyketTable(clients.dynamo, name);
    const fetchQueueUrl = createQueue(`fetch-${count}.fifo`, { FifoQueue: 'true' });
    const extractQueueUrl = createQueue(`extract-${count}`, {});
    const clock = settings.clock ?? { now: new Date('2026-03-02T01:00:00.000Z') };
    const now = () => clock.now;
    const store = openStore(
      { tableName: name, bucketName: name, fetchQueueUrl, extractQueueUrl },
      now,
      clients,
    );
    const opened = openTestFetcher(site, {
      hosts: ['site.test', 'other.test'],
      ...settings,
      objects: store.objects,
      turns: store.hostTurns,
      now,
    });
    closers.push(opened.close);
    const { fetcher } = opened;
    const sleep = async (ms: number) => {
      clock.now = new Date(clock.now.getTime() + ms);
    };
    const portal = { definition: PORTAL };
    const findPortal = (id: string) =>
      id === portal.definition.id ? Portal.parse(portal.definition) : undefined;
    const Kyket = { TableName: name, BucketName: name, ExtractQueueUrl: extractQueueUrl };
    const stages: Stages = {
      store,
      stackFile: { Kyket, local: { dynamoDb: dynalite.endpoint, s3AndSqs: fauxqs.endpoint } },
      clock,
      portal,
      extract: (message) => extractPage({ ...store, findPortal }, message),
      drain: () => drainStages(stages),
      discover: (on = store) =>
        discoverPortal(
          { ...on, fetcher: withKeptCopies(fetcher, on.objects), findPortal, now },
          portal.definition.id,
        ),
      collect: ({ store: on = store, signal = new AbortController().signal, tell = () => undefined } = {}) =>
        collectPortal(
          { ...on, fetcher, clock: { now, sleep }, signal, tell },
          Portal.parse(portal.definition),
        ),
      backfill: (range, options, on = store) => {
        const deps = { ...on, fetcher, clock: { now, sleep }, tell: () => undefined };
        return backfillPortal(deps, Portal.parse(portal.definition), range, options);
      },
      tick: (on = store) =>
        enqueueDuePages({ ...on, findPortal, paceOf: () => ({ pauseMs: 0, pagesPerTick: 20 }), now }),
      fetch: (message, on = store) => fetchPage({ ...on, fetcher, findPortal, now }, message),
      takeDue: () => takeMessages<PageDue>(sqs, fetchQueueUrl),
      takeFetched: () => takeMessages<PageFetched>(sqs, extractQueueUrl),
      readItems: () => readItems(DynamoDBDocumentClient.from(clients.dynamo), name),
      readState: async (path) => {
        const found = await store.frontier.readAddress(addressId(`http://site.test${path}`));
        return found && { state: found.state, reason: found.reason, dueAt: found.dueAt };
      },
      passMinutes: (minutes) => {
        clock.now = new Date(clock.now.getTime() + minutes * 60_000);
      },
    };
    return stages;
  }

  return {
    site,
    serve: (path, html) => void site.routes.set(path, answerWith(200, HTML, html)),
    countRequests: (path) => site.requests.filter((request) => request.path === path).length,
    openFresh,
    async stop() {
      await Promise.all([...closers.map((close) => close()), site.stop(), dynalite.stop(), fauxqs.stop()]);
    },
  };
}

async function drainStages(stages: Stages): Promise<void> {
  for (;;) {
    await stages.tick();
    const due = await stages.takeDue();
    for (const message of due) await stages.fetch(message);
    const fetched = await stages.takeFetched();
    for (const message of fetched) await stages.extract(message);
    if (due.length + fetched.length === 0) return;
  }
}

async function takeMessages<T>(client: SQSClient, queueUrl: string): Promise<T[]> {
  const bodies: T[] = [];
  for (;;) {
    const receive = new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: 10 });
    const { Messages = [] } = await client.send(receive);
    if (Messages.length === 0) return bodies;
    for (const { Body = '', ReceiptHandle } of Messages) {
      bodies.push(JSON.parse(Body) as T);
      await client.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle }));
    }
  }
}

async function readItems(client: DynamoDBDocumentClient, table: string): Promise<Record<string, unknown>[]> {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: table, ConsistentRead: true }));
  return Items.filter(({ pk }) => !/^(?:portal|host|coverage)#/.test(String(pk))).sort((a, b) =>
    String(a.pk) < String(b.pk) ? -1 : 1,
  );
}

/** An address as discovery enrols it. */
export function draftAddress(url: string, addressId: string, nowIso: string): FrontierAddress {
  return {
    addressId,
    url,
    portalId: 'mau',
    state: 'due',
    reason: null,
    dueAt: nowIso,
    attempts: 0,
    lastFailure: null,
    foundAt: nowIso,
    title: null,
    etag: null,
    lastModified: null,
    rawKey: null,
    arriving: null,
    articleId: null,
    fetchedAt: null,
    reading: null,
    sampled: false,
    readFrom: 'cloud',
  };
}

/** The same store, whose nth call (over all its ports, from now on) dies before or after it is done. */
export function dyingStore(store: Store, dieAt: number, when: 'before' | 'after'): Store {
  return interruptedStore(store, dieAt, when, () => Promise.reject(new Error('killed')));
}

/** The same store, where something else happens before or after its nth call (over all its ports, from now on) is done. */
export function interruptedStore(
  store: Store,
  interruptAt: number,
  when: 'before' | 'after',
  interrupt: () => Promise<unknown>,
): Store {
  let calls = 0;
  const wrapPort = <T extends object>(port: T): T =>
    new Proxy(port, {
      get: (target, name) => {
        const method = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return async (...given: unknown[]) => {
          calls += 1;
          const isInterrupted = calls === interruptAt;
          if (isInterrupted && when === 'before') await interrupt();
          const result = await Reflect.apply(method, target, given);
          if (isInterrupted && when === 'after') await interrupt();
          return result;
        };
      },
    });
  return {
    ...store,
    articles: wrapPort(store.articles),
    frontier: wrapPort(store.frontier),
    objects: wrapPort(store.objects),
    queues: wrapPort(store.queues),
    runs: wrapPort(store.runs),
  };
}
