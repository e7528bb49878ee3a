import { join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import { createApp } from '../../infra/app.ts';

const TINY_FUNCTION_DIR = join(import.meta.dirname, 'tiny-function');

/** The real stack around tiny functions. */
export function createTinyApp(context: Record<string, unknown>, outDir: string): App {
  return createApp({ bundles: { directoryOf: () => TINY_FUNCTION_DIR }, outDir, context });
}

/** As a program: `tiny-app.ts <context as JSON> <out folder>`. */
if (import.meta.main) createTinyApp(JSON.parse(process.argv[2] ?? '{}'), process.argv[3] ?? '').synth();
