import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { hashInputs, isFresh, PROJECT_DIR, writeStamp } from '../../infra/content-stamp.ts';
import { readTemplateFile, type SynthesizedTemplate } from '../../infra/local/template/template-file.ts';
import { SYNTH_INPUTS } from '../../infra/synth.ts';

/**
 * The template of the real stack around tiny functions; cdk-nag has its say on the way. Made by a process of its own
 * and kept until its inputs change: loading the CDK in every test file would be most of the tests' time.
 */
export function synthesizeTinyStack(context: Record<string, unknown> = {}): SynthesizedTemplate {
  const contextJson = JSON.stringify(context);
  const name = createHash('sha256').update(contextJson).digest('hex').slice(0, 12);
  // One folder a process: test files run side by side.
  const outDir = join(PROJECT_DIR, 'cdk.out', 'tiny', `${name}-${process.env.VITEST_POOL_ID ?? '0'}`);
  const inputsHash = hashInputs([...SYNTH_INPUTS, 'tests/infra/tiny-function', 'tests/infra/tiny-app.ts']);
  const stampFile = join(outDir, '.inputs');
  if (!isFresh(stampFile, inputsHash)) {
    const script = join(import.meta.dirname, 'tiny-app.ts');
    execFileSync(process.execPath, [script, contextJson, outDir], { stdio: ['ignore', 'ignore', 'inherit'] });
    writeStamp(stampFile, inputsHash);
  }
  return readTemplateFile(join(outDir, 'Kyket.template.json'));
}
