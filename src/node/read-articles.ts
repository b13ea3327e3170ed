import { createReadStream } from 'node:fs';
import { readFile as readBytes, stat } from 'node:fs/promises';
import { ARTICLE_EXTENSIONS, LARGEST_FILE, readFile } from '../ingest/read-file.js';
import type { Document, QuarantinedDocument } from '../model/document.js';
import { UsageError } from '../model/errors.js';
import { type ArticleFile, findFiles, READ_EXTENSIONS } from './find-files.js';
import { readRecords } from './read-records.js';
import { isSystemError } from './system-error.js';

export interface ReadArticlesOptions {
  /** Folders that are not looked into: what the program writes is no article. */
  readonly exclude?: readonly string[];
  /** What the path `-` reads, as NDJSON. Default: the process's standard input. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Takes a sentence about files that were passed over. */
  readonly onSkipped?: (message: string) => void;
}

/**
 * Reads the articles in files and folders (.txt, .md, .html, and .ndjson or .jsonl with one a line),
 * one at a time. What cannot be read is yielded as quarantined, in its place.
 * @param paths files, folders (read to the bottom), and `-` for NDJSON on standard input
 * @throws UsageError where a path does not exist, or a folder holds no articles
 */
export async function* readArticles(
  paths: readonly string[],
  options: ReadArticlesOptions = {},
): AsyncGenerator<Document | QuarantinedDocument> {
  const onDisk = paths.filter((path) => path !== '-');
  const streams = paths.length - onDisk.length;
  if (streams > 1)
    throw new UsageError('- stands twice among the paths: there is one standard input');
  const { files, quarantined, skipped } = await findFiles(onDisk, options.exclude);
  if (skipped.size > 0) options.onSkipped?.(describeSkipped(skipped));
  yield* quarantined;
  for (const file of files) yield* readArticleFile(file);
  if (streams > 0) yield* readRecords(options.stdin ?? process.stdin, 'stdin');
}

async function* readArticleFile(file: ArticleFile): AsyncGenerator<Document | QuarantinedDocument> {
  const { id, path, extension } = file;
  const format = ARTICLE_EXTENSIONS.get(extension);
  try {
    if (format === undefined) {
      yield* readRecords(createReadStream(path), id);
    } else if ((await stat(path)).size > LARGEST_FILE) {
      const reason = `the file is larger than ${LARGEST_FILE / 2 ** 20} MiB: split it into its articles`;
      yield { id, reason };
    } else {
      yield readFile(id, await readBytes(path), format);
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    yield { id, reason: `it cannot be read (${error.code})` };
  }
}

function describeSkipped(skipped: ReadonlyMap<string, number>): string {
  const kinds = [...skipped].sort(([a], [b]) => (a < b ? -1 : 1));
  const total = kinds.reduce((sum, [, count]) => sum + count, 0);
  const list = kinds.map(([extension, count]) => `${count} ${extension || 'without extension'}`);
  const files = total === 1 ? 'file' : 'files';
  return `${total} ${files} passed over (${list.join(', ')}): read are ${READ_EXTENSIONS}`;
}
