import { registerHooks } from 'node:module';

/** For `node --import`: no portal here is known to refuse foreign addresses, so the command is given some that do. */
registerHooks({
  resolve: (specifier, context, next) =>
    specifier.endsWith('/portals/index.ts')
      ? { url: new URL('country-portals.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
});
