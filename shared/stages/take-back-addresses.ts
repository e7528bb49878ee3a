import type { Portal } from '../contracts/portal.contract.ts';
import type { FrontierStore } from '../store/store.port.ts';

const TAKEN_PER_RUN = 500;
/** Later than anything is due: also what waits for its next try is taken back. */
const LAST = '9999-12-31T23:59:59.999Z';

/**
 * Has the deployed functions fetch what was left to the machine in the country while the portal was read from there.
 * Costs one small query when there is nothing; the other way round the tick hands over (see enqueue.ts).
 */
export async function takeBackAddresses(
  frontier: Pick<FrontierStore, 'listDueAddresses' | 'updateAddress'>,
  { id }: Pick<Portal, 'id'>,
): Promise<void> {
  for (const { addressId, state, dueAt } of await frontier.listDueAddresses(LAST, TAKEN_PER_RUN, id))
    await frontier.updateAddress(addressId, { readFrom: 'cloud' }, { state, dueAt });
}
