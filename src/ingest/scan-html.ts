import { Parser } from 'htmlparser2';
import { DocumentError } from '../model/errors.js';
import type { Block, Run } from './block.js';

/** Elements whose content is no text of the article, wherever they stand. */
const SKIPPED = new Set(
  'audio button canvas datalist head iframe math noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
);
/** Elements inside a line; every other element begins and ends a paragraph. */
const INLINE = new Set(
  'a abbr acronym audio b bdi bdo big br button canvas cite code data del dfn em font i iframe img input ins kbd label map mark math nobr noscript object q s samp script select small span strike strong style sub sup svg template time tt u var video wbr'.split(
    ' ',
  ),
);
const BOLD = new Set(['b', 'strong']);
const HEADING = /^h[1-6]$/;

/** No page that people read nests deeper, and parsing takes time quadratic in the depth. */
const DEEPEST = 2000;

/** A run of text in a page, with the elements around it. */
export interface HtmlRun extends Run {
  /** Index of the innermost element around it, in the order of the opening tags; -1 outside all. */
  readonly element: number;
  /** Runs of the same block follow each other and have the same number. */
  readonly block: number;
  readonly mark: Block['mark'];
}

/** An HTML page read with positions. */
export interface HtmlScan {
  /** What a reader could see, in order; scripts, styles and controls are left out. */
  readonly runs: readonly HtmlRun[];
  /** Where each element's tag name ends in the source, by index; -1 for a tag that is only implied. */
  readonly tagNameEnds: readonly number[];
  /** Where the content of `<body>` begins, or undefined where no tag opens it. */
  readonly bodyStart: number | undefined;
  /** The name of each element. */
  readonly names: readonly string[];
  /** Index of the element around each element, -1 for a root. */
  readonly parents: readonly number[];
  /** What the `<title>` says. */
  readonly title: string;
  /** `<meta>` contents by property or name, the first of each, and the canonical address as `canonical`. */
  readonly meta: ReadonlyMap<string, string>;
}

/**
 * Reads a page or a fragment in one pass; offsets are UTF-16 code units into `source`.
 * @throws DocumentError where elements nest deeper than any page that people read
 */
export function scanHtml(source: string): HtmlScan {
  const runs: HtmlRun[] = [];
  const tagNameEnds: number[] = [];
  const names: string[] = [];
  const parents: number[] = [];
  const meta = new Map<string, string>();
  const open: number[] = [];
  let title = '';
  let bodyStart: number | undefined;
  let block = 0;
  let skipped = 0;
  let bold = 0;
  let item = 0;
  let heading = 0;
  let lineBreaks = 0;

  const count = (name: string, by: 1 | -1): void => {
    if (SKIPPED.has(name)) skipped += by;
    if (BOLD.has(name)) bold += by;
    if (HEADING.test(name)) heading += by;
    if (name === 'li') item += by;
    if (!INLINE.has(name)) block++;
  };

  const parser = new Parser({
    onopentag(name, attributes, implied) {
      if (open.length >= DEEPEST) {
        throw new DocumentError(`its HTML nests more than ${DEEPEST} elements: repair the page`);
      }
      parents.push(open.at(-1) ?? -1);
      open.push(names.length);
      names.push(name);
      tagNameEnds.push(implied ? -1 : parser.startIndex + 1 + name.length);
      count(name, 1);
      if (name === 'body' && !implied) bodyStart ??= parser.endIndex + 1;
      // Two line breaks in a row are how older pages write paragraphs.
      if (name === 'br') {
        lineBreaks++;
        if (lineBreaks > 1) block++;
        else pushRun(' ', parser.startIndex, parser.endIndex + 1);
      }
      readMeta(name, attributes, meta);
    },
    onclosetag(name) {
      open.pop();
      count(name, -1);
    },
    ontext(text) {
      const element = open.at(-1) ?? -1;
      if (names[element] === 'title' && names[parents[element] ?? -1] !== 'svg') title += text;
      if (text.trim() !== '') lineBreaks = 0;
      const end = parser.endIndex + 1;
      // A page that breaks off inside "<?" or "<!" gives the rest as text, without these marks.
      const verbatim = source.endsWith(text, end);
      pushRun(text, verbatim ? end - text.length : parser.startIndex, end);
    },
  });

  function pushRun(text: string, start: number, end: number): void {
    if (skipped > 0) return;
    const mark = heading > 0 ? 'heading' : item > 0 ? 'item' : bold > 0 ? 'bold' : 'none';
    const element = open.at(-1) ?? -1;
    runs.push({ text, source: start, sourceLength: end - start, element, block, mark });
  }

  parser.end(source);
  return {
    runs,
    tagNameEnds,
    bodyStart,
    names,
    parents,
    title: title.replace(/\s+/g, ' ').trim(),
    meta,
  };
}

function readMeta(
  name: string,
  attributes: Record<string, string>,
  meta: Map<string, string>,
): void {
  const set = (key: string | undefined, value: string | undefined): void => {
    if (key && value?.trim() && !meta.has(key)) meta.set(key, value.trim());
  };
  if (name === 'meta') {
    set((attributes.property ?? attributes.name)?.toLowerCase(), attributes.content);
  } else if (name === 'link' && attributes.rel?.toLowerCase() === 'canonical') {
    set('canonical', attributes.href);
  }
}

/** Gathers the runs of the chosen elements by block; a block is bold where all of it is. */
export function groupBlocks(runs: readonly HtmlRun[], take: (element: number) => boolean): Block[] {
  const blocks: { runs: HtmlRun[]; mark: Block['mark'] }[] = [];
  let current = -1;
  for (const run of runs) {
    if (!take(run.element)) continue;
    const last = blocks.at(-1);
    const blank = run.text.trim() === '';
    if (!last || run.block !== current) {
      if (!blank) {
        blocks.push({ runs: [run], mark: run.mark });
        current = run.block;
      }
      continue;
    }
    last.runs.push(run);
    if (!blank && last.mark === 'bold' && run.mark !== 'bold') last.mark = run.mark;
  }
  return blocks;
}
