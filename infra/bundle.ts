import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { FUNCTION_NAMES, type FunctionName } from './config.ts';
import { hashInputs, isFresh, PROJECT_DIR, writeStamp } from './content-stamp.ts';

/** Everything that a bundle can be made from; what it does not reach costs a rebuild of a second at worst. */
const INPUTS = ['functions', 'shared', 'web', 'package-lock.json', 'infra/bundle.ts'];

/** CommonJS dependencies call `require` for Node's own modules, which an ES module does not have. */
const REQUIRE_BANNER =
  "import { createRequire as kyketCreateRequire } from 'node:module'; const require = kyketCreateRequire(import.meta.url);";

/** Zod brings its messages in fifty languages along, a quarter of a megabyte that no answer of ours shows. */
const englishOnlyZod: Plugin = {
  name: 'english-only-zod',
  setup({ onLoad }) {
    onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    }));
  },
};

/**
 * A function's credentials are in its environment, on Lambda as in the local runtime. The SDK also brings the ways of
 * laptops and servers (SSO, STS, profiles, metadata): a tenth of a megabyte in each bundle, loaded at every cold start.
 */
const credentialsFromEnvironment: Plugin = {
  name: 'credentials-from-environment',
  setup({ onLoad }) {
    onLoad({ filter: /@aws-sdk[\\/]credential-provider-node[\\/]dist-es[\\/]index\.js$/ }, () => ({
      contents: "export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';",
      resolveDir: PROJECT_DIR,
    }));
  },
};

export interface Bundles {
  /** Folder of one function's bundle: `index.mjs`, the chunks that it loads when they are first needed, source maps. */
  directoryOf(name: FunctionName): string;
  inputsHash: string;
  rebuilt: boolean;
}

/** Bundles all functions, or none when nothing changed since the last time. */
export async function bundleFunctions(outDir = join(PROJECT_DIR, 'dist', 'functions')): Promise<Bundles> {
  const inputsHash = hashInputs(INPUTS);
  const stampFile = join(outDir, '.inputs');
  const rebuilt = !isFresh(stampFile, inputsHash);
  if (rebuilt) {
    await rm(outDir, { recursive: true, force: true });
    await buildBundles(listEntryPoints(), outDir);
    writeStamp(stampFile, inputsHash);
  }
  return { directoryOf: (name) => join(outDir, name), inputsHash, rebuilt };
}

/** @returns of all functions, as `buildBundles` takes them */
export function listEntryPoints(): Record<string, string> {
  const entries = FUNCTION_NAMES.map((name) => [`${name}/index`, `functions/${name}/handler.ts`]);
  return Object.fromEntries(entries);
}

/**
 * @param entryPoints output path without extension → source file, both relative (to `outDir` and the project)
 * @param plugins only where a test puts other data in the place of ours
 */
export async function buildBundles(
  entryPoints: Record<string, string>,
  outDir: string,
  plugins: Plugin[] = [],
): Promise<void> {
  const entries = Object.entries(entryPoints);
  await Promise.all(entries.map(([output, source]) => buildBundle(output, source, outDir, plugins)));
}

/** One call a function, since functions must not share chunks: each is deployed as a folder of its own. */
async function buildBundle(output: string, source: string, outDir: string, plugins: Plugin[]): Promise<void> {
  await build({
    entryPoints: { [basename(output)]: source },
    outdir: join(outDir, dirname(output)),
    // What a function imports only when it is asked for (`await import`) is not read at a cold start.
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    absWorkingDir: PROJECT_DIR,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    minify: true,
    // Errors are told apart by class name in logs.
    keepNames: true,
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    // Escaped, each Vietnamese letter would take three times its bytes.
    charset: 'utf8',
    loader: { '.css': 'text', '.html': 'text', '.svg': 'text' },
    // The ES builds of the AWS SDK can be shaken; the CommonJS ones, which Node would take, cannot.
    mainFields: ['module', 'main'],
    plugins: [englishOnlyZod, credentialsFromEnvironment, ...plugins],
    banner: { js: REQUIRE_BANNER },
    logLevel: 'warning',
  });
}
