import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { parseEarlierGraph } from '../export/parse-earlier-graph.js';
import type { EarlierGraph } from '../model/earlier-graph.js';
import { byteLines } from './byte-lines.js';
import { isSystemError } from './system-error.js';

/**
 * Reads what an output folder says of the graph last built into it, if there is one.
 * @param onUnreadable told why, where there is one that is of no use
 */
export async function readEarlierGraph(
  folder: string,
  onUnreadable: (message: string) => void,
): Promise<EarlierGraph | undefined> {
  const path = join(folder, 'graph.json');
  try {
    const graph = await parseEarlierGraph(textLines(path));
    if (!graph) onUnreadable(`the positions in ${path} cannot be read: the graph is drawn afresh`);
    return graph;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    onUnreadable(`${path} cannot be read (${error.code}): the graph is drawn afresh`);
    return undefined;
  }
}

async function* textLines(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  // A line too long to be held becomes an empty one, which is then missing.
  for await (const { bytes } of byteLines(createReadStream(path))) yield decoder.decode(bytes);
}
