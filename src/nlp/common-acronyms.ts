import { type TaggedParagraph, wordAt } from './names.js';

const ACRONYM = /^\p{Lu}{2,6}$/u;
const SMALL = /^[\p{Ll}'’-]+$/u;
/** What names a body though it be written small: "the ministry of works (MOW)". */
const BODIES = new Set(
  (
    'ministry department agency authority administration office bureau council commission committee ' +
    'board court tribunal parliament party union federation confederation association league ' +
    'organisation organization society institute institution centre center university college school ' +
    'hospital academy foundation trust fund bank company corporation group network alliance coalition ' +
    'front movement army force forces navy police service services corps command mission'
  ).split(' '),
);

/**
 * The acronyms that a document introduces for something that is no name: "the gross domestic product
 * (GDP)", "dysplasia (CD)". What stands before the parenthesis is found by the algorithm of Schwartz
 * and Hearst (2003), in no more words than the acronym has letters; it must be written small and be no
 * body.
 */
export function commonAcronyms(paragraphs: readonly TaggedParagraph[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const paragraph of paragraphs) {
    for (let i = 1; i < paragraph.tokens.words.length; i++) {
      if (wordAt(paragraph, i - 1) !== '(' || wordAt(paragraph, i + 1) !== ')') continue;
      const acronym = wordAt(paragraph, i);
      if (!ACRONYM.test(acronym)) continue;
      const expansion = expansionOf(acronym, paragraph, i - 2);
      if (expansion && !expansion.some((word) => BODIES.has(word))) found.add(acronym);
    }
  }
  return found;
}

/** The small words up to token `last` that the acronym abbreviates, or undefined. */
function expansionOf(
  acronym: string,
  paragraph: TaggedParagraph,
  last: number,
): readonly string[] | undefined {
  const words: string[] = [];
  let left = acronym.toLowerCase();
  for (let i = last; i > last - acronym.length; i--) {
    const word = wordAt(paragraph, i);
    if (!SMALL.test(word)) return undefined;
    words.unshift(word);
    left = unmatched(left, word);
    if (left === '') return words;
  }
  return undefined;
}

/** What of `letters` is left when the word has taken from its end all that it can; the last left must open a word. */
function unmatched(letters: string, word: string): string {
  let rest = letters.length;
  for (let at = word.length - 1; at >= 0 && rest > 0; at--) {
    if (rest === 1 && at > 0) continue;
    if (word.charAt(at) === letters.charAt(rest - 1)) rest -= 1;
  }
  return letters.slice(0, rest);
}
