/**
 * A set of 32-bit keys that gives each a number, by open addressing over flat arrays. Built once,
 * then only read: a look-up allocates nothing.
 */
export class HashTable {
  readonly #keys: Int32Array;
  readonly #values: Int32Array;
  readonly #mask: number;

  /** @param keys distinct keys; the value of a key is its index */
  constructor(keys: ArrayLike<number>) {
    let capacity = 16;
    while (capacity < keys.length * 2) capacity *= 2;
    this.#keys = new Int32Array(capacity);
    this.#values = new Int32Array(capacity).fill(-1);
    this.#mask = capacity - 1;
    for (let i = 0; i < keys.length; i++) {
      const key = (keys[i] as number) | 0;
      let slot = key & this.#mask;
      while ((this.#values[slot] as number) >= 0) slot = (slot + 1) & this.#mask;
      this.#keys[slot] = key;
      this.#values[slot] = i;
    }
  }

  /** The index of `key`, or -1. */
  get(key: number): number {
    let slot = key & this.#mask;
    for (;;) {
      const value = this.#values[slot] as number;
      if (value < 0 || this.#keys[slot] === key) return value;
      slot = (slot + 1) & this.#mask;
    }
  }
}
