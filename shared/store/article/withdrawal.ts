import { RejectedInput } from '../../errors.ts';
import type { Withdrawal } from '../store.port.ts';

/** The answer to whoever asks for a withdrawn article, or brings it again. */
export function rejectWithdrawn({ articleId, reason, withdrawnAt }: Withdrawal): RejectedInput {
  const detail = { articleId, reason, withdrawnAt };
  return new RejectedInput('withdrawn', `This article was withdrawn: ${reason}`, detail);
}
