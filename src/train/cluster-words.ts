import { createRandom } from './random.js';
import type { WordVectors } from './word-vectors.js';

const ROUNDS = 15;

/** Into how many clusters, each of them into how many, and each of those. */
type Division = readonly [number, number, number];

/**
 * Divides the words into clusters, each of them into smaller ones, and those again, by spherical
 * k-means in which a word weighs the logarithm of its frequency.
 * @returns the number of each word's finest cluster: over the last part of the division it is that of
 *   the middle one, over the last two that of the coarse one
 */
export function clusterWords(words: WordVectors, [a, b, c]: Division = [64, 4, 4]): Uint16Array {
  const random = createRandom(11);
  const all = Int32Array.from({ length: words.vocabulary.length }, (_, i) => i);
  const fine = new Uint16Array(all.length);
  divide(words, all, a, random).forEach((coarse, i) => {
    divide(words, coarse, b, random).forEach((middle, j) => {
      divide(words, middle, c, random).forEach((members, k) => {
        for (const member of members) fine[member] = (i * b + j) * c + k;
      });
    });
  });
  return fine;
}

function divide(
  { vectors, counts, dimensions }: WordVectors,
  members: Int32Array,
  parts: number,
  random: () => number,
): Int32Array[] {
  const centres = new Float32Array(parts * dimensions);
  for (let p = 0; p < parts; p++) {
    const member = members[Math.floor(random() ** 2 * members.length)] ?? 0;
    centres.set(vectors.subarray(member * dimensions, (member + 1) * dimensions), p * dimensions);
  }
  const assigned = new Int32Array(members.length);
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(parts * dimensions);
    for (let m = 0; m < members.length; m++) {
      const from = (members[m] as number) * dimensions;
      let best = -Infinity;
      for (let p = 0; p < parts; p++) {
        let product = 0;
        for (let d = 0; d < dimensions; d++) {
          product += (vectors[from + d] as number) * (centres[p * dimensions + d] as number);
        }
        if (product > best) {
          best = product;
          assigned[m] = p;
        }
      }
      const to = (assigned[m] as number) * dimensions;
      const weight = Math.log(counts[members[m] as number] as number);
      for (let d = 0; d < dimensions; d++) {
        sums[to + d] = (sums[to + d] as number) + weight * (vectors[from + d] as number);
      }
    }
    for (let p = 0; p < parts; p++) {
      let square = 0;
      for (let d = 0; d < dimensions; d++) square += (sums[p * dimensions + d] as number) ** 2;
      if (square === 0) continue;
      const norm = Math.sqrt(square);
      for (let d = 0; d < dimensions; d++) {
        centres[p * dimensions + d] = (sums[p * dimensions + d] as number) / norm;
      }
    }
  }
  return Array.from({ length: parts }, (_, p) => members.filter((_member, m) => assigned[m] === p));
}
