import { comparePlaces } from './compare-tellings.ts';
import type { Telling, TellingParty } from './telling.ts';

/**
 * Whether records of one programme name other parties, as only a reviewer can have joined them: some party of one is none
 * of the record that names most. One that names fewer tells less, and one whose place is not told goes with any.
 */
export function nameOtherParties(tellings: Telling[]): boolean {
  const [fullest] = tellings.toSorted((a, b) => b.parties.length - a.parties.length);
  return fullest !== undefined && tellings.some(({ parties }) => !isAmong(parties, fullest.parties));
}

/** Each of the parties is another one of the others. */
function isAmong(parties: TellingParty[], others: TellingParty[]): boolean {
  let rest = others;
  for (const party of parties) {
    const match = rest.find((other) => mayBeSame(party, other));
    if (match === undefined) return false;
    rest = rest.filter((other) => other !== match);
  }
  return true;
}

function mayBeSame(a: TellingParty, b: TellingParty): boolean {
  const [[body, unit], [otherBody, otherUnit]] = [splitKey(a), splitKey(b)];
  const isOfOneUnit = unit === otherUnit || unit === '?' || otherUnit === '?';
  return body === otherBody && isOfOneUnit && comparePlaces([a], [b]) !== 'conflict';
}

function splitKey({ key }: TellingParty): [body: string, unit: string] {
  const at = key.lastIndexOf('@');
  return [key.slice(0, at), key.slice(at + 1)];
}
