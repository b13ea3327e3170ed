import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { ARTICLE_EXTENSIONS, RECORD_EXTENSIONS } from '../ingest/read-file.js';
import type { QuarantinedDocument } from '../model/document.js';
import { UsageError } from '../model/errors.js';
import { compareStrings } from '../model/order.js';
import { isSystemError } from './system-error.js';

/** A file that holds articles. */
export interface ArticleFile {
  /** Its path below the folder given, with `/` between the parts; its name, if itself was given. */
  readonly id: string;
  readonly path: string;
  /** Lower case, with the dot. */
  readonly extension: string;
}

export interface FoundFiles {
  /** Sorted by id, each file once, no two with the same id. */
  readonly files: readonly ArticleFile[];
  /** What could not be looked into. */
  readonly quarantined: readonly QuarantinedDocument[];
  /** How many files of each extension are no articles. */
  readonly skipped: ReadonlyMap<string, number>;
}

/** The extensions that are read, for messages. */
export const READ_EXTENSIONS = [...ARTICLE_EXTENSIONS.keys(), ...RECORD_EXTENSIONS].join(' ');

interface Candidate extends ArticleFile {
  /** The path that was given and led to it. */
  readonly root: string;
  readonly rootIsFile: boolean;
}

/**
 * Finds the files that hold articles in the folders and among the files given. Folders are searched
 * to the bottom; hidden files are passed over; symbolic links are followed, each file once.
 * @param exclude folders that are not looked into: what the program writes is no article
 * @throws UsageError where a path does not exist, or a folder holds no articles
 */
export async function findFiles(
  paths: readonly string[],
  exclude: readonly string[] = [],
): Promise<FoundFiles> {
  const roots = await Promise.all(
    paths.map(async (path) => ({ path, isFile: await isFile(path) })),
  );
  // Folders first, then by path: which of two ways to a file names it must not hang on their order.
  roots.sort((a, b) => Number(a.isFile) - Number(b.isFile) || compareStrings(a.path, b.path));
  const search = new Search(await Promise.all(exclude.map(realPathIfAny)));
  for (const { path, isFile } of roots) {
    if (isFile) await search.file(path, { id: basename(path), root: path, rootIsFile: true });
    else await search.root(path);
  }
  if (search.files.length === 0 && search.quarantined.length === 0 && paths.length > 0) {
    throw new UsageError(
      `there are no articles in ${paths.join(', ')}: read are ${READ_EXTENSIONS}`,
    );
  }
  const files = distinct(search.files).sort((a, b) => compareStrings(a.id, b.id));
  return { files, quarantined: search.quarantined, skipped: search.skipped };
}

class Search {
  readonly files: Candidate[] = [];
  readonly quarantined: QuarantinedDocument[] = [];
  readonly skipped = new Map<string, number>();
  /** Real paths of what has been seen: ends loops of links, and holds each file once. */
  readonly #seen: Set<string>;

  constructor(exclude: readonly string[]) {
    this.#seen = new Set(exclude);
  }

  async root(root: string): Promise<void> {
    const before = this.files.length + this.quarantined.length;
    const isNew = !this.#seen.has(await realpath(root));
    await this.#folder(root, '', root);
    if (isNew && this.files.length + this.quarantined.length === before) {
      throw new UsageError(`the folder ${root} holds no articles: read are ${READ_EXTENSIONS}`);
    }
  }

  async file(path: string, place: Omit<Candidate, 'path' | 'extension'>): Promise<void> {
    const extension = extname(path).toLowerCase();
    if (!ARTICLE_EXTENSIONS.has(extension) && !RECORD_EXTENSIONS.has(extension)) {
      this.skipped.set(extension, (this.skipped.get(extension) ?? 0) + 1);
    } else if (await this.#isNew(path)) {
      this.files.push({ ...place, path, extension });
    }
  }

  async #folder(path: string, below: string, root: string): Promise<void> {
    if (!(await this.#isNew(path))) return;
    const names = (await readdir(path)).sort(compareStrings);
    for (const name of names) {
      if (name.startsWith('.')) continue;
      const id = below + name;
      const entry = join(path, name);
      try {
        const status = await stat(entry);
        if (status.isDirectory()) await this.#folder(entry, `${id}/`, root);
        else if (status.isFile()) await this.file(entry, { id, root, rootIsFile: false });
      } catch (error) {
        if (!isSystemError(error)) throw error;
        this.quarantined.push({ id, reason: `it cannot be opened (${error.code})` });
      }
    }
  }

  async #isNew(path: string): Promise<boolean> {
    const real = await realpath(path);
    if (this.#seen.has(real)) return false;
    this.#seen.add(real);
    return true;
  }
}

/**
 * Tells apart files that have the same id under different roots: by the name of the folder given,
 * or, where that is the same too, by its whole path.
 */
function distinct(candidates: readonly Candidate[]): ArticleFile[] {
  const folderOf = ({ root, rootIsFile }: Candidate) => (rootIsFile ? dirname(root) : root);
  const names = [
    (file: Candidate) => file.id,
    (file: Candidate) => `${basename(resolve(folderOf(file)))}/${file.id}`,
    (file: Candidate) => `${folderOf(file).replaceAll('\\', '/').replace(/\/$/, '')}/${file.id}`,
  ];
  let open = [...candidates];
  const done: ArticleFile[] = [];
  const taken = new Set<string>();
  for (const [round, name] of names.entries()) {
    const uses = new Map<string, number>();
    for (const file of open) uses.set(name(file), (uses.get(name(file)) ?? 0) + 1);
    const last = round === names.length - 1;
    const clashing: Candidate[] = [];
    const free: Candidate[] = [];
    for (const file of open) {
      const clashes = (uses.get(name(file)) ?? 0) > 1 || taken.has(name(file));
      (clashes && !last ? clashing : free).push(file);
    }
    for (const file of free) {
      taken.add(name(file));
      done.push({ id: name(file), path: file.path, extension: file.extension });
    }
    open = clashing;
  }
  return done;
}

async function isFile(path: string): Promise<boolean> {
  try {
    const status = await stat(path);
    if (status.isFile() || status.isDirectory()) return status.isFile();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const problem = error.code === 'ENOENT' ? 'there is no' : `cannot open (${error.code})`;
    throw new UsageError(`${problem} ${path}: give files and folders that exist`);
  }
  throw new UsageError(`${path} is neither a file nor a folder: pipe streams in as -`);
}

async function realPathIfAny(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}
