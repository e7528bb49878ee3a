import type { Document } from '../../contracts/record.contract.ts';
import { type ArticleView, wordsOf } from '../engine/article-view.ts';
import type { Mention } from '../engine/mention.ts';
import { findDocumentNumbers } from './document-number.rule.ts';

/** The article's documents, in order of appearance; details tell where single fields stand. */
export function findDocuments(view: ArticleView): Mention<Document>[] {
  const byNumber = new Map<string, Mention<Document>>();
  const sentences = [
    ...view.sentences.filter(({ source }) => source === 'text'),
    ...view.sentences.filter(({ source }) => source === 'title'),
  ];
  for (const sentence of sentences)
    for (const mention of findDocumentNumbers(wordsOf(view, sentence), sentence)) {
      const key = mention.value.number.toUpperCase();
      const known = byNumber.get(key);
      if (known === undefined) byNumber.set(key, mention);
      else complete(known, mention);
    }
  return [...byNumber.values()].filter((mention) => !isShortForm(mention, byNumber));
}

/** A later mention gives the day or the issuer that the first one left out. */
function complete(known: Mention<Document>, later: Mention<Document>): void {
  for (const field of ['type', 'date', 'issuer'] as const) {
    if (known.value[field] !== null || later.value[field] === null) continue;
    known.value[field] = later.value[field];
    const detail = later.details?.find((one) => one.field === field);
    known.details = [...(known.details ?? []), detail ?? { field, rule: later.rule, spans: later.spans }];
  }
}

/** "Nghị quyết 35" after "Nghị quyết số 35-NQ/TW" is the same document. */
function isShortForm({ value }: Mention<Document>, byNumber: Map<string, Mention<Document>>): boolean {
  if (/\D/.test(value.number)) return false;
  for (const { value: other } of byNumber.values())
    if (other.number !== value.number && Number.parseInt(other.number, 10) === Number(value.number))
      return true;
  return false;
}
