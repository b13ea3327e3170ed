import type { QuarantinedDocument } from '../model/document.js';
import type { Publication } from './exporter.js';
import { countsOf } from './json.js';

/** A file as it was written. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 of its bytes, as 64 hexadecimal digits. */
  readonly sha256: string;
}

/** What is known once the other files are written. */
export interface Outcome {
  readonly files: readonly WrittenFile[];
  /** Sorted by id. */
  readonly quarantined: readonly QuarantinedDocument[];
  /** What the files could not hold as it was. */
  readonly warnings: readonly string[];
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
    options: { scope: graph.scope, minWeight: graph.minWeight },
    counts: { ...countsOf(graph, inputs.length), quarantined: quarantined.length },
    files: files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
    quarantined: quarantined.map(({ id, reason }) => ({ id, reason })),
    warnings,
    inputs,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
