import { FeatureBuffer, type FeatureFinder, REACH, wordFeatures } from './features.js';
import { HashTable } from './hash-table.js';
import type { Lexicon } from './lexicon.js';
import { TAGS } from './tags.js';
import type { TokenSequence } from './token-sequence.js';

const OFFSETS = 2 * REACH + 1;

/** Sums the weights of a token's features, keeping the sums that depend on one word type alone. */
export class Scorer {
  readonly #features: HashTable;
  readonly #weights: Int8Array;
  readonly #scale: number;
  readonly #lexicon: Lexicon;
  readonly #buffer = new FeatureBuffer();
  readonly #sum = new Int32Array(TAGS);
  /** Sums fit 16 bits: some 30 features of at most 127. `#cache[(type * OFFSETS + offset + REACH) * TAGS + tag]`, filled where `#known` says so. */
  #cache = new Int16Array(0);
  #known = new Uint8Array(0);

  constructor(features: ArrayLike<number>, weights: Int8Array, scale: number, lexicon: Lexicon) {
    this.#features = new HashTable(features);
    this.#weights = weights;
    this.#scale = scale;
    this.#lexicon = lexicon;
  }

  /** Forgets the kept sums; to be called when the lexicon is cleared. */
  clear(): void {
    this.#known.fill(0);
  }

  /** Writes the scores of token i into `out[at]` to `out[at + TAGS - 1]`. */
  score(sequence: TokenSequence, finder: FeatureFinder, i: number, out: Float64Array, at: number) {
    const sum = this.#sum;
    sum.fill(0);
    for (let offset = -REACH; offset <= REACH; offset++) {
      const from = this.#wordSum(sequence.types[i + offset] as number, offset);
      const cache = this.#cache;
      for (let t = 0; t < TAGS; t++) sum[t] = (sum[t] as number) + (cache[from + t] as number);
    }
    this.#buffer.length = 0;
    finder.find(i, this.#buffer);
    this.#add(sum, 0);
    for (let t = 0; t < TAGS; t++) out[at + t] = (sum[t] as number) * this.#scale;
  }

  /** Where in the cache the summed weights of a word at an offset stand. */
  #wordSum(type: number, offset: number): number {
    const slot = type * OFFSETS + offset + REACH;
    if (slot >= this.#known.length) this.#grow();
    const at = slot * TAGS;
    if (this.#known[slot] === 0) {
      this.#known[slot] = 1;
      this.#buffer.length = 0;
      wordFeatures(this.#lexicon, type, offset, this.#buffer);
      this.#cache.fill(0, at, at + TAGS);
      this.#add(this.#cache, at);
    }
    return at;
  }

  #add(target: Int32Array | Int16Array, at: number): void {
    const weights = this.#weights;
    const { values, length } = this.#buffer;
    for (let f = 0; f < length; f++) {
      const row = this.#features.get(values[f] as number) * TAGS;
      if (row < 0) continue;
      for (let t = 0; t < TAGS; t++) {
        target[at + t] = (target[at + t] as number) + (weights[row + t] as number);
      }
    }
  }

  #grow(): void {
    const slots = (this.#lexicon.size + 1024) * 2 * OFFSETS;
    const known = new Uint8Array(slots);
    const cache = new Int16Array(slots * TAGS);
    known.set(this.#known);
    cache.set(this.#cache);
    this.#known = known;
    this.#cache = cache;
  }
}
