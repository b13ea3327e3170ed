import { HashTable } from './hash-table.js';

/** Returned for a word that the corpus lacks. */
export const UNKNOWN_SMALLNESS = 9;

/** What unlabelled text says of words, as it lies in the model file. */
export interface ClusterData {
  /**
   * Hashes of words as written, ascending, and the fine cluster of each: `>> 2` gives its middle one,
   * `>> 4` its coarse one.
   */
  readonly words: Int32Array;
  readonly clusters: Uint16Array;
  /**
   * Hashes of folded words, ascending, and the fine cluster of each among those learnt from far
   * more text, without regard to case: `>> 2` gives its middle one, `>> 5` its coarse one.
   */
  readonly wideWords: Int32Array;
  readonly wideClusters: Uint16Array;
  /** Hashes of words in lower case, ascending, and how often each is written small, in eighths. */
  readonly smallWords: Int32Array;
  readonly smallness: Uint8Array;
}

/** Word clusters and the habit of words to be written small, learnt from unlabelled text. */
export class Clusters {
  readonly #data: ClusterData;
  readonly #words: HashTable;
  readonly #wideWords: HashTable;
  readonly #smallWords: HashTable;

  constructor(data: ClusterData) {
    this.#data = data;
    this.#words = new HashTable(data.words);
    this.#wideWords = new HashTable(data.wideWords);
    this.#smallWords = new HashTable(data.smallWords);
  }

  /** The fine cluster of the first of these forms that has one, or -1. */
  find(asWritten: number, small: number, titled: number): number {
    let index = -1;
    if (titled !== 0) index = this.#words.get(titled);
    if (index < 0) index = this.#words.get(asWritten);
    if (index < 0) index = this.#words.get(small);
    return index < 0 ? -1 : (this.#data.clusters[index] as number);
  }

  /** The fine wide cluster of a folded word, or -1. */
  findWide(folded: number): number {
    const index = this.#wideWords.get(folded);
    return index < 0 ? -1 : (this.#data.wideClusters[index] as number);
  }

  smallness(small: number, folded: number): number {
    let index = this.#smallWords.get(small);
    if (index < 0) index = this.#smallWords.get(folded);
    return index < 0 ? UNKNOWN_SMALLNESS : (this.#data.smallness[index] as number);
  }
}
