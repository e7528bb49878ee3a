import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const NO_STACK = join(ROOT, 'tests/unit/tools/no-stack.json');

/** The command as a process of its own. */
function run(tool: string, ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const command = [`tools/${tool}/main.ts`, ...args];
    execFile(process.execPath, command, { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

// Each is a process.
describe('every command for people', { timeout: 120_000 }, () => {
  it.each([
    ['portal', []],
    ['withdraw', []],
    ['gold', []],
    ['portal', ['off', 'demo']],
  ])('%s %j --help prints the usage', async (tool, words) => {
    expect(await run(tool, ...words, '--help')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Usage:\n {2}npm run/),
      stderr: '',
    });
  });

  it.each([
    ['portal', ['off', 'demo', '--reason'], /^Option '--reason <value>' argument missing\n/],
    ['portal', ['off', 'demo', '--reason', '   '], /^Say why it is off: --reason WHY\n/],
    [
      'portal',
      ['check', 'demo', '--pages', '-1'],
      /^Option '--pages' argument is ambiguous\. .*'--pages=-XYZ'\.\n/,
    ],
    ['portal', ['new', 'Bad Id', '--name', 'x', '--homepage', 'https://x.example/'], /^"Bad Id" is no id/],
    ['portal', ['check'], /^Which portal\?/],
    ['portal', ['chek', 'demo'], /^There is no command "chek"\n/],
    ['portal', ['backfill', 'demo', '--from', '2022-02-30', '--to', '2022-03-30'], /^2022-02-30 is no day/],
    [
      'portal',
      ['backfill', 'demo', '--from', '2022-03-31', '--to', '2022-03-30'],
      /^--from 2022-03-31 is after/,
    ],
    ['withdraw', ['--url', 'https://x.example/'], /^Say why: --reason WHY\n/],
    ['withdraw', ['--url', 'x', '--article', 'y', '--reason', 'z'], /^--article and --url name one article/],
    ['withdraw', ['--reason', 'z'], /^Which article\?/],
    ['installation', ['export'], /^export needs a FOLDER\n/],
    ['gold', ['a', 'b'], /^"b" is one word too many\n/],
  ])('%s %j says in one line what is wrong, and the usage', async (tool, args, told) => {
    const { code, stderr } = await run(tool, ...args);
    expect(stderr).toMatch(told);
    expect(stderr).toMatch(/^[^\n]+\n\nUsage:\n {2}npm run/);
    expect(code).toBe(2);
  });

  it('tells what is no matter of usage in one line', async () => {
    expect(await run('portal', 'check', 'khong-co')).toMatchObject({
      code: 2,
      stderr: 'No portal khong-co; `npm run portal -- list` names them\n',
    });
    const { code, stderr } = await run('gold', 'x', '--stack', NO_STACK);
    expect(stderr).toMatch(/no-stack\.json is not there/);
    expect(code).toBe(2);
  });
});
