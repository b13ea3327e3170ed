import type { Paragraph, Piece, Prose } from '../model/prose.js';
import type { Block, Run } from './block.js';
import { looksLikeHeading } from './looks-like-heading.js';

/** White space and control characters, which a reader sees as a gap. */
const GAP = /[\s\p{Cc}]+/uy;
/** What shows nothing and would split or disguise a name: soft hyphen, zero width space, direction marks. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]+/uy;
/** Words with one plain space between them: most lines are one match. */
const VISIBLE =
  /[^\s\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]+(?: [^\s\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]+)*/uy;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Makes paragraphs of blocks: white space single, invisible characters and lone surrogates gone,
 * blocks without a letter or digit left out, headings and repeated paragraphs told.
 */
export function composeProse(blocks: Iterable<Block>): Prose {
  const drafts: { text: string; pieces: Piece[]; mark: Block['mark'] }[] = [];
  for (const block of blocks) {
    const draft = normalise(block.runs);
    if (WORD.test(draft.text)) drafts.push({ ...draft, mark: block.mark });
  }
  const seen = new Set<string>();
  const paragraphs = drafts.map(({ text, pieces, mark }, index): Paragraph => {
    // A heading heads something: the last paragraph is one only when the markup says so.
    const heading =
      mark === 'heading' || (index < drafts.length - 1 && looksLikeHeading(text, mark));
    const words = text.toLowerCase();
    const repeated = seen.has(words);
    seen.add(words);
    return { text, pieces, role: heading ? 'heading' : 'body', repeated };
  });
  return { paragraphs };
}

function normalise(runs: readonly Run[]): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = [];
  let text = '';
  /** A gap seen since the last visible character; written only when another follows. */
  let gap: { source: number; end: number } | undefined;

  const append = (piece: string, source: number, sourceLength: number): void => {
    const last = pieces.at(-1);
    const verbatim = piece.length === sourceLength;
    if (
      last &&
      verbatim &&
      last.length === last.sourceLength &&
      last.source + last.sourceLength === source
    ) {
      const length = last.length + piece.length;
      pieces[pieces.length - 1] = { ...last, length, sourceLength: length };
    } else {
      pieces.push({ at: text.length, source, sourceLength, length: piece.length });
    }
    text += piece;
  };

  for (const run of runs) {
    const verbatim = run.text.length === run.sourceLength;
    let at = 0;
    while (at < run.text.length) {
      const invisible = matchAt(INVISIBLE, run.text, at);
      const space = invisible === 0 ? matchAt(GAP, run.text, at) : 0;
      const visible = invisible + space === 0 ? matchAt(VISIBLE, run.text, at) : 0;
      const length = invisible + space + visible;
      const source = verbatim ? run.source + at : run.source;
      const end = verbatim ? source + length : run.source + run.sourceLength;
      if (space > 0) {
        // Only neighbouring gaps grow together: markup between them is not theirs.
        gap = gap?.end === source ? { source: gap.source, end } : (gap ?? { source, end });
      } else if (visible > 0) {
        if (gap && text !== '') append(' ', gap.source, gap.end - gap.source);
        gap = undefined;
        append(run.text.slice(at, at + length).toWellFormed(), source, end - source);
      }
      at += length;
    }
  }
  return { text, pieces };
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
