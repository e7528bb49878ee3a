import { z } from 'zod';

/** One field of a public shape, as its schema has it. */
export interface FieldDescription {
  /** `parties[].name`; `[]` stands for each item of a list. */
  path: string;
  /** `text`, `integer`, `one of signed, reviewed`, `list of texts` … */
  type: string;
  isNullable: boolean;
  isOptional: boolean;
  schema: JsonSchema;
}

/** The part of JSON Schema that zod writes for the public shapes. */
export interface JsonSchema {
  type?: string;
  enum?: readonly string[];
  format?: string;
  pattern?: string;
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
}

/**
 * Every field of an object schema, those of its parts below it, in the schema's order.
 *
 * @param elsewhere paths of parts that another table describes: of them the field itself only
 */
export function describeFields(schema: z.ZodType, elsewhere: readonly string[] = []): FieldDescription[] {
  const isTold = ({ path }: FieldDescription) =>
    !elsewhere.some((part) => path.startsWith(`${part}.`) || path.startsWith(`${part}[].`));
  return listFields(z.toJSONSchema(schema) as JsonSchema, '').filter(isTold);
}

function listFields({ properties = {}, required = [] }: JsonSchema, prefix: string): FieldDescription[] {
  return Object.entries(properties).flatMap(([name, told]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    const { schema, isNullable } = withoutNull(told);
    const isOptional = !required.includes(name);
    const field = { path, type: describeType(schema), isNullable, isOptional, schema };
    return [field, ...listParts(schema, path)];
  });
}

function listParts(schema: JsonSchema, path: string): FieldDescription[] {
  if (schema.items) return listParts(withoutNull(schema.items).schema, `${path}[]`);
  return schema.properties ? listFields(schema, path) : [];
}

function withoutNull(schema: JsonSchema): { schema: JsonSchema; isNullable: boolean } {
  const others = schema.anyOf?.filter(({ type }) => type !== 'null');
  if (others?.length !== 1 || others[0] === undefined) return { schema, isNullable: false };
  return { schema: others[0], isNullable: true };
}

function describeType({ type, enum: values, format, items }: JsonSchema): string {
  if (values !== undefined) return `one of ${values.map((value) => `\`${value}\``).join(', ')}`;
  if (items !== undefined) return `list of ${describeType(withoutNull(items).schema)}`;
  if (format === 'date-time') return 'time (ISO 8601)';
  if (type === 'string') return 'text';
  return type ?? 'any';
}
