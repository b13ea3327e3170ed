import type { Prose } from './prose.js';

/** How the text of a document is written: decides which markup is no text. */
export type TextFormat = 'plain' | 'markdown' | 'html';

/** One article. */
export interface Document {
  /** The record's `id`, or the file's path below the folder given, with `/` between its parts. */
  readonly id: string;
  /** The text exactly as given: every offset in the system points into it. */
  readonly text: string;
  readonly format: TextFormat;
  /** What of the text is to be read, and where it stands. */
  readonly prose: Prose;
  readonly title?: string;
  /** ISO 8601, as given. */
  readonly date?: string;
  readonly outlet?: string;
  readonly url?: string;
}

/** A document that could not be read or processed. It is counted and reported, never dropped in silence. */
export interface QuarantinedDocument {
  readonly id: string;
  /** Why, and what would help: a sentence for the person who gave the document. */
  readonly reason: string;
}
