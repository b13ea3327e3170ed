import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { decodeText } from '../ingest/decode.js';
import { DocumentError, UsageError } from '../model/errors.js';
import { isSystemError } from './system-error.js';

/** Where decisions are looked for and written unless told otherwise. */
export const DECISIONS_FILE = 'comention.decisions.yaml';

/**
 * Reads a decisions file.
 * @returns undefined where there is none
 * @throws UsageError where it cannot be read
 */
export async function readDecisions(
  path: string,
): Promise<{ name: string; text: string } | undefined> {
  try {
    return { name: path, text: decodeText(await readFile(path)) };
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return undefined;
    const reason = isSystemError(error)
      ? error.code
      : error instanceof DocumentError && error.message;
    if (!reason) throw error;
    throw new UsageError(`the decisions file ${path} cannot be read: ${reason}`);
  }
}

/**
 * Writes a decisions file. No reader sees half of it: it is written under another name and renamed.
 * @throws UsageError where it cannot be written
 */
export async function writeDecisions(path: string, text: string): Promise<void> {
  const temporary = `${path}.writing`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    if (!isSystemError(error)) throw error;
    throw new UsageError(`the decisions file ${path} cannot be written (${error.code})`);
  }
}
