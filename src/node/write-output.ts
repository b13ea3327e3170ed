import { createHash } from 'node:crypto';
import { access, constants, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Exporter, ExportFile, Publication } from '../export/exporter.js';
import { joinWritten, manifest, type Written, type WrittenFile } from '../export/manifest.js';
import type { QuarantinedDocument } from '../model/document.js';
import { UsageError } from '../model/errors.js';
import { isSystemError } from './system-error.js';

/** Files being written begin with this; what a killed run left behind is swept by the next. */
const TEMPORARY = '.comention-writing-';
const MANIFEST = 'manifest.json';
/** Pieces are gathered to this length before they are written, in UTF-16 code units. */
const BATCH = 2 ** 18;

/** The files in the order in which they were written; manifest.json is the last. */
export type WrittenOutput = Written;

/**
 * Writes a graph in the formats chosen, and manifest.json. No reader ever sees half a file: each is
 * written under another name, flushed to the disk, and renamed. The manifest goes first and comes
 * back last, so where it stands, the files it lists are whole.
 * @param earlier what an earlier manifest of the folder listed: the files that are still there stay listed
 * @throws UsageError where `folder` cannot be made
 */
export async function writeOutput(
  folder: string,
  publication: Publication,
  exporters: readonly Exporter[],
  quarantined: readonly QuarantinedDocument[],
  earlier: Written = { files: [], warnings: [] },
): Promise<WrittenOutput> {
  await makeFolder(folder);
  await sweep(folder);
  const warnings: string[] = [];
  const files: WrittenFile[] = [];
  try {
    for (const file of exporters.flatMap((exporter) => exporter.files)) {
      const pieces = contentOf(file, publication, warnings);
      files.push(await writeTemporary(folder, file.name, pieces));
    }
    await rm(join(folder, MANIFEST), { force: true });
    for (const { name } of files) await publishFile(folder, name);
    const there = new Set(await readdir(folder));
    const before = { ...earlier, files: earlier.files.filter(({ name }) => there.has(name)) };
    const all = joinWritten(before, { files, warnings });
    const text = manifest(publication, { ...all, quarantined });
    files.push(await writeTemporary(folder, MANIFEST, [text]));
    await publishFile(folder, MANIFEST);
  } catch (error) {
    await sweep(folder);
    throw error;
  }
  return { files, warnings };
}

function contentOf(file: ExportFile, publication: Publication, warnings: string[]) {
  return file.write(publication, (message) => warnings.push(`${file.name}: ${message}`));
}

async function writeTemporary(
  folder: string,
  name: string,
  pieces: Iterable<string | Uint8Array>,
): Promise<WrittenFile> {
  const hash = createHash('sha256');
  const file = await open(join(folder, TEMPORARY + name), 'w');
  let bytes = 0;
  try {
    for (const batch of batches(pieces)) {
      hash.update(batch);
      bytes += batch.length;
      await file.writeFile(batch);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { name, bytes, sha256: hash.digest('hex') };
}

/** Joins small pieces, and encodes text in UTF-8. */
export function* batches(pieces: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
      if (text.length < BATCH) continue;
    }
    if (text !== '') yield Buffer.from(text);
    text = '';
    if (typeof piece !== 'string') yield piece;
  }
  if (text !== '') yield Buffer.from(text);
}

async function publishFile(folder: string, name: string): Promise<void> {
  await rename(join(folder, TEMPORARY + name), join(folder, name));
}

/**
 * Finds out, before long work, whether a folder can be written to. It need not be there, and is not made.
 * @throws UsageError where it cannot
 */
export async function checkFolder(folder: string): Promise<void> {
  for (let there = resolve(folder); ; there = dirname(there)) {
    try {
      if (!(await stat(there)).isDirectory()) throw unwritable(folder, `${there} is a file`);
      await access(there, constants.W_OK);
      return;
    } catch (error) {
      if (!isSystemError(error)) throw error;
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') continue;
      throw unwritable(folder, error.code);
    }
  }
}

async function makeFolder(folder: string): Promise<void> {
  await checkFolder(folder);
  try {
    await makeWithParents(folder);
  } catch (error) {
    throw isSystemError(error) ? unwritable(folder, error.code) : error;
  }
}

/** As `mkdir` does recursively, which never comes back from folders that are none, such as /proc. */
async function makeWithParents(folder: string): Promise<void> {
  const made = await mkdir(folder).catch((error) => error);
  if (!isSystemError(made) || made.code === 'EEXIST') return;
  if (made.code !== 'ENOENT' || dirname(folder) === folder) throw made;
  await makeWithParents(dirname(folder));
  await mkdir(folder);
}

function unwritable(folder: string, why: string): UsageError {
  return new UsageError(`nothing can be written to ${folder} (${why}): name another with --output`);
}

async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith(TEMPORARY)) await rm(join(folder, name), { force: true });
  }
}
