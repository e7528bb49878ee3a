import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withBuildLock } from './build-lock.ts';
import { bundleFunctions } from './bundle.ts';
import { DeploymentConfigError, STACK_NAME } from './config.ts';
import { hashInputs, isFresh, PROJECT_DIR, writeStamp } from './content-stamp.ts';

const ASSEMBLY_DIR = join(PROJECT_DIR, 'cdk.out');
const STAMP = '.inputs';
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
 *
 * @param context settings of the deployment, as `cdk deploy -c KEY=VALUE` takes them
 * @returns what was made anew
 * @throws when a setting does not fit, or cdk-nag finds something that is not acknowledged
 */
export async function synthesize(
  context: Record<string, string> = {},
): Promise<{ bundled: boolean; synthesized: boolean }> {
  return withBuildLock(async () => {
    const bundles = await bundleFunctions();
    const inputsHash = hashInputs(SYNTH_INPUTS, [bundles.inputsHash, JSON.stringify(context)]);
    const stampFile = join(ASSEMBLY_DIR, STAMP);
    const synthesized = !isFresh(stampFile, inputsHash);
    if (synthesized) {
      clearAssembly(ASSEMBLY_DIR);
      // Loading the CDK takes seconds: only when it is needed.
      const { createApp } = await import('./app.ts');
      createApp({ bundles, outDir: ASSEMBLY_DIR, context }).synth();
      writeStamp(stampFile, inputsHash);
    }
    return { bundled: bundles.rebuilt, synthesized };
  });
}

/**
 * Takes away what a synthesis that was cut off may have left: the stamp first, then the copies of the bundles, which the CDK
 * leaves as they are wherever it finds one, whole or not. The outputs of a deployment stay.
 */
export function clearAssembly(dir: string): void {
  rmSync(join(dir, STAMP), { force: true });
  for (const asset of globSync('asset.*', { cwd: dir })) rmSync(join(dir, asset), { recursive: true });
}

/**
 * @param args `-c KEY=VALUE`, repeated
 * @throws TypeError for anything else
 */
export function readContext(args: string[]): Record<string, string> {
  const options = { context: { type: 'string', short: 'c', multiple: true } } as const;
  const { context = [] } = parseArgs({ args, options }).values;
  return Object.fromEntries(
    context.map((setting) => {
      const [, key, value] = /^([^=]+)=(.*)$/s.exec(setting) ?? [];
      if (key === undefined || value === undefined)
        throw new TypeError(`-c takes KEY=VALUE, not "${setting}"`);
      return [key, value];
    }),
  );
}

if (import.meta.main) {
  try {
    const { bundled, synthesized } = await synthesize(readContext(process.argv.slice(2)));
    const told = synthesized ? (bundled ? 'bundled and synthesized' : 'synthesized') : 'up to date';
    process.stdout.write(`kyket: ${told}: cdk.out/${STACK_NAME}.template.json\n`);
  } catch (error) {
    const isTypedWrong = error instanceof TypeError || error instanceof DeploymentConfigError;
    process.stderr.write(`kyket: ${isTypedWrong ? error.message : describeFailure(error)}\n`);
    process.exitCode = 1;
  }
}

function describeFailure(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
