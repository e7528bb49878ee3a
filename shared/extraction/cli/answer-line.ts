import { z } from 'zod';
import { extract } from '../extract.ts';

const Line = z.object({
  id: z.union([z.string(), z.number()]).nullable().default(null),
  url: z.string().nullable().default(null),
  title: z.string().default(''),
  text: z.string(),
});

/**
 * @param line one JSON object `{"id","url","title","text"}`
 * @returns one JSON line: the extraction under its id, or `{"id","error"}` when the line is no such object
 */
export function answerLine(line: string): string {
  let id: unknown = null;
  try {
    const raw: unknown = JSON.parse(line);
    if (typeof raw === 'object' && raw !== null && 'id' in raw) id = raw.id;
    const { url, title, text } = Line.parse(raw);
    const { title: storedTitle, text: storedText, ...values } = extract({ url, title, text });
    return JSON.stringify({ id, ...values, title: storedTitle, text: storedText });
  } catch (error) {
    return JSON.stringify({ id, error: describe(error) });
  }
}

function describe(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`).join('; ');
  return error instanceof Error ? error.message : String(error);
}
