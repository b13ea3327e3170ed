import { DocumentMemory } from './document-memory.js';
import { type Gazetteer, LONGEST_ENTRY } from './gazetteer.js';
import { hashString, mix } from './hash.js';
import type { Lexicon } from './lexicon.js';
import type { TokenSequence } from './token-sequence.js';
import { hasCapital, LETTER } from './word-shape.js';

/** A list of feature hashes that is filled and emptied in place. */
export class FeatureBuffer {
  readonly values = new Int32Array(512);
  length = 0;

  add(template: number, value: number): void {
    this.values[this.length++] = mix(template, value);
  }
}

/** Word features look this far to both sides. */
export const REACH = 2;

/**
 * What a word type says of the token that stands `-offset` from it: features that depend on
 * nothing else, so that their weights can be summed once for each type and offset.
 */
export function wordFeatures(lexicon: Lexicon, type: number, offset: number, out: FeatureBuffer) {
  const base = 1000 + 100 * (offset + REACH);
  const lower = lexicon.hash[lexicon.lower[type] as number] as number;
  const shape = lexicon.shortShape[type] as number;
  const coarse = lexicon.coarse[type] as number;
  const middle = lexicon.middle[type] as number;
  const fine = lexicon.fine[type] as number;
  const wide = lexicon.wide[type] as number;
  const smallness = lexicon.smallness[type] as number;
  const listed = lexicon.listed[type] as number;
  out.add(base, lower);
  out.add(base + 1, shape);
  out.add(base + 2, coarse);
  out.add(base + 3, middle);
  out.add(base + 4, fine);
  out.add(base + 5, mix(smallness, shape));
  out.add(base + 40, wide >> 5);
  out.add(base + 41, wide >> 2);
  out.add(base + 42, wide);
  if (Math.abs(offset) > 1) return;
  const word = lexicon.words[lexicon.lower[type] as number] as string;
  out.add(base + 6, hashString(word, Math.max(0, word.length - 3)));
  out.add(base + 7, mix(coarse, shape));
  out.add(base + 43, mix(wide >> 5, shape));
  if (listed !== 0) out.add(base + 8, listed);
  if (offset !== 0) return;
  out.add(base + 9, lexicon.hash[type] as number);
  out.add(base + 10, lexicon.longShape[type] as number);
  out.add(base + 11, lexicon.flags[type] as number);
  for (let n = 1; n <= 4; n++) {
    if (word.length <= n) break;
    out.add(base + 20 + n, hashString(word, 0, n));
    if (n !== 3) out.add(base + 30 + n, hashString(word, word.length - n));
  }
  out.add(base + 12, mix(middle, shape));
  out.add(base + 13, mix(fine, shape));
  out.add(base + 44, mix(wide >> 2, shape));
  out.add(base + 45, mix(wide, shape));
  out.add(base + 14, mix(listed, shape));
  out.add(base + 15, mix(listed, smallness));
  for (let bit = 0; listed >> bit !== 0; bit++) {
    if ((listed >> bit) & 1) out.add(base + 16, bit);
  }
}

/** What opens an apposition, and what ends the noun phrase that its head stands last in. */
const ARTICLES = new Set(['a', 'an', 'the', 'another', 'one']);
const PHRASE_ENDS = new Set(
  (
    ', . ; : - – — ( ) of in on at for from with who whom whose which that where when and or to by ' +
    'near was is has had known based said located called'
  ).split(' '),
);
const BEFORE = 1;
const AFTER = 2;

/** Finds the features of the tokens of one document, beyond those of single words. */
export class FeatureFinder {
  readonly #lexicon: Lexicon;
  readonly #gazetteer: Gazetteer;
  readonly #sequence: TokenSequence;
  readonly #memory: DocumentMemory;
  /** For each token, the lists that have an entry over it and where the token stands in it. */
  readonly #hits: Int32Array;
  /** For each token in a run of capitals, where the run begins and ends; 0 elsewhere. */
  readonly #runStarts: Int32Array;
  readonly #runEnds: Int32Array;

  constructor(lexicon: Lexicon, gazetteer: Gazetteer, sequence: TokenSequence) {
    this.#lexicon = lexicon;
    this.#gazetteer = gazetteer;
    this.#sequence = sequence;
    this.#hits = new Int32Array(sequence.length);
    this.#runStarts = new Int32Array(sequence.length);
    this.#runEnds = new Int32Array(sequence.length);
    this.#findRuns();
    this.#findEntries();
    this.#memory = new DocumentMemory(lexicon, sequence, this.#runStarts, this.#runEnds);
  }

  /** Adds the features of token i that depend on more than one word. */
  find(i: number, out: FeatureBuffer): void {
    const { hash, lower, shortShape, coarse, middle, smallness, flags } = this.#lexicon;
    const { types, positions, cases } = this.#sequence;
    const type = types[i] as number;
    const previous = types[i - 1] as number;
    const next = types[i + 1] as number;
    const word = hash[lower[type] as number] as number;
    const wordBefore = hash[lower[previous] as number] as number;
    const wordAfter = hash[lower[next] as number] as number;
    const shape = shortShape[type] as number;
    const shapeBefore = shortShape[previous] as number;
    const shapeAfter = shortShape[next] as number;
    const cluster = middle[type] as number;
    const clusterBefore = middle[previous] as number;
    const clusterAfter = middle[next] as number;
    out.add(1, mix(wordBefore, word));
    out.add(2, mix(word, wordAfter));
    out.add(3, mix(wordBefore, wordAfter));
    const shapesBefore = mix(shapeBefore, shape);
    out.add(4, shapesBefore);
    out.add(5, mix(shape, shapeAfter));
    out.add(6, mix(shapesBefore, shapeAfter));
    out.add(7, mix(clusterBefore, cluster));
    out.add(8, mix(cluster, clusterAfter));
    out.add(9, mix(clusterBefore, clusterAfter));
    out.add(10, mix(wordBefore, shape));
    out.add(11, mix(wordAfter, shape));
    out.add(12, mix(clusterBefore, shape));
    out.add(13, mix(clusterAfter, shape));
    out.add(14, mix(coarse[types[i - 2] as number] as number, coarse[previous] as number));
    out.add(15, mix(coarse[types[i + 2] as number] as number, coarse[next] as number));
    const small = smallness[type] as number;
    const position = positions[i] as number;
    const style = cases[i] as number;
    if (position !== 0) {
      out.add(16, mix(position, shape));
      out.add(17, mix(position, small));
    }
    if (style !== 0) {
      out.add(18, mix(style, shape));
      out.add(19, mix(style, small));
      out.add(20, mix(style, position));
    }
    this.#findHits(i, shape, out);
    if ((flags[type] as number) & LETTER) {
      this.#findRun(i, out);
      this.#memory.find(i, out);
    }
  }

  #findHits(i: number, shape: number, out: FeatureBuffer): void {
    const hits = this.#hits;
    const hit = hits[i] as number;
    out.add(30, mix(hit, shape));
    if (hit !== 0) {
      for (let bit = 0; bit < 32; bit++) if ((hit >>> bit) & 1) out.add(31, bit);
    }
    out.add(32, mix(hits[i - 1] as number, BEFORE));
    out.add(33, mix(hits[i + 1] as number, AFTER));
    out.add(34, mix(mix(hits[i - 1] as number, hit), hits[i + 1] as number));
  }

  /** The run of capitals that the token stands in: its ends, its length, what surrounds it. */
  #findRun(i: number, out: FeatureBuffer): void {
    const start = this.#runStarts[i] as number;
    if (start === 0) return;
    const end = this.#runEnds[i] as number;
    const { hash, lower, fine, wide } = this.#lexicon;
    const { types, cases } = this.#sequence;
    const place = (i === start ? 1 : 0) + (i === end - 1 ? 2 : 0);
    const length = Math.min(end - start, 6);
    const first = types[start] as number;
    const last = types[end - 1] as number;
    const before = types[start - 1] as number;
    const after = types[end] as number;
    out.add(40, mix(place, length));
    if (cases[i] !== 0) return;
    out.add(41, mix(place, hash[lower[first] as number] as number));
    out.add(42, mix(place, hash[lower[last] as number] as number));
    out.add(43, mix(place, hash[lower[before] as number] as number));
    out.add(44, mix(place, hash[lower[after] as number] as number));
    out.add(45, mix(place, fine[first] as number));
    out.add(46, mix(place, fine[last] as number));
    out.add(47, mix(fine[first] as number, fine[last] as number));
    out.add(85, mix(place, wide[first] as number));
    out.add(86, mix(place, wide[last] as number));
    out.add(87, mix(wide[first] as number, wide[last] as number));
    out.add(48, mix(fine[before] as number, mix(length, place)));
    out.add(49, mix(fine[after] as number, mix(length, place)));
    this.#findHeads(start, end, place, out);
  }

  /** What the words around a run call it: "streets of …", "towns such as …", "…, a former judge". */
  #findHeads(start: number, end: number, place: number, out: FeatureBuffer): void {
    const { hash, lower, fine, words } = this.#lexicon;
    const { types } = this.#sequence;
    const hashAt = (i: number) => hash[lower[types[i] as number] as number] as number;
    const fineAt = (i: number) => fine[types[i] as number] as number;
    out.add(80, mix(place, mix(fineAt(start - 2), hashAt(start - 1))));
    out.add(81, mix(place, mix(hashAt(end), fineAt(end + 1))));
    const before = words[types[start - 1] as number] as string;
    if (before === 'as' || before === 'like' || before === 'including') {
      const noun =
        before === 'as'
          ? start - 3
          : words[types[start - 2] as number] === ','
            ? start - 3
            : start - 2;
      out.add(82, mix(place, fineAt(noun)));
    }
    if (words[types[end] as number] !== ',') return;
    if (!ARTICLES.has(words[types[end + 1] as number] as string)) return;
    for (let i = end + 2; i < end + 9; i++) {
      const word = words[types[i] as number] as string;
      if (word !== '' && !PHRASE_ENDS.has(word)) continue;
      out.add(83, mix(place, fineAt(i - 1)));
      out.add(84, mix(place, hashAt(i - 1)));
      return;
    }
  }

  #findRuns(): void {
    const { types, length } = this.#sequence;
    const { flags } = this.#lexicon;
    const capital = (i: number) => hasCapital(flags[types[i] as number] as number);
    for (let i = 0; i < length; ) {
      if (!capital(i)) {
        i += 1;
        continue;
      }
      let end = i + 1;
      while (capital(end) || (this.#isHyphen(end) && capital(end + 1))) end += 1;
      this.#runStarts.fill(i, i, end);
      this.#runEnds.fill(end, i, end);
      i = end;
    }
  }

  #isHyphen(i: number): boolean {
    return this.#lexicon.words[this.#sequence.types[i] as number] === '-';
  }

  /** Marks the longest gazetteer entry that begins at each capital, position in the upper bits. */
  #findEntries(): void {
    const { types, candidates, length } = this.#sequence;
    const { flags, key: keys } = this.#lexicon;
    for (let i = 0; i < length; i++) {
      const type = types[i] as number;
      if (candidates[i] === 0) continue;
      let key = keys[type] as number;
      let lists = this.#lexicon.listed[type] as number;
      let end = i + 1;
      let words = 1;
      for (let j = i + 1; words < LONGEST_ENTRY && candidates[j] === 1; j++) {
        const other = types[j] as number;
        if (!((flags[other] as number) & LETTER)) continue;
        key = mix(key, keys[other] as number);
        words += 1;
        const found = this.#gazetteer.find(key);
        if (found === 0) continue;
        lists = found;
        end = j + 1;
      }
      if (lists === 0) continue;
      if (end === i + 1) {
        if (this.#hits[i] === 0) this.#hits[i] = lists;
        continue;
      }
      for (let j = i; j < end; j++) {
        const place = j === i ? 1 : j === end - 1 ? 3 : 2;
        if ((this.#hits[j] as number) >> 24 === 0) this.#hits[j] = lists | (place << 24);
      }
    }
  }
}
