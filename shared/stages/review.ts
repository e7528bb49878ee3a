import { randomUUID } from 'node:crypto';
import type { RegisterRecord } from '../contracts/article.contract.ts';
import type { Correction, CorrectionsAnswer } from '../contracts/correction.contract.ts';
import { checkValue } from '../corrections/check-value.ts';
import { readFieldPath } from '../corrections/field-path.ts';
import { sameValue, tellsOf } from '../corrections/record-digest.ts';
import { type ReviewedRecords, reviewArticle } from '../corrections/review-article.ts';
import { TemporaryFailure } from '../errors.ts';
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

/**
 * Whether the record still is what the reviewer looked at; asked after everything that was said before has been read.
 *
 * @throws RejectedInput when it is not
 */
export type Precondition = () => Promise<void>;

/** Other reviewers of one article at once; each of them wins once. */
const ATTEMPTS = 10;

/** A record as it was extracted and as it stands, with everything that was said of it. */
interface RecordUnderReview {
  articleId: string;
  turn: number;
  extracted: RegisterRecord;
  shown: RegisterRecord;
  entries: Correction[];
  states: ReviewedRecords['states'];
}

/**
 * Corrects one value of a record. The same said again, for the same reason, changes nothing; the same value given by somebody
 * else, or for another reason, is an entry of its own.
 *
 * @throws RejectedInput `unknown-record`, or `invalid-correction` for what extraction would not give either
 */
export async function correctRecord(
  ports: ReviewPorts,
  recordId: string,
  { field, value: given, ...said }: Said & { field: string; value: unknown },
  precondition: Precondition,
): Promise<void> {
  await sayOf(ports, recordId, async (found) => {
    const { extracted, shown } = found;
    const checked = checkValue(shown, field, given, ports.now());
    const standing = findApplied(
      found,
      (entry) =>
        entry.kind === 'correct' &&
        entry.field === checked.field &&
        sameValue(entry.value, checked.value) &&
        isSaidBy(entry, said),
    );
    if (standing) return standing;
    await precondition();
    const [top] = readFieldPath(checked.field) ?? [];
    const source = top && extracted[top];
    return { ...entryOf(ports, found, said), kind: 'correct', ...checked, source };
  });
}

/**
 * Says that a record is right as it stands; what is open of it is settled by that. The same said again, for the same
 * reason, changes nothing; whoever else confirms it adds an entry.
 *
 * @throws RejectedInput `unknown-record`
 */
export async function confirmRecord(
  ports: ReviewPorts,
  recordId: string,
  said: Said,
  precondition: Precondition,
): Promise<void> {
  await sayOf(ports, recordId, async (found) => {
    const standing = findApplied(found, (entry) => entry.kind === 'confirm' && isSaidBy(entry, said));
    if (standing) return standing;
    await precondition();
    return { ...entryOf(ports, found, said), kind: 'confirm', source: tellsOf(found.shown) };
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
  precondition: Precondition,
): Promise<void> {
  await sayOf(ports, recordId, async (found) => {
    const { entries, states } = found;
    const entry = entries.find(({ id, kind }) => id === correctionId && kind !== 'undo');
    if (entry === undefined) {
      throw reject('unknown-correction', `Nothing was said of ${recordId} under ${correctionId}.`, {
        id: correctionId,
      });
    }
    if (states.get(entry.id) === 'undone') return entries.find(({ undoes }) => undoes === entry.id);
    await precondition();
    return { ...entryOf(ports, found, said), kind: 'undo', undoes: entry.id };
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
  return { articleId: review.articleId, turn: review.turn, extracted, shown, entries, states };
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

/** Whether an entry is what this reviewer says now: sent again by whoever heard no answer. */
function isSaidBy(entry: Correction, { who, subject, reason }: Said): boolean {
  return entry.subject === subject && entry.who === who && entry.reason === reason;
}

/** The entry of this kind that stands in the record now. */
function findApplied(
  { entries, states }: RecordUnderReview,
  isMeant: (entry: Correction) => boolean,
): Correction | undefined {
  return entries.findLast((entry) => states.get(entry.id) === 'applied' && isMeant(entry));
}

/**
 * Adds one entry to what was said of a record, while nobody else says anything of its article; else looks again.
 *
 * @param decide the entry to add; one that is there already changes nothing, but whoever said it may have died before
 * the register was told
 */
async function sayOf(
  ports: ReviewPorts,
  recordId: string,
  decide: (found: RecordUnderReview) => Promise<Correction | undefined>,
): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const found = await findRecord(ports, recordId);
    const { articleId, turn, entries } = found;
    const entry = await decide(found);
    if (entry === undefined) return;
    if (entries.some(({ id }) => id === entry.id)) {
      await ports.reviews.finishCorrection(articleId, entry);
      return;
    }
    const outcome = await ports.reviews.addCorrection(articleId, entry, turn);
    if (outcome === 'added') return;
    if (outcome === 'unknown')
      throw reject('unknown-record', `There is no record ${recordId} any more.`, { id: recordId });
  }
  throw new TemporaryFailure('article-contended', 'Too many reviewers want this article at once', {
    recordId,
  });
}
