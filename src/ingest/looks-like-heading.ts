import type { Block } from './block.js';

const LONGEST_HEADING = 160;
const FEWEST_TITLE_WORDS = 3;
/** Share of the longer words that begin with a capital in a line set in title case. */
const TITLE_CASE_SHARE = 0.8;

const SENTENCE_END = /[.!…,;:]["'”’»)\]]*$/u;
const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;

/**
 * Whether a line that no markup calls a heading reads as one: short, without a final full stop, and
 * bold, in capitals, or in title case. List items are none: a list of names is in title case too.
 * @param text on one line, white space single
 */
export function looksLikeHeading(text: string, mark: Block['mark']): boolean {
  if (mark === 'item' || text.length > LONGEST_HEADING || SENTENCE_END.test(text)) return false;
  if (mark === 'bold') return true;
  const words = text.match(WORDS) ?? [];
  if (words.length < FEWEST_TITLE_WORDS) return false;
  if (!/\p{Ll}/u.test(text)) return true;
  // Short words ("in", "of", "with") stay small in most house styles, so they tell nothing.
  const telling = words.filter((word) => word.length > 4 && /\p{L}/u.test(word));
  const capitalised = telling.filter((word) => /^[\p{Lu}\p{Lt}\p{N}]/u.test(word));
  return telling.length >= 2 && capitalised.length >= telling.length * TITLE_CASE_SHARE;
}
