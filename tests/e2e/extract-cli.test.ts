import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const PAGE = 'fixtures/portals/demo/site/tin-tuc/dak-doa-ky-ket-hai-chuong-trinh-phoi-hop-post101.html';
const CASE = JSON.parse(readFileSync('fixtures/gold/kontum-bdbp-hoi-nong-dan.json', 'utf8'));

interface Outcome {
  stdout: string;
  stderr: string;
  code: number | null;
}

/** The command as `npm run extract` calls it; the whole of what it writes. */
async function runExtract(args: string[], input = ''): Promise<Outcome> {
  const child = spawn(process.execPath, ['shared/extraction/cli.ts', ...args]);
  const outcome: Outcome = { stdout: '', stderr: '', code: null };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    outcome.stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    outcome.stderr += chunk;
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  outcome.code = await new Promise((resolve) => child.on('close', resolve));
  return outcome;
}

describe('extract from the command line', { timeout: 60_000 }, () => {
  it('reads an HTML page', async () => {
    const { stdout, code } = await runExtract([PAGE]);
    const { records, publishedAt } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(publishedAt).toBe('2022-05-01T10:30:00+07:00');
    expect(records.map(({ date }: { date: string }) => date)).toEqual(['2022-04-29', '2022-04-29']);
  });

  it('reads plain text from standard input, its first line as the title', async () => {
    const { stdout } = await runExtract(['-'], `\n\n${CASE.input.title}\n\n${CASE.input.text}`);
    const { title, relevant } = JSON.parse(stdout);
    expect({ title, relevant }).toEqual({ title: CASE.input.title, relevant: true });
  });

  it('answers lines in order, a broken one with its error in its place', async () => {
    const line = (id: string) => JSON.stringify({ id, ...CASE.input });
    const input = [line('first'), '{"id":"second"', '{"id":"third","title":"x"}', '42', line('last')].join(
      '\n',
    );
    const { stdout, code } = await runExtract(['--jsonl'], `${input}\n`);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(code).toBe(0);
    expect(answers.map(({ id }) => id)).toEqual(['first', null, 'third', null, 'last']);
    expect(answers.map(({ error }) => typeof error)).toEqual([
      'undefined',
      'string',
      'string',
      'string',
      'undefined',
    ]);
    expect(answers[2].error).toMatch(/^text: /);
    expect({ ...answers[4], id: 'first' }).toEqual(answers[0]);
  });

  it('ends lines where JSON does, not at the line separators that texts hold', async () => {
    const text = `${CASE.input.text}\u2028Một dòng nữa.\u2029`;
    const { stdout } = await runExtract(
      ['--jsonl'],
      `${JSON.stringify({ id: 'one', ...CASE.input, text })}\r\n`,
    );
    expect(JSON.parse(stdout)).toMatchObject({
      id: 'one',
      relevant: true,
      text: expect.stringContaining('Một dòng nữa.'),
    });
  });

  it('writes one document a file, one after another', async () => {
    const { stdout } = await runExtract([PAGE, PAGE]);
    const [first, second, ...more] = stdout.split(/(?<=^\})\n/m).filter((document) => document !== '');
    expect([JSON.parse(first ?? ''), more]).toEqual([JSON.parse(second ?? ''), []]);
  });

  it('answers each line before the next one comes', async () => {
    const child = spawn(process.execPath, ['shared/extraction/cli.ts', '--jsonl']);
    child.stdin.write(`${JSON.stringify({ id: 'one', ...CASE.input })}\n`);
    const answer = await new Promise<string>((resolve) =>
      child.stdout.setEncoding('utf8').once('data', resolve),
    );
    child.stdin.end();
    expect(answer).toContain('"id":"one"');
  });

  it('goes on after a file that cannot be read, and says so', async () => {
    const { stdout, stderr, code } = await runExtract(['no-such-file.txt', PAGE]);
    expect(stderr).toContain('no-such-file.txt');
    expect(JSON.parse(stdout).relevant).toBe(true);
    expect(code).toBe(1);
  });

  it.each([[['--bogus']], [[]], [['--jsonl', PAGE]]])('refuses %j with its usage', async (args) => {
    const { stdout, stderr, code } = await runExtract(args);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain('usage: extract');
  });
});
