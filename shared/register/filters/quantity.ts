import { z } from 'zod';
import { unitKey } from '../unit-key.ts';
import type { SqlCondition } from './record-filter.ts';

const MAX_LENGTH = 100;
const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
const FORM = new RegExp(String.raw`^(?:(${NUMBER})?(\.\.)?(${NUMBER})?)(?:\s+|$)(.*)$`, 's');
/** 1.000 is a thousand in Vietnamese and one in English: a wrong guess would look right. */
const DIVIDED_THOUSANDS = /\d[.,]\d{3}(?!\d)/;

interface QuantityRange {
  min: number | undefined;
  max: number | undefined;
  /** As typed; empty for any. */
  unit: string;
}

/** `8`, `5..10`, `1000..`, `..50`, each with or without a unit after it (`1000.. hộ`), or a unit alone. */
export const Quantity = z
  .string()
  .max(MAX_LENGTH)
  .refine((text) => !DIVIDED_THOUSANDS.test(text), 'Write 1000 without a mark between the thousands')
  .refine(
    (text) => readQuantity(text) !== undefined,
    'Expected a number, a range such as 5..10, 5.. or ..10, a unit, or a number or range and a unit',
  );

/** @returns undefined for text that is none */
export function readQuantity(text: string): QuantityRange | undefined {
  const [, low, dots, high, rest = ''] = FORM.exec(text.trim()) ?? [
    undefined,
    undefined,
    undefined,
    undefined,
    text,
  ];
  const unit = rest.trim();
  const isBare = low === undefined && high === undefined;
  // No unit has two points: `abc..def` is a range of what are no numbers.
  if (unit.includes('..')) return undefined;
  if (isBare && (dots !== undefined || !/^[\p{L}%‰]/u.test(unit))) return undefined;
  if (dots === undefined) return { min: numberOf(low), max: numberOf(low), unit };
  const range = { min: numberOf(low), max: numberOf(high), unit };
  return range.min !== undefined && range.max !== undefined && range.min > range.max ? undefined : range;
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits.replace(',', '.'));
}

/**
 * A condition over the columns `value` and `unit_key` of one row: number and unit are those of one quantity. A unit
 * finds itself and the units that begin with its words (`hộ`: `hộ`, `hộ dân`).
 */
export function whereQuantity(text: string): SqlCondition {
  const { min, max, unit } = readQuantity(text) ?? { min: undefined, max: undefined, unit: text };
  const key = unitKey(unit);
  // With a unit, by the index of units: numbers such as 5 to 10 are many more.
  const value = unit === '' ? 'value' : '+value';
  const parts: SqlCondition[] = [
    ...(min === undefined ? [] : [{ sql: `${value} >= ?`, params: [min] }]),
    ...(max === undefined ? [] : [{ sql: `${value} <= ?`, params: [max] }]),
    // A blank comes before all letters, and an exclamation mark is what follows it.
    ...(unit === ''
      ? []
      : [
          {
            // A range first, and what is no unit of it left out: of two ranges SQLite would read one after the other.
            sql: 'unit_key >= ? AND unit_key < ? AND (unit_key = ? OR unit_key >= ?)',
            params: [key, `${key}!`, key, `${key} `],
          },
        ]),
  ];
  return { sql: parts.map(({ sql }) => sql).join(' AND '), params: parts.flatMap(({ params }) => params) };
}
