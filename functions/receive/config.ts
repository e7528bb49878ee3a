import { ReceiveQueueEnvironment, StoreEnvironment } from '../../shared/settings/function-settings.ts';

/** From the environment that the stack sets. */
export const config = StoreEnvironment.and(ReceiveQueueEnvironment).parse(process.env);
