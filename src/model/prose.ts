import type { Span } from './span.js';

/** A run of characters that a paragraph takes over from the text as given. */
export interface Piece {
  /** Where the run begins in the paragraph's own text. */
  readonly at: number;
  /** Where it begins in the document's text. */
  readonly source: number;
  /** How many UTF-16 code units of the document's text it stands for. */
  readonly sourceLength: number;
  /**
   * How many code units it has in the paragraph. Equal to `sourceLength` for text taken over as it
   * stands; different where a character reference or a run of white space was replaced.
   */
  readonly length: number;
}

/** A paragraph as a reader sees it: without markup, white space single, on one line. */
export interface Paragraph {
  readonly text: string;
  /** Pieces in order; together they cover `text` without a gap. */
  readonly pieces: readonly Piece[];
  readonly role: 'heading' | 'body';
  /** True where the same words stood in an earlier paragraph of the document: they count once. */
  readonly repeated: boolean;
}

/** The readable text of a document, with the way back to the text as given. */
export interface Prose {
  readonly paragraphs: readonly Paragraph[];
}

/**
 * Carries a span of a paragraph's text back to the document's text.
 * @param span half-open, in `paragraph.text`, not empty
 * @returns the smallest span of the document's text that holds the same characters
 */
export function toSource(paragraph: Paragraph, span: Span): Span {
  const first = pieceAt(paragraph, span.start);
  const last = pieceAt(paragraph, span.end - 1);
  const start = verbatim(first) ? first.source + (span.start - first.at) : first.source;
  const end = verbatim(last) ? last.source + (span.end - last.at) : last.source + last.sourceLength;
  return { start, end };
}

function verbatim(piece: Piece): boolean {
  return piece.length === piece.sourceLength;
}

/** The piece that holds the code unit at `offset`, by binary search. */
function pieceAt(paragraph: Paragraph, offset: number): Piece {
  const { pieces } = paragraph;
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as Piece).at <= offset) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  if (!piece) throw new RangeError(`offset ${offset} lies outside a paragraph without text`);
  return piece;
}
