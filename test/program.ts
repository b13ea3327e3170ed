import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The program as it ships: `npm test` builds it first. */
const MAIN = join(import.meta.dirname, '../dist/cli/main.js');

/** Starts the program in a folder. */
export function start(folder: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], { cwd: folder });
}

/** Runs the program in a folder to its end. */
export async function runProgram(
  folder: string,
  args: readonly string[],
  input: string | Uint8Array = '',
): Promise<{ code: number; stdout: string; stderr: string }> {
  const child = start(folder, ...args);
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (part) => {
    stdout += part;
  });
  child.stderr?.setEncoding('utf8').on('data', (part) => {
    stderr += part;
  });
  child.stdin?.on('error', () => {}).end(input);
  const [code] = await once(child, 'close');
  return { code, stdout, stderr };
}
