/**
 * A stretch of text: UTF-16 code units, half-open, so that `text.slice(start, end)` is what it
 * covers. Which text it points into is said by the type that carries it.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Orders spans as they are read: by start, the longer first where two start together. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
