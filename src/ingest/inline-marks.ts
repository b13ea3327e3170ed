import { compareSpans, type Span } from '../model/span.js';

const WORD = /[\p{L}\p{N}]/u;
const SPACE = /\s/;
const STARS = /\*{2,}/g;
/** `*word*` between spaces or punctuation, so that `5*3*2` stays. */
const STAR_PAIR = /(?<![\p{L}\p{N}*])\*(?=[^\s*])[^*]*(?<=\S)\*(?![\p{L}\p{N}*])/gu;
/** `_word_` likewise, so that `snake_case` and `__proto__` stay. */
const LINE_PAIR = /(?<![\p{L}\p{N}_])_(?=[^\s_])[^_]*(?<=\S)_(?![\p{L}\p{N}_])/gu;
const TICK_PAIR = /(?<!`)`[^`]+`(?!`)/g;

/** The runs of `**` in one line, in order: emphasis even without its partner, which writers and machines often lose. */
export function starRuns(line: string): Span[] {
  const marks: Span[] = [];
  for (const match of line.matchAll(STARS)) {
    const end = match.index + match[0].length;
    const before = line[match.index - 1] ?? '';
    const after = line[end] ?? '';
    // Between two words or two spaces it is no emphasis: 2**8, 2 ** 8, f**k.
    const alike = [WORD, SPACE].some((kind) => kind.test(before) && kind.test(after));
    if (!alike) marks.push({ start: match.index, end });
  }
  return marks;
}

/** The marks of emphasis in one line of plain text, in order: characters that are no text. */
export function inlineMarks(line: string): Span[] {
  const marks = starRuns(line);
  for (const pattern of [STAR_PAIR, LINE_PAIR, TICK_PAIR]) {
    for (const match of line.matchAll(pattern)) {
      const end = match.index + match[0].length;
      marks.push({ start: match.index, end: match.index + 1 }, { start: end - 1, end });
    }
  }
  return marks.sort(compareSpans);
}
