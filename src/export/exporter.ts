import type { Kind } from '../model/kind.js';
import type { KnowledgeGraph } from '../model/knowledge-graph.js';
import type { Span } from '../model/span.js';

/** A document that went into the graph, and the hash of its text as given. */
export interface InputRecord {
  readonly id: string;
  /** SHA-256 of the text in UTF-8, as 64 hexadecimal digits. */
  readonly sha256: string;
}

/** One mention, told apart from the text that it points into (standoff). */
export interface MentionRecord extends Span {
  /** Id of its document. */
  readonly document: string;
  readonly surface: string;
  /** The entity's kind; the mention's own where it belongs to no entity. */
  readonly kind: Kind;
  /** Key of its node, or null. */
  readonly entity: string | null;
}

/** The program that made a file. No file carries a clock. */
export interface Program {
  readonly name: string;
  readonly version: string;
}

/** Makes a picture of an SVG drawing. */
export interface Painter {
  /** Whether its fonts have every letter of a text. */
  canWrite(text: string): boolean;
  /** @returns the bytes of a PNG file */
  paint(drawing: string): Uint8Array;
}

/** What some formats need from outside. */
export interface Resources {
  /** The viewer's page, in which the `html` format puts the graph. */
  readonly page?: string;
  /** Paints the `png` format. */
  readonly painter?: Painter;
}

/** All that an exporter may write. */
export interface Publication extends Resources {
  readonly graph: KnowledgeGraph;
  /** In document order, then in reading order. May be walked more than once. */
  readonly mentions: Iterable<MentionRecord>;
  /** Sorted by id. */
  readonly inputs: readonly InputRecord[];
  readonly createdWith: Program;
}

/** Takes a sentence for the person who asked for the file: what it could not hold as it was. */
export type Warn = (message: string) => void;

/** One file of a format. */
export interface ExportFile {
  readonly name: string;
  /**
   * The file's content piece by piece, never as a whole: text (to be encoded in UTF-8) or bytes.
   * Pieces are small, often one line: join them before writing.
   */
  write(publication: Publication, warn: Warn): Iterable<string | Uint8Array>;
}

/** How the graph is written for one kind of reader. */
export interface Exporter {
  /** As the `--format` option calls it. */
  readonly format: string;
  /** One line for the help text. */
  readonly description: string;
  readonly files: readonly ExportFile[];
}
