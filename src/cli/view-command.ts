import { once } from 'node:events';
import type { Command } from 'commander';
import { PortTaken, serve } from '../node/serve.js';
import { quietOption, wholeNumber } from './arguments.js';
import { Reporter, writeData } from './console.js';

const DEFAULT_PORT = 8137;

interface ViewFlags {
  readonly port?: number;
  readonly quiet?: boolean;
}

export function addViewCommand(program: Command): void {
  program
    .command('view')
    .summary('show a graph in the browser')
    .description(
      'Serves what build wrote on 127.0.0.1: to the browsers of this machine, and to no other.',
    )
    .argument('[folder]', 'what build wrote', 'output')
    .option(
      '-p, --port <n>',
      `the port to listen on; 0 takes any that is free (default: ${DEFAULT_PORT}, or any if that is taken)`,
      wholeNumber(0, 65535),
    )
    .addOption(quietOption())
    .addHelpText(
      'after',
      `
Prints the address on stdout and serves until it is stopped with Ctrl-C. The folder's index.html needs
no server: it can be opened as a file, too.

Example:
  $ comention view output --port 8080`,
    )
    .action(runView);
}

async function runView(folder: string, flags: ViewFlags): Promise<void> {
  const reporter = new Reporter(flags.quiet);
  const server = await start(folder, flags.port, reporter);
  await writeData(`${server.url}\n`);
  reporter.say('Open it in a browser. Ctrl-C stops.');
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await server.close();
}

async function start(folder: string, port: number | undefined, reporter: Reporter) {
  if (port !== undefined) return serve(folder, { port });
  try {
    return await serve(folder, { port: DEFAULT_PORT });
  } catch (error) {
    if (!(error instanceof PortTaken)) throw error;
    reporter.say(`port ${DEFAULT_PORT} is taken: using one that is free`);
    return serve(folder, { port: 0 });
  }
}
