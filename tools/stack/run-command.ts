import { KyketError } from '../../shared/errors.ts';
import { stripControls } from '../../shared/terminal/strip-controls.ts';
import { UsageError } from './usage-error.ts';

/** Runs a command and tells its errors as people need them: exit code 2 for what they can put right themselves. */
export async function runCommand(run: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await run();
  } catch (error) {
    const told = explain(error);
    if (told === undefined) throw error;
    process.stderr.write(`${stripControls(told)}\n`);
    process.exitCode = 2;
  }
}

function explain(error: unknown): string | undefined {
  if (error instanceof UsageError || error instanceof KyketError) return error.message;
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  if (code.startsWith('ERR_PARSE_ARGS')) return error.message;
  if (code === 'ECONNREFUSED') return 'The stack does not answer: is it running?';
  if (error.name === 'CredentialsProviderError') return `No AWS credentials: ${error.message}`;
  return undefined;
}
