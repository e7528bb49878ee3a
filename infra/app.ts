import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Portal } from '../shared/contracts/portal.contract.ts';
import { PORTALS } from '../shared/portals/index.ts';
import { type Bundles, bundleFunctions } from './bundle.ts';
import { DeploymentConfigError, readDeploymentConfig, STACK_NAME } from './config.ts';
import { PROJECT_DIR } from './content-stamp.ts';
import { PipelineStack } from './pipeline-stack.ts';

export interface AppProps {
  bundles: Pick<Bundles, 'directoryOf'>;
  /** Other ones than ours only where a test brings its own. */
  portals?: readonly Portal[];
  /** Where templates and assets go; the CDK's command line chooses its own. */
  outDir?: string;
  /** On top of cdk.json; the command line's `-c` wins over both. */
  context?: Record<string, unknown>;
}

/**
 * The whole deployment as a CDK app, checked by cdk-nag when it is synthesized.
 * Without the command line around it the App does not read cdk.json, hence here.
 */
export function createApp({ bundles, portals = PORTALS, outDir, context }: AppProps): App {
  const cdkJson = JSON.parse(readFileSync(join(PROJECT_DIR, 'cdk.json'), 'utf8'));
  const app = new App({
    analyticsReporting: false,
    context: { ...cdkJson.context, ...context },
    ...(outDir ? { outdir: outDir } : {}),
  });
  new PipelineStack(app, STACK_NAME, {
    bundles,
    portals,
    config: readDeploymentConfig(app.node),
  });
  Tags.of(app).add('project', 'kyket');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app, { verbose: true }));
  return app;
}

if (import.meta.main) {
  const bundles = await bundleFunctions();
  try {
    createApp({ bundles }).synth();
  } catch (error) {
    if (!(error instanceof DeploymentConfigError)) throw error;
    process.stderr.write(`kyket: ${error.message}\n`);
    process.exitCode = 1;
  }
}
