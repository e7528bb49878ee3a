import { FrontierAddress } from '../../contracts/frontier.contract.ts';
import { TemporaryFailure } from '../../errors.ts';
import { sortedJson } from '../article/article-identity.ts';
import { addressKey, countryDuePk, DUE_INDEX, DUE_PK, sha256Hex, toSortableTime } from '../keys.ts';
import type { FrontierStore, ObjectStore } from '../store.port.ts';
import type { DynamoTable, PutCondition, TableItem } from './dynamo-table.ts';
import { packItem, unpackItem } from './packed-item.ts';

const UPDATE_ATTEMPTS = 10;

/** The frontier in the table: one item an address; `duePk` and `dueAt` exist only while something is due. */
export class DynamoFrontierStore implements FrontierStore {
  readonly #table: DynamoTable;
  readonly #objects: ObjectStore;

  constructor(table: DynamoTable, objects: ObjectStore) {
    this.#table = table;
    this.#objects = objects;
  }

  async enrolAddress(address: FrontierAddress): Promise<boolean> {
    const item = await this.#toItem(FrontierAddress.parse(address));
    return this.#table.putItem(item, { expression: 'attribute_not_exists(#pk)', names: { '#pk': 'pk' } });
  }

  async readAddress(addressId: string): Promise<FrontierAddress | undefined> {
    const item = await this.#table.readItem(addressKey(addressId));
    return item && this.#toAddress(item);
  }

  async readAddresses(addressIds: readonly string[]): Promise<FrontierAddress[]> {
    const items = await this.#table.readItems([...new Set(addressIds)].map(addressKey));
    return Promise.all(items.map((item) => this.#toAddress(item)));
  }

  async listDueAddresses(
    nowIso: string,
    limit: number,
    countryPortalId?: string,
  ): Promise<FrontierAddress[]> {
    const until = toSortableTime(nowIso);
    const duePk = countryPortalId === undefined ? DUE_PK : countryDuePk(countryPortalId);
    const keys = await this.#table.queryDueKeys(DUE_INDEX, duePk, until, limit);
    const items = await this.#table.readItems(keys);
    const addresses = await Promise.all(items.map((item) => this.#toAddress(item)));
    const due = addresses.flatMap((address) =>
      address.dueAt === null || findDuePk(address) !== duePk
        ? []
        : [{ address, at: toSortableTime(address.dueAt) }],
    );
    return due
      .filter(({ at }) => at <= until)
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
      .map(({ address }) => address);
  }

  async updateAddress(
    addressId: string,
    changes: Partial<Omit<FrontierAddress, 'addressId'>>,
    expected?: Pick<FrontierAddress, 'state' | 'dueAt'>,
  ): Promise<boolean> {
    let tried: unknown;
    for (let attempt = 0; attempt < UPDATE_ATTEMPTS; attempt += 1) {
      const stored = await this.#table.readItem(addressKey(addressId));
      if (stored === undefined) return false;
      // The SDK repeats a put whose answer was lost, and the repetition finds the condition broken by the put itself.
      if (tried !== undefined && stored.digest === tried) return true;
      const address = await this.#toAddress(stored);
      if (expected && (address.state !== expected.state || address.dueAt !== expected.dueAt)) return false;
      const item = await this.#toItem(FrontierAddress.parse({ ...address, ...changes, addressId }));
      if (item.digest === stored.digest) return true;
      if (await this.#table.putItem(item, holdsDigest(stored.digest))) return true;
      tried = item.digest;
    }
    throw new TemporaryFailure('address-contended', 'Too many writers want this address', { addressId });
  }

  async #toItem(address: FrontierAddress): Promise<TableItem> {
    const due =
      address.dueAt === null ? {} : { duePk: findDuePk(address), dueAt: toSortableTime(address.dueAt) };
    const digest = sha256Hex(sortedJson(address)).slice(0, 16);
    return packItem(this.#objects, { ...addressKey(address.addressId), ...due, digest }, address);
  }

  async #toAddress(item: TableItem): Promise<FrontierAddress> {
    return unpackItem(this.#objects, item, FrontierAddress);
  }
}

/** Where bytes came from makes no difference to extract: what waits for it is looked after by the deployed tick. */
function findDuePk({ readFrom, portalId, state }: FrontierAddress): string {
  return readFrom === 'country' && portalId !== null && state !== 'fetched' ? countryDuePk(portalId) : DUE_PK;
}

/** Only while nobody has changed the item since it was read. */
function holdsDigest(digest: unknown): PutCondition {
  return { expression: '#digest = :digest', names: { '#digest': 'digest' }, values: { ':digest': digest } };
}
