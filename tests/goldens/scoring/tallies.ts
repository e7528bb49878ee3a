import type { Pairing } from './pair-up.ts';
import type { Scores } from './score-cases.ts';

interface Tally {
  hits: number;
  missed: number;
  spurious: number;
}

/** Counts hits, misses and spurious values by field. */
export class Tallies {
  private readonly fields = new Map<string, Tally>();
  private records = 0;
  private exact = 0;
  private cases = 0;
  private perfect = 0;
  private wrong = { all: 0, flagged: 0 };
  private right = { all: 0, flagged: 0 };

  /** A yes or no of which only yes is looked for. */
  flag(field: string, gold: boolean, got: boolean): void {
    this.add(field, Number(gold && got), Number(gold && !got), Number(!gold && got));
  }

  /** @returns whether both sides agree, absent on both included */
  single<T>(
    field: string,
    gold: T | null | undefined,
    got: T | null | undefined,
    isSame: (a: T, b: T) => boolean = Object.is,
  ): boolean {
    const [hasGold, hasGot] = [gold ?? undefined, got ?? undefined];
    const isHit = hasGold !== undefined && hasGot !== undefined && isSame(hasGold, hasGot);
    this.add(
      field,
      Number(isHit),
      Number(!isHit && hasGold !== undefined),
      Number(!isHit && hasGot !== undefined),
    );
    return isHit || (hasGold === undefined && hasGot === undefined);
  }

  /** @returns whether nothing is missing and nothing spurious */
  many<T>(field: string, { matched, missed, spurious }: Pairing<T>): boolean {
    this.add(field, matched.length, missed.length, spurious.length);
    return missed.length === 0 && spurious.length === 0;
  }

  closeRecord(isGold: boolean, isRight: boolean, reasons: string[] | undefined): void {
    if (isGold) this.records += 1;
    if (isGold && isRight) this.exact += 1;
    if (reasons === undefined) return;
    const side = isRight ? this.right : this.wrong;
    side.all += 1;
    if (reasons.length > 0) side.flagged += 1;
  }

  closeCase(isRight: boolean): void {
    this.cases += 1;
    if (isRight) this.perfect += 1;
  }

  scores(): Scores {
    const scores: Scores = {};
    for (const [field, { hits, missed, spurious }] of this.fields) {
      const [precision, recall] = [share(hits, hits + spurious), share(hits, hits + missed)];
      scores[field] = round(precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall));
    }
    scores.recordExact = round(share(this.exact, this.records));
    scores.casePerfect = round(share(this.perfect, this.cases));
    scores.wrongFlagged = round(share(this.wrong.flagged, this.wrong.all));
    scores.rightFlagged = round(this.right.all === 0 ? 0 : this.right.flagged / this.right.all);
    return scores;
  }

  private add(field: string, hits: number, missed: number, spurious: number): void {
    const tally = this.fields.get(field) ?? { hits: 0, missed: 0, spurious: 0 };
    this.fields.set(field, {
      hits: tally.hits + hits,
      missed: tally.missed + missed,
      spurious: tally.spurious + spurious,
    });
  }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
