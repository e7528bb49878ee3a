import {
  AccessEnvironment,
  ExportQueueEnvironment,
  StoreEnvironment,
} from '../../shared/settings/function-settings.ts';

/** From the environment that the stack sets. */
export const config = {
  ...StoreEnvironment.and(ExportQueueEnvironment).parse(process.env),
  access: AccessEnvironment.parse(process.env),
};
