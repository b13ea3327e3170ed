import type { Span } from '../model/span.js';

/** A run of readable characters and where it stands in the document's text (UTF-16 code units). */
export interface Run {
  readonly text: string;
  readonly source: number;
  /** How much of the document's text it stands for: differs from `text.length` where a reference was decoded. */
  readonly sourceLength: number;
}

/** A paragraph as a format reader finds it: markup gone, white space still as it stood. */
export interface Block {
  /** In the order of the document's text. */
  readonly runs: readonly Run[];
  /**
   * What the markup says: a heading, a list item (which is none, however it is capitalised), a line
   * set in bold, or nothing.
   */
  readonly mark: 'heading' | 'item' | 'bold' | 'none';
}

/**
 * The runs of a stretch of text without its marks.
 * @param marks in order, not overlapping, in `text`
 * @param source where `text` begins in the document's text
 */
export function runsWithout(marks: readonly Span[], text: string, source: number): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const mark of [...marks, { start: text.length, end: text.length }]) {
    if (mark.start > at) {
      runs.push({
        text: text.slice(at, mark.start),
        source: source + at,
        sourceLength: mark.start - at,
      });
    }
    at = Math.max(at, mark.end);
  }
  return runs;
}
