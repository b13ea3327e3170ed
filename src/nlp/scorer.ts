import { FeatureBuffer, type FeatureFinder, REACH, wordFeatures } from './features.js';
import { HashTable } from './hash-table.js';
import type { Lexicon } from './lexicon.js';
import type { TokenSequence } from './token-sequence.js';
import { LANES, packRows, unpackRow } from './weight-rows.js';

const OFFSETS = 2 * REACH + 1;

/** Sums the weights of a token's features, keeping the sums that depend on one word type alone. */
export class Scorer {
  readonly #features: HashTable;
  readonly #rows: Int32Array;
  readonly #scale: number;
  readonly #lexicon: Lexicon;
  readonly #buffer = new FeatureBuffer();
  readonly #sum = new Int32Array(LANES);
  /** Packed sums: `#cache[(type * OFFSETS + offset + REACH) * LANES + lane]`, filled where `#known` says so. */
  #cache = new Int32Array(0);
  #known = new Uint8Array(0);

  constructor(features: ArrayLike<number>, weights: Int8Array, scale: number, lexicon: Lexicon) {
    this.#features = new HashTable(features);
    this.#rows = packRows(weights);
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
      for (let lane = 0; lane < LANES; lane++) {
        sum[lane] = ((sum[lane] as number) + (cache[from + lane] as number)) | 0;
      }
    }
    this.#buffer.length = 0;
    finder.find(i, this.#buffer);
    this.#add(sum, 0);
    unpackRow(sum, this.#scale, out, at);
  }

  /** Where in the cache the summed weights of a word at an offset stand. */
  #wordSum(type: number, offset: number): number {
    const slot = type * OFFSETS + offset + REACH;
    if (slot >= this.#known.length) this.#grow();
    const at = slot * LANES;
    if (this.#known[slot] === 0) {
      this.#known[slot] = 1;
      this.#buffer.length = 0;
      wordFeatures(this.#lexicon, type, offset, this.#buffer);
      this.#cache.fill(0, at, at + LANES);
      this.#add(this.#cache, at);
    }
    return at;
  }

  #add(target: Int32Array, at: number): void {
    const rows = this.#rows;
    const { values, length } = this.#buffer;
    for (let f = 0; f < length; f++) {
      const row = this.#features.get(values[f] as number) * LANES;
      if (row < 0) continue;
      for (let lane = 0; lane < LANES; lane++) {
        target[at + lane] = ((target[at + lane] as number) + (rows[row + lane] as number)) | 0;
      }
    }
  }

  #grow(): void {
    const slots = (this.#lexicon.size + 1024) * 2 * OFFSETS;
    const known = new Uint8Array(slots);
    const cache = new Int32Array(slots * LANES);
    known.set(this.#known);
    cache.set(this.#cache);
    this.#known = known;
    this.#cache = cache;
  }
}
