import type { DatabaseSync } from 'node:sqlite';
import { createQueryApp } from '../../../functions/query/app.ts';
import { type Access, openAccess } from '../../../shared/access/open-access.ts';
import type { RegisterRecord, StoredArticle } from '../../../shared/contracts/article.contract.ts';
import type { Backfill } from '../../../shared/contracts/backfill.contract.ts';
import type { PortalDay } from '../../../shared/contracts/coverage.contract.ts';
import type { FrontierAddress } from '../../../shared/contracts/frontier.contract.ts';
import type { ExportRequested } from '../../../shared/contracts/messages.contract.ts';
import { Portal, type PortalRun } from '../../../shared/contracts/portal.contract.ts';
import type { SentFile } from '../../../shared/contracts/sent-file.contract.ts';
import { addressId } from '../../../shared/fetching/canonical-address.ts';
import { exportView } from '../../../shared/stages/export.ts';
import type { SwitchedOff } from '../../../shared/store/portal-switch.port.ts';
import type { ArticleReview } from '../../../shared/store/review.port.ts';
import type { Withdrawal } from '../../../shared/store/store.port.ts';
import { type CheckedDocument, ResponseChecker } from '../../openapi/response-checker.ts';
import { registerOfArticles, sampleArticle, sampleRecord } from '../register/sample-register.ts';
import { FilesInMemory } from './files-in-memory.ts';

export const samplePortal = Portal.parse({
  id: 'bao-vi-du',
  name: 'Báo Ví dụ',
  homepage: 'https://bao.example.vn/',
  family: 'newspaper',
  province: 'Gia Lai',
  district: null,
  schedule: { everyMinutes: 60, jitterMinutes: 5 },
  expectedVolume: { min: 0, max: 100 },
  licence: 'unknown',
  status: 'verified',
});

export const sampleRun: PortalRun = {
  portalId: 'bao-vi-du',
  startedAt: '2026-11-22T01:00:00Z',
  finishedAt: '2026-11-22T01:00:05Z',
  outcome: 'complete',
  pagesExpected: 2,
  pagesSeen: 2,
  listed: 10,
  known: 8,
  new: 1,
  filtered: 1,
  range: null,
  before: 0,
  after: 0,
  undated: 0,
  changedLater: 0,
  older: 0,
  problems: [],
  readAgain: 0,
  sampled: 0,
  drift: [],
  addressIds: [],
  funnel: null,
};

export function sampleAddress(changes: Partial<FrontierAddress> = {}): FrontierAddress {
  const url = changes.url ?? 'https://bao.example.vn/a1.html';
  return {
    addressId: addressId(url),
    url,
    portalId: 'bao-vi-du',
    state: 'extracted',
    reason: null,
    dueAt: null,
    attempts: 1,
    foundAt: '2026-11-22T01:00:00Z',
    title: null,
    etag: null,
    lastModified: null,
    rawKey: 'raw/a1',
    arriving: null,
    articleId: 'a1',
    fetchedAt: null,
    reading: null,
    sampled: false,
    lastFailure: null,
    readFrom: 'cloud',
    ...changes,
  };
}

export interface QueryBench {
  /** Loopback's by default: everybody may do everything. */
  access?: Access;
  articles?: StoredArticle[];
  addresses?: FrontierAddress[];
  sentFiles?: SentFile[];
  portals?: Portal[];
  runs?: PortalRun[];
  days?: PortalDay[];
  backfills?: Backfill[];
  /** By the portal's id. */
  switchedOff?: Record<string, SwitchedOff>;
  /** By the address that each was at. */
  withdrawals?: Record<string, Withdrawal>;
  /** By the article that they speak of. */
  reviews?: Record<string, ArticleReview>;
}

/** Of all benches: the description does not depend on what is in the register. */
let checker: ResponseChecker | undefined;

/**
 * The application over ports that answer from the lists given, with what it logged, and what it asked `export` for:
 * `runExports` does that.
 */
export function startQueryBench({
  access = openAccess({ kind: 'loopback' }),
  articles = [],
  addresses = [],
  sentFiles = [],
  portals = [],
  runs = [],
  days = [],
  backfills = [],
  switchedOff = {},
  withdrawals = {},
  reviews = {},
}: QueryBench) {
  const defects: unknown[] = [];
  const files = new FilesInMemory();
  const requested: ExportRequested[] = [];
  const clock = { now: new Date('2026-11-22T20:00:00Z') };
  let register: DatabaseSync | undefined;
  const openRegister = async () => {
    register ??= registerOfArticles(articles);
    return register;
  };
  const listRunsBefore = (id: string, before = '9', ofArchive = false) =>
    runs.filter(
      ({ portalId, startedAt, range }) =>
        portalId === id && startedAt < before && (range !== null) === ofArchive,
    );
  const app = createQueryApp({
    access,
    openRegister,
    files,
    objects: files,
    queues: { sendExportRequested: async (message) => void requested.push(message) },
    now: () => clock.now,
    articles: {
      readArticle: async (id) => articles.find((article) => article.id === id),
      findArticleByUrl: async (url) =>
        articles.find((article) => article.url !== null && addressId(article.url) === addressId(url))?.id,
      findWithdrawalByUrl: async (url) => withdrawals[url],
      readWithdrawal: async (id) => Object.values(withdrawals).find(({ articleId }) => articleId === id),
    },
    // Reviewing is tested where it is stored: tests/contracts/review-api.test.ts.
    reviews: {
      readReview: async (articleId) => reviews[articleId],
      addCorrection: async () => 'unknown',
      finishCorrection: async () => undefined,
      addDecision: async () => 'unknown',
      finishDecision: async () => undefined,
      saveDecision: async (decision) => decision,
    },
    frontier: {
      readAddress: async (id) => addresses.find((address) => address.addressId === id),
      readAddresses: async (ids) => addresses.filter((address) => ids.includes(address.addressId)),
    },
    sentFiles: { readSentFile: async (id) => sentFiles.find(({ fileId }) => fileId === id) },
    runs: {
      listRuns: async (id, limit, before) => listRunsBefore(id, before, false).slice(0, limit),
      listLastRuns: async (ids) => ids.flatMap((id) => listRunsBefore(id)[0] ?? []),
      listBackfillRuns: async (id, limit, before) => listRunsBefore(id, before, true).slice(0, limit),
      listDays: async (from, to) => days.filter(({ day }) => day >= from && day <= to),
    },
    backfills: { listBackfills: async () => backfills },
    switches: {
      listSwitchedOff: async (ids) => new Map(Object.entries(switchedOff).filter(([id]) => ids.includes(id))),
    },
    portals,
    logDefect: (error) => defects.push(error),
  });
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await app.request(path, { headers });
    checker ??= new ResponseChecker((await (await app.request('/openapi.json')).json()) as CheckedDocument);
    await checker.check('GET', new URL(path, 'http://localhost').pathname, answer.clone());
    return answer;
  };
  const runExports = async () => {
    for (const message of requested.splice(0)) await exportView({ openRegister, files }, message);
  };
  return { app, get, defects, files, requested, runExports, clock };
}

/** One article for each record given; the n-th record's id is `a<n>-1`. */
export function articlesOf(...records: Partial<RegisterRecord>[]): StoredArticle[] {
  return records.map((changes, i) => {
    const id = `a${i + 1}`;
    const record = sampleRecord({ id: `${id}-1`, articleId: id, ...changes });
    return sampleArticle({ id, url: `https://bao.example.vn/${id}.html`, records: [record] });
  });
}
