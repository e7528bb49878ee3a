import { z } from 'zod';
import { Evidence } from './evidence.contract.ts';
import { Document, ExtractedRecord, Figure, Person } from './record.contract.ts';

/** What the extractor reads: plain text, whatever it came from. */
export const ExtractionInput = z.object({
  url: z.string().nullable().default(null),
  title: z.string(),
  text: z.string(),
  /** What the page's own markup said, when the article came from HTML. Wins over what the text tells. */
  page: z
    .object({ publishedAt: z.string().nullable(), author: z.string().nullable() })
    .nullable()
    .default(null),
});

/** What one article tells. All offsets point into `title` and `text` as given back here. */
export const Extraction = z.object({
  /** The stored forms: NFC, no-break spaces to spaces, U+00D0 to U+0110, line ends unified. */
  title: z.string(),
  text: z.string(),
  relevant: z.boolean(),
  /** ISO 8601 with offset when the time of day is told, else `YYYY-MM-DD`. Never guessed. */
  publishedAt: z.string().nullable(),
  author: z.string().nullable(),
  records: z.array(ExtractedRecord),
  figures: z.array(Figure),
  documents: z.array(Document),
  people: z.array(Person),
  /** Evidence of the article-level values: `publishedAt`, `author`, `figures[0]`, `documents[0].date`, `people[2].role`. */
  evidence: z.array(Evidence),
  /** Article-level reasons, e.g. why an article with a signing sentence led to no record. */
  reasons: z.array(z.string()),
  /** Version of the extractor; changes whenever its results may. */
  extractorVersion: z.string(),
});

export type ExtractionInput = z.input<typeof ExtractionInput>;
export type Extraction = z.infer<typeof Extraction>;
