import { type ParseArgsConfig, parseArgs } from 'node:util';
import { KyketError } from '../../shared/errors.ts';
import { stripControls } from '../../shared/terminal/strip-controls.ts';
import { CommandError, UsageError } from './usage-error.ts';

export interface Command<Options extends ParseArgsConfig['options']> {
  /** What `--help` prints, and what follows on a command that was typed wrongly. */
  usage: string;
  options: Options;
  /** How many words besides the options it takes at most; none unless told. */
  mostWords?: number;
}

export type ParsedCommand<Options extends ParseArgsConfig['options']> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true }>
>;

/**
 * Runs a command for people on what stands in the command line, and tells its errors as people need them: exit code 2 for
 * what they can put right themselves, in one line, with the usage where the command was typed wrongly. Every command has
 * `--help`.
 *
 * @param run gives the exit code
 */
export async function runCommand<Options extends NonNullable<ParseArgsConfig['options']>>(
  { usage, options, mostWords = 0 }: Command<Options>,
  run: (typed: ParsedCommand<Options>) => Promise<number>,
): Promise<void> {
  try {
    if (process.argv.slice(2).includes('--help')) {
      process.stdout.write(usage);
      return;
    }
    const typed = parseArgs({ options, allowPositionals: true });
    const tooMany = typed.positionals[mostWords];
    if (tooMany !== undefined) throw new UsageError(`"${tooMany}" is one word too many`);
    process.exitCode = await run(typed);
  } catch (error) {
    const told = explain(error);
    if (told === undefined) throw error;
    const isTypedWrong = error instanceof UsageError || isOfParser(error);
    process.stderr.write(`${stripControls(told)}\n${isTypedWrong ? `\n${usage}` : ''}`);
    process.exitCode = 2;
  }
}

function explain(error: unknown): string | undefined {
  if (error instanceof CommandError || error instanceof KyketError) return error.message;
  if (!(error instanceof Error)) return undefined;
  if (isOfParser(error)) return error.message.replace(/\s*\n\s*/g, ' ');
  const code = codeOf(error);
  if (code === 'ECONNREFUSED') return 'The stack does not answer: is it running?';
  if (error.name === 'CredentialsProviderError') return `No AWS credentials: ${error.message}`;
  // A file or folder that was named: "ENOENT: no such file or directory, open 'x'".
  if ('path' in error && FILE_TROUBLE.has(code)) return error.message;
  return undefined;
}

const FILE_TROUBLE = new Set(['ENOENT', 'EACCES', 'EPERM', 'ENOTDIR', 'EISDIR', 'EROFS', 'EEXIST']);

function isOfParser(error: unknown): boolean {
  return error instanceof Error && codeOf(error).startsWith('ERR_PARSE_ARGS');
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : '';
}
