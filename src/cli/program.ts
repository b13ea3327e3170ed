import { Command, CommanderError } from 'commander';
import { UsageError } from '../model/errors.js';
import { isSystemError } from '../node/system-error.js';
import { PROGRAM } from '../pipeline/program.js';
import { addBuildCommand } from './build-command.js';
import { addDecideCommand } from './decide-command.js';
import { addExplainCommand } from './explain-command.js';
import { addExportCommand } from './export-command.js';
import { addExtractCommand } from './extract-command.js';
import { addReviewCommand } from './review-command.js';
import { addViewCommand } from './view-command.js';
import { WorkFailed } from './work-failed.js';

/** What the process ends with. */
const DONE = 0;
const FAILED = 1;
const WRONG_CALL = 2;

/** Runs one command line and returns the exit code: 0 done, 1 the work failed, 2 the call was wrong. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    await createProgram().parseAsync(args, { from: 'user' });
    return DONE;
  } catch (error) {
    // Commander has said on stderr what was wrong, and ends so after --help and --version too.
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_CALL;
    process.stderr.write(`comention: ${describe(error)}\n`);
    return error instanceof UsageError ? WRONG_CALL : FAILED;
  }
}

function createProgram(): Command {
  const program = new Command(PROGRAM.name)
    .description(
      'From a folder of articles to a graph of who is mentioned with whom: people, groups, organizations and locations, every link weighed by its sources and traceable to sentences. Works offline; nothing leaves this machine.',
    )
    .version(PROGRAM.version)
    .showHelpAfterError('Add --help to see how it is called.')
    .exitOverride()
    .addHelpText(
      'after',
      `
Exit codes: 0 done, 1 the work failed, 2 the call was wrong.

Example:
  $ comention build articles/ -o output
  $ comention view output`,
    );
  addBuildCommand(program);
  addExtractCommand(program);
  addViewCommand(program);
  addExplainCommand(program);
  addExportCommand(program);
  addDecideCommand(program);
  addReviewCommand(program);
  return program;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const expected =
    error instanceof UsageError || error instanceof WorkFailed || isSystemError(error);
  return expected ? error.message : (error.stack ?? error.message);
}
