import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type JsonObject = { [name: string]: Json };

/** As much of an OpenAPI document as is checked against. */
export interface CheckedDocument {
  paths: Record<string, Record<string, { responses: Record<string, ResponseObject> }>>;
  components?: { schemas?: Record<string, JsonObject> };
}
interface ResponseObject {
  content?: Record<string, { schema?: JsonObject }>;
}

const PROBLEM = { $ref: '#/components/schemas/Problem' };

/**
 * Checks answers against the API's own description: the status is described, the media type is one of its, and the body
 * fits its schema, which here is closed: a field that nobody described is a fault too.
 */
export class ResponseChecker {
  readonly #document: CheckedDocument;
  readonly #paths: [RegExp, string][];
  readonly #validators = new Map<string, ValidateFunction>();
  readonly #ajv = new Ajv2020({ strict: false, allErrors: false });

  constructor(document: CheckedDocument) {
    this.#document = document;
    addFormats.default(this.#ajv);
    // What is spelt out wins over what has a parameter in it.
    const paths = Object.keys(document.paths).sort((a, b) => a.split('{').length - b.split('{').length);
    this.#paths = paths.map((path) => [new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`), path]);
  }

  /**
   * @param path without its query
   * @throws Error that says what does not fit
   */
  async check(method: string, path: string, response: Response): Promise<void> {
    const told = `${method} ${path} → ${response.status}`;
    const operation = this.#findOperation(method, path);
    const type = (response.headers.get('content-type') ?? '').split(';')[0]?.trim() ?? '';
    if (operation === undefined) {
      // Pages, and what is nowhere: no description but that of errors.
      if (type === 'application/problem+json') await this.#checkBody(told, PROBLEM, response);
      return;
    }
    const { responses } = operation;
    const described =
      responses[String(response.status)] ?? (response.status >= 400 ? responses.default : undefined);
    if (described === undefined) throw new Error(`${told}: the status is not described`);
    if (method === 'HEAD' || described.content === undefined) return;
    const content = described.content[type];
    if (content === undefined) throw new Error(`${told}: ${type} is not described`);
    if (type.endsWith('json') && content.schema) await this.#checkBody(told, content.schema, response);
  }

  #findOperation(method: string, path: string) {
    const found = this.#paths.find(([pattern]) => pattern.test(path))?.[1];
    const verb = method === 'HEAD' ? 'get' : method.toLowerCase();
    return found === undefined ? undefined : this.#document.paths[found]?.[verb];
  }

  async #checkBody(told: string, schema: JsonObject, response: Response): Promise<void> {
    const key = JSON.stringify(schema);
    const validate = this.#validators.get(key) ?? this.#ajv.compile(this.#close(schema));
    this.#validators.set(key, validate);
    const body: unknown = await response.json();
    if (!validate(body)) throw new Error(`${told}: ${this.#ajv.errorsText(validate.errors)}`);
  }

  #close(schema: JsonObject): JsonObject {
    const components = { schemas: this.#document.components?.schemas ?? {} };
    return { ...(closeObjects(schema) as JsonObject), components };
  }
}

/** An object schema that says nothing of further fields has none. */
function closeObjects(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(closeObjects);
  if (schema === null || typeof schema !== 'object') return schema;
  const closed = Object.fromEntries(Object.entries(schema).map(([name, part]) => [name, closeObjects(part)]));
  const isOpen = !('properties' in schema) || 'additionalProperties' in schema || 'allOf' in schema;
  const isSchema = schema.type === 'object' || (Array.isArray(schema.type) && schema.type.includes('object'));
  return isOpen || !isSchema ? closed : { ...closed, additionalProperties: false };
}
