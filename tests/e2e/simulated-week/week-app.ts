import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { createApp } from '../../../infra/app.ts';
import { buildBundles, listEntryPoints } from '../../../infra/bundle.ts';
import { PORTALS } from './simulated-portals.ts';

const simulatedPortals: Plugin = {
  name: 'simulated-portals',
  setup({ onResolve }) {
    onResolve({ filter: /\/portals\/index\.ts$/ }, () => ({
      path: join(import.meta.dirname, 'simulated-portals.ts'),
    }));
  },
};

/** As a program, `week-app.ts <out folder>`: the real stack and the real functions, around simulated portals. */
const outDir = process.argv[2] ?? '';
const bundlesDir = join(outDir, 'functions');
await buildBundles(listEntryPoints(), bundlesDir, [simulatedPortals]);
const bundles = { directoryOf: (name: string) => join(bundlesDir, name) };
createApp({ bundles, portals: PORTALS, outDir: join(outDir, 'cdk.out') }).synth();
