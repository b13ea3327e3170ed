import type { Kind } from '../model/kind.js';
import type { Span } from '../model/span.js';
import type { Lexicon } from './lexicon.js';
import { spanEnd, type Tagging } from './tagger.js';
import { kindOf, OUTSIDE } from './tags.js';
import type { Tokens } from './tokenize.js';

/** A name in a paragraph; the span points into the paragraph's text. */
export interface Name extends Span {
  readonly kind: Kind;
  readonly confidence: number;
}

/** The names of one paragraph, from its tags. */
export function findNames(
  _text: string,
  tokens: Tokens,
  tagging: Tagging,
  paragraph: number,
  _lexicon: Lexicon,
): Name[] {
  const { tags, probabilities, sequence } = tagging;
  const offset = sequence.offsets[paragraph] as number;
  const names: Name[] = [];
  for (let i = 0; i < tokens.starts.length; i++) {
    const tag = tags[offset + i] as number;
    if (tag === OUTSIDE) continue;
    const end = spanEnd(tags, offset + i) - offset;
    names.push({
      start: tokens.starts[i] as number,
      end: tokens.ends[end - 1] as number,
      kind: kindOf(tag),
      confidence: probabilities[offset + i] as number,
    });
    i = end - 1;
  }
  return names;
}
