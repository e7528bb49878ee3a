import type { Correction } from '../../../shared/contracts/correction.contract.ts';

let count = 0;

/** A correction of the sample record; each is said a second after the one before. */
export function correction(changes: Partial<Correction> = {}): Correction {
  count += 1;
  return {
    id: `c${count}`,
    recordId: 'a1-00000001',
    kind: 'correct',
    field: 'date',
    value: '2022-05-03',
    before: '2022-05-01',
    source: '2022-05-01',
    undoes: null,
    told: { action: 'signed', instrument: 'programme' },
    who: 'người duyệt',
    subject: 'reviewer-1',
    reason: 'đã đối chiếu',
    at: new Date(Date.UTC(2026, 0, 1) + count * 1000).toISOString(),
    ...changes,
  };
}
