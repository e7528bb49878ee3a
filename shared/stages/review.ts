import { randomUUID } from 'node:crypto';
import type { RegisterRecord } from '../contracts/article.contract.ts';
import type { Correction, CorrectionsAnswer } from '../contracts/correction.contract.ts';
import { checkValue } from '../corrections/check-value.ts';
import { readFieldPath } from '../corrections/field-path.ts';
import { sameValue, tellsOf } from '../corrections/record-digest.ts';
import { type ReviewedRecords, reviewArticle } from '../corrections/review-article.ts';
import { reject } from '../http-problem/find-problem.ts';
import type { ReviewStore } from '../store/review.port.ts';

export interface ReviewPorts {
  reviews: ReviewStore;
  now: () => Date;
}

/** Who says it, and why. */
export interface Said {
  /** As they call themselves. */
  who: string;
  /** Of their token. */
  subject: string;
  reason: string;
}

/** A record as it was extracted and as it stands, with everything that was said of it. */
interface RecordUnderReview {
  articleId: string;
  extracted: RegisterRecord;
  shown: RegisterRecord;
  entries: Correction[];
  states: ReviewedRecords['states'];
}

/**
 * Corrects one value of a record. The same value again changes nothing.
 *
 * @throws RejectedInput `unknown-record`, or `invalid-correction` for what extraction would not give either
 */
export async function correctRecord(
  ports: ReviewPorts,
  recordId: string,
  { field, value: given, ...said }: Said & { field: string; value: unknown },
): Promise<void> {
  const found = await findRecord(ports, recordId);
  const { articleId, extracted, shown } = found;
  const checked = checkValue(shown, field, given);
  const isThere = sameValue(checked.before, checked.value) && shown.review?.corrected.includes(checked.field);
  if (isThere) return;
  const [top] = readFieldPath(checked.field) ?? [];
  const source = top && extracted[top];
  await add(ports, articleId, { ...entryOf(ports, found, said), kind: 'correct', ...checked, source });
}

/**
 * Says that a record is right as it stands; what is open of it is settled by that.
 *
 * @throws RejectedInput `unknown-record`
 */
export async function confirmRecord(ports: ReviewPorts, recordId: string, said: Said): Promise<void> {
  const found = await findRecord(ports, recordId);
  const { articleId, shown } = found;
  if (shown.review?.state === 'confirmed') return;
  await add(ports, articleId, {
    ...entryOf(ports, found, said),
    kind: 'confirm',
    source: tellsOf(shown),
  });
}

/**
 * Takes one correction or confirmation back; it stays in the trail.
 *
 * @throws RejectedInput `unknown-record`, `unknown-correction`
 */
export async function undoCorrection(
  ports: ReviewPorts,
  recordId: string,
  correctionId: string,
  said: Said,
): Promise<void> {
  const found = await findRecord(ports, recordId);
  const { articleId, entries, states } = found;
  const entry = entries.find(({ id, kind }) => id === correctionId && kind !== 'undo');
  if (entry === undefined) {
    throw reject('unknown-correction', `Nothing was said of ${recordId} under ${correctionId}.`, {
      id: correctionId,
    });
  }
  if (states.get(entry.id) === 'undone') return;
  await add(ports, articleId, {
    ...entryOf(ports, found, said),
    kind: 'undo',
    undoes: entry.id,
  });
}

/**
 * Everything that was said of a record, oldest first.
 *
 * @throws RejectedInput `unknown-record`
 */
export async function listCorrections(ports: ReviewPorts, recordId: string): Promise<CorrectionsAnswer> {
  const { extracted, shown, entries, states } = await findRecord(ports, recordId);
  const items = entries.map((entry) => ({ ...entry, state: states.get(entry.id) ?? 'reopened' }));
  return { recordId: extracted.id, review: shown.review ?? null, items };
}

async function findRecord({ reviews }: ReviewPorts, recordId: string): Promise<RecordUnderReview> {
  const review = await reviews.readReview(recordId.slice(0, Math.max(0, recordId.lastIndexOf('-'))));
  const tail = recordId.slice(recordId.lastIndexOf('-'));
  const isAsked = ({ id }: RegisterRecord) =>
    id.endsWith(tail) && id.lastIndexOf('-') === id.length - tail.length;
  const extracted = review?.extracted.find(isAsked);
  if (review === undefined || extracted === undefined) {
    throw reject('unknown-record', `There is no record ${recordId}.`, { id: recordId });
  }
  const { records, states, entriesOf } = reviewArticle(review.extracted, review.corrections);
  const shown = records.find(({ id }) => id === extracted.id) ?? extracted;
  const entries = entriesOf.get(extracted.id) ?? [];
  return { articleId: review.articleId, extracted, shown, entries, states };
}

function entryOf({ now }: ReviewPorts, { extracted, entries }: RecordUnderReview, said: Said) {
  const { id, action, instrument } = extracted;
  return {
    id: randomUUID(),
    recordId: id,
    field: null,
    value: null,
    before: null,
    source: null,
    undoes: null,
    told: { action, instrument },
    ...said,
    at: timeAfter(entries.at(-1)?.at, now()),
  };
}

/** Entries count in order of time: one comes after those that were seen, whatever two clocks say. */
function timeAfter(last: string | undefined, now: Date): string {
  const least = last === undefined ? 0 : Date.parse(last) + 1;
  return new Date(Math.max(now.getTime(), least)).toISOString();
}

async function add({ reviews }: ReviewPorts, articleId: string, correction: Correction): Promise<void> {
  if (await reviews.addCorrection(articleId, correction)) return;
  throw reject('unknown-record', `There is no record ${correction.recordId} any more.`, {
    id: correction.recordId,
  });
}
