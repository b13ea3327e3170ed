import { TAGS } from './tags.js';

/** 32-bit words in a row of weights: two tags a word. */
export const LANES = (TAGS + 1) >> 1;

/**
 * Packs rows of weights two to a 32-bit word, so that one addition sums two tags: tag 2k in the low
 * half, tag 2k + 1 in the high half. A negative low half borrows from the high one, which `unpackRow`
 * gives back; sums must stay within 16 bits (256 features of at most 127).
 * @param weights `[row * TAGS + tag]`
 */
export function packRows(weights: Int8Array): Int32Array {
  const rows = weights.length / TAGS;
  const packed = new Int32Array(rows * LANES);
  for (let row = 0; row < rows; row++) {
    for (let lane = 0; lane < LANES; lane++) {
      const low = weights[row * TAGS + 2 * lane] as number;
      const high = 2 * lane + 1 < TAGS ? (weights[row * TAGS + 2 * lane + 1] as number) : 0;
      packed[row * LANES + lane] = ((high << 16) + low) | 0;
    }
  }
  return packed;
}

/** Writes the TAGS sums of packed words, times `scale`, into `out[at]` and on. */
export function unpackRow(sums: Int32Array, scale: number, out: Float64Array, at: number): void {
  for (let lane = 0; lane < LANES; lane++) {
    const sum = sums[lane] as number;
    const low = (sum << 16) >> 16;
    out[at + 2 * lane] = low * scale;
    if (2 * lane + 1 < TAGS) out[at + 2 * lane + 1] = ((sum - low) >> 16) * scale;
  }
}
