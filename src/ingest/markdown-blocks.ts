import { parse, postprocess, preprocess } from 'micromark';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import { type Block, type Run, runsWithout } from './block.js';
import { starRuns } from './inline-marks.js';
import { joinsNext, type Line, splitLines, wrapWidth } from './lines.js';
import { groupBlocks, scanHtml } from './scan-html.js';

const EXTENSIONS = [
  frontmatter(['yaml', 'toml']),
  gfmTable(),
  // Articles indent paragraphs; indented code is not what they mean.
  { disable: { null: ['codeIndented'] } },
];

/** More marks than this in one paragraph are no prose; matching them takes quadratic time, so they are not. */
const MOST_MARKS = 2000;
const WITHOUT_INLINE = { disable: { null: ['attention', 'labelStartLink', 'labelStartImage'] } };

/** The longest text that is parsed, in UTF-16 code units. */
const LONGEST_MARKDOWN = 250_000;
/** Quotes and lists nested this deep in one line, or doubled in so many lines, are no prose. */
const NESTED = /^[ \t]*(?:(?:>|[-+*](?=[ \t])|\d{1,9}[.)])[ \t]*){100}/m;
const DOUBLED = /^[ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+){2}/gm;
const MOST_DOUBLED = 200;

/** Constructs in which nothing is text of the article. */
const SKIPPED = new Set([
  'autolink',
  'codeFenced',
  'definition',
  'htmlText',
  'image',
  'reference',
  'resource',
  'tableDelimiterRow',
  'toml',
  'yaml',
]);
const BLOCKS = new Set(['content', 'atxHeading', 'setextHeading', 'tableData', 'tableHeader']);
const HEADINGS = new Set(['atxHeading', 'setextHeading']);
const LISTS = new Set(['listOrdered', 'listUnordered']);
const TEXT = new Set(['data', 'codeTextData', 'characterEscapeValue']);
const HARD_BREAKS = new Set(['hardBreakTrailing', 'hardBreakEscape']);
const SENTENCE_END = /[.!?…]["'”’»)\]*_]*\s*$/u;

/**
 * Whether a text can be parsed as Markdown in fair time: CommonMark takes quadratic time on some
 * texts. Others are to be read as plain text, in which emphasis and headings are known all the same.
 */
export function isParsable(text: string): boolean {
  return (
    text.length <= LONGEST_MARKDOWN &&
    !NESTED.test(text) &&
    (text.match(DOUBLED)?.length ?? 0) <= MOST_DOUBLED
  );
}

/**
 * The paragraphs of Markdown (CommonMark with tables and front matter). A line break inside a
 * paragraph ends it, as in plain text, unless the next line goes on: hard-wrapped, or lower case.
 */
export function markdownBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  const breaks = new LineBreaks(text);
  // The tokenizer drops a byte order mark without counting it.
  const shift = text.startsWith('\ufeff') ? 1 : 0;
  let runs: Run[] = [];
  let mark: Block['mark'] = 'none';
  let bold = true;
  const depth = { skipped: 0, strong: 0, list: 0 };

  const endBlock = (): void => {
    if (runs.length > 0) {
      blocks.push({ runs, mark: mark === 'none' && bold ? 'bold' : mark });
    }
    runs = [];
    bold = true;
  };

  const extensions = overmarked(text) ? [...EXTENSIONS, WITHOUT_INLINE] : EXTENSIONS;
  const chunks = preprocess()(text, undefined, true);
  for (const [step, token] of postprocess(parse({ extensions }).document().write(chunks))) {
    const { type } = token;
    const by = step === 'enter' ? 1 : -1;
    if (SKIPPED.has(type)) depth.skipped += by;
    if (type === 'strong') depth.strong += by;
    if (LISTS.has(type)) depth.list += by;
    if (BLOCKS.has(type)) {
      endBlock();
      mark = HEADINGS.has(type) ? 'heading' : depth.list > 0 ? 'item' : 'none';
    }
    if (step === 'exit' || depth.skipped > 0) continue;

    const start = token.start.offset + shift;
    const end = token.end.offset + shift;
    if (type === 'htmlFlow') {
      endBlock();
      const inside = groupBlocks(scanHtml(text.slice(start, end)).runs, () => true);
      for (const block of inside)
        blocks.push({ ...block, runs: block.runs.map((run) => moved(run, start)) });
    } else if (TEXT.has(type)) {
      const data = text.slice(start, end);
      const stray = type === 'data' ? starRuns(data) : [];
      if (depth.strong === 0 && stray.length === 0 && data.trim() !== '') bold = false;
      for (const run of runsWithout(stray, data, start)) runs.push(run);
    } else if (type === 'characterReference') {
      for (const run of scanHtml(text.slice(start, end)).runs) runs.push(moved(run, start));
    } else if (HARD_BREAKS.has(type)) {
      endBlock();
    } else if (type === 'lineEnding' && runs.length > 0) {
      if (breaks.joins(start)) runs.push({ text: ' ', source: start, sourceLength: end - start });
      else endBlock();
    }
  }
  endBlock();
  return blocks;
}

function overmarked(text: string): boolean {
  return text
    .split(/\n[ \t]*\n/)
    .some((part) => part.length > MOST_MARKS && (part.match(/[*_[]/g)?.length ?? 0) > MOST_MARKS);
}

function moved(run: Run, by: number): Run {
  return { text: run.text, source: run.source + by, sourceLength: run.sourceLength };
}

/** Which line breaks of a text only wrap a paragraph. */
class LineBreaks {
  readonly #next = new Map<number, { line: Line; next: Line }>();
  readonly #width: number | undefined;

  constructor(text: string) {
    const lines = splitLines(text);
    this.#width = wrapWidth(lines.map((line) => line.text));
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      if (next) this.#next.set(line.end, { line, next });
    }
  }

  /** @param offset where the line break begins */
  joins(offset: number): boolean {
    const found = this.#next.get(offset);
    if (!found) return false;
    const { line, next } = found;
    if (this.#width !== undefined) return joinsNext(line.text, next.text, this.#width);
    return /^\s*\p{Ll}/u.test(next.text) && !SENTENCE_END.test(line.text);
  }
}
