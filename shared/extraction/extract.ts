import type { Extraction, ExtractionInput } from '../contracts/extraction.contract.ts';
import { findDocuments } from './documents/find-documents.ts';
import { proveEvidence } from './engine/prove-evidence.ts';
import { viewArticle } from './engine/view-article.ts';
import { EXTRACTOR_VERSION } from './extractor-version.ts';
import { findFigures } from './figures/find-figures.ts';
import { findPeople } from './people/find-people.ts';
import { assembleRecords } from './records/assemble-records.ts';

/**
 * What one article tells: pure, deterministic, without clock or network, linear in the length of the text.
 *
 * @param input plain text with its title and address; `page` carries what the HTML's own markup said
 * @returns values with evidence whose quotes are proved; offsets point into the returned `title` and `text`
 */
export function extract(input: ExtractionInput): Extraction {
  const view = viewArticle(input);
  const assembly = assembleRecords(view);
  const relevant = assembly.records.length > 0;
  const figures = relevant ? findFigures(view) : [];
  const documents = relevant ? findDocuments(view) : [];
  const people = relevant ? findPeople(view) : [];
  const prove = (field: string, mentions: Parameters<typeof proveEvidence>[2]) =>
    proveEvidence(view, field, mentions);
  return {
    title: view.title,
    text: view.text,
    relevant,
    publishedAt: view.publishedAt?.value ?? null,
    author: view.author?.value ?? null,
    records: assembly.records,
    figures: figures.map(({ value }) => value),
    documents: documents.map(({ value }) => value),
    people: people.map(({ value }) => value),
    evidence: [
      ...prove('publishedAt', view.publishedAt),
      ...prove('author', view.author),
      ...prove('figures', figures),
      ...prove('documents', documents),
      ...prove('people', people),
    ],
    reasons: assembly.reasons,
    extractorVersion: EXTRACTOR_VERSION,
  };
}
