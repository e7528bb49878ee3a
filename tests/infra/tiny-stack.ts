import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import { createApp } from '../../infra/app.ts';
import { readTemplateFile, type SynthesizedTemplate } from '../../infra/local/template/template-file.ts';

export const TINY_FUNCTION_DIR = join(import.meta.dirname, 'tiny-function');

/** The real stack around tiny functions. */
export function createTinyApp(context: Record<string, unknown> = {}): { app: App; outDir: string } {
  const outDir = mkdtempSync(join(tmpdir(), 'kyket-synth-'));
  return { app: createApp({ bundles: { directoryOf: () => TINY_FUNCTION_DIR }, outDir, context }), outDir };
}

/** Synthesizes it; cdk-nag has its say on the way. */
export function synthesizeTinyStack(context: Record<string, unknown> = {}): SynthesizedTemplate {
  const { app, outDir } = createTinyApp(context);
  app.synth();
  return readTemplateFile(join(outDir, 'Kyket.template.json'));
}

export function temporaryDir(): string {
  return mkdtempSync(join(tmpdir(), 'kyket-infra-'));
}
