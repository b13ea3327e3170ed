import { HashTable } from '../nlp/hash-table.js';
import type { Examples } from './examples.js';

/**
 * Gives every feature that occurs at least `cutoff` times a row of weights, in the order of the
 * hashes, and replaces the hashes in the examples by row numbers; rarer features are left out.
 * @returns the hashes of the rows, ascending
 */
export function indexFeatures(examples: Examples, cutoff: number): Int32Array {
  const hashes = examples.features.slice(0, examples.featureCount).sort();
  const kept: number[] = [];
  for (let i = 0; i < hashes.length; ) {
    const hash = hashes[i] as number;
    let end = i + 1;
    while (end < hashes.length && hashes[end] === hash) end += 1;
    if (end - i >= cutoff) kept.push(hash);
    i = end;
  }
  const keys = Int32Array.from(kept);
  const table = new HashTable(keys);
  const { features, tokenStarts } = examples;
  let write = 0;
  let from = 0;
  for (let token = 0; token + 1 < tokenStarts.length; token++) {
    const to = tokenStarts[token + 1] as number;
    for (let f = from; f < to; f++) {
      const row = table.get(features[f] as number);
      if (row >= 0) features[write++] = row;
    }
    tokenStarts[token + 1] = write;
    from = to;
  }
  examples.featureCount = write;
  return keys;
}
