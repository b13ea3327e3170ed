import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseGraph } from '../export/parse-graph.js';
import { UsageError } from '../model/errors.js';
import type { KnowledgeGraph } from '../model/knowledge-graph.js';
import { isSystemError } from './system-error.js';

/**
 * Reads the graph.json of an output folder.
 * @throws UsageError where there is none, or one that cannot be read
 */
export async function readGraph(folder: string): Promise<KnowledgeGraph> {
  const path = join(folder, 'graph.json');
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const remedy = `run "comention build <articles> -o ${folder}" first`;
    if (error.code === 'ENOENT') throw new UsageError(`there is no ${path}: ${remedy}`);
    throw new UsageError(`${path} cannot be read (${error.code})`);
  }
  return parseGraph(text, path);
}
