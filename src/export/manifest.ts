import { z } from 'zod';
import type { QuarantinedDocument } from '../model/document.js';
import { UsageError } from '../model/errors.js';
import type { Publication } from './exporter.js';
import { countsOf, optionsOf } from './json.js';

/** A file as it was written. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 of its bytes, as 64 hexadecimal digits. */
  readonly sha256: string;
}

/** Files, and what had to be said of them. */
export interface Written {
  readonly files: readonly WrittenFile[];
  /** What the files could not hold as it was, each beginning with the file's name. */
  readonly warnings: readonly string[];
}

/** What is known once the other files are written. */
export interface Outcome extends Written {
  /** Sorted by id. */
  readonly quarantined: readonly QuarantinedDocument[];
}

/**
 * The text of manifest.json: what was made, of what, and what could not be read. Written last, it
 * says that the other files are whole. It holds no clock: the same input gives the same bytes.
 */
export function manifest(publication: Publication, outcome: Outcome): string {
  const { graph, inputs, createdWith } = publication;
  const { files, quarantined, warnings } = outcome;
  const content = {
    createdWith,
    options: optionsOf(graph),
    betweennessPivots: graph.betweennessPivots,
    counts: { ...countsOf(graph, inputs.length), quarantined: quarantined.length },
    files: files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
    quarantined: quarantined.map(({ id, reason }) => ({ id, reason })),
    warnings,
    inputs,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

const outcome = z.object({
  files: z.array(z.object({ name: z.string(), bytes: z.int(), sha256: z.string() })),
  quarantined: z.array(z.object({ id: z.string(), reason: z.string() })),
  warnings: z.array(z.string()),
});

/**
 * Reads what `manifest` wrote of an outcome.
 * @param name what to call the text in messages
 * @throws UsageError where the text is no manifest
 */
export function parseManifest(text: string, name: string): Outcome {
  try {
    return outcome.parse(JSON.parse(text));
  } catch {
    throw new UsageError(`${name} is no manifest that comention wrote: build the folder again`);
  }
}

/** Adds files to earlier ones. What was said of a file that is written again is forgotten. */
export function joinWritten(earlier: Written, { files, warnings }: Written): Written {
  const again = new Set(files.map(({ name }) => name));
  const holds = (warning: string) => ![...again].some((name) => warning.startsWith(`${name}: `));
  return {
    files: [...earlier.files.filter(({ name }) => !again.has(name)), ...files],
    warnings: [...earlier.warnings.filter(holds), ...warnings],
  };
}
