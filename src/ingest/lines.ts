import type { Span } from '../model/span.js';

/** A line of a text, without its line break. */
export interface Line extends Span {
  readonly text: string;
}

/** Splits at LF, CR LF, CR and the Unicode line and paragraph separators. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
    lines.push({ text: text.slice(start, match.index), start, end: match.index });
    start = match.index + match[0].length;
  }
  lines.push({ text: text.slice(start), start, end: text.length });
  return lines;
}

const NARROWEST = 40;
const WIDEST = 120;
const FEWEST_LINES = 3;
/** Share of the lines that must be full for a text to count as wrapped. */
const FULL_SHARE = 0.75;
/** Writers and mailers leave a word or two of slack. */
const SLACK = 10;
/** Headings, list items, quotes and rules stand on lines of their own, however the rest is set. */
const MARKED = /^\s*(?:[#>*+•‣–=~-]|\d{1,3}[.)]\s)/;
const LOWER_CASE = /^\s*\p{Ll}/u;

/**
 * The width at which a text is hard-wrapped, or undefined where each line is a paragraph of its own.
 * A wrapped line is full: the next line's first word would not have fitted. Text is wrapped when
 * most lines that another line follows are full, at a width people wrap at, and half of those that
 * follow go on in lower case.
 */
export function wrapWidth(lines: readonly string[]): number | undefined {
  const followed: { line: string; next: string }[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (line.trim() === '' || !next || next.trim() === '') continue;
    if (!/^\s*#/.test(line) && !MARKED.test(next)) followed.push({ line, next });
  }
  if (followed.length < FEWEST_LINES) return undefined;
  const lengths = followed.map(({ line }) => line.trimEnd().length).sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.9)] ?? 0;
  if (width < NARROWEST || width > WIDEST) return undefined;
  const full = followed.filter(({ line, next }) => joinsNext(line, next, width));
  const continued = followed.filter(({ next }) => LOWER_CASE.test(next));
  return full.length >= followed.length * FULL_SHARE && continued.length * 2 >= followed.length
    ? width
    : undefined;
}

/** Whether, in text wrapped at `width`, the paragraph goes on in the next line. */
export function joinsNext(line: string, next: string, width: number): boolean {
  if (line.trim() === '' || next.trim() === '') return false;
  const word = /\S+/.exec(next)?.[0].length ?? 0;
  return line.trimEnd().length + 1 + word > width - SLACK;
}
