import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { describe, expect, it } from 'vitest';
import { DIRECTION_RULES } from './direction-rules.ts';

const ROOMS = ['shared', 'functions', 'infra', 'web', 'tools'];

function countTypeScriptFiles(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
    .length;
}

async function cruiseRooms(baseDir = process.cwd()): Promise<ICruiseResult> {
  const result = await cruise(
    ROOMS,
    {
      baseDir,
      validate: true,
      ruleSet: { forbidden: DIRECTION_RULES },
      doNotFollow: { path: 'node_modules' },
      tsPreCompilationDeps: true,
      enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js', '.json'] },
    },
    undefined,
    { tsConfig: extractTSConfig('tsconfig.json') },
  );
  return result.output as ICruiseResult;
}

/** A throw-away tree with the same rooms; `files` maps a path to its source. */
function plantTree(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'kyket-direction-'));
  for (const room of ROOMS) mkdirSync(join(root, room));
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source);
  }
  return root;
}

const WRONG_TURNS: [rule: string, files: Record<string, string>][] = [
  [
    'functions-import-only-shared',
    { 'functions/a/handler.ts': `import '../../infra/x.ts';`, 'infra/x.ts': 'export {};' },
  ],
  [
    'shared-knows-no-host',
    { 'shared/store/a.ts': `import '../../functions/x.ts';`, 'functions/x.ts': 'export {};' },
  ],
  [
    'infra-knows-contracts-and-portals',
    { 'infra/a.ts': `import '../shared/store/x.ts';`, 'shared/store/x.ts': 'export {};' },
  ],
  [
    'tools-import-only-shared',
    { 'tools/a.ts': `import '../functions/x.ts';`, 'functions/x.ts': 'export {};' },
  ],
  ['nothing-imports-tools', { 'shared/text/a.ts': `import '../../tools/x.ts';`, 'tools/x.ts': 'export {};' }],
  ['web-imports-only-shared', { 'web/a.ts': `import '../functions/x.ts';`, 'functions/x.ts': 'export {};' }],
  ['pure-rooms', { 'shared/extraction/a.ts': `import 'node:fs';` }],
  ['shared-page', { 'shared/page/a.ts': `import '../store/x.ts';`, 'shared/store/x.ts': 'export {};' }],
  ['no-cycles', { 'shared/text/a.ts': `import './b.ts';`, 'shared/text/b.ts': `import './a.ts';` }],
];

describe('architecture', () => {
  it('keeps its direction, in a cruise that sees every module', { timeout: 60_000 }, async () => {
    const { summary, modules } = await cruiseRooms();
    const own = modules.filter(({ source }) => /^(shared|functions|infra|web|tools)\/.*\.ts$/.test(source));
    const files = ROOMS.map(countTypeScriptFiles).reduce((a, b) => a + b, 0);
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
    // With a compiler that dependency-cruiser cannot load it sees no modules and passes on anything.
    expect(own.length).toBe(files);
    expect(own.length).toBeGreaterThan(50);
  });

  it.each(WRONG_TURNS)('notices a breach of %s', async (rule, files) => {
    const { summary } = await cruiseRooms(plantTree(files));
    expect(summary.violations.map(({ rule: { name } }) => name)).toContain(rule);
  });
});
