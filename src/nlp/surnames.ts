import type { Lexicon } from './lexicon.js';
import { type TaggedName, type TaggedParagraph, wordAt } from './names.js';
import { BODY, type TokenSequence } from './token-sequence.js';
import { hasCapital } from './word-shape.js';

/** Confidence from which a full name vouches for its last word. */
const SURE = 0.7;
/** How sure we are of a surname that the tagger overlooked. */
const GUESS = 0.6;

/** The last words of the people whom the document names in full. */
export function surnamesOf(
  tagged: readonly (readonly TaggedName[])[],
  paragraphs: readonly TaggedParagraph[],
): ReadonlySet<string> {
  const surnames = new Set<string>();
  tagged.forEach((names, p) => {
    for (const { from, to, kind, confidence } of names) {
      if (kind !== 'person' || to - from < 2 || confidence < SURE) continue;
      const word = wordAt(paragraphs[p] as TaggedParagraph, to - 1);
      if (/^\p{Lu}\p{L}{2,}$/u.test(word)) surnames.add(word);
    }
  });
  return surnames;
}

/** Adds the surnames that stand alone, with a capital inside a sentence, and were overlooked. */
export function recallSurnames(
  names: readonly TaggedName[],
  paragraph: TaggedParagraph,
  offset: number,
  sequence: TokenSequence,
  lexicon: Lexicon,
  surnames: ReadonlySet<string>,
): TaggedName[] {
  const { types, cases, positions } = sequence;
  const capital = (i: number) => {
    return hasCapital(lexicon.flags[types[offset + i] as number] as number);
  };
  const found = [...names];
  let n = 0;
  for (let i = 0; i < paragraph.tokens.starts.length; i++) {
    while (n < names.length && (names[n] as TaggedName).to <= i) n += 1;
    const next = names[n];
    if (next && next.from <= i) continue;
    if (!capital(i) || cases[offset + i] !== BODY || positions[offset + i] === 1) continue;
    if (/^[-/]$/.test(wordAt(paragraph, i - 1))) continue;
    if (capital(i - 1) || capital(i + 1) || !surnames.has(wordAt(paragraph, i))) continue;
    found.push({ from: i, to: i + 1, kind: 'person', confidence: GUESS });
  }
  return found.length === names.length ? found : found.sort((a, b) => a.from - b.from);
}
