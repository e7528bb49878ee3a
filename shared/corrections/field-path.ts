import { CORRECTABLE_FIELDS, type CorrectableField } from '../contracts/correction.contract.ts';

/** A field of a record, or a place inside it: `parties[1].province` is `['parties', 1, 'province']`. */
export type FieldPath = [CorrectableField, ...(string | number)[]];

const FORM = /^([a-zA-Z]+)((?:\[\d{1,3}\]|\.[a-zA-Z]+)*)$/;
const STEP = /\[(\d+)\]|\.([a-zA-Z]+)/g;

/** @returns undefined for what is no place of a record that may be corrected */
export function readFieldPath(field: string): FieldPath | undefined {
  const [, name, rest = ''] = FORM.exec(field) ?? [];
  const top = CORRECTABLE_FIELDS.find((each) => each === name);
  if (top === undefined) return undefined;
  const steps = [...rest.matchAll(STEP)].map(([, index, key]) => (index === undefined ? key : Number(index)));
  return [top, ...(steps as (string | number)[])];
}

/** @returns the value there; undefined where there is none */
export function readAt(owner: unknown, [step, ...rest]: readonly (string | number)[]): unknown {
  if (step === undefined) return owner;
  if (owner === null || typeof owner !== 'object' || !Object.hasOwn(owner, step)) return undefined;
  return readAt((owner as Record<string | number, unknown>)[step], rest);
}

/** @returns a copy with the value in its place; undefined where there is no such place */
export function writeAt<T>(owner: T, path: readonly (string | number)[], value: unknown): T | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value as T;
  if (owner === null || typeof owner !== 'object' || !Object.hasOwn(owner, step)) return undefined;
  const inner = (owner as Record<string | number, unknown>)[step];
  const changed = rest.length === 0 ? value : writeAt(inner, rest, value);
  if (changed === undefined) return undefined;
  const copy = (Array.isArray(owner) ? [...owner] : { ...owner }) as T;
  (copy as Record<string | number, unknown>)[step] = changed;
  return copy;
}

/** @returns whether one is the other or a place inside it: `parties[1].name` of `parties[1]`, not of `parties[11]` */
export function isWithin(field: string, owner: string): boolean {
  return field === owner || field.startsWith(`${owner}.`) || field.startsWith(`${owner}[`);
}
