import type { Lexicon } from './lexicon.js';
import type { SmallWords } from './small-words.js';
import type { Tokens } from './tokenize.js';
import { ALL_CAPS, hasCapital, LETTER, UPPER } from './word-shape.js';

/** Empty tokens around each paragraph, so that a feature may look this far without a check. */
export const PADDING = 3;

export const BODY = 0;
const TITLE_CASE = 1;
const CAPITALS = 2;

/**
 * The tokens of a whole document in one row of flat arrays, with PADDING empty tokens before,
 * between and after its paragraphs.
 */
export interface TokenSequence {
  readonly length: number;
  /** Number of each token's word in the lexicon; 0 is the empty word. */
  readonly types: Int32Array;
  /** 1 for the first token of a sentence that has letters, 2 for the second, else 0. */
  readonly positions: Uint8Array;
  /** BODY, or what capitals say nothing in: TITLE_CASE, CAPITALS. */
  readonly cases: Uint8Array;
  /** 1 where the token may be part of a name; all others are outside. */
  readonly candidates: Uint8Array;
  /** For each paragraph, the place of its first token. */
  readonly offsets: readonly number[];
}

const HYPHEN = '-';
/** What a hyphen between spaces is taken for. */
const DASH = '–';

/** No more small words than this stand between two capitals of a name, or at one of its ends. */
const LONGEST_CHAIN = 4;

/**
 * Lays out the paragraphs' tokens.
 * @param small what is known of the words without a capital that occur in names
 */
export function createSequence(
  lexicon: Lexicon,
  paragraphs: readonly { readonly tokens: Tokens }[],
  small: SmallWords,
): TokenSequence {
  if (lexicon.size === 0) lexicon.intern('');
  let length = PADDING;
  for (const { tokens } of paragraphs) length += tokens.starts.length + PADDING;
  const types = new Int32Array(length);
  const positions = new Uint8Array(length);
  const cases = new Uint8Array(length);
  const candidates = new Uint8Array(length);
  const offsets: number[] = [];
  let at = PADDING;
  for (const { tokens } of paragraphs) {
    offsets.push(at);
    const { starts, ends, words, sentences } = tokens;
    for (let i = 0; i < starts.length; i++) {
      const joined = ends[i - 1] === starts[i] && ends[i] === starts[i + 1];
      const word = words[i] as string;
      types[at + i] = lexicon.intern(word === HYPHEN && !joined ? DASH : word);
    }
    const end = at + starts.length;
    for (let s = 0; s < sentences.length; s++) {
      const from = at + (sentences[s] as number);
      const to = s + 1 < sentences.length ? at + (sentences[s + 1] as number) : end;
      markSentence(lexicon, types, positions, cases, from, to);
    }
    markCandidates(lexicon, types, candidates, at, end, small);
    at = end + PADDING;
  }
  return { length, types, positions, cases, candidates, offsets };
}

function markSentence(
  lexicon: Lexicon,
  types: Int32Array,
  positions: Uint8Array,
  cases: Uint8Array,
  from: number,
  to: number,
): void {
  let words = 0;
  let capitals = 0;
  let shouts = 0;
  let seen = 0;
  for (let i = from; i < to; i++) {
    const type = types[i] as number;
    const flags = lexicon.flags[type] as number;
    if (!(flags & LETTER)) continue;
    if (seen < 2) positions[i] = ++seen;
    if ((lexicon.words[type] as string).length < 4) continue;
    words += 1;
    if (flags & UPPER) capitals += 1;
    if (flags & ALL_CAPS) shouts += 1;
  }
  if (words < 3) return;
  const value = shouts > words * 0.7 ? CAPITALS : capitals > words * 0.7 ? TITLE_CASE : BODY;
  if (value !== BODY) cases.fill(value, from, to);
}

/**
 * Words with a capital may be names; so may the connectors between two of them ("Bank of the
 * West"), the few small words that begin or end names ("al-", "de", "province"), and names written
 * carelessly, with a neighbour where a list has the two as one name ("new york").
 */
function markCandidates(
  lexicon: Lexicon,
  types: Int32Array,
  candidates: Uint8Array,
  from: number,
  to: number,
  small: SmallWords,
): void {
  const hyphen = lexicon.intern(HYPHEN);
  const hashAt = (i: number) => lexicon.hash[types[i] as number] as number;
  const capitalAt = (i: number) => hasCapital(lexicon.flags[types[i] as number] as number);
  for (let i = from; i < to; i++) {
    const type = types[i] as number;
    if (lexicon.carelessName[type] === 1) {
      candidates[i] = 1;
      if (i > from && lexicon.isEntry(types[i - 1] as number, type)) candidates[i - 1] = 1;
      if (i + 1 < to && lexicon.isEntry(type, types[i + 1] as number)) candidates[i + 1] = 1;
    }
    if (!capitalAt(i)) continue;
    candidates[i] = 1;
    // Given names such as "Yun-seo" go on in small letters.
    if (types[i + 1] === hyphen) candidates.fill(1, i + 1, Math.min(i + 3, to));
    for (let j = i - 1; j >= from && i - j <= LONGEST_CHAIN; j--) {
      const joins = types[j] === hyphen && j > from && small.isEdge(hashAt(j - 1));
      if (!joins && !small.isEdge(hashAt(j))) break;
      candidates[j] = 1;
    }
    let end = i + 1;
    while (end < to && end - i <= LONGEST_CHAIN && small.isConnector(hashAt(end))) end += 1;
    if (end < to && capitalAt(end)) candidates.fill(1, i, end);
    else for (let j = i + 1; j < end && small.isEdge(hashAt(j)); j++) candidates[j] = 1;
  }
}
