import { createHash } from 'node:crypto';
import { addressId, canonicalAddress } from '../fetching/canonical-address.ts';

/**
 * Every key of the table, and every key under which the store itself puts objects. The layout:
 *
 * | pk | sk | what |
 * |---|---|---|
 * | `article#<id>` | `article` | the article's head: the commit point of everything below it |
 * | `article#<id>` | `record#<version>#<revision>#<position>` | its records, readable only by the head that names them |
 * | `article#<id>` | `page#<hash>` | a raw page that it was read from, whatever it tells now: what a withdrawal purges |
 * | `article#<id>` | `merged#<other id>` | an article that redirects to it |
 * | `article#<id>` | `article-turn` | the correction that was said last, with its number: the commit point of corrections |
 * | `article#<id>` | `correction#<time>#<id>` | what a reviewer said of one of its records |
 * | `article#<id>` | `decision-turn` | the decision that was made last on a programme named after one of its records, with its number: the commit point of decisions |
 * | `article#<id>` | `decision#<id>` | what a reviewer decided of its records and others, in each article concerned |
 * | `alias#…` | `alias` | one form of an address, or a content fingerprint → article id |
 * | `changes` | `<time>#<id>#<version>` | the change log |
 * | `address#<address id>` | `address` | the frontier; with `duePk` and `dueAt` while something is due |
 * | `portal#<id>` | `run#<startedAt>` | runs over a portal's listings |
 * | `portal#<id>` | `backfill-run#<startedAt>` | runs over its archive |
 * | `portal#<id>` | `last-run` | the last of the runs over its listings once more, with `startedAt` |
 * | `coverage#<yyyy-mm>` | `<yyyy-mm-dd>#<portal id>` | the runs of one day over one portal |
 * | `backfills` | `<portal id>#<from>#<to>` | how far a portal's archive has been read for a range of days |
 * | `upload#<file id>` | `upload` | a file that was announced, with what became of it; with `duePk` and `dueAt` until it has its answer |
 * | `switch#<portal id>` | `switch` | that it is switched off, and why (see portal-switch.port.ts) |
 * | `host#<host>` | `turn` | when a host may be asked again (see host-turn.port.ts) |
 */
export type ItemKey = { pk: string; sk: string };

export const CHANGES_PK = 'changes';
const PAGE_PREFIX = 'page#';
const MERGED_PREFIX = 'merged#';
const REVIEW_TURN = 'article-turn';
const CORRECTION_PREFIX = 'correction#';
const DECISION_TURN = 'decision-turn';
const DECISION_PREFIX = 'decision#';
export const DUE_INDEX = 'due';
/** One value for all: the index is read in order of time, and a tick takes a handful. */
export const DUE_PK = 'due';
/**
 * The same of each portal that is read from the country, so that the deployed tick does not go through what it must leave
 * alone.
 */
export function countryDuePk(portalId: string): string {
  return `${DUE_PK}#${portalId}`;
}

/** The same for announced files, which stand in that index beside the addresses. */
export const AWAITED_PK = 'awaited';
const INCOMING_PREFIX = 'incoming/';

export function articleKey(articleId: string): ItemKey {
  return { pk: `article#${articleId}`, sk: 'article' };
}

/** @returns what an item is the head of; undefined for any other item */
export function readEntryKey(
  pk: string,
  sk: string,
): { kind: 'address' | 'article'; id: string } | undefined {
  if (sk === 'address') return { kind: 'address', id: pk.slice('address#'.length) };
  return sk === 'article' ? { kind: 'article', id: readArticleId(pk) } : undefined;
}

/** @param pk of any item in an article's partition */
export function readArticleId(pk: string): string {
  return pk.slice('article#'.length);
}

/**
 * Version and revision stand in the key, so that two writers never write each other's records and a reader of one
 * version never sees those of another.
 */
export function recordKey(articleId: string, version: number, revision: string, position: number): ItemKey {
  return {
    pk: `article#${articleId}`,
    sk: `${recordPrefix(version, revision)}${String(position).padStart(6, '0')}`,
  };
}

export function recordPrefix(version: number, revision: string): string {
  return `record#${String(version).padStart(8, '0')}#${revision}#`;
}

/** @returns whether it is a record's key of this version or an earlier one; later ones belong to writers at work */
export function isRecordUpTo(sk: string, version: number): boolean {
  return sk.startsWith('record#') && Number(sk.slice(7, 15)) <= version;
}

/** @param rawKey of the page @param url where it was found; null for an upload without one */
export function articlePageKey(articleId: string, rawKey: string, url: string | null): ItemKey {
  return {
    pk: `article#${articleId}`,
    sk: `${PAGE_PREFIX}${sha256Hex(`${rawKey}\n${url ?? ''}`).slice(0, 32)}`,
  };
}

export function mergedArticleKey(articleId: string, mergedId: string): ItemKey {
  return { pk: `article#${articleId}`, sk: `${MERGED_PREFIX}${mergedId}` };
}

/** In order of time; the id tells two of one moment apart. */
export function correctionKey(articleId: string, at: string, correctionId: string): ItemKey {
  return { pk: `article#${articleId}`, sk: `${CORRECTION_PREFIX}${toSortableTime(at)}#${correctionId}` };
}

/** Read before the corrections, being before them in order: all that are older than the one in it are read after it. */
export function reviewTurnKey(articleId: string): ItemKey {
  return { pk: `article#${articleId}`, sk: REVIEW_TURN };
}

export function isReviewTurnKey(sk: string): boolean {
  return sk === REVIEW_TURN;
}

/** @param articleId of the record that the programme's id is made of */
export function decisionTurnKey(articleId: string): ItemKey {
  return { pk: `article#${articleId}`, sk: DECISION_TURN };
}

export function isDecisionTurnKey(sk: string): boolean {
  return sk === DECISION_TURN;
}

export function decisionKey(articleId: string, decisionId: string): ItemKey {
  return { pk: `article#${articleId}`, sk: `${DECISION_PREFIX}${decisionId}` };
}

export function isCorrectionKey(sk: string): boolean {
  return sk.startsWith(CORRECTION_PREFIX);
}

export function isDecisionKey(sk: string): boolean {
  return sk.startsWith(DECISION_PREFIX);
}

/** @returns whether it is the key of anything that was said of an article */
export function isReviewKey(sk: string): boolean {
  return isReviewTurnKey(sk) || isCorrectionKey(sk) || isDecisionTurnKey(sk) || isDecisionKey(sk);
}

/** A record's id is its article's id, a hyphen and a hash. */
export function readArticleIdOfRecord(recordId: string): string {
  return recordId.slice(0, Math.max(0, recordId.lastIndexOf('-')));
}

/** @returns whether it is the key of what an article was made of: pages and merged articles */
export function isOriginKey(sk: string): boolean {
  return sk.startsWith(PAGE_PREFIX) || sk.startsWith(MERGED_PREFIX);
}

/** @returns the id of the merged article; undefined for another key */
export function readMergedId(sk: string): string | undefined {
  return sk.startsWith(MERGED_PREFIX) ? sk.slice(MERGED_PREFIX.length) : undefined;
}

/** The address whatever its form (see canonical-address.ts): the alias that decides between concurrent writers. */
export function addressAliasKey(url: string): ItemKey {
  return { pk: `alias#address#${addressId(url)}`, sk: 'alias' };
}

/** The address exactly as written: still found when the rules of canonical addresses have changed. */
export function exactAliasKey(url: string): ItemKey {
  return { pk: `alias#url#${sha256Hex(url)}`, sk: 'alias' };
}

export function contentAliasKey(fingerprint: string): ItemKey {
  return { pk: `alias#content#${fingerprint}`, sk: 'alias' };
}

/** @param cause version of the article, or the id of a correction or decision */
export function changeKey(changedAt: string, articleId: string, cause: number | string): ItemKey {
  return { pk: CHANGES_PK, sk: `${changedAt}#${articleId}#${cause}` };
}

/** @returns the parts of a change entry's sort key; article ids hold no `#` */
export function readChangeKey(sk: string): { changedAt: string; articleId: string } {
  const [changedAt = '', articleId = ''] = sk.split('#');
  return { changedAt, articleId };
}

export function addressKey(id: string): ItemKey {
  return { pk: `address#${id}`, sk: 'address' };
}

/** @param of what the run was over: the listings, or the archive */
export function portalRunKey(portalId: string, startedAt: string, of: 'listings' | 'archive'): ItemKey {
  const prefix = of === 'archive' ? 'backfill-run' : 'run';
  return { pk: `portal#${portalId}`, sk: `${prefix}#${toSortableTime(startedAt)}` };
}

/** So that those of all portals are read at once, whenever each was. */
export function lastRunKey(portalId: string): ItemKey {
  return { pk: `portal#${portalId}`, sk: 'last-run' };
}

/** @param day `yyyy-mm-dd` in Vietnam */
export function portalDayKey(day: string, portalId: string): ItemKey {
  return { pk: `coverage#${day.slice(0, 7)}`, sk: `${day}#${portalId}` };
}

export const BACKFILLS_PK = 'backfills';

/** @param from first day of the range, as `to` the last */
export function backfillKey(portalId: string, from: string, to: string): ItemKey {
  return { pk: BACKFILLS_PK, sk: `${portalId}#${from}#${to}` };
}

export function hostTurnKey(host: string): ItemKey {
  return { pk: `host#${host}`, sk: 'turn' };
}

export function portalSwitchKey(portalId: string): ItemKey {
  return { pk: `switch#${portalId}`, sk: 'switch' };
}

export function sentFileKey(fileId: string): ItemKey {
  return { pk: `upload#${fileId}`, sk: 'upload' };
}

/** Where the bytes of an announced file come in, before they are read. */
export function incomingKey(fileId: string): string {
  return `${INCOMING_PREFIX}${fileId}`;
}

/** @returns the id of the file under this key; undefined for a key that was not made for one */
export function readIncomingKey(key: string): string | undefined {
  return new RegExp(`^${INCOMING_PREFIX}([0-9a-f]{32})$`).exec(key)?.[1];
}

/** Waiting turns are over in seconds. */
const NOT_CARRIED_ITEMS = ['host#'];
/** Made from the rest (register, exports), or asked for again when it is not there (the crawler's copies). */
const NOT_CARRIED_OBJECTS = ['register/', 'exports/', 'listings/', 'robots/'];

/** @returns whether the item belongs to what an installation has collected; a new kind does unless it is named here */
export function isCarriedItem({ pk }: { pk: string }): boolean {
  return !NOT_CARRIED_ITEMS.some((prefix) => pk.startsWith(prefix));
}

/** @returns the same of an object */
export function isCarriedObject(key: string): boolean {
  return !NOT_CARRIED_OBJECTS.some((prefix) => key.startsWith(prefix));
}

/**
 * In which order items are put into an installation that may be at work meanwhile: an article's head when everything
 * that it names is there, then what the pipeline takes up by itself, and the change log when all that it tells of can be
 * read.
 *
 * @returns 0 (first) to 3 (last)
 */
export function carryingPhase({ pk, sk }: ItemKey): 0 | 1 | 2 | 3 {
  if (pk === CHANGES_PK) return 3;
  if (sk === 'address' || sk === 'upload') return 2;
  return sk === 'article' ? 1 : 0;
}

/** @returns whether bytes under this key are taken up by the pipeline as soon as they are there */
export function isTakenUpAtOnce(objectKey: string): boolean {
  return readIncomingKey(objectKey) !== undefined;
}

/** Times are compared as text: all with milliseconds, all in UTC. */
export function toSortableTime(iso: string): string {
  return new Date(iso).toISOString();
}

/** Of the bytes as they came, by the web or by an upload. */
export function rawPageKey(bytes: Uint8Array): string {
  return `raw/${createHash('sha256').update(bytes).digest('hex')}`;
}

/**
 * Of what is known of one fetch of a raw page: begins with the page's own key, so that what purges the page purges it too,
 * and ends in the hash of what it holds, so that no fetch ever takes the place of another.
 *
 * @param json the fetch, see page-fetch.contract.ts
 */
export function pageFetchKey(rawKey: string, fetchedAt: string, json: string): string {
  const time = toSortableTime(fetchedAt).replaceAll(/[^\dTZ]/g, '');
  return `${rawKey}/${time}-${sha256Hex(json).slice(0, 16)}.json`;
}

/**
 * Content-hash key of a large part of an article or item, in the folder of its owner: so all that an article has ever
 * told can be found and purged.
 *
 * @param pk of the owner
 */
export function contentObjectKey(pk: string, json: string): string {
  return `${contentFolder(pk)}${sha256Hex(json)}.json`;
}

/** @param pk of the owner @returns the common prefix of its objects */
export function contentFolder(pk: string): string {
  return `articles/${pk.replace('#', '/')}/`;
}

/** @returns whether two addresses are forms of one */
export function isSameAddress(a: string, b: string): boolean {
  return a === b || canonicalAddress(a) === canonicalAddress(b);
}

export function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
