import type { Document } from './document.js';
import type { Kind } from './kind.js';
import type { Span } from './span.js';

/** A sentence of a document. Its span points into the document's text as given. */
export interface Sentence extends Span {
  /** The sentence as a reader sees it: without markup, white space single. */
  readonly text: string;
  /** Index of its paragraph in `document.prose.paragraphs`. */
  readonly paragraph: number;
  /** Where it begins in that paragraph's text. */
  readonly offset: number;
}

/** One place where a text names someone or something. Its span points into the text as given. */
export interface Mention extends Span {
  /** The surface form as it stands: `document.text.slice(start, end)`. */
  readonly surface: string;
  /** The surface form as it reads: without markup, white space single. */
  readonly name: string;
  readonly kind: Kind;
  /** Index into the annotated document's `sentences`. */
  readonly sentence: number;
  /** Where the name begins in that sentence's `text`; it covers `name.length` code units there. */
  readonly offset: number;
  /** How sure the tagger is of span and kind, 0 to 1. */
  readonly confidence: number;
}

/** A document with its sentences and its mentions, both in reading order. */
export interface AnnotatedDocument {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
}

/** The document without the mentions that the tagger is less sure of than `least`, 0 to 1. */
export function keepConfident(annotated: AnnotatedDocument, least: number): AnnotatedDocument {
  if (least <= 0) return annotated;
  return {
    ...annotated,
    mentions: annotated.mentions.filter(({ confidence }) => confidence >= least),
  };
}
