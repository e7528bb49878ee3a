import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** The part of JSON Schema that the API's answers are described by. */
export interface ShownSchema {
  type?: string | string[];
  description?: string;
  enum?: unknown[];
  format?: string;
  properties?: Record<string, ShownSchema>;
  required?: string[];
  items?: ShownSchema;
  anyOf?: ShownSchema[];
}

/** A schema's fields as nested lists. */
export function renderSchema({ properties = {}, required = [] }: ShownSchema): Html {
  return html`<ul>${Object.entries(properties).map(([name, schema]) => {
    const part = findPart(schema);
    const absent = required.includes(name) ? '' : ', may be absent';
    return html`<li><code>${name}</code> ${showType(schema)}${absent}${part === undefined ? '' : renderSchema(part)}</li>`;
  })}</ul>`;
}

/** The object that a field holds, or that each item of its list is. */
function findPart(schema: ShownSchema): ShownSchema | undefined {
  const alternatives = [schema, ...(schema.anyOf ?? [])];
  const found = alternatives.find(({ properties, items }) => properties !== undefined || items !== undefined);
  return found?.items === undefined ? found : findPart(found.items);
}

/** `string`, `list of integer`, `one of signed, reviewed, or null` … */
export function showType(schema: ShownSchema): string {
  const { type, enum: values, items, anyOf, format } = schema;
  if (anyOf !== undefined) return anyOf.map(showType).join(' or ');
  if (values !== undefined) return `one of ${values.join(', ')}`;
  if (items !== undefined) return `list of ${showType(items)}`;
  const shown = [type ?? 'any'].flat().join(' or ');
  return format === undefined ? shown : `${shown} (${format})`;
}
