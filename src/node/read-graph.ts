import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MentionRecord } from '../export/exporter.js';
import { type Outcome, parseManifest } from '../export/manifest.js';
import { parseMentions } from '../export/mentions.js';
import { type GraphFile, parseGraphFile } from '../export/parse-graph.js';
import { UsageError } from '../model/errors.js';
import type { KnowledgeGraph } from '../model/knowledge-graph.js';
import { isSystemError } from './system-error.js';

/**
 * Reads the graph.json of an output folder.
 * @throws UsageError where there is none, or one that cannot be read
 */
export async function readGraph(folder: string): Promise<KnowledgeGraph> {
  return (await readGraphFile(folder)).graph;
}

/**
 * Reads the graph.json of an output folder, and what the graph was made of.
 * @throws UsageError where there is none, or one that cannot be read
 */
export async function readGraphFile(folder: string): Promise<GraphFile> {
  const path = join(folder, 'graph.json');
  const text = await readOptional(path);
  if (text !== undefined) return parseGraphFile(text, path);
  if (/\.json$/.test(folder))
    throw new UsageError(`${folder} is no folder: name the one that it is in`);
  throw new UsageError(`there is no ${path}: run "comention build <articles> -o ${folder}" first`);
}

/**
 * Reads the mentions that `build --format mentions` wrote.
 * @throws UsageError where there are none, or a line is no mention
 */
export async function readMentions(folder: string): Promise<Iterable<MentionRecord>> {
  const path = join(folder, 'mentions.ndjson');
  const text = await readOptional(path);
  if (text !== undefined) return parseMentions(text, path);
  throw new UsageError(
    `there is no ${path}, and graph.json does not hold what it would: ` +
      `run "comention build <articles> -o ${folder} --format json,mentions" first`,
  );
}

/**
 * Reads what manifest.json of an output folder says; nothing, where there is none.
 * @throws UsageError where it is no manifest
 */
export async function readManifest(folder: string): Promise<Outcome> {
  const path = join(folder, 'manifest.json');
  const text = await readOptional(path);
  return text === undefined
    ? { files: [], quarantined: [], warnings: [] }
    : parseManifest(text, path);
}

async function readOptional(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw new UsageError(`${path} cannot be read (${error.code})`);
  }
}
