import type { Block, Run } from './block.js';
import { inlineMarks } from './inline-marks.js';
import { joinsNext, type Line, splitLines, wrapWidth } from './lines.js';

const QUOTE = /^\s*(?:>[ \t]?)+/;
const HEADING = /^\s{0,3}#{1,6}(?=\s)/;
const HEADING_TAIL = /\s#+\s*$/;
const ITEM = /^\s*[-–*+•‣◦▪](?=\s)/;
const UNDERLINE = /^\s*(?:={3,}|-{3,}|~{3,})\s*$/;
const BOLD_EDGE = /^\s*\*\*(?!\*)|(?<!\*)\*\*\s*$/;

/**
 * The paragraphs of plain text: one a line, or, where the text is hard-wrapped, the lines that
 * belong together. Marks that writers carry over from Markdown (emphasis, headings, bullets, `>`)
 * are no text.
 */
export function* plainBlocks(text: string): Generator<Block> {
  const lines = splitLines(text);
  const width = wrapWidth(lines.map((line) => line.text));
  let runs: Run[] = [];
  let mark: Block['mark'] = 'none';
  for (const [index, line] of lines.entries()) {
    if (UNDERLINE.test(line.text)) continue;
    const next = lines[index + 1];
    const found = read(line);
    if (runs.length === 0) mark = found.mark;
    runs.push(...found.runs);
    if (next && UNDERLINE.test(next.text)) mark = 'heading';
    else if (
      next &&
      width !== undefined &&
      mark !== 'heading' &&
      !starts(next.text) &&
      joinsNext(line.text, next.text, width)
    ) {
      runs.push({ text: ' ', source: line.end, sourceLength: next.start - line.end });
      continue;
    }
    if (runs.length > 0) yield { runs, mark };
    runs = [];
  }
}

/** Whether a line opens a block of its own, even in wrapped text. */
function starts(line: string): boolean {
  return HEADING.test(line) || ITEM.test(line) || UNDERLINE.test(line);
}

function read(line: Line): { runs: Run[]; mark: Block['mark'] } {
  const { text } = line;
  const quote = QUOTE.exec(text)?.[0].length ?? 0;
  const rest = text.slice(quote);
  const heading = HEADING.exec(rest)?.[0].length ?? 0;
  const item = ITEM.exec(rest)?.[0].length ?? 0;
  const start = quote + Math.max(heading, item);
  const tail = heading > 0 ? (HEADING_TAIL.exec(text)?.[0].length ?? 0) : 0;
  const body = text.slice(start, Math.max(start, text.length - tail));
  const runs: Run[] = [];
  let at = 0;
  for (const span of [...inlineMarks(body), { start: body.length, end: body.length }]) {
    if (span.start > at) {
      const run = body.slice(at, span.start);
      runs.push({ text: run, source: line.start + start + at, sourceLength: run.length });
    }
    at = span.end;
  }
  const bold = BOLD_EDGE.test(body);
  return { runs, mark: heading > 0 ? 'heading' : item > 0 ? 'item' : bold ? 'bold' : 'none' };
}
