import { z } from 'zod';
import { BrokenInvariant } from '../../errors.ts';
import { fitsAnItem } from '../item-size.ts';
import { contentObjectKey, type ItemKey } from '../keys.ts';
import type { ObjectStore } from '../store.port.ts';
import type { TableItem } from './dynamo-table.ts';

/** Every item carries its data in `body`, or, where that would not fit, in the object that `bodyKey` names. */
const Packed = z.object({ body: z.unknown().optional(), bodyKey: z.string().optional() });

/**
 * @param attributes keys and what conditions and indexes look at: small
 * @param body JSON data of any size; moved to the bucket when an item cannot hold it
 */
export async function packItem(
  objects: ObjectStore,
  attributes: TableItem,
  body: Record<string, unknown>,
): Promise<TableItem> {
  if (fitsAnItem({ ...attributes, body })) return { ...attributes, body };
  return { ...attributes, bodyKey: await putContent(objects, attributes.pk, body) };
}

/** @returns the body as its schema reads it; throws when the item is not of that kind */
export async function unpackItem<T>(objects: ObjectStore, item: TableItem, schema: z.ZodType<T>): Promise<T> {
  const { body, bodyKey } = Packed.parse(item);
  return schema.parse(bodyKey === undefined ? body : await readContent(objects, bodyKey, item));
}

/**
 * @param pk of the item that it belongs to
 * @returns the key of an object with this content: the same content has the same key, so it may be put again
 */
export async function putContent(objects: ObjectStore, pk: string, content: unknown): Promise<string> {
  const json = JSON.stringify(content);
  const key = contentObjectKey(pk, json);
  await objects.putObject(key, Buffer.from(json), { contentType: 'application/json' });
  return key;
}

/** @param owner what names the object, for the error when it is missing */
export async function readContent(objects: ObjectStore, key: string, owner: ItemKey): Promise<unknown> {
  const object = await objects.getObject(key);
  if (object === undefined) {
    throw new BrokenInvariant('missing-object', 'An item names an object that does not exist', {
      key,
      pk: owner.pk,
      sk: owner.sk,
    });
  }
  return JSON.parse(Buffer.from(object.bytes).toString('utf8'));
}
