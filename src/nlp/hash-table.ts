/** Bits of the filter for each key: one look-up in thirty for a key that is not there gets past it. */
const FILTER_BITS = 16;

/** Share of the places that keys may take. */
const FULLEST = 0.65;

/**
 * A set of 32-bit keys that gives each a number, by open addressing over flat arrays. Built once,
 * then only read: a look-up allocates nothing. Most keys that are asked for are not there, so a bit
 * filter small enough for the processor's cache stands before the table.
 */
export class HashTable {
  /** Keys at even places, each with its value after it, so that both come in one cache line. */
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #filter: Uint32Array;
  readonly #filterMask: number;

  /** @param keys distinct keys; the value of a key is its index */
  constructor(keys: ArrayLike<number>) {
    let capacity = 16;
    while (capacity * FULLEST < keys.length) capacity *= 2;
    this.#slots = new Int32Array(capacity * 2).fill(-1);
    this.#mask = capacity * 2 - 1;
    let bits = 32;
    while (bits < keys.length * FILTER_BITS) bits *= 2;
    this.#filter = new Uint32Array(bits / 32);
    this.#filterMask = bits / 32 - 1;
    for (let i = 0; i < keys.length; i++) {
      const key = (keys[i] as number) | 0;
      const word = (key >>> 5) & this.#filterMask;
      this.#filter[word] = (this.#filter[word] as number) | (1 << (key & 31));
      let slot = (key << 1) & this.#mask;
      while ((this.#slots[slot + 1] as number) >= 0) slot = (slot + 2) & this.#mask;
      this.#slots[slot] = key;
      this.#slots[slot + 1] = i;
    }
  }

  /** The index of `key`, or -1. */
  get(key: number): number {
    const bits = this.#filter[(key >>> 5) & this.#filterMask] as number;
    if (((bits >>> (key & 31)) & 1) === 0) return -1;
    const slots = this.#slots;
    let slot = (key << 1) & this.#mask;
    for (;;) {
      const value = slots[slot + 1] as number;
      if (value < 0 || slots[slot] === key) return value;
      slot = (slot + 2) & this.#mask;
    }
  }
}
