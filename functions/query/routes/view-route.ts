import { createRoute, type z } from '@hono/zod-openapi';
import { ExportAnswer, type ExportFormat } from '../../../shared/contracts/export.contract.ts';
import { problemResponses } from './problem-responses.ts';

/** What asks for a whole view in the place of a page; the second name of JSON Lines is an older habit. */
export const ACCEPTED_FORMATS: Record<string, ExportFormat> = {
  'text/csv': 'csv',
  'application/jsonl': 'jsonl',
  'application/x-ndjson': 'jsonl',
};

const TOLD = {
  csv: {
    type: 'text/csv',
    name: 'CSV, one row a',
    description:
      'UTF-8 with a byte order mark, CRLF; cells that a spreadsheet would take for a formula begin with an apostrophe.',
  },
  jsonl: {
    type: 'application/jsonl',
    name: 'JSON Lines, one line a',
    description: 'UTF-8; each line is an item as the list answers it.',
  },
};

/** The content of a file for OpenAPI. */
export function fileContent(format: ExportFormat) {
  return { [TOLD[format].type]: { schema: { type: 'string' as const } } };
}

/** What becomes of a view that is too large for one answer. */
export const EXPORT_RESPONSES = {
  202: {
    description: 'The view is made into a file; `Location` tells where to ask for it.',
    content: { 'application/json': { schema: ExportAnswer } },
  },
  303: { description: 'The file is there: to a link to it. For a browser: to the page that waits for it.' },
};

/** The route of a whole view as a file, `/v1/<collection>.<format>`. */
export function viewRoute<Query extends z.ZodObject>(format: ExportFormat, collection: string, query: Query) {
  const { name, description } = TOLD[format];
  return createRoute({
    method: 'get',
    path: `/v1/${collection}.${format}`,
    summary: `The whole view as ${name} ${collection.replace(/s$/, '')}`,
    description: `${description} Never cut short: a view over about 4 MB is made into a file, and the answer is 202 with where to ask for it.`,
    request: { query },
    responses: {
      200: { description: 'The whole view', content: fileContent(format) },
      ...EXPORT_RESPONSES,
      ...problemResponses({ 400: 'A filter does not fit; `parameter` names it.' }),
    },
  });
}
