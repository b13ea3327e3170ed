import type { Kind } from '../model/kind.js';
import type { Span } from '../model/span.js';
import { spanEnd, type Tagging } from './tagger.js';
import { kindOf, OUTSIDE } from './tags.js';
import type { Tokens } from './tokenize.js';

/** A name in a paragraph, by its tokens. */
export interface TaggedName {
  /** Its first token, and the one after its last. */
  readonly from: number;
  readonly to: number;
  readonly kind: Kind;
  /** How sure the tagger is of span and kind, 0 to 1. */
  readonly confidence: number;
}

/** A paragraph as the rules see it. */
export interface TaggedParagraph {
  readonly text: string;
  readonly role: 'heading' | 'body';
  readonly tokens: Tokens;
}

/** The names of paragraph `index`, as tagged. */
export function readNames(tagging: Tagging, index: number, length: number): TaggedName[] {
  const { tags, probabilities, sequence } = tagging;
  const offset = sequence.offsets[index] as number;
  const names: TaggedName[] = [];
  for (let i = 0; i < length; i++) {
    const tag = tags[offset + i] as number;
    if (tag === OUTSIDE) continue;
    const to = spanEnd(tags, offset + i) - offset;
    const confidence = probabilities[offset + i] as number;
    names.push({ from: i, to, kind: kindOf(tag), confidence });
    i = to - 1;
  }
  return names;
}

/** What a name covers of its paragraph's text. */
export function spanOf(name: TaggedName, { tokens }: TaggedParagraph): Span {
  return { start: tokens.starts[name.from] as number, end: tokens.ends[name.to - 1] as number };
}

/** The word at token `i`, or the empty word beyond the paragraph. */
export function wordAt({ tokens }: TaggedParagraph, i: number): string {
  return tokens.words[i] ?? '';
}

/** True where nothing but token edges stands between tokens `i - 1` and `i`: "pro-" and "-based". */
export function touches({ tokens }: TaggedParagraph, i: number): boolean {
  return i > 0 && tokens.ends[i - 1] === tokens.starts[i];
}
