import { type Block, type Run, runsWithout } from './block.js';
import { inlineMarks, starRuns } from './inline-marks.js';
import { joinsNext, type Line, splitLines, wrapWidth } from './lines.js';

const QUOTE = /^\s*(?:>[ \t]?)+/;
const HEADING = /^\s{0,3}#{1,6}(?=\s)/;
const HEADING_TAIL = /\s#+\s*$/;
const ITEM = /^\s*[-–*+•‣◦▪](?=\s)/;
const UNDERLINE = /^\s*(?:={3,}|-{3,}|~{3,})\s*$/;

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
    for (const run of found.runs) runs.push(run);
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
  const mark = heading > 0 ? 'heading' : item > 0 ? 'item' : isBold(body) ? 'bold' : 'none';
  return { runs: runsWithout(inlineMarks(body), body, line.start + start), mark };
}

/** Whether `**` stands around the whole line, or, its partner lost, at one end of it. */
function isBold(line: string): boolean {
  const text = line.trim();
  const marks = starRuns(text);
  const atStart = marks[0]?.start === 0;
  const atEnd = marks.at(-1)?.end === text.length;
  return (marks.length === 1 && (atStart || atEnd)) || (marks.length === 2 && atStart && atEnd);
}
