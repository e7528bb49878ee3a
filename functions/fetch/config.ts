import {
  ExtractQueueEnvironment,
  FetcherEnvironment,
  StoreEnvironment,
} from '../../shared/settings/function-settings.ts';

/** From the environment that the stack sets. */
export const config = StoreEnvironment.and(ExtractQueueEnvironment)
  .and(FetcherEnvironment)
  .parse(process.env);
