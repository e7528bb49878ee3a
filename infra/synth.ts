import { join } from 'node:path';
import { withBuildLock } from './build-lock.ts';
import { bundleFunctions } from './bundle.ts';
import { STACK_NAME } from './config.ts';
import { hashInputs, isFresh, PROJECT_DIR, writeStamp } from './content-stamp.ts';

export const ASSEMBLY_DIR = join(PROJECT_DIR, 'cdk.out');
export const TEMPLATE_FILE = join(ASSEMBLY_DIR, `${STACK_NAME}.template.json`);

/** What a template can be made from, besides the bundles. */
export const SYNTH_INPUTS = [
  'infra/app.ts',
  'infra/config.ts',
  'infra/pipeline-stack.ts',
  'infra/synth.ts',
  'infra/constructs',
  'infra/stages',
  'shared/contracts',
  'shared/portals',
  'cdk.json',
  'package-lock.json',
];

/**
 * Bundles the functions and writes the template with its assets to cdk.out, each only when its inputs changed.
 * @returns what was made anew
 * @throws when cdk-nag finds something that is not acknowledged
 */
export async function synthesize(): Promise<{ bundled: boolean; synthesized: boolean }> {
  return withBuildLock(async () => {
    const bundles = await bundleFunctions();
    const inputsHash = hashInputs(SYNTH_INPUTS, [bundles.inputsHash]);
    const stampFile = join(ASSEMBLY_DIR, '.inputs');
    const synthesized = !isFresh(stampFile, inputsHash);
    if (synthesized) {
      // Loading the CDK takes seconds: only when it is needed.
      const { createApp } = await import('./app.ts');
      createApp({ bundles, outDir: ASSEMBLY_DIR }).synth();
      writeStamp(stampFile, inputsHash);
    }
    return { bundled: bundles.rebuilt, synthesized };
  });
}

if (import.meta.main) {
  const { bundled, synthesized } = await synthesize();
  const told = synthesized ? (bundled ? 'bundled and synthesized' : 'synthesized') : 'up to date';
  process.stdout.write(`kyket: ${told}: cdk.out/${STACK_NAME}.template.json\n`);
}
