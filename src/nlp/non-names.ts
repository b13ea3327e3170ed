import type { Span } from '../model/span.js';
import type { Lexicon } from './lexicon.js';
import { spanOf, type TaggedName, type TaggedParagraph, wordAt } from './names.js';
import type { TokenSequence } from './token-sequence.js';

/** Addresses of pages and of mail. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gi;
/** What joins a name to the rest of a file's name or of a page's: "Minutes.pdf". */
const JOINED = /^\.\p{Ll}/u;
/** Posts and degrees written in capitals, which look like acronyms of bodies. */
const POSTS = /^(?:M(?:P|SP|EP|LA)s?|[KQ]C|C[EFOT]O|PhD|MBA)$/;
/** A word written small in so many eighths of its uses, or more, has its capital from the sentence. */
const COMMON = 5;
/** Below this the tagger is too unsure of a name to hold it against the habit of the word. */
const UNSURE = 0.6;

/**
 * Leaves out what a tagger may take for a name and is none: parts of addresses and of files' names,
 * posts, acronyms of things, and common words at the head of a sentence ("Eyewitness accounts …").
 * @param acronyms those that the document introduces for things: see `commonAcronyms`
 * @param offset where the paragraph begins in `sequence`
 */
export function withoutNonNames(
  names: readonly TaggedName[],
  paragraph: TaggedParagraph,
  acronyms: ReadonlySet<string>,
  offset: number,
  sequence: TokenSequence,
  lexicon: Lexicon,
): TaggedName[] {
  const addresses = addressesIn(paragraph.text);
  return names.filter((name) => {
    const { start, end } = spanOf(name, paragraph);
    if (addresses.some((address) => address.start < end && start < address.end)) return false;
    if (JOINED.test(paragraph.text.slice(end, end + 2))) return false;
    if (name.to > name.from + 1) return true;
    const word = wordAt(paragraph, name.from);
    if (POSTS.test(word) || acronyms.has(word)) return false;
    const opens = sequence.positions[offset + name.from] === 1;
    const isCommon = lexicon.isOftenSmall(sequence.types[offset + name.from] as number, COMMON);
    return !(opens && isCommon && name.confidence < UNSURE);
  });
}

function addressesIn(text: string): Span[] {
  return [...text.matchAll(ADDRESS)].map(({ index, 0: address }) => {
    return { start: index, end: index + address.length };
  });
}
