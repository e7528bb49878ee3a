import type { Reason } from '../reasons.ts';
import type { Draft } from './draft.ts';

/** Marks what a careful reader would look at again. */
export function weighReasons(draft: Draft): void {
  const add = (reason: Reason, applies: boolean): void => {
    if (applies) draft.reasons.add(reason);
  };
  add('one-party-only', draft.parties.length < 2);
  add('type-unsaid', draft.type === undefined);
  add('several-instruments', draft.item !== undefined);
}
