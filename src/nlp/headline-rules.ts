import type { Kind } from '../model/kind.js';
import type { Lexicon } from './lexicon.js';
import { type TaggedName, type TaggedParagraph, wordAt } from './names.js';
import { BODY, type TokenSequence } from './token-sequence.js';
import { hasCapital } from './word-shape.js';

/** A word that is written small in this many eighths of its uses, or more, is a common one. */
const COMMON = 6;
/** Confidence from which a name in running text vouches for the same words in a headline. */
const SURE = 0.5;
const LONGEST_NAME = 6;

/** What the running text calls a name, by its words in lower case. */
export type KnownNames = ReadonlyMap<string, { readonly kind: Kind; readonly confidence: number }>;

/** The names of running text, where capitals tell names from other words. */
export function knownNames(
  tagged: readonly (readonly TaggedName[])[],
  paragraphs: readonly TaggedParagraph[],
  sequence: TokenSequence,
): KnownNames {
  const known = new Map<string, { kind: Kind; confidence: number }>();
  tagged.forEach((names, p) => {
    const paragraph = paragraphs[p] as TaggedParagraph;
    const offset = sequence.offsets[p] as number;
    for (const { from, to, kind, confidence } of names) {
      if (sequence.cases[offset + from] !== BODY || confidence < SURE) continue;
      const key = keyOf(paragraph, from, to);
      if (confidence > (known.get(key)?.confidence ?? 0)) known.set(key, { kind, confidence });
    }
  });
  return known;
}

/**
 * Reads headlines in title case or capitals by the light of the running text: names that it knows
 * are found whatever surrounds them, and a name of mostly common words that it lacks is none.
 */
export function readHeadline(
  names: readonly TaggedName[],
  paragraph: TaggedParagraph,
  offset: number,
  sequence: TokenSequence,
  lexicon: Lexicon,
  known: KnownNames,
): TaggedName[] {
  if (paragraph.role !== 'heading') return [...names];
  const { cases, types } = sequence;
  const inHeadline = (i: number) => cases[offset + i] !== BODY;
  const kept = names.filter((name) => {
    if (!inHeadline(name.from) || known.has(keyOf(paragraph, name.from, name.to))) return true;
    let common = 0;
    for (let i = name.from; i < name.to; i++) {
      if (lexicon.isOftenSmall(types[offset + i] as number, COMMON)) common += 1;
    }
    return common * 2 <= name.to - name.from;
  });
  const found: TaggedName[] = [];
  let n = 0;
  for (let i = 0; i < paragraph.tokens.starts.length; i++) {
    while (n < kept.length && (kept[n] as TaggedName).to <= i) n += 1;
    const next = kept[n];
    if (next && next.from <= i) {
      found.push(next);
      i = next.to - 1;
      continue;
    }
    if (!inHeadline(i) || !hasCapital(lexicon.flags[types[offset + i] as number] as number))
      continue;
    const limit = Math.min(next?.from ?? paragraph.tokens.starts.length, i + LONGEST_NAME);
    for (let to = limit; to > i; to--) {
      const name = known.get(keyOf(paragraph, i, to));
      if (!name) continue;
      found.push({ from: i, to, ...name });
      i = to - 1;
      break;
    }
  }
  return found;
}

function keyOf(paragraph: TaggedParagraph, from: number, to: number): string {
  let key = wordAt(paragraph, from).toLowerCase();
  for (let i = from + 1; i < to; i++) key += ` ${wordAt(paragraph, i).toLowerCase()}`;
  return key;
}
