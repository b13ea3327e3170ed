import type { Lexicon } from './lexicon.js';
import type { TaggedName } from './names.js';
import type { TokenSequence } from './token-sequence.js';

/** A word written small in so many eighths of its uses, or more, has its capital from the sentence. */
const COMMON = 5;
/** Below this the tagger is too unsure of a name to hold it against the habit of the word. */
const UNSURE = 0.6;

/**
 * True of a name that is more likely a common word at the head of a sentence ("Eyewitness accounts
 * …"): a single word, mostly written small in other texts, of which the tagger is unsure.
 * @param offset where the name's paragraph begins in `sequence`
 */
export function isCommonOpening(
  { from, to, confidence }: TaggedName,
  offset: number,
  sequence: TokenSequence,
  lexicon: Lexicon,
): boolean {
  return (
    to === from + 1 &&
    sequence.positions[offset + from] === 1 &&
    confidence < UNSURE &&
    lexicon.isOftenSmall(sequence.types[offset + from] as number, COMMON)
  );
}
